// SPDX-License-Identifier: Apache-2.0
#include "core/simulation/assumptions.h"

#include <gtest/gtest.h>

#include <cmath>
#include <limits>

namespace planner {
namespace {

TEST(AssumptionsTest, TheDefaultsAreInTheirRanges)
{
    const SimulationAssumptions defaults;
    EXPECT_EQ(withinRanges(defaults), defaults);
}

TEST(AssumptionsTest, WhatIsOutsideBecomesTheNearestInside)
{
    SimulationAssumptions wild;
    wild.lateChance = HundredthsPercent(10'001);
    wild.noShowChance = HundredthsPercent(-1);
    wild.meanDaysLate = 0.5;
    wild.repairDays = Days(0);
    wild.closureDays = Days(366);
    wild.capacitySpread = Percent(101);
    wild.populationSpread = Percent(-5);
    wild.daysAfterEnd = Days(-1);
    const SimulationAssumptions tame = withinRanges(wild);
    EXPECT_EQ(tame.lateChance, HundredthsPercent(10'000));
    EXPECT_EQ(tame.noShowChance, HundredthsPercent(0));
    EXPECT_EQ(tame.meanDaysLate, 1);
    EXPECT_EQ(tame.repairDays, Days(1));
    EXPECT_EQ(tame.closureDays, Days(365));
    EXPECT_EQ(tame.capacitySpread, Percent(100));
    EXPECT_EQ(tame.populationSpread, Percent(0));
    EXPECT_EQ(tame.daysAfterEnd, Days(0));
    wild.meanDaysLate = std::numeric_limits<double>::infinity();
    EXPECT_EQ(withinRanges(wild).meanDaysLate, 365);
    wild.meanDaysLate = std::nan("");
    EXPECT_EQ(withinRanges(wild).meanDaysLate, 1);
}

TEST(AssumptionsTest, TheMethodNamesEveryFigureThatIsDrawnFrom)
{
    SimulationAssumptions assumptions;
    assumptions.lateChance = HundredthsPercent(1'234);
    assumptions.noShowChance = HundredthsPercent(250);
    assumptions.vehicleFailureChance = HundredthsPercent(375);
    assumptions.closureChance = HundredthsPercent(475);
    assumptions.capacitySpread = Percent(17);
    std::string text;
    for (const Message& sentence : describeMethod(assumptions))
        text += toEnglish(sentence) + "\n";
    for (const char* figure : {"12.34", "2.5", "3.75", "4.75", "17"})
        EXPECT_NE(text.find(figure), std::string::npos) << figure << " is not in\n" << text;
    const auto withRivals = describeMethod(assumptions);
    assumptions.usesRivalFigures = false;
    EXPECT_NE(describeMethod(assumptions), withRivals);
}

} // namespace
} // namespace planner
