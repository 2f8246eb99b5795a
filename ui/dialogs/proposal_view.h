// SPDX-License-Identifier: Apache-2.0
#pragma once
// Shows a proposal: in a sentence, in a picture, and on demand as goals before and after and what happens to each
// batch.

#include "core/planning/split_outcome.h"

#include <QWidget>

class QLabel;
class QPushButton;
class QStackedWidget;
class QStandardItemModel;

namespace planner::ui {

class EntryList;
class GoalTable;
class ProposalPicture;

class ProposalView : public QWidget {
    Q_OBJECT

public:
    explicit ProposalView(QWidget* parent);
    /// `plan` is the one as it is; `fix` is what of the operation changes too.
    void show(const Plan& plan, const SplitOutcome& outcome, const std::optional<Fix>& fix = std::nullopt);

private:
    void makeLayout();
    void showGoals(const Plan& plan, const SplitOutcome& outcome);
    void showLines(const Operation& operation, const Proposal& proposal);

    QLabel* m_sentence;
    QLabel* m_summary;
    QStackedWidget* m_pages;
    ProposalPicture* m_picture;
    QPushButton* m_figures; ///< shows the table and the list in place of the picture
    GoalTable* m_goals;
    EntryList* m_list;
    QStandardItemModel* m_lines;
};

} // namespace planner::ui
