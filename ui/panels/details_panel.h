// SPDX-License-Identifier: Apache-2.0
#pragma once
// The panel with all about what is selected: batches, a facility, or both.

#include "ui/models/plan_document.h"

#include <QWidget>

class QLabel;
class QPushButton;
class QScrollArea;

namespace planner::ui {

class BatchForm;
class FacilityForm;
class PartsTable;
class Selection;

/// Both arguments must outlive it.
class DetailsPanel : public QWidget {
    Q_OBJECT

public:
    DetailsPanel(PlanDocument& document, Selection& selection, QWidget* parent = nullptr);

protected:
    void changeEvent(QEvent* event) override;

private:
    void fitWidth();
    [[nodiscard]] QWidget* makeBatchSection();
    void connectAll();
    void refresh();
    void refreshBatches();
    void refreshParts(const Batch& batch);
    void setParts();
    void divide();
    void merge();
    void toWaiting();
    [[nodiscard]] std::vector<BatchCode> codes() const;

    PlanDocument& m_document;
    Selection& m_selection;
    QLabel* m_empty;
    QWidget* m_batchSection = nullptr;
    QLabel* m_title;
    QLabel* m_findings;
    BatchForm* m_batch;
    PartsTable* m_parts;
    QPushButton* m_divide;
    QPushButton* m_merge;
    QPushButton* m_toWaiting;
    FacilityForm* m_facility;
    QScrollArea* m_scroll;
};

} // namespace planner::ui
