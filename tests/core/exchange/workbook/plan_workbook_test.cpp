// SPDX-License-Identifier: Apache-2.0
#include "core/exchange/workbook/plan_sheets.h"
#include "core/exchange/workbook/plan_workbook.h"

#include "tests/core/exchange/file_size_limit.h"
#include "tests/core/exchange/temporary_folder.h"
#include "tests/core/exchange/workbook/listed_rows.h"
#include "tests/support/small_plans.h"

#include <gmock/gmock.h>

namespace planner {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;

class PlanWorkbookTest : public testing::Test {
protected:
    Result<Done> write(const std::string& file, const CancelFlag& cancel = {}) const
    {
        return exportWorkbook(m_plan, m_facts, m_folder.path(file), cancel);
    }
    static std::string errorOf(const Result<Done>& done) { return done ? "ok" : toEnglish(done.error().message); }

    test::TemporaryFolder m_folder;
    Plan m_plan = test::sampleBuilder().plan();
    WorkbookFacts m_facts;
};

TEST_F(PlanWorkbookTest, HasASheetForEachThingThatPeopleAskFor)
{
    const EvaluatedPlan evaluated(m_plan);
    std::vector<std::string> names;
    for (const Sheet& sheet : sheetsOf(m_plan, evaluated, m_facts)) {
        names.push_back(sheet.name);
        std::vector<std::string_view> columns;
        for (const SheetColumn& column : sheet.columns)
            columns.push_back(column.name);
        EXPECT_EQ(columns, sheet.rows->columns()) << sheet.name;
    }
    EXPECT_THAT(names, ElementsAre("Summary", "Schedule", "Parts", "Ledger", "Findings", "Waiting", "Sites", "People",
                                   "Routes", "About"));
}

TEST_F(PlanWorkbookTest, ListsWhoWaitsAndWhy)
{
    m_facts.waiting = {{{1}, People(35), Message("No seats")}};
    const EvaluatedPlan evaluated(m_plan);
    const std::vector<Sheet> sheets = sheetsOf(m_plan, evaluated, m_facts);
    EXPECT_THAT(test::WrittenRows::of(*sheets[5].rows), HasSubstr("W|A|A|women|35|No seats|\n"));
}

TEST_F(PlanWorkbookTest, GivesTheSameBytesTwiceAndReplacesAnOldFile)
{
    m_folder.write("a.xlsx", "old");
    ASSERT_EQ(errorOf(write("a.xlsx")), "ok");
    ASSERT_EQ(errorOf(write("b.xlsx")), "ok");
    EXPECT_EQ(m_folder.read("a.xlsx"), m_folder.read("b.xlsx"));
    EXPECT_EQ(m_folder.read("a.xlsx").substr(0, 2), "PK");
    EXPECT_EQ(m_folder.fileCount(), 2U);
}

TEST_F(PlanWorkbookTest, TellsHowFarItIs)
{
    std::vector<double> fractions;
    ASSERT_TRUE(exportWorkbook(m_plan, m_facts, m_folder.path("a.xlsx"), {},
                               [&](const Progress& progress) { fractions.push_back(progress.fraction); }));
    ASSERT_FALSE(fractions.empty());
    EXPECT_TRUE(std::is_sorted(fractions.begin(), fractions.end()));
    EXPECT_LE(fractions.back(), 1.0);
}

TEST_F(PlanWorkbookTest, NeverTakesThePlaceOfAPlan)
{
    m_folder.write("my.tplan", "a plan");
    EXPECT_FALSE(write("my.tplan"));
    EXPECT_EQ(m_folder.read("my.tplan"), "a plan");
    EXPECT_EQ(m_folder.fileCount(), 1U);
}

TEST_F(PlanWorkbookTest, NeedsAFileToWriteTo)
{
    EXPECT_THAT(errorOf(exportWorkbook(m_plan, m_facts, "-")), HasSubstr("a workbook can only be written to a file"));
    EXPECT_THAT(errorOf(exportWorkbook(m_plan, m_facts, "/dev/null")), HasSubstr("can only be written to a file"));
}

TEST_F(PlanWorkbookTest, AFullDiskLeavesTheOldFileAndNothingElse)
{
    m_folder.write("a.xlsx", "old");
    const test::FileSizeLimit limit(2'000);
    EXPECT_THAT(errorOf(write("a.xlsx")), HasSubstr("Maybe free some space on the disk"));
    EXPECT_EQ(m_folder.read("a.xlsx"), "old");
    EXPECT_EQ(m_folder.fileCount(), 1U);
}

TEST_F(PlanWorkbookTest, StopsOnTheFlag)
{
    CancelFlag cancel;
    cancel.cancel();
    const auto done = write("a.xlsx", cancel);
    ASSERT_FALSE(done);
    EXPECT_EQ(done.error().kind, ErrorKind::Cancelled);
    EXPECT_EQ(m_folder.fileCount(), 0U);
}

TEST_F(PlanWorkbookTest, ATextThatNoCellHoldsIsNamedAndNothingIsWritten)
{
    m_plan.operation.facilities[1].note = std::string(40'000, 'x');
    EXPECT_THAT(errorOf(write("a.xlsx")),
                HasSubstr("Sheet Sites, row 3, note has 40000 characters, and a cell of a workbook holds 32767"));
    m_plan.operation.facilities[1].note = "\xFF";
    EXPECT_THAT(errorOf(write("a.xlsx")), HasSubstr("Sheet Sites, row 3, note is not UTF-8"));
    EXPECT_EQ(m_folder.fileCount(), 0U);
}

TEST_F(PlanWorkbookTest, RowsThatOneSheetCannotHoldFollowOnTheNext)
{
    // 2,000 sites with 600 days each have more rows than the 1,048,575 of a sheet.
    test::OperationBuilder builder(600);
    for (int i = 0; i < 2'000; ++i)
        builder.facility("S" + std::to_string(i), {.capacity = 10});
    m_plan = builder.plan();
    EXPECT_EQ(errorOf(write("a.xlsx")), "ok");
    const std::string bytes = m_folder.read("a.xlsx");
    EXPECT_THAT(bytes, HasSubstr("xl/worksheets/sheet11.xml"));
}

} // namespace
} // namespace planner
