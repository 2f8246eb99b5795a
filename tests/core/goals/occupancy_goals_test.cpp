// SPDX-License-Identifier: Apache-2.0
#include "core/goals/goals.h"
#include "tests/support/evaluated_plan.h"
#include "tests/support/operation_builder.h"

#include <gtest/gtest.h>

namespace planner::test {
namespace {

std::int64_t valueOf(Goal goal, const OperationBuilder& builder)
{
    const EvaluatedPlan plan(builder.plan());
    return goalValue(goal, plan.view());
}

/// HAS holds 100 of 90 places, KAR 10 of 60; four days; the night road arrives the next day.
OperationBuilder twoSites()
{
    OperationBuilder builder(4);
    builder.facility("HAS", {.capacity = 90, .population = 100}).facility("KAR", {.capacity = 60, .population = 10});
    builder.cohort("C1", {.at = "HAS", .people = 100});
    builder.route("NIGHT", {.from = "HAS", .to = "KAR", .arrivalOffset = 1});
    return builder;
}

TEST(OvercrowdingGoalTest, CountsPersonDaysAboveTargetFromDayOneWhetherOrNotAnybodyMoves)
{
    EXPECT_EQ(valueOf(Goal::Overcrowding, twoSites()), 4 * 10);
}

TEST(OvercrowdingGoalTest, TakesThePopulationAtTheCloseOfEachDay)
{
    auto builder = twoSites().batch("B1", {.route = "NIGHT", .day = 2, .parts = {{"C1", 7}}});
    EXPECT_EQ(valueOf(Goal::Overcrowding, builder), 10 + 3 + 3 + 3);
    builder.batch("B2", {.route = "NIGHT", .day = 3, .parts = {{"C1", 50}}, .status = Status::Cancelled});
    EXPECT_EQ(valueOf(Goal::Overcrowding, builder), 10 + 3 + 3 + 3);
}

TEST(OvercrowdingGoalTest, TakesTheTargetOfTheFacilityBeforeThatOfTheOperation)
{
    auto builder = twoSites();
    builder.settings().targetOccupancy = Percent(95); // floor(85.5) = 85 and 57
    EXPECT_EQ(valueOf(Goal::Overcrowding, builder), 4 * 15);
    builder.facility("HAS", {.capacity = 90, .population = 100, .target = 98});
    EXPECT_EQ(valueOf(Goal::Overcrowding, builder), 4 * 2);
    builder.facility("HAS", {.capacity = 90, .population = 100, .target = 0});
    EXPECT_EQ(valueOf(Goal::Overcrowding, builder), 4 * 100);
}

TEST(OvercrowdingGoalTest, FollowsTheCapacityOfTheCalendarAndCountsEverybodyAtCapacityNought)
{
    auto builder = twoSites();
    builder.calendar({.field = CalendarField::Capacity, .code = "HAS", .from = 2, .to = 3, .value = 0});
    EXPECT_EQ(valueOf(Goal::Overcrowding, builder), 10 + 100 + 100 + 10);
    builder.facility("HAS", {.capacity = 90, .population = 100, .target = 99}); // a given target does not follow
    EXPECT_EQ(valueOf(Goal::Overcrowding, builder), 4);
}

TEST(PeakGoalTest, IsNoughtWhereNobodyArrives)
{
    EXPECT_EQ(valueOf(Goal::Peak, twoSites()), 0);
    auto builder = twoSites().batch("B1", {.route = "NIGHT", .day = 4, .parts = {{"C1", 7}}});
    EXPECT_EQ(valueOf(Goal::Peak, builder), 0);
}

TEST(PeakGoalTest, RoundsTheHighestOccupancyDownFromTheFirstArrivalOn)
{
    auto builder = twoSites().batch("B1", {.route = "NIGHT", .day = 2, .parts = {{"C1", 7}}});
    EXPECT_EQ(valueOf(Goal::Peak, builder), 2833); // 17 / 60 = 28.333... per cent
    builder.batch("B2", {.route = "NIGHT", .day = 3, .parts = {{"C1", 60}}});
    EXPECT_EQ(valueOf(Goal::Peak, builder), 12833); // 77 / 60
}

TEST(PeakGoalTest, TakesTheCloseOfTheDayAndTheCapacityOfTheDay)
{
    auto builder = twoSites().route("BACK", {.from = "KAR", .to = "HAS"});
    builder.cohort("K1", {.at = "KAR", .people = 10});
    builder.facility("HAS", {.capacity = 1000, .population = 100});
    builder.batch("B1", {.route = "NIGHT", .day = 1, .parts = {{"C1", 30}}});
    builder.batch("B2", {.route = "BACK", .day = 2, .parts = {{"K1", 10}}});
    EXPECT_EQ(valueOf(Goal::Peak, builder), 5000); // 30 / 60 at the close, not 40 / 60
    builder.calendar({.field = CalendarField::Capacity, .code = "KAR", .from = 1, .to = 1, .value = 1});
    EXPECT_EQ(valueOf(Goal::Peak, builder), 5000); // before the first arrival
    builder.calendar({.field = CalendarField::Capacity, .code = "KAR", .from = 4, .to = 4, .value = 20});
    EXPECT_EQ(valueOf(Goal::Peak, builder), 15000);
}

TEST(PeakGoalTest, LeavesCapacityNoughtOut)
{
    auto builder = twoSites().batch("B1", {.route = "NIGHT", .day = 2, .parts = {{"C1", 20}}});
    builder.calendar({.field = CalendarField::Capacity, .code = "KAR", .from = 3, .to = 3, .value = 0});
    EXPECT_EQ(valueOf(Goal::Peak, builder), 5000);
    builder.facility("KAR", {.population = 10});
    EXPECT_EQ(valueOf(Goal::Peak, builder), 0);
}

TEST(PeakGoalTest, RoundsDownBelowNoughtToo)
{
    auto builder = twoSites().route("BACK", {.from = "KAR", .to = "HAS"});
    builder.facility("HAS", {.capacity = 90});
    builder.batch("B1", {.route = "NIGHT", .day = 1, .parts = {{"C1", 1}}});
    builder.batch("B2", {.route = "BACK", .day = 2, .parts = {{"C1", 12}}}); // KAR 10 + 1 - 12, HAS -1 + 12
    EXPECT_EQ(valueOf(Goal::Peak, builder), 1222);
    builder.facility("HAS", {});
    EXPECT_EQ(valueOf(Goal::Peak, builder), -167); // -1 / 60 = -1.6666... per cent
}

TEST(BalanceGoalTest, TakesTheHighestLessTheLowestOccupancyOfTheLastDay)
{
    auto builder = twoSites().facility("NAS", {.capacity = 300, .population = 100});
    builder.route("AIR", {.from = "HAS", .to = "NAS"});
    EXPECT_EQ(valueOf(Goal::Balance, builder), 3333 - 1666);
    builder.batch("B1", {.route = "NIGHT", .day = 3, .parts = {{"C1", 31}}}); // KAR 41 / 60
    EXPECT_EQ(valueOf(Goal::Balance, builder), 6833 - 3333);
    builder.batch("B2", {.route = "NIGHT", .day = 4, .parts = {{"C1", 31}}}); // arrives too late
    EXPECT_EQ(valueOf(Goal::Balance, builder), 6833 - 3333);
    builder.calendar({.field = CalendarField::Capacity, .code = "NAS", .from = 4, .to = 9, .value = 100});
    EXPECT_EQ(valueOf(Goal::Balance, builder), 10000 - 6833);
}

TEST(BalanceGoalTest, LooksOnlyAtFacilitiesThatARouteLeadsToAndThatHaveACapacity)
{
    auto builder = twoSites();
    EXPECT_EQ(valueOf(Goal::Balance, builder), 0); // KAR alone
    builder.facility("NAS", {.population = 100}).route("AIR", {.from = "HAS", .to = "NAS"});
    EXPECT_EQ(valueOf(Goal::Balance, builder), 0); // NAS has no capacity
    builder.route("BACK", {.from = "KAR", .to = "HAS"});
    EXPECT_EQ(valueOf(Goal::Balance, builder), 11111 - 1666);
}

TEST(BalanceGoalTest, IsNoughtWithoutRoutes)
{
    OperationBuilder builder(2);
    builder.facility("HAS", {.capacity = 90, .population = 100}).facility("KAR", {.capacity = 60});
    EXPECT_EQ(valueOf(Goal::Balance, builder), 0);
}

} // namespace
} // namespace planner::test
