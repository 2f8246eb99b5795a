// SPDX-License-Identifier: Apache-2.0
// What is exported and read back is no difference, whatever the plan holds; what is taken can be taken back.
#include "core/exchange/export_all.h"
#include "core/exchange/sheet/grid_reader.h"
#include "core/exchange/workbook/plan_workbook.h"
#include "core/update/schedule_difference.h"
#include "core/update/schedule_step.h"

#include "tests/core/exchange/temporary_folder.h"
#include "tests/core/update/schedule_fixture.h"
#include "tests/support/random_plan.h"

namespace planner {
namespace {

constexpr std::uint64_t kPlans = 40;

/// The difference of a file to the plan.
ScheduleDifference differenceTo(const std::string& path, const Plan& plan)
{
    auto grid = readGrid(path);
    EXPECT_TRUE(grid) << toEnglish(grid.error().message);
    const auto schedule = EditedSchedule::of(std::move(grid).value(), path);
    EXPECT_TRUE(schedule) << toEnglish(schedule.error().message);
    return differenceOf(plan, {}, schedule.value());
}

std::string wordsOf(const ScheduleDifference& difference)
{
    std::string words;
    for (const ScheduleChange& change : difference.changes)
        words += change.batch + " " + change.column + " " + change.before + " -> " + change.after + "\n";
    return words;
}

TEST(ScheduleRoundTrip, AFileOfValuesThatCommasDivideIsNoDifference)
{
    const test::TemporaryFolder folder;
    for (std::uint64_t seed = 1; seed <= kPlans; ++seed) {
        const Plan plan = test::randomPlan(seed);
        ASSERT_TRUE(exportAll(plan, {{folder.path("s.csv")}, {}, {}, {}}));
        EXPECT_EQ(wordsOf(differenceTo(folder.path("s.csv"), plan)), "") << "seed " << seed;
    }
}

TEST(ScheduleRoundTrip, AWorkbookIsNoDifference)
{
    const test::TemporaryFolder folder;
    for (std::uint64_t seed = 1; seed <= kPlans; ++seed) {
        const Plan plan = test::randomPlan(seed);
        ASSERT_TRUE(exportWorkbook(plan, {}, folder.path("s.xlsx")));
        EXPECT_EQ(wordsOf(differenceTo(folder.path("s.xlsx"), plan)), "") << "seed " << seed;
    }
}

TEST(ScheduleRoundTrip, TextsThatSpreadsheetsSpoilComeBackAsTheyWere)
{
    Plan plan = test::scheduledPlan();
    Batch& batch = plan.batches.at({"DEP"});
    const test::TemporaryFolder folder;
    for (const std::string note : {"=1+1", "'quoted", "'=1+1", "_x0041_", "two\nlines", "007", "1-2", "1E5", "a\x01"}) {
        batch.happened.note = note;
        ASSERT_TRUE(exportAll(plan, {{folder.path("s.csv")}, {}, {}, {}}));
        ASSERT_TRUE(exportWorkbook(plan, {}, folder.path("s.xlsx")));
        for (const char* file : {"s.csv", "s.xlsx"})
            EXPECT_EQ(wordsOf(differenceTo(folder.path(file), plan)), "") << file << ": " << note;
    }
}

TEST(ScheduleRoundTrip, WhatIsTakenOfAnotherPlansScheduleCanBeTakenBack)
{
    std::size_t steps = 0;
    for (std::uint64_t seed = 1; seed <= kPlans; ++seed) {
        const Plan plan = test::randomPlan(seed);
        Plan edited = plan;
        for (auto& [code, batch] : edited.batches)
            if (batch.status == Status::Draft)
                batch.departure = batch.departure + Days(1);
        const test::ScheduleTable table(edited);
        const auto schedule = EditedSchedule::of(table.grid(), "s.csv");
        ASSERT_TRUE(schedule);
        const ScheduleDifference difference = differenceOf(plan, {}, schedule.value());
        const auto step = stepOf(plan, difference, {}, {"Tester", 1, "why"});
        if (!step)
            continue;
        ++steps;
        Plan changed = plan;
        const auto applied = apply(changed, *step);
        ASSERT_TRUE(applied) << "seed " << seed << ": " << toEnglish(applied.error().message);
        ASSERT_TRUE(replay(changed, applied.value().inverse));
        EXPECT_EQ(changed, plan) << "seed " << seed;
    }
    EXPECT_GT(steps, kPlans / 4);
}

} // namespace
} // namespace planner
