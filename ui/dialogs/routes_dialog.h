// SPDX-License-Identifier: Apache-2.0
#pragma once
// "Make routes from coordinates": what would be made, by which figures, before anything is.

#include "core/planning/route_estimates.h"
#include "ui/models/plan_document.h"

#include <QDialog>

class QCheckBox;
class QDoubleSpinBox;
class QFormLayout;
class QLabel;
class QPushButton;
class QSpinBox;
class QTableWidget;

namespace planner::ui {

/// The document must outlive it.
class RoutesDialog : public QDialog {
    Q_OBJECT

public:
    RoutesDialog(PlanDocument& document, QWidget* parent);

    /// Those that are ticked.
    [[nodiscard]] std::vector<Route> routes() const;

private:
    void makeFields(QFormLayout& form);
    void makeTable();
    [[nodiscard]] EstimateOptions options() const;
    /// Works the routes out again.
    void estimate();
    void showRoutes();
    void refresh();
    /// Whom no route reaches, and which pairs of sites have none.
    [[nodiscard]] QString doubtsText() const;

    PlanDocument& m_document;
    RouteEstimates m_estimates;
    QDoubleSpinBox* m_detour;
    QDoubleSpinBox* m_speed;
    QSpinBox* m_nearest;
    QCheckBox* m_borders;
    QTableWidget* m_table;
    QLabel* m_summary;
    QLabel* m_doubts;
    QPushButton* m_make = nullptr;
};

/// Asks, and adds the routes in one step. How many were made.
std::size_t makeRoutesAsking(PlanDocument& document, QWidget* parent);

} // namespace planner::ui
