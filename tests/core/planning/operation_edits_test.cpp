// SPDX-License-Identifier: Apache-2.0
#include "core/planning/operation_edits.h"

#include "core/model/conditions.h"
#include "core/splitter/fixes.h"
#include "tests/support/small_plans.h"

#include <gtest/gtest.h>

namespace planner {
namespace {

TEST(OperationEditsTest, MakeTheConditionsOfEveryKindOfFix)
{
    test::OperationBuilder builder = test::sampleBuilder();
    builder.fleet("F", {.vehicles = 2})
        .calendar({.field = CalendarField::Vehicles, .code = "F", .from = 2, .to = 3, .value = 1})
        .calendar({.field = CalendarField::Capacity, .code = "B", .from = 4, .to = 6, .value = 10});
    builder.settings().escortsPerDay = Escorts(5);
    const std::vector<Fix> fixes{{FixKind::Places, {{"B", 7}, {"C", 3}}},
                                 {FixKind::LimitPercent, {{"", 12}}},
                                 {FixKind::Days, {{"", 4}}},
                                 {FixKind::Vehicles, {{"F", 2}}},
                                 {FixKind::Escorts, {{"", 6}}}};
    for (const Fix& fix : fixes) {
        Plan plan = builder.plan();
        const Operation wanted = withFix(plan, fix).operation;
        const auto applied = apply(plan, Transaction{editsBetween(plan.operation, wanted)});
        ASSERT_TRUE(applied) << toEnglish(applied.error().message);
        ASSERT_EQ(plan.operation.lastDay(), wanted.lastDay());
        const Conditions made(plan.operation);
        const Conditions expected(wanted);
        const Conditions before(builder.operation());
        bool isChanged = plan.operation.lastDay() != builder.operation().lastDay();
        for (Day day(1); day <= wanted.lastDay(); day += Day(1)) {
            for (std::uint32_t site = 0; site < wanted.facilities.size(); ++site) {
                EXPECT_EQ(made.limit({site}, day), expected.limit({site}, day));
                isChanged = isChanged || made.limit({site}, day) != before.limit({site}, day);
            }
            EXPECT_EQ(made.vehicles({0}, day), expected.vehicles({0}, day));
            EXPECT_EQ(made.escortsPerDay(day), expected.escortsPerDay(day));
            isChanged = isChanged || made.vehicles({0}, day) != before.vehicles({0}, day)
                        || made.escortsPerDay(day) != before.escortsPerDay(day);
        }
        EXPECT_TRUE(isChanged) << static_cast<int>(fix.kind);
        EXPECT_TRUE(editsBetween(wanted, wanted).empty());
    }
}

TEST(OperationEditsTest, VehiclesBecomeRowsOnTheDaysThatTheFleetsOwnRowsLeave)
{
    test::OperationBuilder builder = test::sampleBuilder();
    builder.fleet("F", {.vehicles = 2})
        .fleet("G", {.vehicles = 2})
        .calendar({.field = CalendarField::Vehicles, .code = "F", .from = 3, .to = 4, .value = 1})
        .calendar({.field = CalendarField::Vehicles, .code = "F", .from = 8, .to = 12, .value = 9})
        .calendar({.field = CalendarField::Vehicles, .code = "G", .from = 1, .to = 10, .value = 5});
    Operation after = builder.operation();
    after.fleets[0].vehicles = after.fleets[1].vehicles = Vehicles(6);
    const auto edits = editsBetween(builder.operation(), after);
    ASSERT_EQ(edits.size(), 1U);
    std::vector<CalendarRow> rows = std::get<SetCalendar>(edits.front().value).rows;
    ASSERT_EQ(rows.size(), 5U) << "G has a row on every day";
    for (const std::size_t i : {0, 1}) {
        EXPECT_EQ(rows[i].position, builder.fleetId("F").position);
        EXPECT_EQ(rows[i].value, 6);
    }
    EXPECT_EQ(std::pair(rows[0].from, rows[0].to), std::pair(builder.date(1), builder.date(2)));
    EXPECT_EQ(std::pair(rows[1].from, rows[1].to), std::pair(builder.date(5), builder.date(7)));
    rows.erase(rows.begin(), rows.begin() + 2);
    EXPECT_EQ(rows, builder.operation().calendar) << "its own rows stay";
}

TEST(OperationEditsTest, NameEveryRouteThatDiffers)
{
    const test::OperationBuilder builder = test::sampleBuilder();
    Operation after = builder.operation();
    after.routes[1].departuresPerDay = Departures(3);
    EXPECT_EQ(editsBetween(builder.operation(), after), (std::vector<Edit>{SetRoute{after.routes[1]}}));
}

} // namespace
} // namespace planner
