// SPDX-License-Identifier: Apache-2.0
#pragma once
// What a split that runs has found so far.

#include "core/splitter/splitter.h"

#include <QWidget>

class QLabel;
class QProgressBar;
class QStandardItemModel;

namespace planner::ui {

class EntryList;
class GoalTable;

/// The best so far with its bounds, and below it, newest first, when which goal became better.
class SplitProgressPage : public QWidget {
    Q_OBJECT

public:
    explicit SplitProgressPage(QWidget* parent);

    /// Forgets the split of before; `settings` are those of the operation, and `text` says what is looked for.
    void begin(const Settings& settings, const QString& text);
    void setPercent(int percent);
    void showText(const QString& text);
    void show(const SplitState& state);

private:
    void noteImprovements(const SplitState& state);
    [[nodiscard]] QString valueText(const GoalBound& goal, People waiting) const;

    QLabel* m_text;
    QProgressBar* m_bar;
    GoalTable* m_best;
    EntryList* m_list;
    QStandardItemModel* m_improvements;
    Settings m_settings;
    std::vector<GoalBound> m_last; ///< what was shown before
    People m_lastWaiting;
};

} // namespace planner::ui
