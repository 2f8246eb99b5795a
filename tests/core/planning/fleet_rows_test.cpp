// SPDX-License-Identifier: Apache-2.0
#include "core/planning/fleet_rows.h"

#include "tests/support/small_plans.h"

#include <gtest/gtest.h>

namespace planner {
namespace {

TEST(FleetRowsTest, CoverTheDaysThatTheFleetsOwnRowsLeave)
{
    test::OperationBuilder builder = test::sampleBuilder();
    builder.fleet("F", {.vehicles = 2})
        .fleet("G", {.vehicles = 2})
        .calendar({.field = CalendarField::Vehicles, .code = "F", .from = 3, .to = 4, .value = 1})
        .calendar({.field = CalendarField::Vehicles, .code = "F", .from = 8, .to = 12, .value = 9})
        .calendar({.field = CalendarField::Vehicles, .code = "G", .from = 1, .to = 10, .value = 5});
    std::vector<std::pair<Date, Date>> days;
    for (const CalendarRow& row : rowsBesideOwn(builder.operation(), builder.fleetId("F"), Vehicles(6))) {
        EXPECT_EQ(row.field, CalendarField::Vehicles);
        EXPECT_EQ(row.position, builder.fleetId("F").position);
        EXPECT_EQ(row.value, 6);
        days.emplace_back(row.from, row.to);
    }
    EXPECT_EQ(days, (std::vector<std::pair<Date, Date>>{{builder.date(1), builder.date(2)},
                                                        {builder.date(5), builder.date(7)}}));
    EXPECT_TRUE(rowsBesideOwn(builder.operation(), builder.fleetId("G"), Vehicles(6)).empty());
}

} // namespace
} // namespace planner
