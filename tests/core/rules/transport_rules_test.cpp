// SPDX-License-Identifier: Apache-2.0
#include "tests/support/evaluated_plan.h"
#include "tests/support/operation_builder.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace planner::test {
namespace {

using testing::Contains;
using testing::ElementsAre;
using testing::IsEmpty;

/// HAS holds 100 people, 70 of category standard and 30 of category medical; one way to KAR as given.
OperationBuilder oneRoute(RouteSpec route)
{
    OperationBuilder builder(5);
    builder.facility("HAS", {.capacity = 200, .population = 100}).facility("KAR", {.capacity = 500});
    builder.fleet("BUSES", {.vehicles = 2, .cycleDays = 2});
    builder.cohort("C1", {.at = "HAS", .people = 70}).cohort("C2", {.at = "HAS", .people = 30, .category = "medical"});
    route.from = "HAS";
    route.to = "KAR";
    builder.route("ROAD", route);
    return builder;
}

BatchSpec tenOn(std::int64_t day, Status status = Status::Draft)
{
    return {.route = "ROAD", .day = day, .parts = {{"C1", 10}}, .status = status};
}

TEST(RouteDeparturesTest, AcceptsExactlyTheDeparturesOfADay)
{
    auto builder = oneRoute({.departuresPerDay = 2});
    builder.batch("B1", tenOn(2)).batch("B2", tenOn(2)).batch("B3", tenOn(3));
    builder.batch("B4", tenOn(2, Status::Cancelled));
    EXPECT_THAT(findingsOf(Rule::R06RouteDepartures, builder.plan()), IsEmpty());
}

TEST(RouteDeparturesTest, CountsTheBatchesOver)
{
    auto builder = oneRoute({.departuresPerDay = 1});
    builder.batch("B1", tenOn(2)).batch("B2", tenOn(2)).batch("B3", tenOn(2));
    EXPECT_THAT(findingsOf(Rule::R06RouteDepartures, builder.plan()), ElementsAre("ROAD day 2: 2"));
    EXPECT_THAT(sentencesOf(Rule::R06RouteDepartures, builder.plan()),
                ElementsAre("On day 2 the batches departing on route ROAD number 3, which is 2 over its departures per "
                            "day (1)."));
}

TEST(RouteDeparturesTest, FollowsTheCalendarOnAnyDay)
{
    auto builder = oneRoute({});
    builder.batch("B1", tenOn(0)).batch("B2", tenOn(1)).batch("B3", tenOn(2));
    EXPECT_THAT(findingsOf(Rule::R06RouteDepartures, builder.plan()), IsEmpty());
    builder.calendar({.field = CalendarField::DeparturesPerDay, .code = "ROAD", .from = 0, .to = 1, .value = 0});
    EXPECT_THAT(findingsOf(Rule::R06RouteDepartures, builder.plan()), ElementsAre("ROAD day 0: 1", "ROAD day 1: 1"));
}

TEST(RouteClosedTest, AcceptsTheFirstAndTheLastOpenDay)
{
    auto builder = oneRoute({.openFrom = 2, .openTo = 4});
    builder.batch("B1", tenOn(2)).batch("B2", tenOn(4));
    EXPECT_THAT(findingsOf(Rule::R07RouteClosed, builder.plan()), IsEmpty());
}

TEST(RouteClosedTest, FindsThePeopleOfBatchesOnTheDaysBeforeAndAfter)
{
    auto builder = oneRoute({.openFrom = 2, .openTo = 4});
    builder.batch("B1", tenOn(1)).batch("B2", tenOn(5)).batch("B3", tenOn(1, Status::Cancelled));
    EXPECT_THAT(findingsOf(Rule::R07RouteClosed, builder.plan()), ElementsAre("B1 day 1: 10", "B2 day 5: 10"));
    EXPECT_THAT(
        sentencesOf(Rule::R07RouteClosed, builder.plan()),
        ElementsAre("Batch B1 (headcount 10) departs on 2026-01-21, but route ROAD opens on 2026-01-22.",
                    "Batch B2 (headcount 10) departs on 2026-01-25, but route ROAD is open until 2026-01-24 only."));
}

TEST(RouteClosedTest, TakesADateThatIsNotGivenAsOpen)
{
    auto from = oneRoute({.openFrom = 2}).batch("B1", tenOn(5));
    EXPECT_THAT(findingsOf(Rule::R07RouteClosed, from.plan()), IsEmpty());
    auto to = oneRoute({.openTo = 2}).batch("B1", tenOn(1));
    EXPECT_THAT(findingsOf(Rule::R07RouteClosed, to.plan()), IsEmpty());
}

TEST(FleetTest, LendsAVehicleAgainAfterItsCycle)
{
    auto builder = oneRoute({.fleet = "BUSES"});
    builder.batch("B1", tenOn(1)).batch("B2", tenOn(1)).batch("B3", tenOn(3)).batch("B4", tenOn(3));
    builder.batch("B5", tenOn(2, Status::Cancelled));
    EXPECT_THAT(findingsOf(Rule::R08Fleet, builder.plan()), IsEmpty());
}

TEST(FleetTest, CountsTheVehiclesOverOnEachDayOfTheCycle)
{
    auto builder = oneRoute({.fleet = "BUSES"});
    builder.batch("B1", tenOn(1)).batch("B2", tenOn(1)).batch("B3", tenOn(1)).batch("B4", tenOn(2));
    EXPECT_THAT(findingsOf(Rule::R08Fleet, builder.plan()), ElementsAre("BUSES day 1: 1", "BUSES day 2: 2"));
    EXPECT_THAT(sentencesOf(Rule::R08Fleet, builder.plan()),
                Contains("On day 1 the vehicles of fleet BUSES in use number 3, which is 1 over the 2 that it has."));
}

TEST(FleetTest, SharesItsVehiclesAmongRoutes)
{
    auto builder = oneRoute({.fleet = "BUSES"});
    builder.route("OTHER", {.from = "KAR", .to = "HAS", .fleet = "BUSES"});
    builder.route("FREE", {.from = "HAS", .to = "KAR"});
    builder.batch("B1", tenOn(5)).batch("B2", tenOn(5)).batch("B3", {.route = "OTHER", .day = 5});
    builder.batch("B4", {.route = "FREE", .day = 5, .parts = {{"C1", 1}}});
    EXPECT_THAT(findingsOf(Rule::R08Fleet, builder.plan()), ElementsAre("BUSES day 5: 1"));
}

TEST(FleetTest, FollowsTheCalendarOnTheOperationsDaysOnly)
{
    auto builder = oneRoute({.fleet = "BUSES"});
    builder.calendar({.field = CalendarField::Vehicles, .code = "BUSES", .from = -1, .to = 9, .value = 0});
    builder.batch("B1", tenOn(0)).batch("B2", tenOn(5)).batch("B3", tenOn(6)).batch("B4", tenOn(-1));
    EXPECT_THAT(findingsOf(Rule::R08Fleet, builder.plan()), ElementsAre("BUSES day 1: 1", "BUSES day 5: 1"));
}

TEST(EscortsTest, RoundsUpForEachCategoryOfABatch)
{
    auto builder =
        oneRoute({}).category("standard", {.peoplePerEscort = 5}).category("medical", {.peoplePerEscort = 4});
    builder.settings().escortsPerDay = Escorts(5);
    builder.batch("B1", {.route = "ROAD", .day = 2, .parts = {{"C1", 11}, {"C2", 8}}}); // 3 + 2
    EXPECT_THAT(findingsOf(Rule::R09Escorts, builder.plan()), IsEmpty());
    builder.batch("B1", {.route = "ROAD", .day = 2, .parts = {{"C1", 11}, {"C2", 9}}}); // 3 + 3
    EXPECT_THAT(findingsOf(Rule::R09Escorts, builder.plan()), ElementsAre("escorts day 2: 1"));
    EXPECT_THAT(sentencesOf(Rule::R09Escorts, builder.plan()),
                ElementsAre("On day 2 the escorts needed number 6, which is 1 over the 5 available."));
}

TEST(EscortsTest, RoundsUpForEachBatchAndCountsOnlyTheDepartureDay)
{
    auto builder = oneRoute({.arrivalOffset = 2}).category("standard", {.peoplePerEscort = 8});
    builder.settings().escortsPerDay = Escorts(3);
    builder.batch("B1", tenOn(1)).batch("B2", tenOn(1)).batch("B3", tenOn(2)); // 2 + 2 on day 1, 2 on day 2
    builder.batch("B4", tenOn(2, Status::Cancelled));
    EXPECT_THAT(findingsOf(Rule::R09Escorts, builder.plan()), ElementsAre("escorts day 1: 1"));
}

TEST(EscortsTest, NeedsNoneForCategoriesWithoutAFigureAndNoLimitWhereNoneIsGiven)
{
    auto builder = oneRoute({}).category("medical", {.peoplePerEscort = 1});
    builder.batch("B1", {.route = "ROAD", .parts = {{"C1", 50}, {"C2", 2}}});
    EXPECT_THAT(findingsOf(Rule::R09Escorts, builder.plan()), IsEmpty());
    builder.calendar({.field = CalendarField::EscortsPerDay, .from = 1, .to = 1, .value = 1});
    EXPECT_THAT(findingsOf(Rule::R09Escorts, builder.plan()), ElementsAre("escorts day 1: 1"));
}

TEST(SeatsTest, TakesTheSeatsOfTheRouteLessTheReserve)
{
    auto builder = oneRoute({.seats = 15});
    builder.settings().transportReserve = Percent(10); // floor(13.5) = 13
    builder.batch("B1", {.route = "ROAD", .parts = {{"C1", 10}, {"C2", 3}}});
    EXPECT_THAT(findingsOf(Rule::R10Seats, builder.plan()), IsEmpty());
    builder.batch("B1", {.route = "ROAD", .parts = {{"C1", 10}, {"C2", 5}}});
    EXPECT_THAT(findingsOf(Rule::R10Seats, builder.plan()), ElementsAre("B1 day 1: 2"));
    EXPECT_THAT(sentencesOf(Rule::R10Seats, builder.plan()),
                ElementsAre("Batch B1 has a headcount of 15, which is 2 over the usable seats on route ROAD (13)."));
}

TEST(SeatsTest, TakesTheBatchSizeWhereTheRouteHasNoSeats)
{
    auto builder = oneRoute({});
    builder.settings().batchSize = People(9);
    builder.batch("B1", tenOn(1)).batch("B2", tenOn(2, Status::Cancelled));
    EXPECT_THAT(findingsOf(Rule::R10Seats, builder.plan()), ElementsAre("B1 day 1: 1"));
}

TEST(SeatsTest, FindsEmptyBatches)
{
    auto builder = oneRoute({}).batch("B1", {.route = "ROAD", .day = 3});
    EXPECT_THAT(findingsOf(Rule::R10Seats, builder.plan()), ElementsAre("B1 day 3: 1"));
    EXPECT_THAT(sentencesOf(Rule::R10Seats, builder.plan()), ElementsAre("Batch B1 is empty."));
}

} // namespace
} // namespace planner::test
