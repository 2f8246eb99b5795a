// SPDX-License-Identifier: Apache-2.0
#pragma once
// Shows a proposal as a difference: goals before and after, and what happens to each batch.

#include "core/planning/split_outcome.h"

#include <QWidget>

class QLabel;
class QStandardItemModel;

namespace planner::ui {

class EntryList;
class GoalTable;

/// A goal's proven bound and how far its value may be from the best; `goal` is nullptr where nothing is known yet.
[[nodiscard]] QStringList boundTexts(const GoalBound* goal);

class ProposalView : public QWidget {
    Q_OBJECT

public:
    explicit ProposalView(QWidget* parent);
    /// `change` says what of the operation changes too; empty for nothing.
    void show(const Operation& operation, const SplitOutcome& outcome, const QString& change = {});

private:
    void showGoals(const Score& before, const SplitResult& result);
    void showLines(const Operation& operation, const Proposal& proposal);

    QLabel* m_summary;
    GoalTable* m_goals;
    EntryList* m_list;
    QStandardItemModel* m_lines;
};

} // namespace planner::ui
