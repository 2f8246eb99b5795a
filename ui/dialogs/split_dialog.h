// SPDX-License-Identifier: Apache-2.0
#pragma once
// Fills the plan: asks for goals and limits, splits on another thread, shows the proposal to accept or drop.

#include "core/planning/split_outcome.h"
#include "ui/dialogs/split_options_page.h"
#include "ui/models/background_work.h"
#include "ui/models/plan_document.h"

#include <QDialog>

class QPushButton;
class QStackedWidget;

namespace planner::ui {

class ProposalView;
class SplitProgressPage;

/// The document must outlive it. Closing it while it splits cancels the work and drops what was found.
class SplitDialog : public QDialog {
    Q_OBJECT

public:
    explicit SplitDialog(PlanDocument& document, SplitPurpose purpose = SplitPurpose::Fill, QWidget* parent = nullptr);
    ~SplitDialog() override;

    /// Starts at once, on the operation with the fix made: accepting makes the fix and the split one step.
    void tryFix(const Fix& fix);
    /// Offers that day as the first one that is planned anew.
    void setFrom(Date from);
    [[nodiscard]] bool isRunning() const { return m_work.isRunning(); }

signals:
    /// A split has ended: its goals in order, with what is proven of each.
    void proven(const std::vector<planner::GoalBound>& bounds);

private:
    void makeButtons();
    void start();
    void stop();
    void finish();
    void accept() override;
    void noteChange();
    void showPage(QWidget* page);

    PlanDocument& m_document;
    std::optional<Fix> m_fix;
    QPushButton* m_start = nullptr;
    QPushButton* m_stop = nullptr;
    QPushButton* m_accept = nullptr;
    QPushButton* m_again = nullptr;
    QPushButton* m_close = nullptr;
    QStackedWidget* m_pages;
    SplitOptionsPage* m_options;
    SplitProgressPage* m_progress;
    ProposalView* m_view;
    std::shared_ptr<SplitOutcome> m_outcome; ///< written by the thread that splits, read after it
    bool m_isOutdated = false;               ///< the plan has changed since the split began
    BackgroundWork m_work;                   ///< last: its thread ends before the rest goes
};

} // namespace planner::ui
