// SPDX-License-Identifier: Apache-2.0
#include "core/exchange/plan_export.h"
#include "core/exchange/workbook/plan_sheets.h"
#include "core/exchange/workbook/sheet_part.h"

#include "tests/core/exchange/workbook/listed_rows.h"
#include "tests/support/small_plans.h"

#include <gmock/gmock.h>

#include <algorithm>

namespace planner {
namespace {

using test::WrittenRows;
using testing::HasSubstr;

TEST(ScheduleSheetTest, HasTheColumnsAndCellsOfTheCsvFile)
{
    const Plan plan = test::sampleBuilder().plan();
    const EvaluatedPlan evaluated(plan);
    const Sheet sheet = scheduleSheet(evaluated);
    const auto rows = scheduleRows(evaluated.view(), evaluated.findings());
    EXPECT_EQ(WrittenRows::of(*sheet.rows), WrittenRows::of(*rows));
    std::vector<std::string_view> names;
    for (const SheetColumn& column : sheet.columns)
        names.push_back(column.name);
    EXPECT_EQ(names, rows->columns());
}

TEST(ScheduleSheetTest, MarksWhatMayBeChangedAndOffersStatuses)
{
    const Plan plan = test::sampleBuilder().plan();
    const EvaluatedPlan evaluated(plan);
    const Sheet sheet = scheduleSheet(evaluated);
    const auto column = [&](std::string_view name) -> const SheetColumn& {
        return *std::find_if(sheet.columns.begin(), sheet.columns.end(),
                             [&](const SheetColumn& one) { return one.name == name; });
    };
    EXPECT_TRUE(column("depart").isEditable);
    EXPECT_EQ(column("depart").form, ColumnForm::Date);
    EXPECT_FALSE(column("km").isEditable);
    EXPECT_EQ(column("km").form, ColumnForm::Number);
    EXPECT_EQ(column("status").choices.size(), 6U);
    EXPECT_EQ(column("locked").choices, (std::vector<std::string_view>{"yes", "no"}));
}

TEST(ScheduleSheetTest, AListThatIsTooLongForACellStandsOnTheSheetParts)
{
    test::OperationBuilder builder = test::sampleBuilder();
    test::PeopleByCohort parts;
    for (int i = 0; i < 2'000; ++i) {
        const std::string code = "A-cohort-with-a-long-name-" + std::to_string(i);
        builder.cohort(code, {.at = "A", .people = 1});
        parts.emplace_back(code, 1);
    }
    builder.batch("LONG", {.route = "A-C", .day = 9, .parts = parts});
    const EvaluatedPlan evaluated(builder.plan());
    const std::string text = WrittenRows::of(*scheduleSheet(evaluated).rows);
    EXPECT_THAT(text, HasSubstr("|2000|" + std::string(kSeeParts) + "|"));
    const std::string listed = WrittenRows::of(*partsSheet(evaluated).rows);
    EXPECT_EQ(std::count(listed.begin(), listed.end(), '\n'), 2'000 + 5);
}

TEST(ScheduleSheetTest, PartsListsWhatIsSaidOfThePeopleOfEachCohort)
{
    test::OperationBuilder builder = test::sampleBuilder();
    builder.batch("B-003", {.route = "A-C",
                            .day = 4,
                            .parts = {{"W", 25}},
                            .status = Status::Arrived,
                            .departed = {{{"W", 24}}},
                            .arrived = {{{"W", 23}}},
                            .accounts = {{"W", Fate::Hospital, 1}}});
    const EvaluatedPlan evaluated(builder.plan());
    const std::string text = WrittenRows::of(*partsSheet(evaluated).rows);
    const std::string batch = "B-003|2026-01-24|A|C|W|women|";
    for (const std::string end : {"planned|25|\n", "departed|24|\n", "arrived|23|\n", "hospital|1|\n"})
        EXPECT_THAT(text, HasSubstr(batch + end));
}

} // namespace
} // namespace planner
