// SPDX-License-Identifier: Apache-2.0
#include "ui/dialogs/goal_list.h"

#include "ui/models/words.h"

#include <QKeyEvent>

#include <algorithm>

namespace planner::ui {

GoalList::GoalList(const std::vector<Goal>& goals, QWidget* parent) : QListWidget(parent)
{
    setObjectName(QStringLiteral("goalList"));
    setAccessibleName(tr("Goals, the first one always wins"));
    setDragDropMode(QAbstractItemView::InternalMove);
    setDefaultDropAction(Qt::MoveAction);
    std::vector<Goal> all = goals;
    for (int number = 0; number <= static_cast<int>(Goal::Change); ++number)
        if (std::find(all.begin(), all.end(), static_cast<Goal>(number)) == all.end())
            all.push_back(static_cast<Goal>(number));
    for (const Goal goal : all) {
        auto* item = new QListWidgetItem(goalText(goal), this);
        item->setData(Qt::UserRole, static_cast<int>(goal));
        item->setFlags(Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemIsDragEnabled | Qt::ItemIsUserCheckable);
        const bool isTicked = std::find(goals.begin(), goals.end(), goal) != goals.end();
        item->setCheckState(isTicked ? Qt::Checked : Qt::Unchecked);
    }
    setCurrentRow(0);
    setSpacing(1);
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    // As high as its rows: there is nothing to scroll and nothing empty.
    setFixedHeight(count() * (sizeHintForRow(0) + 2 * spacing()) + 2 * frameWidth());
}

std::vector<Goal> GoalList::goals() const
{
    std::vector<Goal> goals;
    for (int row = 0; row < count(); ++row)
        if (item(row)->checkState() == Qt::Checked)
            goals.push_back(static_cast<Goal>(item(row)->data(Qt::UserRole).toInt()));
    return goals;
}

void GoalList::moveCurrent(int rows)
{
    const int from = currentRow();
    const int to = from + rows;
    if (from < 0 || to < 0 || to >= count())
        return;
    insertItem(to, takeItem(from));
    setCurrentRow(to);
}

void GoalList::keyPressEvent(QKeyEvent* event)
{
    const bool isUp = event->key() == Qt::Key_Up;
    if (event->modifiers().testFlag(Qt::AltModifier) && (isUp || event->key() == Qt::Key_Down)) {
        moveCurrent(isUp ? -1 : 1);
        event->accept();
        return;
    }
    QListWidget::keyPressEvent(event);
}

} // namespace planner::ui
