// SPDX-License-Identifier: Apache-2.0
#pragma once
// What the user wishes of a split: goals in order, a time limit, what stays.

#include "core/model/operation.h"
#include "core/splitter/splitter.h"

#include <QWidget>

class QCheckBox;
class QDateEdit;
class QFormLayout;
class QSpinBox;

namespace planner::ui {

class GoalList;

/// What a split is for.
enum class SplitPurpose {
    Fill,   ///< by the operation's goals
    Replan, ///< from a date on, with as few changes as may be: the goal of least change is the first
};

class SplitOptionsPage : public QWidget {
    Q_OBJECT

public:
    SplitOptionsPage(const Settings& settings, SplitPurpose purpose, QWidget* parent);

    /// `start` is the operation's first day.
    [[nodiscard]] SplitOptions options(Date start) const;
    /// Ticks and shows the first day that is planned anew.
    void setFrom(Date from);

private:
    void addGoals(QFormLayout& form, std::vector<Goal> goals);
    void addLimits(QFormLayout& form, const Settings& settings);

    GoalList* m_goals = nullptr;
    QSpinBox* m_seconds = nullptr;
    QCheckBox* m_keepsLocked = nullptr;
    QCheckBox* m_hasFrom = nullptr;
    QDateEdit* m_from = nullptr;
};

} // namespace planner::ui
