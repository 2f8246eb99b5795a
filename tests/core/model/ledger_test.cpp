// SPDX-License-Identifier: Apache-2.0
#include "core/model/ledger.h"

#include <gtest/gtest.h>

namespace planner {
namespace {

/// HAS holds 100 people, KAR 10 of 50 places; one road of a day; five days.
Plan smallPlan()
{
    Plan plan;
    Operation& operation = plan.operation;
    operation.settings.start = *parseDate("2026-01-21");
    operation.settings.end = *parseDate("2026-01-25");
    operation.facilities.resize(2);
    operation.facilities[0].population = People(100);
    operation.facilities[1].population = People(10);
    operation.facilities[1].capacity = People(50);
    operation.cohorts.push_back({"C1", FacilityId{0}, CategoryId{0}, People(100), Movement::Must, {}, {}, "", ""});
    operation.routes.resize(1);
    operation.routes[0].to = FacilityId{1};
    operation.routes[0].arrivalOffset = Days(1);
    Batch batch;
    batch.code = {"B1"};
    batch.departure = Day(2);
    batch.parts = {{CohortId{0}, People(30)}};
    plan.batches[batch.code] = batch;
    return plan;
}

TEST(LedgerTest, BooksDeparturesArrivalsAndTheRoad)
{
    const Plan plan = smallPlan();
    const Ledger ledger(plan.operation, plan.batches);
    EXPECT_EQ(ledger.lastDay(), Day(5));
    EXPECT_EQ(ledger.at(FacilityId{0}, Day(2)).population, People(70));
    EXPECT_EQ(ledger.at(FacilityId{0}, Day(2)).peak, People(100));
    EXPECT_EQ(ledger.onTheRoad(Day(2)), People(30));
    EXPECT_EQ(ledger.at(FacilityId{1}, Day(3)).peak, People(40));
    EXPECT_EQ(ledger.onTheRoad(Day(3)), People(0));
    EXPECT_EQ(ledger.firstArrival(FacilityId{1}), Day(3));
    EXPECT_FALSE(ledger.firstArrival(FacilityId{0}));
}

TEST(LedgerTest, TakesThePeakAtTheCloseWithSameDayTurnover)
{
    Plan plan = smallPlan();
    plan.operation.settings.hasSameDayTurnover = true;
    const Ledger ledger(plan.operation, plan.batches);
    EXPECT_EQ(ledger.at(FacilityId{0}, Day(2)).peak, People(70));
}

TEST(LedgerTest, LeavesCancelledBatchesOut)
{
    Plan plan = smallPlan();
    plan.batches.begin()->second.status = Status::Cancelled;
    const Ledger ledger(plan.operation, plan.batches);
    EXPECT_EQ(ledger.at(FacilityId{0}, Day(5)).population, People(100));
}

TEST(ConditionsTest, LetsLaterCalendarRowsWin)
{
    Plan plan = smallPlan();
    const Date start = plan.operation.settings.start;
    plan.operation.calendar = {
        {CalendarKind::Facility, 1, CalendarField::Capacity, dateOf(Day(2), start), dateOf(Day(4), start), 40, ""},
        {CalendarKind::Facility, 1, CalendarField::Capacity, dateOf(Day(3), start), dateOf(Day(3), start), 7, ""}};
    plan.operation.settings.overcrowdingLimit = Percent(110);
    const Conditions conditions(plan.operation);
    EXPECT_EQ(conditions.capacity(FacilityId{1}, Day(1)), People(50));
    EXPECT_EQ(conditions.limit(FacilityId{1}, Day(2)), People(44));
    EXPECT_EQ(conditions.limit(FacilityId{1}, Day(3)), People(7));
    EXPECT_EQ(conditions.target(FacilityId{1}, Day(4)), People(40));
    EXPECT_FALSE(conditions.dailyIntake(FacilityId{1}, Day(4)));
}

} // namespace
} // namespace planner
