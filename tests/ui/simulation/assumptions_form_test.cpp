// SPDX-License-Identifier: Apache-2.0
#include "ui/simulation/assumptions_form.h"

#include <QAbstractSpinBox>
#include <QCheckBox>
#include <QDoubleSpinBox>
#include <QSignalSpy>
#include <QSpinBox>

#include <gtest/gtest.h>

namespace planner::ui {
namespace {

TEST(AssumptionsFormTest, ShowsTheDefaultsAndGivesBackWhatItWasGiven)
{
    AssumptionsForm form;
    EXPECT_EQ(form.assumptions(), SimulationAssumptions{});
    const SimulationAssumptions others{.lateChance = HundredthsPercent(1),
                                       .meanDaysLate = 2.5,
                                       .noShowChance = HundredthsPercent(345),
                                       .vehicleFailureChance = HundredthsPercent(4),
                                       .repairDays = Days(5),
                                       .closureChance = HundredthsPercent(6),
                                       .closureDays = Days(7),
                                       .capacitySpread = Percent(8),
                                       .populationSpread = Percent(9),
                                       .usesRivalFigures = false,
                                       .daysAfterEnd = Days(10)};
    form.setAssumptions(others);
    EXPECT_EQ(form.assumptions(), others);
}

TEST(AssumptionsFormTest, EveryFieldChangesOneAssumptionAndHasAName)
{
    AssumptionsForm form;
    QSignalSpy changed(&form, &AssumptionsForm::changed);
    const auto expectChange = [&](QWidget* field, auto&& change) {
        const SimulationAssumptions before = form.assumptions();
        const auto count = changed.count();
        change();
        EXPECT_NE(form.assumptions(), before) << field->objectName().toStdString();
        EXPECT_GT(changed.count(), count) << field->objectName().toStdString();
        EXPECT_FALSE(field->objectName().isEmpty());
    };
    int fields = 0;
    for (auto* field : form.findChildren<QAbstractSpinBox*>()) {
        EXPECT_FALSE(field->accessibleName().isEmpty());
        expectChange(field, [field] { field->stepUp(); });
        ++fields;
    }
    for (auto* field : form.findChildren<QCheckBox*>())
        expectChange(field, [field] { field->click(); });
    EXPECT_EQ(fields, 10) << "as many as there are figures among the assumptions";
}

} // namespace
} // namespace planner::ui
