// SPDX-License-Identifier: Apache-2.0
#pragma once
// The steps of a new operation over its views: what is there, what is missing next, and a way to each.

#include "core/planning/operation_progress.h"

#include <QFrame>

#include <array>

class QLabel;
class QPushButton;
class QToolButton;

namespace planner::ui {

class PlanDocument;

/// Shown in front of every view from when sites, people or routes are missing until the plan has batches, or the user
/// closes it. The document must outlive it.
class GuideStrip : public QFrame {
    Q_OBJECT

public:
    GuideStrip(const PlanDocument& document, QWidget* parent);

    [[nodiscard]] QPushButton& button(OperationStep step) const
    {
        return *m_buttons.at(static_cast<std::size_t>(step));
    }
    /// Words of the user's language again.
    void retranslate();

signals:
    void stepChosen(planner::OperationStep step);
    /// The user wants routes to be worked out.
    void routesRequested();
    /// The user has a table for the step.
    void tableRequested(planner::OperationStep step);

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    void refresh();
    void showStep(const StepState& state, bool isNext);

    const PlanDocument& m_document;
    std::array<QPushButton*, kOperationSteps.size()> m_buttons{};
    QLabel* m_sentence;
    QPushButton* m_fromTable;
    QPushButton* m_makeRoutes;
    QToolButton* m_close;
    OperationStep m_next{};   ///< what is missing
    bool m_isGuiding = false; ///< something was missing in this window
    bool m_isClosed = false;  ///< by the user
};

/// What is missing at the step, and how it comes; "Everything is there..." for none.
[[nodiscard]] QString missingText(const Operation& operation, const StepState& state);

} // namespace planner::ui
