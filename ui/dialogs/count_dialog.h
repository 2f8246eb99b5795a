// SPDX-License-Identifier: Apache-2.0
#pragma once
// Asks what happened to a batch: the day of its departure or arrival, who was counted, and where the others are.

#include "core/edit/edit.h"

#include <QDialog>

class QDateEdit;
class QLabel;
class QLineEdit;
class QPushButton;

namespace planner::ui {

class CountTable;

/// Proposes what was planned, or shows what was recorded, so that Return confirms it.
class CountDialog : public QDialog {
    Q_OBJECT

public:
    /// `step` is what is proposed or recorded, of the batch's departure or its arrival.
    CountDialog(const Operation& operation, const Batch& batch, RecordCounts step, QWidget* parent);
    [[nodiscard]] RecordCounts counts() const;

private:
    void check();
    /// Who did not travel or arrive, and what that means; empty where all did.
    [[nodiscard]] QString differenceText() const;

    Date m_start; ///< of the operation
    RecordCounts m_step;
    QDateEdit* m_day;
    CountTable* m_table;
    QLineEdit* m_note;
    QLabel* m_hint;
    QPushButton* m_accept = nullptr;
};

} // namespace planner::ui
