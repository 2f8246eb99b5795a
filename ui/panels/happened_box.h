// SPDX-License-Identifier: Apache-2.0
#pragma once
// What happened to the batches that are selected, and the buttons that record it.

#include "ui/models/plan_document.h"

#include <QWidget>

#include <functional>
#include <vector>

class QLabel;
class QPushButton;

namespace planner::ui {

/// Part of the batches' form. One click records what was planned, where its day is not still to come; a dialog asks for
/// more. The document must outlive it.
class HappenedBox : public QWidget {
    Q_OBJECT

public:
    /// Makes the edits as one step.
    using Push = std::function<void(std::vector<Edit>)>;
    HappenedBox(PlanDocument& document, Push push, QWidget* parent);

    /// All of them are in the plan.
    void show(const std::vector<BatchCode>& codes);
    /// Asks what happened at the step that the batches take next: their departure, or their arrival.
    void recordNext();

private:
    void correctDeparture();
    void correctArrival();
    void recordAsPlanned();
    /// The steps that the batches can take next, as planned.
    [[nodiscard]] std::vector<RecordCounts> nextSteps() const;
    void ask(std::vector<RecordCounts> steps);
    [[nodiscard]] const Batch* one() const;

    PlanDocument& m_document;
    Push m_push;
    std::vector<BatchCode> m_codes;
    QLabel* m_text;
    QPushButton* m_asPlanned;
    QPushButton* m_record;
    QPushButton* m_departure;
    QPushButton* m_arrival;
};

} // namespace planner::ui
