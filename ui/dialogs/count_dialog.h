// SPDX-License-Identifier: Apache-2.0
#pragma once
// Asks what happened to batches: the day of their departure or arrival, who was counted, and where the others are.

#include "core/edit/edit.h"

#include <QDialog>

#include <optional>
#include <vector>

class QCheckBox;
class QDateEdit;
class QLabel;
class QLineEdit;
class QPushButton;

namespace planner::ui {

class CountTable;
class PlanDocument;

/// Proposes what was planned, or shows what was recorded, so that Return confirms it. Takes no day that is still to
/// come, and nothing of a batch that has changed since the dialog was opened. The document must outlive it.
class CountDialog : public QDialog {
    Q_OBJECT

public:
    /// `steps` are what is proposed or recorded, all departures or all arrivals, of batches that the plan has; not
    /// empty.
    CountDialog(const PlanDocument& document, std::vector<RecordCounts> steps, QWidget* parent);

    [[nodiscard]] std::vector<RecordCounts> counts() const;

private:
    /// A step with its batch as it was when the dialog was opened.
    struct Subject {
        Batch batch;
        RecordCounts step;
    };
    void makeFields();
    void check();
    [[nodiscard]] bool isArrival() const { return m_subjects.front().step.status == Status::Arrived; }
    [[nodiscard]] Day dayOf(const Subject& subject) const;
    /// Why nothing can be recorded; empty where it can.
    [[nodiscard]] QString trouble() const;
    [[nodiscard]] QString troubleOf(const Subject& subject) const;
    /// Who did not travel or arrive, and what that means; empty where all did.
    [[nodiscard]] QString differenceText() const;
    /// Clearances that end before the departure; empty where none does.
    [[nodiscard]] QString endedText() const;

    const PlanDocument& m_document;
    std::vector<Subject> m_subjects;
    QDateEdit* m_day;
    QCheckBox* m_isEachDay; ///< each on the day that is proposed for it
    CountTable* m_table;
    QLineEdit* m_note;
    QLabel* m_hint;
    QPushButton* m_accept = nullptr;
};

/// The step with a day that is not to come in place of a planned one that is.
[[nodiscard]] RecordCounts notInFuture(RecordCounts step, Day today);
/// Asks, and gives the edits; none where the user gave up or there is nothing to ask.
[[nodiscard]] std::vector<Edit> askCounts(const PlanDocument& document, std::vector<RecordCounts> steps,
                                          QWidget* parent);

} // namespace planner::ui
