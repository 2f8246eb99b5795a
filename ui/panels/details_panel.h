// SPDX-License-Identifier: Apache-2.0
#pragma once
// The panel with all about what is selected: batches, a facility, or both; the overview of the plan where nothing is.

#include "core/edit/plan_states.h"
#include "ui/models/plan_document.h"
#include "ui/panels/happened_box.h"

#include <QWidget>

class QLabel;
class QPushButton;
class QScrollArea;

namespace planner::ui {

class BatchForm;
class FacilityForm;
class OverviewBox;
class PartsTable;
class Selection;

/// Both arguments must outlive it.
class DetailsPanel : public QWidget {
    Q_OBJECT

public:
    DetailsPanel(PlanDocument& document, Selection& selection, QWidget* parent = nullptr);

    /// Earlier states of the plan, which live as long as the document; nullptr: there are none.
    void setStates(const PlanStates* states);
    /// Asked before several batches are recorded in one click.
    void setConsent(HappenedBox::Consent consent);

signals:
    /// Asked for in the overview.
    void findingWanted(const planner::Finding& finding);
    void waitingWanted();
    void todayWanted();

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
    OverviewBox* m_overview;
    QPushButton* m_back; ///< to the overview
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
