// SPDX-License-Identifier: Apache-2.0
#include "ui/simulation/assumptions_form.h"

#include <QCheckBox>
#include <QDoubleSpinBox>
#include <QFormLayout>
#include <QLabel>

#include <cmath>

namespace planner::ui {
namespace {

constexpr int kLongest = 365; ///< days

HundredthsPercent chanceOf(const QDoubleSpinBox* field)
{
    return HundredthsPercent(std::llround(field->value() * 100));
}
double shown(HundredthsPercent chance) { return static_cast<double>(chance.value()) / 100; }
template <class Tag>
int shown(Count<Tag> count)
{
    return static_cast<int>(count.value());
}

/// A row whose words wrap and lead to the field.
template <class Field>
Field* addRow(QFormLayout* form, Field* field, const char* name, const QString& label)
{
    field->setObjectName(QLatin1String(name));
    field->setAccessibleName(label);
    auto* words = new QLabel(label, field->parentWidget());
    words->setWordWrap(true);
    words->setBuddy(field);
    form->addRow(words, field);
    return field;
}

} // namespace

QDoubleSpinBox* AssumptionsForm::addChance(QFormLayout* form, const char* name, const QString& label)
{
    auto* field = addRow(form, new QDoubleSpinBox(this), name, label);
    field->setRange(0, 100);
    field->setDecimals(2);
    field->setSuffix(tr(" %"));
    connect(field, &QDoubleSpinBox::valueChanged, this, &AssumptionsForm::changed);
    return field;
}

QSpinBox* AssumptionsForm::addDays(QFormLayout* form, const char* name, const QString& label, int least)
{
    auto* field = addRow(form, new QSpinBox(this), name, label);
    field->setRange(least, kLongest);
    connect(field, &QSpinBox::valueChanged, this, &AssumptionsForm::changed);
    return field;
}

QSpinBox* AssumptionsForm::addSpread(QFormLayout* form, const char* name, const QString& label)
{
    QSpinBox* field = addDays(form, name, label, 0);
    field->setRange(0, 100);
    field->setSuffix(tr(" %"));
    return field;
}

AssumptionsForm::AssumptionsForm(QWidget* parent) : QWidget(parent)
{
    auto* form = new QFormLayout(this);
    form->setContentsMargins(0, 0, 0, 0);
    m_late = addChance(form, "lateChance", tr("A batch is late"));
    m_daysLate = addRow(form, new QDoubleSpinBox(this), "daysLate", tr("Days late on average, then"));
    m_daysLate->setRange(1, kLongest);
    m_daysLate->setDecimals(1);
    m_daysLate->setSingleStep(0.5);
    connect(m_daysLate, &QDoubleSpinBox::valueChanged, this, &AssumptionsForm::changed);
    m_noShow = addChance(form, "noShowChance", tr("A person does not travel"));
    m_failure = addChance(form, "failureChance", tr("A vehicle or aircraft fails, a day"));
    m_repairDays = addDays(form, "repairDays", tr("Days it is missing, then"), 1);
    m_closure = addChance(form, "closureChance", tr("A route closes, a day"));
    m_closureDays = addDays(form, "closureDays", tr("Days it stays closed, then"), 1);
    m_usesRivals = new QCheckBox(tr("Take ranges from rival published figures"), this);
    m_usesRivals->setObjectName(QStringLiteral("usesRivalFigures"));
    connect(m_usesRivals, &QCheckBox::toggled, this, &AssumptionsForm::changed);
    form->addRow(m_usesRivals);
    m_capacitySpread = addSpread(form, "capacitySpread", tr("Other capacities, to either side"));
    m_populationSpread = addSpread(form, "populationSpread", tr("Other populations, to either side"));
    m_daysAfterEnd = addDays(form, "daysAfterEnd", tr("Days after the end that are followed"), 0);
    setAssumptions({});
}

SimulationAssumptions AssumptionsForm::assumptions() const
{
    return {.lateChance = chanceOf(m_late),
            .meanDaysLate = m_daysLate->value(),
            .noShowChance = chanceOf(m_noShow),
            .vehicleFailureChance = chanceOf(m_failure),
            .repairDays = Days(m_repairDays->value()),
            .closureChance = chanceOf(m_closure),
            .closureDays = Days(m_closureDays->value()),
            .capacitySpread = Percent(m_capacitySpread->value()),
            .populationSpread = Percent(m_populationSpread->value()),
            .usesRivalFigures = m_usesRivals->isChecked(),
            .daysAfterEnd = Days(m_daysAfterEnd->value())};
}

void AssumptionsForm::setAssumptions(const SimulationAssumptions& assumptions)
{
    m_late->setValue(shown(assumptions.lateChance));
    m_daysLate->setValue(assumptions.meanDaysLate);
    m_noShow->setValue(shown(assumptions.noShowChance));
    m_failure->setValue(shown(assumptions.vehicleFailureChance));
    m_repairDays->setValue(shown(assumptions.repairDays));
    m_closure->setValue(shown(assumptions.closureChance));
    m_closureDays->setValue(shown(assumptions.closureDays));
    m_usesRivals->setChecked(assumptions.usesRivalFigures);
    m_capacitySpread->setValue(shown(assumptions.capacitySpread));
    m_populationSpread->setValue(shown(assumptions.populationSpread));
    m_daysAfterEnd->setValue(shown(assumptions.daysAfterEnd));
}

} // namespace planner::ui
