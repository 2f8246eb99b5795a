// SPDX-License-Identifier: Apache-2.0
#include "core/model/conditions.h"
#include "tests/support/operation_builder.h"

#include <gtest/gtest.h>

namespace planner::test {
namespace {

/// KAR and NAS of 50 and 60 places, a route between them, a fleet.
OperationBuilder twoSites()
{
    OperationBuilder builder(5);
    builder.facility("KAR", {.capacity = 50, .dailyIntake = 8, .dailyRelease = 9}).facility("NAS", {.capacity = 60});
    builder.fleet("BUSES", {.vehicles = 4});
    builder.route("ROAD", {.from = "KAR", .to = "NAS", .departuresPerDay = 3, .fleet = "BUSES"});
    builder.route("FREE", {.from = "KAR", .to = "NAS"});
    return builder;
}

TEST(ConditionsTest, GivesTheOperationsFiguresWithoutACalendar)
{
    auto builder = twoSites();
    builder.settings().escortsPerDay = Escorts(6);
    const Conditions conditions(builder.operation());
    EXPECT_EQ(conditions.capacity(builder.facilityId("KAR"), Day(1)), People(50));
    EXPECT_EQ(conditions.dailyIntake(builder.facilityId("KAR"), Day(1)), People(8));
    EXPECT_EQ(conditions.dailyRelease(builder.facilityId("KAR"), Day(1)), People(9));
    EXPECT_FALSE(conditions.dailyIntake(builder.facilityId("NAS"), Day(1)));
    EXPECT_FALSE(conditions.dailyRelease(builder.facilityId("NAS"), Day(1)));
    EXPECT_EQ(conditions.departuresPerDay(builder.routeId("ROAD"), Day(1)), Departures(3));
    EXPECT_FALSE(conditions.departuresPerDay(builder.routeId("FREE"), Day(1)));
    EXPECT_EQ(conditions.vehicles(builder.fleetId("BUSES"), Day(1)), Vehicles(4));
    EXPECT_EQ(conditions.escortsPerDay(Day(1)), Escorts(6));
}

TEST(ConditionsTest, OverlaysEachFieldOfEachThingOnItsDays)
{
    auto builder = twoSites();
    builder.calendar({.field = CalendarField::Capacity, .code = "NAS", .from = 2, .to = 3, .value = 0});
    builder.calendar({.field = CalendarField::DailyIntake, .code = "NAS", .from = 2, .to = 3, .value = 1});
    builder.calendar({.field = CalendarField::DailyRelease, .code = "KAR", .from = 2, .to = 3, .value = 2});
    builder.calendar({.field = CalendarField::DeparturesPerDay, .code = "FREE", .from = 2, .to = 3, .value = 3});
    builder.calendar({.field = CalendarField::Vehicles, .code = "BUSES", .from = 2, .to = 3, .value = 5});
    builder.calendar({.field = CalendarField::EscortsPerDay, .from = 2, .to = 3, .value = 6});
    const Conditions conditions(builder.operation());
    const FacilityId kar = builder.facilityId("KAR");
    const FacilityId nas = builder.facilityId("NAS");
    for (const Day day : {Day(2), Day(3)}) {
        EXPECT_EQ(conditions.capacity(kar, day), People(50));
        EXPECT_EQ(conditions.capacity(nas, day), People(0));
        EXPECT_EQ(conditions.dailyIntake(nas, day), People(1));
        EXPECT_EQ(conditions.dailyIntake(kar, day), People(8));
        EXPECT_EQ(conditions.dailyRelease(kar, day), People(2));
        EXPECT_FALSE(conditions.dailyRelease(nas, day));
        EXPECT_EQ(conditions.departuresPerDay(builder.routeId("FREE"), day), Departures(3));
        EXPECT_EQ(conditions.vehicles(builder.fleetId("BUSES"), day), Vehicles(5));
        EXPECT_EQ(conditions.escortsPerDay(day), Escorts(6));
    }
    for (const Day day : {Day(1), Day(4)}) {
        EXPECT_EQ(conditions.capacity(nas, day), People(60));
        EXPECT_FALSE(conditions.dailyIntake(nas, day));
        EXPECT_EQ(conditions.dailyRelease(kar, day), People(9));
        EXPECT_FALSE(conditions.departuresPerDay(builder.routeId("FREE"), day));
        EXPECT_EQ(conditions.vehicles(builder.fleetId("BUSES"), day), Vehicles(4));
        EXPECT_FALSE(conditions.escortsPerDay(day));
    }
}

TEST(ConditionsTest, RoundsLimitsAndTargetsDown)
{
    auto builder = twoSites();
    builder.settings().overcrowdingLimit = Percent(115);
    builder.settings().targetOccupancy = Percent(95);
    builder.facility("NAS", {.capacity = 60, .limitPercent = 99, .target = 70});
    builder.calendar({.field = CalendarField::Capacity, .code = "KAR", .from = 2, .to = 2, .value = 7});
    builder.calendar({.field = CalendarField::Capacity, .code = "NAS", .from = 2, .to = 2, .value = 7});
    const Conditions conditions(builder.operation());
    const FacilityId kar = builder.facilityId("KAR");
    const FacilityId nas = builder.facilityId("NAS");
    EXPECT_EQ(conditions.limit(kar, Day(1)), People(57));  // 57.5
    EXPECT_EQ(conditions.target(kar, Day(1)), People(47)); // 47.5
    EXPECT_EQ(conditions.limit(kar, Day(2)), People(8));   // 8.05
    EXPECT_EQ(conditions.target(kar, Day(2)), People(6));  // 6.65
    EXPECT_EQ(conditions.limit(nas, Day(1)), People(59));  // 59.4
    EXPECT_EQ(conditions.limit(nas, Day(2)), People(6));   // 6.93
    EXPECT_EQ(conditions.target(nas, Day(2)), People(70)); // as given
}

TEST(ConditionsTest, TakesNoNoticeOfRowsWhoseFieldIsOfAnotherKind)
{
    auto builder = twoSites();
    Operation operation = builder.operation();
    operation.calendar.push_back({CalendarKind::Route, builder.facilityId("KAR").position, CalendarField::Capacity,
                                  builder.date(1), builder.date(5), 1, ""});
    const Conditions conditions(operation);
    EXPECT_EQ(conditions.capacity(builder.facilityId("KAR"), Day(2)), People(50));
}

TEST(ConditionsTest, KeepsTheLargestFiguresThatOperationsMayHave)
{
    OperationBuilder builder;
    builder.facility("KAR", {.capacity = 1'000'000'000'000, .limitPercent = 100'000});
    const Conditions conditions(builder.operation());
    EXPECT_EQ(conditions.limit(builder.facilityId("KAR"), Day(1)), People(1'000'000'000'000'000));
}

} // namespace
} // namespace planner::test
