// SPDX-License-Identifier: Apache-2.0
#include "core/figures/journey_needs.h"

#include <gtest/gtest.h>

namespace planner {
namespace {

TEST(JourneyNeedsTest, ShortRoadsNeedWaterAlone)
{
    EXPECT_EQ(needsOnTheWay(0, People(50)), (JourneyNeeds{0, 0, 0}));
    EXPECT_EQ(needsOnTheWay(0.5, People(50)), (JourneyNeeds{0, 0, 250}));
    EXPECT_EQ(needsOnTheWay(3, People(50)), (JourneyNeeds{0, 0, 250})) << "the end is no break";
}

TEST(JourneyNeedsTest, BreaksComeEveryThreeHoursAndMealsEverySix)
{
    EXPECT_EQ(needsOnTheWay(3.25, People(1)), (JourneyNeeds{1, 0, 5}));
    EXPECT_EQ(needsOnTheWay(6, People(1)), (JourneyNeeds{1, 1, 5}));
    EXPECT_EQ(needsOnTheWay(17.25, People(10)), (JourneyNeeds{5, 2, 50}));
}

TEST(JourneyNeedsTest, WaterIsForEachDayThatIsBegun)
{
    EXPECT_EQ(needsOnTheWay(24, People(2)).litres, 10);
    EXPECT_EQ(needsOnTheWay(24.5, People(2)).litres, 20);
    EXPECT_EQ(needsOnTheWay(100'000, People(1'000'000'000)).litres, 1'000'000'000LL * 5 * 4167);
    EXPECT_EQ(needsOnTheWay(10, People(0)).litres, 0);
}

} // namespace
} // namespace planner
