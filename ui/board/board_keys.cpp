// SPDX-License-Identifier: Apache-2.0
// What the keys of the board do.

#include "ui/board/batch_column_model.h"
#include "ui/board/board_column.h"
#include "ui/board/board_view.h"
#include "ui/board/waiting_column_model.h"
#include "ui/kit/selection.h"

#include <QKeyEvent>

#include <algorithm>

namespace planner::ui {

std::vector<ColumnView*> BoardView::views() const
{
    std::vector<ColumnView*> views{&m_waiting->view()};
    for (BoardColumn* column : m_columns)
        views.push_back(&column->view());
    return views;
}

int BoardView::positionOf(const ColumnView& column) const
{
    const auto all = views();
    return static_cast<int>(std::find(all.begin(), all.end(), &column) - all.begin());
}

bool BoardView::keyPressed(ColumnView& column, QKeyEvent& event)
{
    const bool isAlt = event.modifiers().testFlag(Qt::AltModifier);
    const int forwards = layoutDirection() == Qt::RightToLeft ? -1 : 1;
    const auto step = [&](int by) {
        if (isAlt)
            return moveSite(column, by);
        focusColumn(positionOf(column) + by, column.currentIndex().row());
        return true;
    };
    switch (event.key()) {
    case Qt::Key_Right:
        return step(forwards);
    case Qt::Key_Left:
        return step(-forwards);
    case Qt::Key_Up:
        return isAlt && moveDays(Days(-1));
    case Qt::Key_Down:
        return isAlt && moveDays(Days(1));
    case Qt::Key_Delete:
    case Qt::Key_Backspace:
        return takeBack();
    case Qt::Key_M:
        if (event.modifiers() != Qt::NoModifier || m_selection.batches().empty())
            return false;
        emit moveToRequested();
        return true;
    default:
        return false;
    }
}

BoardView::Place BoardView::placeOfFocus() const
{
    const auto all = views();
    const auto found = std::find_if(all.begin(), all.end(), [](const ColumnView* view) { return view->hasFocus(); });
    return found == all.end() ? Place() : Place{static_cast<int>(found - all.begin()), (*found)->currentIndex().row()};
}

void BoardView::standAt(const Place& place)
{
    const auto all = views();
    if (place.column < 0 || place.column >= static_cast<int>(all.size()))
        return;
    ColumnView* view = all[static_cast<std::size_t>(place.column)];
    view->setFocus(Qt::OtherFocusReason);
    const int row = std::min(place.row, view->model()->rowCount() - 1);
    if (row >= 0)
        view->selectionModel()->setCurrentIndex(view->model()->index(row, 0), QItemSelectionModel::NoUpdate);
}

void BoardView::focusColumn(int position, int row)
{
    const auto all = views();
    if (position < 0 || position >= static_cast<int>(all.size()))
        return;
    ColumnView* view = all[static_cast<std::size_t>(position)];
    ensureWidgetVisible(view->parentWidget(), 0, 0);
    view->setFocus(Qt::TabFocusReason);
    const int last = view->model()->rowCount() - 1;
    selectedAlone(*view);
    if (last < 0)
        return;
    const QModelIndex kept = view->currentIndex();
    view->setCurrentIndex(kept.isValid() ? kept : view->model()->index(std::clamp(row, 0, last), 0));
}

bool BoardView::moveSite(ColumnView& column, int step)
{
    const DragLoad load = dragLoad(column);
    if (load.isEmpty())
        return true;
    const auto all = views();
    // Sites that no route leads to are passed over.
    for (int to = positionOf(column) + step; to >= 0 && to < static_cast<int>(all.size()); to += step) {
        const DropTarget& target = all[static_cast<std::size_t>(to)]->target();
        const DropPlan plan = planDrop(m_document.live(), m_document.plan(), load, target);
        if (plan.obstacle && plan.obstacle->kind == DropObstacle::Kind::NoRoute)
            continue;
        if (m_session.carryOut(plan))
            all[static_cast<std::size_t>(to)]->setFocus(Qt::OtherFocusReason);
        return true;
    }
    emit notified(tr("There is no other site that way for these people."));
    return true;
}

bool BoardView::moveDays(Days days)
{
    if (!m_selection.batches().empty())
        m_session.carryOut(planShift(m_document.live(), m_document.plan(), m_selection.batches(), days));
    return true;
}

bool BoardView::takeBack()
{
    if (!m_selection.batches().empty())
        m_session.carryOut(
            planDrop(m_document.live(), m_document.plan(), {m_selection.batches(), {}, std::nullopt}, {}));
    return true;
}

} // namespace planner::ui
