// SPDX-License-Identifier: Apache-2.0
#pragma once
// The panel that carries the plan out many times with chances drawn, and shows how it holds.

#include "core/simulation/simulation.h"
#include "ui/models/background_work.h"

#include <QWidget>

class QLabel;
class QProgressBar;
class QPushButton;
class QSpinBox;
class QStandardItemModel;
class QTabWidget;
class QTreeView;

namespace planner::ui {

class AssumptionsPage;
class PlanDocument;
class Selection;

/// Both arguments must outlive it. Simulates when asked, on other threads, on a copy of the plan.
class SimulationPanel : public QWidget {
    Q_OBJECT

public:
    SimulationPanel(PlanDocument& document, Selection& selection, QWidget* parent = nullptr);
    ~SimulationPanel() override;

    [[nodiscard]] bool isRunning() const { return m_work.isRunning(); }

private:
    [[nodiscard]] QWidget* makeControls();
    QTreeView* addTable(const char* name, const QString& title, QStandardItemModel* model);
    void start();
    void finish();
    void noteChange();
    void showState();
    void reveal(const QModelIndex& index);
    [[nodiscard]] SimulationOptions options() const;

    PlanDocument& m_document;
    Selection& m_selection;
    QSpinBox* m_runs = nullptr;
    QPushButton* m_start = nullptr;
    QPushButton* m_stop = nullptr;
    QProgressBar* m_bar = nullptr;
    QLabel* m_summary = nullptr;
    QTabWidget* m_tabs = nullptr;
    AssumptionsPage* m_assumptions = nullptr;
    QStandardItemModel* m_sites;
    QStandardItemModel* m_finish;
    QStandardItemModel* m_batches;
    std::shared_ptr<const Plan> m_plan; ///< what is simulated; shared with the thread
    std::shared_ptr<SimulationResult> m_result;
    bool m_isOutdated = false; ///< the plan or an assumption has changed since the simulation began
    BackgroundWork m_work;     ///< last: its thread ends before the rest goes
};

} // namespace planner::ui
