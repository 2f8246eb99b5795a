// SPDX-License-Identifier: Apache-2.0
#pragma once
// The goals as a list that is put in order by dragging or by keys.

#include "core/model/operation.h"

#include <QListWidget>

namespace planner::ui {

/// All goals; those that are ticked count, from the top down. Alt+Up and Alt+Down move the current one.
class GoalList : public QListWidget {
    Q_OBJECT

public:
    /// `goals` come first, ticked.
    GoalList(const std::vector<Goal>& goals, QWidget* parent);

    [[nodiscard]] std::vector<Goal> goals() const;
    void moveCurrent(int rows);

protected:
    void keyPressEvent(QKeyEvent* event) override;
};

} // namespace planner::ui
