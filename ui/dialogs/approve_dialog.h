// SPDX-License-Identifier: Apache-2.0
#pragma once
// Asks who approves a finding as an exception, and why.

#include <QDialog>

class QLineEdit;

namespace planner::ui {

class ApproveDialog : public QDialog {
    Q_OBJECT

public:
    /// `finding` is the sentence of the finding.
    ApproveDialog(const QString& finding, QWidget* parent);
    // Neither is blank when the dialog was accepted.
    [[nodiscard]] QString person() const;
    [[nodiscard]] QString reason() const;

private:
    QLineEdit* m_person;
    QLineEdit* m_reason;
};

} // namespace planner::ui
