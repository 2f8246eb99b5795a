// SPDX-License-Identifier: Apache-2.0
#include "core/exchange/workbook/workbook_state.h"

#include "core/exchange/workbook/plan_workbook.h"
#include "tests/core/exchange/temporary_folder.h"
#include "tests/support/small_plans.h"

namespace planner {
namespace {

TEST(WorkbookStateTest, SaysWhatTheWorkbookWasMadeOf)
{
    const test::TemporaryFolder folder;
    WorkbookFacts facts;
    facts.planHash = "first";
    facts.stateHash = "last";
    ASSERT_TRUE(exportWorkbook(test::smallPlan(), facts, folder.path("a.xlsx")));
    const auto state = stateOfWorkbook(folder.path("a.xlsx"));
    ASSERT_TRUE(state);
    EXPECT_EQ(state.value().plan, "first");
    EXPECT_EQ(state.value().state, "last");
}

TEST(WorkbookStateTest, IsNothingWhereNothingIsSaid)
{
    const test::TemporaryFolder folder;
    ASSERT_TRUE(exportWorkbook(test::smallPlan(), {}, folder.path("a.xlsx")));
    folder.write("a.csv", "batch,depart\r\n");
    for (const char* file : {"a.xlsx", "a.csv"}) {
        const auto state = stateOfWorkbook(folder.path(file));
        ASSERT_TRUE(state) << file;
        EXPECT_EQ(state.value().state, "") << file;
    }
    EXPECT_FALSE(stateOfWorkbook(folder.path("nowhere.xlsx")));
}

} // namespace
} // namespace planner
