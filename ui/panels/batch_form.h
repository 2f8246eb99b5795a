// SPDX-License-Identifier: Apache-2.0
#pragma once
// The fields of one batch, or those that several batches have in common, each an edit of its own.

#include "ui/models/batch_columns.h"
#include "ui/models/plan_document.h"
#include "ui/panels/happened_box.h"

#include <QWidget>

#include <vector>

class QCheckBox;
class QComboBox;
class QDateEdit;
class QFormLayout;
class QLabel;
class QLineEdit;
class QSpinBox;

namespace planner::ui {

class ClearanceRows;

/// Part of the details panel. Fields that differ among the batches are empty; setting one sets it for all of them in
/// one step. The document must outlive it.
class BatchForm : public QWidget {
    Q_OBJECT

public:
    BatchForm(PlanDocument& document, QWidget* parent);

    /// Asked before several batches are recorded in one click.
    void setConsent(HappenedBox::Consent consent) { m_happened->setConsent(std::move(consent)); }
    /// Codes that the plan does not have are left out.
    void show(const std::vector<BatchCode>& codes);
    [[nodiscard]] const std::vector<BatchCode>& codes() const { return m_codes; }

signals:
    /// A step was made from here; the reason line was part of it.
    void pushed();

private:
    void makeFields();
    void connectFields();
    void refresh();
    void refreshRoutes(const Batch& first);
    /// What all of the batches have or can be given next.
    void refreshStatuses();
    /// What has departed is a fact: its journey and people are recorded, not planned.
    void refreshFacts();
    void setStatus();
    void setCell(BatchColumn column, const QVariant& value);
    /// False where the plan or the user refused it.
    bool push(std::vector<Edit> edits);
    /// The value of the column where all batches agree; else invalid.
    [[nodiscard]] QVariant commonValue(BatchColumn column) const;

    PlanDocument& m_document;
    std::vector<BatchCode> m_codes;
    QDateEdit* m_departs;
    QComboBox* m_route;
    QLabel* m_arrives;
    QSpinBox* m_people;
    QComboBox* m_status;
    QCheckBox* m_lock;
    ClearanceRows* m_clearances;
    HappenedBox* m_happened;
    QLineEdit* m_reason;
    QFormLayout* m_form;
    bool m_isShowing = false;
};

} // namespace planner::ui
