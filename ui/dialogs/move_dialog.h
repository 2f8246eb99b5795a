// SPDX-License-Identifier: Apache-2.0
#pragma once
// "Move to...": a site and a day for the selected batches, by keyboard alone.

#include "core/planning/batch_moves.h"
#include "ui/models/plan_document.h"

#include <QDialog>

class QComboBox;
class QDateEdit;
class QLabel;
class QPushButton;

namespace planner::ui {

/// Shows what the move would do while one chooses. The document must outlive it.
class MoveDialog : public QDialog {
    Q_OBJECT

public:
    MoveDialog(PlanDocument& document, std::vector<BatchCode> codes, QWidget* parent);

    /// The moves as one step; nothing where nothing would change.
    [[nodiscard]] std::optional<Edit> edit() const;

private:
    void makeFields();
    void refresh();

    PlanDocument& m_document;
    std::vector<BatchCode> m_codes;
    QComboBox* m_site;
    QComboBox* m_day;
    QDateEdit* m_date;
    QLabel* m_effect;
    QPushButton* m_move = nullptr;
    PlannedMoves m_moves;
};

/// Asks where the batches go and moves them in one step. False where nothing was moved.
bool moveAsking(PlanDocument& document, const std::vector<BatchCode>& codes, QWidget* parent);

} // namespace planner::ui
