// SPDX-License-Identifier: Apache-2.0
#pragma once
// A facility: its figures with their sources to change, rival figures to switch between, and its calendar.

#include "ui/models/plan_document.h"

#include <QWidget>

class QLabel;
class QVBoxLayout;

namespace planner::ui {

class KeptPlaces;
class RecordForm;

/// Part of the details panel. The document must outlive it.
class FacilityForm : public QWidget {
    Q_OBJECT

public:
    FacilityForm(PlanDocument& document, QWidget* parent);
    void show(FacilityId facility);

private:
    void addWorstDay(FacilityId id);
    void addRivals(FacilityId id, FigureField field);
    void addCalendar(FacilityId id);
    [[nodiscard]] QLabel* addedLine();
    QLabel* addLine(const QString& text, const char* objectName = nullptr);
    void addHeading(const QString& text);

    PlanDocument& m_document;
    QLabel* m_heading;
    QLabel* m_outside;
    RecordForm* m_record;
    KeptPlaces* m_places;
    QVBoxLayout* m_layout; ///< of what follows from the plan: made anew whenever it changes
};

} // namespace planner::ui
