// SPDX-License-Identifier: Apache-2.0
#pragma once
// Sweeps one figure over a range in the background and shows the answer as curves and as a table.

#include "core/whatif/sweep.h"
#include "ui/models/background_work.h"

#include <QWidget>

#include <functional>

class QComboBox;
class QProgressBar;
class QPushButton;
class QSpinBox;

namespace planner::ui {

class ChartTableModel;
class PlanDocument;
class SweepChart;

class SweepView : public QWidget {
    Q_OBJECT

public:
    /// `world` gives what else is changed. The document must outlive it.
    SweepView(const PlanDocument& document, std::function<WhatIf()> world, QWidget* parent = nullptr);
    ~SweepView() override;

    [[nodiscard]] bool isRunning() const { return m_work.isRunning(); }

private:
    [[nodiscard]] QLayout* makeControls();
    void offerRange();
    [[nodiscard]] SweepOptions options() const;
    void start();
    void show(std::vector<SweepPoint> points);
    void showState();

    const PlanDocument& m_document;
    std::function<WhatIf()> m_world;
    QComboBox* m_figure = nullptr;
    QSpinBox* m_from = nullptr;
    QSpinBox* m_to = nullptr;
    QPushButton* m_start = nullptr;
    QPushButton* m_stop = nullptr;
    QProgressBar* m_bar = nullptr;
    SweepChart* m_chart;
    ChartTableModel* m_table;
    QString m_swept; ///< the name of the figure that is shown
    std::vector<SweepPoint> m_points;
    BackgroundWork m_work; ///< last: its thread ends before the rest goes
};

} // namespace planner::ui
