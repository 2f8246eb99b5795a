// SPDX-License-Identifier: Apache-2.0
#include "core/whatif/what_if.h"

#include "core/model/conditions.h"
#include "tests/support/operation_builder.h"

#include <gtest/gtest.h>

namespace planner::test {
namespace {

OperationBuilder sample()
{
    OperationBuilder builder(10);
    builder.settings().overcrowdingLimit = Percent(90);
    builder.facility("A", {.capacity = 500, .population = 300})
        .facility("B", {.capacity = 100, .limitPercent = 110, .dailyIntake = 25})
        .cohort("C", {.at = "A", .people = 300})
        .fleet("F", {.vehicles = 2})
        .route("R", {.from = "A", .to = "B", .departuresPerDay = 1, .fleet = "F"})
        .route("S", {.from = "B", .to = "A"})
        .calendar({.field = CalendarField::DailyIntake, .code = "B", .from = 3, .to = 4, .value = 9})
        .calendar({.field = CalendarField::Vehicles, .code = "F", .from = 5, .to = 6, .value = 7});
    return builder;
}

Plan changed(const Plan& plan, const WhatIf& whatIf)
{
    const auto result = changedPlan(plan, whatIf);
    EXPECT_TRUE(result) << toEnglish(result.error().message);
    return result.value();
}

TEST(WhatIfTest, NothingChangesNothing)
{
    const Plan plan = sample().plan();
    EXPECT_EQ(changed(plan, {}), plan);
    EXPECT_TRUE(editsFor(plan, {}).value().edits.empty());
    EXPECT_TRUE(WhatIf{}.isNothing());
}

TEST(WhatIfTest, PointsAreAddedToEveryLimit)
{
    const OperationBuilder builder = sample();
    const Operation operation = changed(builder.plan(), {.limitPoints = Percent(20)}).operation;
    const Conditions conditions(operation);
    EXPECT_EQ(conditions.limit(builder.facilityId("A"), Day(1)), People(550));
    EXPECT_EQ(conditions.limit(builder.facilityId("B"), Day(1)), People(130));
    EXPECT_EQ(changed(builder.plan(), {.limitPoints = Percent(-500)}).operation.settings.overcrowdingLimit, Percent(0));
}

TEST(WhatIfTest, IntakeIsScaledAlsoWhereTheCalendarGivesIt)
{
    const OperationBuilder builder = sample();
    const Operation operation = changed(builder.plan(), {.intake = Percent(50)}).operation;
    const Conditions conditions(operation);
    EXPECT_EQ(conditions.dailyIntake(builder.facilityId("B"), Day(1)), People(12));
    EXPECT_EQ(conditions.dailyIntake(builder.facilityId("B"), Day(3)), People(4));
    EXPECT_EQ(conditions.dailyIntake(builder.facilityId("A"), Day(1)), std::nullopt);
}

TEST(WhatIfTest, DeparturesAndVehiclesGoTogether)
{
    const OperationBuilder builder = sample();
    const Operation operation = changed(builder.plan(), {.departures = Departures(2)}).operation;
    const Conditions conditions(operation);
    EXPECT_EQ(conditions.departuresPerDay(builder.routeId("R"), Day(1)), Departures(3));
    EXPECT_EQ(conditions.departuresPerDay(builder.routeId("S"), Day(1)), std::nullopt);
    EXPECT_EQ(conditions.vehicles(builder.fleetId("F"), Day(1)), Vehicles(4));
    EXPECT_EQ(conditions.vehicles(builder.fleetId("F"), Day(10)), Vehicles(4));
    EXPECT_EQ(conditions.vehicles(builder.fleetId("F"), Day(5)), Vehicles(9)) << "a dated figure changes too";
    const Operation fewer = changed(builder.plan(), {.departures = Departures(-9)}).operation;
    EXPECT_EQ(Conditions(fewer).vehicles(builder.fleetId("F"), Day(1)), Vehicles(0));
}

TEST(WhatIfTest, ADatedFigureAboveTheFleetsOwnIsRaisedAndNotHeldDown)
{
    OperationBuilder builder = sample();
    builder.calendar({.field = CalendarField::Vehicles, .code = "F", .from = 2, .to = 3, .value = 10});
    const Operation operation = changed(builder.plan(), {.departures = Departures(1)}).operation;
    const Conditions conditions(operation);
    for (const auto& [day, vehicles] : {std::pair{1, 3}, {2, 11}, {3, 11}, {4, 3}, {5, 8}, {6, 8}, {7, 3}, {10, 3}})
        EXPECT_EQ(conditions.vehicles(builder.fleetId("F"), Day(day)), Vehicles(vehicles)) << day;
}

TEST(WhatIfTest, WhatIsClosedStaysClosed)
{
    OperationBuilder builder = sample();
    builder.facility("D", {.capacity = 50, .limitPercent = 0, .dailyIntake = 0})
        .fleet("G", {.vehicles = 0})
        .route("T", {.from = "A", .to = "D", .departuresPerDay = 0, .fleet = "G"})
        .calendar({.field = CalendarField::DeparturesPerDay, .code = "R", .from = 2, .to = 3, .value = 0})
        .calendar({.field = CalendarField::DeparturesPerDay, .code = "R", .from = 4, .to = 4, .value = 2})
        .calendar({.field = CalendarField::Vehicles, .code = "F", .from = 8, .to = 9, .value = 0})
        .calendar({.field = CalendarField::Vehicles, .code = "G", .from = 3, .to = 3, .value = 1});
    const Operation operation =
        changed(builder.plan(), {.limitPoints = Percent(20), .intake = Percent(300), .departures = Departures(1)})
            .operation;
    const Conditions conditions(operation);
    const auto departures = [&](const char* route, int day) {
        return conditions.departuresPerDay(builder.routeId(route), Day(day));
    };
    const auto vehicles = [&](const char* fleet, int day) {
        return conditions.vehicles(builder.fleetId(fleet), Day(day));
    };
    EXPECT_EQ(departures("R", 1), Departures(2));
    EXPECT_EQ(departures("R", 2), Departures(0)) << "the road is closed by the calendar";
    EXPECT_EQ(departures("R", 4), Departures(3));
    EXPECT_EQ(departures("T", 1), Departures(0)) << "the road is closed";
    EXPECT_EQ(vehicles("F", 7), Vehicles(3));
    EXPECT_EQ(vehicles("F", 8), Vehicles(0));
    EXPECT_EQ(vehicles("G", 2), Vehicles(0)) << "the fleet has none";
    EXPECT_EQ(vehicles("G", 3), Vehicles(2));
    EXPECT_EQ(conditions.limit(builder.facilityId("D"), Day(1)), People(0));
    EXPECT_EQ(conditions.dailyIntake(builder.facilityId("D"), Day(1)), People(0));
}

TEST(WhatIfTest, VehiclesAreAddedWhereNoOtherRowHolds)
{
    const OperationBuilder builder = sample();
    const Operation operation = changed(builder.plan(), {.departures = Departures(1), .end = Days(2)}).operation;
    std::vector<std::pair<Date, Date>> taken;
    std::int64_t days = 0;
    for (const CalendarRow& row : operation.calendar) {
        if (row.field != CalendarField::Vehicles)
            continue;
        for (const auto& [from, to] : taken)
            EXPECT_TRUE(row.to < from || to < row.from) << "rows overlap on " << toText(row.from);
        taken.emplace_back(row.from, row.to);
        days += row.to.daysSinceEpoch() - row.from.daysSinceEpoch() + 1;
    }
    EXPECT_EQ(days, 12);
    EXPECT_EQ(taken.size(), 3U);
}

TEST(WhatIfTest, TheEndMovesAndNewDaysHaveTheVehiclesToo)
{
    const OperationBuilder builder = sample();
    const Operation later = changed(builder.plan(), {.departures = Departures(1), .end = Days(5)}).operation;
    EXPECT_EQ(later.lastDay(), Day(15));
    EXPECT_EQ(Conditions(later).vehicles(builder.fleetId("F"), Day(15)), Vehicles(3));
    EXPECT_EQ(changed(builder.plan(), {.end = Days(-99)}).operation.lastDay(), Day(1));
}

TEST(WhatIfTest, RivalFiguresArePutInForceWhereTheyFit)
{
    OperationBuilder builder = sample();
    Plan plan = builder.plan();
    const RivalFigure small{builder.facilityId("B"), FigureField::Capacity, People(40), "one source", "", false};
    const RivalFigure few{
        builder.facilityId("A"), FigureField::Population, People(200), "fewer than the cohort", "", false};
    const RivalFigure same{builder.facilityId("A"), FigureField::Capacity, People(500), "in force", "", true};
    plan.operation.figures = {small, few, same};
    EXPECT_EQ(usableFigures(plan), std::vector{small});
    WhatIf whatIf{.limitPoints = Percent(10)};
    whatIf.figures = {small};
    const Operation operation = changed(plan, whatIf).operation;
    EXPECT_EQ(operation.facility(small.facility).capacity, People(40));
    EXPECT_EQ(operation.facility(small.facility).overcrowdingLimit, Percent(120)) << "both changes of one facility";
    whatIf.figures = {few};
    EXPECT_FALSE(changedPlan(plan, whatIf));
}

TEST(WhatIfTest, KeepingItIsOneStepThatCanBeTakenBack)
{
    const Plan plan = sample().plan();
    Plan kept = plan;
    const auto edits = editsFor(plan, {.limitPoints = Percent(5), .intake = Percent(200), .end = Days(3)});
    ASSERT_TRUE(edits);
    const auto applied = apply(kept, edits.value());
    ASSERT_TRUE(applied);
    EXPECT_NE(kept, plan);
    ASSERT_TRUE(replay(kept, applied.value().inverse));
    EXPECT_EQ(kept, plan);
}

} // namespace
} // namespace planner::test
