// SPDX-License-Identifier: Apache-2.0
#pragma once
// Fills the plan: asks for goals and limits, splits on another thread, shows the proposal to accept or drop.

#include "core/splitter/fixes.h"
#include "ui/models/background_work.h"
#include "ui/models/plan_document.h"
#include "ui/models/proposal.h"

#include <QDialog>

class QCheckBox;
class QDateEdit;
class QLabel;
class QProgressBar;
class QPushButton;
class QSpinBox;
class QStackedWidget;

namespace planner::ui {

class GoalList;
class GoalTable;
class ProposalView;

/// What the dialog is opened for.
enum class SplitPurpose {
    Fill,   ///< by the operation's goals
    Replan, ///< from a date on, with as few changes as may be: the goal of least change is the first
};

/// The document must outlive it. Closing it while it splits cancels the work and drops what was found.
class SplitDialog : public QDialog {
    Q_OBJECT

public:
    explicit SplitDialog(PlanDocument& document, SplitPurpose purpose = SplitPurpose::Fill, QWidget* parent = nullptr);
    ~SplitDialog() override;

    /// Starts at once, on the operation with the fix made: accepting makes the fix and the split one step.
    void tryFix(const Fix& fix);
    [[nodiscard]] bool isRunning() const { return m_work.isRunning(); }

signals:
    /// A split has ended: its goals in order, with what is proven of each.
    void proven(const std::vector<planner::GoalBound>& bounds);

private:
    [[nodiscard]] QWidget* makeOptions();
    [[nodiscard]] QWidget* makeProgress();
    void makeButtons();
    void start();
    void stop();
    void finish();
    void accept() override;
    void noteChange();
    void showBest(const SplitState& state);
    void showPage(QWidget* page);
    [[nodiscard]] SplitWishes wishes() const;
    [[nodiscard]] Score scoreOfPlan(const Operation& operation, const Batches& batches) const;

    PlanDocument& m_document;
    SplitPurpose m_purpose;
    std::optional<Fix> m_fix;
    GoalList* m_goals = nullptr;
    QSpinBox* m_seconds = nullptr;
    QCheckBox* m_keepsLocked = nullptr;
    QCheckBox* m_hasFrom = nullptr;
    QDateEdit* m_from = nullptr;
    QProgressBar* m_bar = nullptr;
    QLabel* m_told = nullptr;
    GoalTable* m_best = nullptr;
    QPushButton* m_start = nullptr;
    QPushButton* m_stop = nullptr;
    QPushButton* m_accept = nullptr;
    QPushButton* m_again = nullptr;
    QPushButton* m_close = nullptr;
    QStackedWidget* m_pages; ///< after the fields, which making the pages sets
    QWidget* m_options;
    QWidget* m_progress;
    ProposalView* m_view;
    std::shared_ptr<const Plan> m_prepared; ///< what is split; shared with the thread
    std::shared_ptr<SplitResult> m_result;
    Proposal m_proposal;
    bool m_isOutdated = false; ///< the plan has changed since the split began
    BackgroundWork m_work;     ///< last: its thread ends before the rest goes
};

} // namespace planner::ui
