// SPDX-License-Identifier: Apache-2.0
// What the pointer and the keys do in the schedule.

#include "ui/drag/drag_load.h"
#include "ui/drag/drop_note.h"
#include "ui/kit/selection.h"
#include "ui/models/plan_document.h"
#include "ui/schedule/schedule_model.h"
#include "ui/schedule/schedule_view.h"

#include <QDrag>
#include <QDragMoveEvent>
#include <QKeyEvent>
#include <QMimeData>
#include <QPointer>
#include <QWheelEvent>

#include <algorithm>

namespace planner::ui {

void ScheduleView::mousePressEvent(QMouseEvent* event)
{
    const auto code = batchAt(event->position().toPoint());
    m_pressed = code;
    if (code) {
        std::vector<BatchCode> codes = m_selection.batches();
        const bool isSelected = m_selection.has(*code);
        if (event->modifiers().testFlag(Qt::ControlModifier)) {
            if (isSelected)
                codes.erase(std::remove(codes.begin(), codes.end(), *code), codes.end());
            else
                codes.push_back(*code);
        } else if (!isSelected) {
            codes = {*code};
        }
        m_selection.selectBatches(codes);
    } else if (!event->modifiers().testFlag(Qt::ControlModifier)) {
        m_selection.selectBatches({});
    }
    QTableView::mousePressEvent(event);
    const QModelIndex index = indexAt(event->position().toPoint());
    if (index.isValid())
        m_selection.selectFacility(ScheduleModel::facilityOf(index));
}

void ScheduleView::mouseDoubleClickEvent(QMouseEvent* event)
{
    if (event->button() == Qt::LeftButton && !batchAt(event->position().toPoint()))
        openLedger(indexAt(event->position().toPoint()));
}

void ScheduleView::startDrag(Qt::DropActions /*actions*/)
{
    if (!m_pressed || !m_selection.has(*m_pressed))
        return;
    const DragLoad load{m_selection.batches(), {}, std::nullopt};
    auto* drag = new QDrag(this);
    drag->setMimeData(toMimeData(load, m_document).release());
    if (const auto card = cardRect(*m_pressed))
        drag->setPixmap(viewport()->grab(*card));
    const QPointer<DropSession> session = &m_session;
    m_session.begin(load);
    drag->exec(Qt::MoveAction, Qt::MoveAction);
    if (session)
        session->end();
}

void ScheduleView::dragEnterEvent(QDragEnterEvent* event)
{
    if (m_session.join(*event->mimeData()))
        event->acceptProposedAction();
    else
        event->ignore();
}

void ScheduleView::dragMoveEvent(QDragMoveEvent* event)
{
    QTableView::dragMoveEvent(event); // scrolls near the edges
    const QModelIndex index = indexAt(event->position().toPoint());
    if (!index.isValid() || !m_session.join(*event->mimeData())) {
        hideNote();
        event->ignore();
        return;
    }
    showNote(index);
    if (m_session.plan({ScheduleModel::facilityOf(index), ScheduleModel::dayOf(index)}).isAllowed())
        event->acceptProposedAction();
    else
        event->ignore();
}

void ScheduleView::dragLeaveEvent(QDragLeaveEvent* event)
{
    hideNote();
    QTableView::dragLeaveEvent(event);
}

void ScheduleView::dropEvent(QDropEvent* event)
{
    stopAutoScroll();
    setState(NoState);
    const QModelIndex index = indexAt(event->position().toPoint());
    if (!index.isValid() || !m_session.join(*event->mimeData())) {
        event->ignore();
        return;
    }
    event->setDropAction(Qt::MoveAction);
    if (m_session.drop({ScheduleModel::facilityOf(index), ScheduleModel::dayOf(index)}))
        event->accept();
    else
        event->ignore();
}

void ScheduleView::wheelEvent(QWheelEvent* event)
{
    if (!event->modifiers().testFlag(Qt::ControlModifier)) {
        QTableView::wheelEvent(event);
        return;
    }
    zoom(event->angleDelta().y() > 0 ? 1 : -1);
    event->accept();
}

void ScheduleView::keyPressEvent(QKeyEvent* event)
{
    const bool isAlt = event->modifiers().testFlag(Qt::AltModifier);
    const bool isControl = event->modifiers().testFlag(Qt::ControlModifier);
    const int forwards = layoutDirection() == Qt::RightToLeft ? -1 : 1;
    bool isDone = true;
    switch (event->key()) {
    case Qt::Key_Left:
        isDone = isAlt && moveBy(0, -forwards);
        break;
    case Qt::Key_Right:
        isDone = isAlt && moveBy(0, forwards);
        break;
    case Qt::Key_Up:
        isDone = isAlt && moveBy(-1, 0);
        break;
    case Qt::Key_Down:
        isDone = isAlt && moveBy(1, 0);
        break;
    case Qt::Key_Delete:
    case Qt::Key_Backspace:
        if (!m_selection.batches().empty())
            m_session.carryOut(
                planDrop(m_document.live(), m_document.plan(), {m_selection.batches(), {}, std::nullopt}, {}));
        break;
    case Qt::Key_Space:
        selectNextBatch(currentIndex());
        break;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        openLedger(currentIndex());
        break;
    case Qt::Key_M:
        isDone = event->modifiers() == Qt::NoModifier && !m_selection.batches().empty();
        if (isDone)
            emit moveToRequested();
        break;
    case Qt::Key_Plus:
    case Qt::Key_Equal:
        isDone = isControl;
        if (isDone)
            zoom(1);
        break;
    case Qt::Key_Minus:
        isDone = isControl;
        if (isDone)
            zoom(-1);
        break;
    default:
        isDone = false;
    }
    if (isDone)
        event->accept();
    else
        QTableView::keyPressEvent(event);
}

void ScheduleView::selectNextBatch(const QModelIndex& index)
{
    if (!index.isValid())
        return;
    const auto& batches = m_model->grid().batches(ScheduleModel::facilityOf(index), ScheduleModel::dayOf(index));
    if (batches.empty())
        return;
    auto next = batches.begin();
    if (m_selection.batches().size() == 1) {
        const auto now = std::find(batches.begin(), batches.end(), m_selection.batches().front());
        if (now != batches.end() && now + 1 != batches.end())
            next = now + 1;
    }
    m_selection.select({*next}, ScheduleModel::facilityOf(index));
}

bool ScheduleView::moveBy(int sites, int days)
{
    if (m_selection.batches().empty())
        return true;
    if (sites == 0) {
        m_session.carryOut(planShift(m_document.live(), m_document.plan(), m_selection.batches(), Days(days)));
        return true;
    }
    return moveSites(sites);
}

bool ScheduleView::moveSites(int step)
{
    const Batch* first = m_document.batch(m_selection.batches().front());
    if (first == nullptr)
        return true;
    const Operation& operation = m_document.operation();
    const DragLoad load{m_selection.batches(), {}, std::nullopt};
    const int count = static_cast<int>(operation.facilities.size());
    // Sites that no route leads to are passed over.
    for (int row = static_cast<int>(operation.route(first->route).to.position) + step; row >= 0 && row < count;
         row += step) {
        const DropPlan plan = planDrop(m_document.live(), m_document.plan(), load,
                                       {FacilityId{static_cast<std::uint32_t>(row)}, std::nullopt});
        if (plan.obstacle && plan.obstacle->kind == DropObstacle::Kind::NoRoute)
            continue;
        m_session.carryOut(plan);
        return true;
    }
    emit notified(tr("There is no other site that way for these people."));
    return true;
}

} // namespace planner::ui
