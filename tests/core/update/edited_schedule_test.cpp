// SPDX-License-Identifier: Apache-2.0
#include "core/update/edited_schedule.h"

#include <gtest/gtest.h>

namespace planner {
namespace {

Grid gridOf(const std::vector<std::vector<std::string>>& rows, const std::string& name = {})
{
    Grid grid;
    GridSheet& sheet = grid.sheets.emplace_back(name);
    for (std::uint32_t row = 0; row < rows.size(); ++row) {
        sheet.startRow(row + 1);
        for (std::uint32_t column = 0; column < rows[row].size(); ++column)
            if (!rows[row][column].empty())
                sheet.addCell(column, CellKind::Text, rows[row][column]);
    }
    return grid;
}

std::string errorOf(Grid grid)
{
    const auto schedule = EditedSchedule::of(std::move(grid), "a.xlsx");
    return schedule ? "ok" : toEnglish(schedule.error().message);
}

TEST(EditedScheduleTest, FindsTheHeaderBelowATitle)
{
    const auto schedule =
        EditedSchedule::of(gridOf({{"My schedule"}, {}, {"Batch", "Depart", "mine"}, {"B-1", "x"}}), "a");
    ASSERT_TRUE(schedule);
    ASSERT_EQ(schedule.value().rows().size(), 1U);
    EXPECT_EQ(schedule.value().rows()[0].number, 4U);
    EXPECT_EQ(schedule.value().text(schedule.value().rows()[0], "depart"), "x");
    EXPECT_EQ(schedule.value().unknownColumns(), std::vector<std::string>{"mine"});
    EXPECT_FALSE(schedule.value().has("route"));
}

TEST(EditedScheduleTest, ReadsTheSheetScheduleAndThoseThatFollowIt)
{
    Grid grid = gridOf({{"item", "value"}}, "Summary");
    grid.sheets.push_back(gridOf({{"batch", "depart"}, {"B-1", "x"}}, "Schedule").sheets[0]);
    grid.sheets.push_back(gridOf({{"depart", "batch"}, {"y", "B-2"}}, "Schedule 2").sheets[0]);
    grid.sheets.push_back(gridOf({{"batch", "cohort"}, {"B-3", "y"}}, "Parts").sheets[0]);
    const auto schedule = EditedSchedule::of(std::move(grid), "a");
    ASSERT_TRUE(schedule);
    ASSERT_EQ(schedule.value().rows().size(), 2U);
    EXPECT_EQ(schedule.value().text(schedule.value().rows()[1], "depart"), "y");
}

TEST(EditedScheduleTest, TakesOffWhatSpreadsheetsAdd)
{
    Grid grid = gridOf({{"batch", "depart", "locked", "people", "count_note"}});
    GridSheet& sheet = grid.sheets[0];
    sheet.startRow(2);
    sheet.addCell(0, CellKind::Text,
                  "\xC2\xA0"
                  "B-1 ");
    sheet.addCell(1, CellKind::Date, "2026-01-21T00:00:00");
    sheet.addCell(2, CellKind::Bool, "true");
    sheet.addCell(3, CellKind::Number, "40.000000000000007");
    sheet.addCell(4, CellKind::Text, "'=ill");
    const auto schedule = EditedSchedule::of(std::move(grid), "a");
    ASSERT_TRUE(schedule);
    const auto& row = schedule.value().rows()[0];
    for (const auto& [column, text] : {std::pair{"batch", "B-1"},
                                       {"depart", "2026-01-21"},
                                       {"locked", "yes"},
                                       {"people", "40"},
                                       {"count_note", "=ill"}})
        EXPECT_EQ(schedule.value().text(row, column), text);
}

TEST(EditedScheduleTest, AFileWithoutTheColumnsIsRefused)
{
    EXPECT_EQ(errorOf(gridOf({{"site", "people"}, {"A", "3"}})),
              "a.xlsx: no sheet has a row with the names of the columns, batch among them. Maybe it is no exported "
              "schedule");
    EXPECT_EQ(errorOf(gridOf({{"batch", "depart", "Depart"}, {"A", "3"}})),
              "a.xlsx: the column depart is there twice. Maybe take one away");
}

} // namespace
} // namespace planner
