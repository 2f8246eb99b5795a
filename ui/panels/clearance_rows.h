// SPDX-License-Identifier: Apache-2.0
#pragma once
// The five clearances of one batch or several: whether they are recorded, and what is known of them.

#include "ui/models/plan_document.h"

#include <QWidget>

#include <array>
#include <functional>
#include <vector>

class QCheckBox;
class QLabel;
class QToolButton;

namespace planner::ui {

/// Part of the batch's form. A click on the box records a clearance, or revokes it; the button asks for reference,
/// authority and days as well. The document must outlive it.
class ClearanceRows : public QWidget {
    Q_OBJECT

public:
    /// Makes the edits as one step.
    using Push = std::function<void(std::vector<Edit>)>;
    ClearanceRows(PlanDocument& document, Push push, QWidget* parent);

    /// All of them are in the plan.
    void show(const std::vector<BatchCode>& codes);

private:
    struct Row {
        QCheckBox* box = nullptr;
        QToolButton* details = nullptr;
        QLabel* record = nullptr;
    };
    [[nodiscard]] Row makeRow(Clearance kind);
    void refresh(Clearance kind);
    /// What is known of the clearance in all batches that have it; "in 2 of 3 batches" where they differ.
    [[nodiscard]] QString text(Clearance kind) const;
    /// True where it is recorded but ends before a batch departs.
    [[nodiscard]] bool endsTooEarly(Clearance kind) const;
    void set(Clearance kind, bool isRecorded);
    void ask(Clearance kind);

    PlanDocument& m_document;
    Push m_push;
    std::vector<BatchCode> m_codes;
    std::array<Row, kAllClearances.size()> m_rows{};
};

} // namespace planner::ui
