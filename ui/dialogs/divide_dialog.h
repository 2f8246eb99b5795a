// SPDX-License-Identifier: Apache-2.0
#pragma once
// Asks which people of a batch go into a batch of their own.

#include "core/model/plan.h"

#include <QDialog>

namespace planner::ui {

class PartsTable;

class DivideDialog : public QDialog {
    Q_OBJECT

public:
    /// Proposes the half of every part.
    DivideDialog(const Operation& operation, const Batch& batch, QWidget* parent);
    /// Neither nobody nor everybody when the dialog was accepted.
    [[nodiscard]] std::vector<Part> parts() const;

private:
    PartsTable* m_parts;
};

} // namespace planner::ui
