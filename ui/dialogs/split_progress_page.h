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

    /// Forgets the split of before; `text` says what is looked for.
    void begin(const QString& text);
    void setPercent(int percent);
    void showText(const QString& text);
    void show(const SplitState& state);

private:
    void noteImprovements(const SplitState& state);

    QLabel* m_text;
    QProgressBar* m_bar;
    GoalTable* m_best;
    EntryList* m_list;
    QStandardItemModel* m_improvements;
    std::vector<GoalBound> m_last; ///< what was shown before
};

} // namespace planner::ui
