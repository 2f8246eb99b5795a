// SPDX-License-Identifier: Apache-2.0
#include "core/exchange/row_names.h"

#include "tests/core/exchange/hostile_plan.h"

#include <gtest/gtest.h>

namespace planner {
namespace {

Operation sample()
{
    Operation operation;
    operation.categories.resize(2);
    operation.categories[0].code = "men";
    operation.categories[1].code = "women";
    operation.facilities.resize(2);
    operation.facilities[0].code = "NASIRIYAH";
    operation.facilities[1].code = "KAR";
    operation.places = {{{0}, {1}, People(3)}, {{1}, {1}, People(5)}};
    operation.cohorts.resize(2);
    operation.cohorts[0].code = "A";
    operation.cohorts[1].code = "B";
    operation.keepApart = {{{0}, {1}, ApartScope::Batch}};
    CalendarRow row;
    row.from = row.to = Date(20'000);
    operation.calendar = {row, row, row};
    operation.calendar[1].to = Date(20'001);
    operation.calendar[2].kind = CalendarKind::Escorts;
    operation.calendar[2].field = CalendarField::EscortsPerDay;
    operation.figures = {{{0}, FigureField::Capacity, People(1), "a/b", {}, false},
                         {{0}, FigureField::Capacity, People(2), "=c", {}, false}};
    return operation;
}

/// The position, or what is wrong.
std::string found(const Operation& operation, OperationTable table, std::string_view name)
{
    const auto row = findRow(operation, table, name);
    return row ? std::to_string(row.value()) : toEnglish(row.error().message);
}

TEST(RowNames, FindRowsByCodeFieldsOrNumber)
{
    const Operation operation = sample();
    EXPECT_EQ(found(operation, OperationTable::Facilities, "KAR"), "1");
    EXPECT_EQ(found(operation, OperationTable::Settings, ""), "0");
    EXPECT_EQ(found(operation, OperationTable::Places, "KAR/women"), "1");
    EXPECT_EQ(found(operation, OperationTable::Places, "2"), "1");
    EXPECT_EQ(found(operation, OperationTable::Places, "KAR"), "1");
    EXPECT_EQ(found(operation, OperationTable::KeepApart, "A/B"), "0");
    EXPECT_EQ(found(operation, OperationTable::KeepApart, "B/A"), "0");
    EXPECT_EQ(found(operation, OperationTable::KeepApart, "B/A/batch"), "0");
    EXPECT_EQ(found(operation, OperationTable::Figures, "NASIRIYAH/capacity/a/b"), "0");
    EXPECT_EQ(found(operation, OperationTable::Figures, "NASIRIYAH/capacity/=c"), "1");
    EXPECT_EQ(found(operation, OperationTable::Calendar, "escorts"), "2");
    EXPECT_EQ(found(operation, OperationTable::Calendar, "3"), "2");
    EXPECT_EQ(found(operation, OperationTable::Calendar, "NASIRIYAH/capacity/2024-10-04/2024-10-05"), "1");
}

TEST(RowNames, SayWhichRowMayBeMeant)
{
    const Operation operation = sample();
    EXPECT_EQ(found(operation, OperationTable::Facilities, "NASIRIAH"),
              "facilities has no row NASIRIAH. Maybe NASIRIYAH");
    EXPECT_EQ(found(operation, OperationTable::Facilities, "1"), "facilities has no row 1");
    EXPECT_EQ(found(operation, OperationTable::Places, "KAR/womn"), "places has no row KAR/womn. Maybe KAR/women");
    EXPECT_EQ(found(operation, OperationTable::Calendar, "4"), "calendar has no row 4: it has 3");
    EXPECT_EQ(found(operation, OperationTable::Calendar, "0"), "calendar has no row 0: it has 3");
    EXPECT_EQ(found(operation, OperationTable::Calendar, "99999999999999999999999"),
              "calendar has no row 99999999999999999999999: it has 3");
    EXPECT_EQ(found(operation, OperationTable::Calendar, "NASIRIYAH/capacity"),
              "calendar: NASIRIYAH/capacity fits the rows 1, 2. Maybe give the number of the one that is meant");
    EXPECT_EQ(found(operation, OperationTable::Settings, "title"), "settings has no row title");
    EXPECT_EQ(found(operation, OperationTable::KeepApart, ""), "keep_apart has no row ");
}

TEST(RowNames, FindEveryRowOfAnyOperation)
{
    for (std::uint32_t seed = 1; seed <= 20; ++seed) {
        const Operation operation = test::HostilePlan(seed).make().operation;
        for (std::size_t table = 1; table < kNamesOf<OperationTable>.names.size(); ++table)
            for (std::uint32_t i = 0; i < rowCount(operation, static_cast<OperationTable>(table)); ++i) {
                const OperationRow row = rowAt(operation, static_cast<OperationTable>(table), i);
                const auto at = findRow(operation, tableOf(row), rowName(operation, row));
                if (at)
                    EXPECT_EQ(rowKey(operation, rowAt(operation, tableOf(row), at.value())), rowKey(operation, row));
                else // a twin of it, or a source that looks like a number
                    EXPECT_NE(toEnglish(at.error().message).find(" fits the rows "), std::string::npos);
            }
    }
}

TEST(RowNames, NameTheTableThatIsMeant)
{
    EXPECT_EQ(findTable("keep_apart").value(), OperationTable::KeepApart);
    EXPECT_EQ(toEnglish(findTable("facility").error().message),
              "facility is no table of an operation. Maybe facilities");
    EXPECT_EQ(toEnglish(findTable("batches").error().message),
              "batches is no table of an operation. Maybe one of settings, categories, facilities, places, cohorts, "
              "fleets, routes, calendar, keep_apart, figures");
}

} // namespace
} // namespace planner
