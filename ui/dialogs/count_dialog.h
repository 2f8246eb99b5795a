// SPDX-License-Identifier: Apache-2.0
#pragma once
// Asks what happened to batches: the day of their departure or arrival, who was counted, and where the others are.

#include "core/edit/edit.h"

#include <QDialog>

#include <functional>
#include <optional>
#include <vector>

class QCheckBox;
class QDateEdit;
class QDialogButtonBox;
class QLabel;
class QLineEdit;
class QPushButton;

namespace planner::ui {

class CountTable;
class PlanDocument;

/// What the counts are for; it gives the dialog its words.
enum class CountPurpose { Record, TurnBack, AccountFor, Correct };

/// Proposes what was planned, or shows what was recorded, so that Return confirms it. Takes no day that is still to
/// come, nothing of a batch that has changed since the dialog was opened, and nothing that the plan refuses: it says
/// why, and stays. The document must outlive it.
class CountDialog : public QDialog {
    Q_OBJECT

public:
    /// `steps` are what is proposed or recorded, all departures or all arrivals, of batches that the plan has; not
    /// empty.
    CountDialog(const PlanDocument& document, std::vector<RecordCounts> steps, QWidget* parent,
                std::optional<CountPurpose> purpose = std::nullopt);

    /// Of a batch that has arrived, a departure is corrected and leaves it where it is.
    [[nodiscard]] std::vector<RecordCounts> counts() const;
    /// Who records the counts when they are accepted; false: they were not, and the dialog stays with all of them.
    void setPush(std::function<bool(std::vector<Edit>)> push) { m_push = std::move(push); }
    void accept() override;

private:
    /// A step with its batch as it was when the dialog was opened.
    struct Subject {
        Batch batch;
        RecordCounts step;
    };
    void makeFields();
    void makeForm(QDialogButtonBox* buttons);
    /// The keyboard goes from the day to the counts, in their rows, to the note and to the buttons.
    void orderTabs();
    void check();
    [[nodiscard]] bool isArrival() const { return m_subjects.front().step.status == Status::Arrived; }
    [[nodiscard]] Day dayOf(const Subject& subject) const;
    /// Why nothing can be recorded; empty where it can.
    [[nodiscard]] QString trouble() const;
    /// Why the plan refuses the counts; empty where it does not.
    [[nodiscard]] QString refusal() const;
    [[nodiscard]] QString titleFor(const QString& batches) const;
    [[nodiscard]] QString buttonText() const;
    /// Of several batches the note is of those that are short, where some are, behind what was noted of them before.
    void addNote(std::vector<RecordCounts>& steps) const;
    [[nodiscard]] std::vector<Edit> edits() const;
    [[nodiscard]] QString troubleOf(const Subject& subject) const;
    /// Who did not travel or arrive, and what that means; empty where all did.
    [[nodiscard]] QString differenceText() const;
    /// Clearances that end before the departure; empty where none does.
    [[nodiscard]] QString endedText() const;

    const PlanDocument& m_document;
    CountPurpose m_purpose;
    std::function<bool(std::vector<Edit>)> m_push;
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
/// Asks, and has the edits recorded while the dialog is open, so that what was typed is not lost where they are not.
void recordCounts(const PlanDocument& document, std::vector<RecordCounts> steps, CountPurpose purpose,
                  const std::function<bool(std::vector<Edit>)>& push, QWidget* parent);

} // namespace planner::ui
