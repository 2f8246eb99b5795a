// SPDX-License-Identifier: Apache-2.0
#pragma once
// The assumptions of a simulation as fields.

#include "core/simulation/assumptions.h"

#include <QWidget>

class QCheckBox;
class QDoubleSpinBox;
class QFormLayout;
class QSpinBox;

namespace planner::ui {

class AssumptionsForm : public QWidget {
    Q_OBJECT

public:
    explicit AssumptionsForm(QWidget* parent = nullptr);

    [[nodiscard]] SimulationAssumptions assumptions() const;
    void setAssumptions(const SimulationAssumptions& assumptions);

signals:
    void changed();

private:
    QDoubleSpinBox* addChance(QFormLayout* form, const char* name, const QString& label);
    QSpinBox* addDays(QFormLayout* form, const char* name, const QString& label, int least);
    QSpinBox* addSpread(QFormLayout* form, const char* name, const QString& label);

    QDoubleSpinBox* m_late;
    QDoubleSpinBox* m_daysLate;
    QDoubleSpinBox* m_noShow;
    QDoubleSpinBox* m_failure;
    QSpinBox* m_repairDays;
    QDoubleSpinBox* m_closure;
    QSpinBox* m_closureDays;
    QCheckBox* m_usesRivals;
    QSpinBox* m_capacitySpread;
    QSpinBox* m_populationSpread;
    QSpinBox* m_daysAfterEnd;
};

} // namespace planner::ui
