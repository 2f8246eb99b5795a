// SPDX-License-Identifier: Apache-2.0
#include "core/figures/day_report.h"

#include "core/goals/score.h"
#include "tests/support/operation_builder.h"
#include "tests/support/random_plan.h"

#include <gtest/gtest.h>

namespace planner {
namespace {

/// 100 who must move, 20 who may; two batches of the first on day 1 and 2, one of both on day 3. ROAD takes a day.
Plan threeBatches()
{
    test::OperationBuilder builder(6);
    builder.facility("A", {.capacity = 300, .population = 150}).facility("B", {.capacity = 300});
    builder.cohort("M", {.at = "A", .people = 100}).cohort("MAY", {.at = "A", .people = 20, .movement = Movement::May});
    builder.route("ROAD", {.from = "A", .to = "B", .arrivalOffset = 1});
    builder.batch("B-1", {.route = "ROAD", .day = 1, .parts = {{"M", 30}}});
    builder.batch("B-2", {.route = "ROAD", .day = 2, .parts = {{"M", 25}}});
    builder.batch("B-3", {.route = "ROAD", .day = 3, .parts = {{"M", 20}, {"MAY", 5}}});
    builder.batch("GONE", {.route = "ROAD", .day = 2, .parts = {{"M", 9}}, .status = Status::Cancelled});
    return builder.plan();
}

void depart(Plan& plan, const char* code, std::int64_t day, std::int64_t people)
{
    Batch& batch = plan.batches.at({code});
    batch.status = Status::Departed;
    batch.happened.departedOn = Day(day);
    batch.happened.departed = {{CohortId{0}, People(people)}};
}

void arrive(Plan& plan, const char* code, std::int64_t day, std::int64_t people)
{
    Batch& batch = plan.batches.at({code});
    batch.status = Status::Arrived;
    batch.happened.arrivedOn = Day(day);
    batch.happened.arrived = {{CohortId{0}, People(people)}};
}

DayReport on(const Plan& plan, std::int64_t day) { return dayReportOf(plan.operation, plan.batches, Day(day)); }

Whereabouts counts(std::int64_t waiting, std::int64_t planned, std::int64_t road, std::int64_t arrived,
                   std::int64_t left)
{
    return {People(100), People(waiting), People(planned), People(road), People(arrived), People(left)};
}

TEST(DayReportTest, CountsWhatIsPlannedOfThoseWhoMustMove)
{
    const DayReport report = on(threeBatches(), 3);
    EXPECT_EQ(report.departures, (PlannedAndActual{{People(20), 1}, {}}));
    EXPECT_EQ(report.arrivals, (PlannedAndActual{{People(25), 1}, {}}));
    EXPECT_EQ(report.departuresSoFar, (PlannedAndActual{{People(75), 3}, {}}));
    EXPECT_EQ(report.arrivalsSoFar, (PlannedAndActual{{People(55), 2}, {}}));
    EXPECT_EQ(report.people, counts(25, 75, 0, 0, 0));
}

TEST(DayReportTest, SetsWhatHappenedBesideThePlan)
{
    Plan plan = threeBatches();
    depart(plan, "B-1", 1, 28);
    arrive(plan, "B-1", 2, 25);
    plan.batches.at({"B-1"}).happened.accounts = {{CohortId{0}, Fate::Returned, People(1)},
                                                  {CohortId{0}, Fate::Hospital, People(1)}};
    depart(plan, "B-2", 3, 25); // a day late
    const DayReport second = on(plan, 2);
    EXPECT_EQ(second.departures, (PlannedAndActual{{People(25), 1}, {}}));
    EXPECT_EQ(second.arrivals, (PlannedAndActual{{People(30), 1}, {People(25), 1}}));
    EXPECT_EQ(second.departuresSoFar.actual, (Moved{People(28), 1}));
    EXPECT_EQ(second.people, counts(27 + 1, 25 + 20, 1, 25, 1)) << "two did not travel, one came back, one is missing";
    EXPECT_EQ(second.missing, People(1));
    const DayReport third = on(plan, 3);
    EXPECT_EQ(third.departures, (PlannedAndActual{{People(20), 1}, {People(25), 1}}));
    EXPECT_EQ(third.departuresSoFar.actual, (Moved{People(53), 2}));
    EXPECT_EQ(third.people, counts(28, 20, 26, 25, 1));
}

TEST(DayReportTest, ArrivalsAtSitesOutsideEndCustody)
{
    Plan plan = threeBatches();
    EXPECT_EQ(on(plan, 3).releasesSoFar, PlannedAndActual());
    plan.operation.facilities[1].kind = FacilityKind::Outside;
    depart(plan, "B-1", 1, 28);
    arrive(plan, "B-1", 2, 25);
    EXPECT_EQ(on(plan, 2).releases, (PlannedAndActual{{People(30), 1}, {People(25), 1}}));
    EXPECT_EQ(on(plan, 3).releases, (PlannedAndActual{{People(25), 1}, {}}));
    EXPECT_EQ(on(plan, 3).releasesSoFar, (PlannedAndActual{{People(55), 2}, {People(25), 1}}));
}

TEST(DayReportTest, ADayTellsNothingOfLaterOnes)
{
    Plan plan = threeBatches();
    depart(plan, "B-1", 1, 28);
    const DayReport then = on(plan, 1);
    arrive(plan, "B-1", 2, 25);
    depart(plan, "B-2", 2, 20);
    EXPECT_EQ(on(plan, 1), then);
    EXPECT_EQ(then.people, counts(27, 45, 28, 0, 0));
    EXPECT_TRUE(then.missing.isZero());
}

TEST(DayReportTest, DaysOutsideTheOperationAreBeforeOrAfterIt)
{
    const Plan plan = threeBatches();
    EXPECT_EQ(on(plan, -5).departuresSoFar, PlannedAndActual());
    EXPECT_EQ(on(plan, 99).arrivalsSoFar, (PlannedAndActual{{People(75), 3}, {}}));
    EXPECT_EQ(on(plan, 99).departures, PlannedAndActual());
}

void add(PlannedAndActual& soFar, const PlannedAndActual& day)
{
    for (Moved PlannedAndActual::*which : {&PlannedAndActual::planned, &PlannedAndActual::actual}) {
        (soFar.*which).people += (day.*which).people;
        (soFar.*which).batches += (day.*which).batches;
    }
}

/// After everything, the report says what is recorded now; on each day before, the line is true, and what moved so far
/// is what moved on the days.
TEST(DayReportTest, TheLineIsTrueOnEveryDayAndEndsInWhatIsRecorded)
{
    int checked = 0;
    for (std::uint64_t seed = 1; seed <= 300; ++seed) {
        const Plan plan = test::randomPlan(seed);
        const PeopleSummary now = summarise(plan.operation, plan.batches);
        ASSERT_EQ(dayReportOf(plan.operation, plan.batches, Day(100'000)).people, static_cast<const Whereabouts&>(now))
            << "seed " << seed;
        PlannedAndActual departed, arrived;
        for (Day day(-60); day <= plan.operation.lastDay() + Days(120); day = day + Days(1)) {
            const DayReport report = dayReportOf(plan.operation, plan.batches, day);
            ASSERT_EQ(report.people.waiting + report.people.inBatches(), report.people.people) << "seed " << seed;
            add(departed, report.departures);
            add(arrived, report.arrivals);
            ASSERT_EQ(report.departuresSoFar, departed) << "seed " << seed << ", day " << day.value();
            ASSERT_EQ(report.arrivalsSoFar, arrived) << "seed " << seed << ", day " << day.value();
            ++checked;
        }
    }
    EXPECT_GT(checked, 500);
}

} // namespace
} // namespace planner
