// SPDX-License-Identifier: Apache-2.0
#pragma once
// A facility: its figures with their sources, rival figures to switch between, and its calendar.

#include "ui/models/plan_document.h"

#include <QWidget>

class QLabel;
class QVBoxLayout;

namespace planner::ui {

/// Part of the details panel. The document must outlive it.
class FacilityForm : public QWidget {
    Q_OBJECT

public:
    FacilityForm(PlanDocument& document, QWidget* parent);
    void show(FacilityId facility);

private:
    void addFigures(const Facility& facility);
    void addArea(FacilityId id);
    void setArea(FacilityId id, double squareMetres);
    void addWorstDay(FacilityId id);
    void addRivals(FacilityId id, FigureField field);
    void addCalendar(FacilityId id);
    QLabel* addLine(const QString& text, const char* objectName = nullptr);
    void addHeading(const QString& text);

    PlanDocument& m_document;
    QVBoxLayout* m_layout;
};

} // namespace planner::ui
