// SPDX-License-Identifier: Apache-2.0
#pragma once
// The plan at a glance, while nothing is selected: its sentence, what needs attention, what is new since a named state.

#include "core/edit/plan_states.h"
#include "core/figures/comparison.h"
#include "ui/models/plan_document.h"

#include <QTimer>
#include <QWidget>

#include <memory>

class QLabel;
class QVBoxLayout;

namespace planner::ui {

/// What is different in the second plan, in people and batches; empty where nothing is.
[[nodiscard]] QString newsText(const PlanComparison& comparison);

/// The document must outlive it. Works out what it shows a moment after a change, and only while it is seen.
class OverviewBox : public QWidget {
    Q_OBJECT

public:
    OverviewBox(const PlanDocument& document, QWidget* parent);

    /// Earlier states of the plan, which live as long as the document; nullptr: there are none.
    void setStates(const PlanStates* states);

signals:
    void findingWanted(const planner::Finding& finding);
    void waitingWanted();
    /// What is late or missing today.
    void todayWanted();

protected:
    void showEvent(QShowEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void addLate();
    void ask();
    void refresh();
    void refreshAttention();
    void refreshNews();
    void addAttention(const QString& text, bool isBad, std::function<void()> clicked);

    const PlanDocument& m_document;
    const PlanStates* m_states = nullptr;
    QTimer m_timer;
    QLabel* m_sentence;
    QLabel* m_calm; ///< says that nothing needs attention
    QVBoxLayout* m_attention;
    QList<QWidget*> m_rows; ///< in it
    QLabel* m_newsHeading;
    QLabel* m_news;
    std::int64_t m_stateSequence = 0;            ///< of the state that was read last; 0: none
    std::unique_ptr<const ComparedPlan> m_state; ///< the plan then
};

} // namespace planner::ui
