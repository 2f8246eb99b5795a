// SPDX-License-Identifier: Apache-2.0
#pragma once
// Shows a proposal as a difference: goals before and after, and what happens to each batch.

#include "core/splitter/splitter.h"
#include "ui/models/proposal.h"

#include <QWidget>

class QLabel;
class QStandardItemModel;
class QTableWidget;

namespace planner::ui {

class EntryList;

class ProposalView : public QWidget {
    Q_OBJECT

public:
    explicit ProposalView(QWidget* parent);
    /// `before` is the score of the plan as it is, for the goals of the result.
    void show(const Operation& operation, const Proposal& proposal, const Score& before, const SplitResult& result);

private:
    void showGoals(const Score& before, const SplitResult& result);
    void addRow(const QStringList& cells, std::int64_t change);
    void showLines(const Operation& operation, const Proposal& proposal);

    QLabel* m_summary;
    QTableWidget* m_goals;
    EntryList* m_list;
    QStandardItemModel* m_lines;
};

} // namespace planner::ui
