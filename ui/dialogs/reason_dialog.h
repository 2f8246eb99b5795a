// SPDX-License-Identifier: Apache-2.0
#pragma once
// Asks why, where an edit changes what was approved and so needs a reason.

#include "ui/models/plan_document.h"

#include <QDialog>

class QLineEdit;

namespace planner::ui {

class ReasonDialog : public QDialog {
    Q_OBJECT

public:
    /// `what` names the step that needs the reason.
    ReasonDialog(const QString& what, QWidget* parent);
    /// Not blank when the dialog was accepted.
    [[nodiscard]] QString reason() const;

private:
    QLineEdit* m_reason;
};

/// Pushes the edit; asks for a reason first where it needs one. False where nobody gave one, or it was refused.
bool pushAsking(PlanDocument& document, const Edit& edit, QWidget* parent);

} // namespace planner::ui
