// SPDX-License-Identifier: Apache-2.0
#include "core/figures/tightest_day.h"

#include "tests/support/evaluated_plan.h"
#include "tests/support/operation_builder.h"

#include <gtest/gtest.h>

namespace planner::test {
namespace {

/// A limit that falls midway: B holds 200 of 300 from day 5 on, and a roof takes half on days 10 to 12.
OperationBuilder fallingLimit()
{
    OperationBuilder builder(20);
    builder.facility("A", {.capacity = 1000, .population = 400})
        .facility("B", {.capacity = 300})
        .cohort("K", {.at = "A", .people = 200})
        .route("AB", {.from = "A", .to = "B"})
        .calendar({.field = CalendarField::Capacity, .code = "B", .from = 10, .to = 12, .value = 150});
    for (std::int64_t day = 2; day <= 5; ++day)
        builder.batch("B-" + std::to_string(day), {.route = "AB", .day = day, .parts = {{"K", 50}}});
    return builder;
}

TEST(TightestDayTest, IsTheFirstDayOfLeastRoomNotTheFirstOfEqualPeaks)
{
    const OperationBuilder builder = fallingLimit();
    const EvaluatedPlan plan(builder.plan());
    const TightestDay tightest = tightestDay(plan.view(), builder.facilityId("B"));
    EXPECT_EQ(tightest, (TightestDay{Day(10), People(200), People(150)}));
    EXPECT_EQ(tightest.room(), People(-50));
}

TEST(TightestDayTest, IsNotBeforeTheFirstArrivalUnlessNobodyArrives)
{
    OperationBuilder builder = fallingLimit();
    builder.calendar({.field = CalendarField::Capacity, .code = "B", .from = 1, .to = 1, .value = 0});
    builder.calendar({.field = CalendarField::Capacity, .code = "A", .from = 1, .to = 1, .value = 100});
    builder.facility("B", {.capacity = 300, .population = 90});
    const EvaluatedPlan plan(builder.plan());
    EXPECT_EQ(tightestDay(plan.view(), builder.facilityId("B")).day, Day(10));
    EXPECT_EQ(tightestDay(plan.view(), builder.facilityId("A")), (TightestDay{Day(1), People(400), People(100)}));
}

TEST(MostOverBeforeTest, IsTheWorstDayBeforeAnybodyArrivesAndTheOpening)
{
    OperationBuilder builder = fallingLimit();
    builder.facility("B", {.capacity = 300, .population = 90});
    builder.calendar({.field = CalendarField::Capacity, .code = "B", .from = 1, .to = 1, .value = 60});
    builder.calendar({.field = CalendarField::Capacity, .code = "A", .from = 7, .to = 8, .value = 150});
    builder.facility("C", {.capacity = 10, .population = 10});
    const EvaluatedPlan plan(builder.plan());
    EXPECT_EQ(mostOverBefore(plan.view(), builder.facilityId("B")), People(30)) << "days 10 to 12 are the plan's";
    EXPECT_EQ(mostOverBefore(plan.view(), builder.facilityId("A")), People(50)) << "200 of 150: nobody arrives there";
    EXPECT_EQ(mostOverBefore(plan.view(), builder.facilityId("C")), People(0));
}

TEST(MostOverBeforeTest, WhoIsTurnedBackOnTheDayOfDepartureMakesNoSiteOver)
{
    OperationBuilder builder(5);
    builder.facility("A", {.capacity = 100, .population = 100}).facility("B", {.capacity = 90});
    builder.cohort("M", {.at = "A", .people = 60}).route("AB", {.from = "A", .to = "B", .seats = 90});
    builder.route("BA", {.from = "B", .to = "A", .seats = 90});
    builder.batch("B-1", {.route = "AB", .day = 2, .parts = {{"M", 40}}});
    Plan plan = builder.plan();
    Batch& batch = plan.batches.at({"B-1"});
    batch.status = Status::Arrived;
    batch.happened.departedOn = batch.happened.arrivedOn = Day(2);
    batch.happened.departed = batch.parts;
    batch.happened.arrived = std::vector<Part>{};
    batch.happened.accounts = {{builder.cohortId("M"), Fate::Returned, People(40)}};
    const EvaluatedPlan evaluated(plan);
    ASSERT_EQ(evaluated.view().ledger.at(builder.facilityId("A"), Day(2)).peak, People(140)) << "as a peak counts";
    EXPECT_EQ(mostOverBefore(evaluated.view(), builder.facilityId("A")), People(0));
    EXPECT_TRUE(overBefore(evaluated.view()).empty());
}

} // namespace
} // namespace planner::test
