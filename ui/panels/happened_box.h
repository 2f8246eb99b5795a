// SPDX-License-Identifier: Apache-2.0
#pragma once
// What happened to the batches that are selected, and the buttons that record it.

#include "ui/dialogs/count_dialog.h"
#include "ui/models/plan_document.h"

#include <QElapsedTimer>
#include <QWidget>

#include <functional>
#include <vector>

class QLabel;
class QPushButton;

namespace planner::ui {

/// Part of the batches' form. One click records what was planned, where its day is not still to come; a dialog asks for
/// more, and several batches are asked about before. The document must outlive it.
class HappenedBox : public QWidget {
    Q_OBJECT

public:
    /// Makes the edits as one step; false where nothing was recorded.
    using Push = std::function<bool(std::vector<Edit>)>;
    /// Asks whether what the sentence says is to be done; `button` says what with.
    using Consent = std::function<bool(const QString& title, const QString& sentence, const QString& button)>;
    HappenedBox(PlanDocument& document, Push push, QWidget* parent);

    void setConsent(Consent consent) { m_consent = std::move(consent); }

    /// All of them are in the plan.
    void show(const std::vector<BatchCode>& codes);
    /// Asks what happened at the step that the batches take next: their departure, or their arrival.
    void recordNext();

private:
    void correctDeparture();
    void correctArrival();
    void recordAsPlanned();
    /// Of one batch without asking.
    [[nodiscard]] bool isAgreed(const std::vector<RecordCounts>& steps) const;
    /// The steps that the batches can take next, as planned.
    [[nodiscard]] std::vector<RecordCounts> nextSteps() const;
    void ask(std::vector<RecordCounts> steps, CountPurpose purpose);
    [[nodiscard]] const Batch* one() const;

    PlanDocument& m_document;
    Push m_push;
    Consent m_consent;
    QElapsedTimer m_sinceStep; ///< of one click; the next one may be the second of a double click
    std::vector<BatchCode> m_codes;
    QLabel* m_text;
    QPushButton* m_asPlanned;
    QPushButton* m_record;
    QPushButton* m_departure;
    QPushButton* m_arrival;
};

} // namespace planner::ui
