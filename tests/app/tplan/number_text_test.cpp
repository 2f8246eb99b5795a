// SPDX-License-Identifier: Apache-2.0
#include "app/tplan/number_text.h"

#include <gtest/gtest.h>

#include <limits>
#include <set>

namespace planner::tplan {
namespace {

TEST(NumberTextTest, DigitsAreGroupedInThrees)
{
    EXPECT_EQ(grouped(0), "0");
    EXPECT_EQ(grouped(999), "999");
    EXPECT_EQ(grouped(1'000), "1,000");
    EXPECT_EQ(grouped(-123'456), "-123,456");
    EXPECT_EQ(grouped(std::numeric_limits<std::int64_t>::min()), "-9,223,372,036,854,775,808");
}

TEST(NumberTextTest, OccupancyIsADashWhereThereIsNoCapacity)
{
    EXPECT_EQ(occupancyText(People(379), People(400)), "94.8 %");
    EXPECT_EQ(occupancyText(People(5), People(0)), "-");
}

TEST(NumberTextTest, EachGoalIsInItsUnit)
{
    EXPECT_EQ(goalText(Goal::Travel, 5'269'124'007), "5,269,124.007");
    EXPECT_EQ(goalText(Goal::Travel, -7), "-0.007");
    EXPECT_EQ(goalText(Goal::Peak, 9'475), "94.75");
    EXPECT_EQ(goalText(Goal::Balance, -5), "-0.05");
    EXPECT_EQ(goalText(Goal::Delay, 46'500), "46,500");
    std::set<std::string> units;
    for (const Goal goal : {Goal::Waiting, Goal::Overcrowding, Goal::Peak, Goal::Delay, Goal::Finish, Goal::Travel,
                            Goal::Balance, Goal::Batches, Goal::Light, Goal::Change})
        EXPECT_TRUE(units.insert(unitOf(goal)).second) << unitOf(goal);
}

TEST(NumberTextTest, TheGapIsTheDifferenceAndItsShareOfTheBound)
{
    EXPECT_EQ(gapText(Goal::Delay, 110, 100), "10 (10.0 %)");
    EXPECT_EQ(gapText(Goal::Delay, 100, 100), "0");
    EXPECT_EQ(gapText(Goal::Delay, 10, 0), "10");
    EXPECT_EQ(gapText(Goal::Delay, 10, std::nullopt), "-");
}

TEST(NumberTextTest, CountsOneAsOne)
{
    EXPECT_EQ(counted(0, "route", "routes"), "0 routes");
    EXPECT_EQ(counted(1, "route", "routes"), "1 route");
    EXPECT_EQ(counted(7'000, "route", "routes"), "7,000 routes");
}

} // namespace
} // namespace planner::tplan
