// SPDX-License-Identifier: Apache-2.0
#include "core/exchange/workbook/plan_sheets.h"

#include "tests/core/exchange/workbook/listed_rows.h"
#include "tests/support/small_plans.h"

#include <gmock/gmock.h>

namespace planner {
namespace {

using test::WrittenRows;
using testing::HasSubstr;

TEST(SummarySheetTest, SaysWhatThePlanComesTo)
{
    Plan plan = test::sampleBuilder().plan();
    plan.operation.settings.title = "Winter";
    const EvaluatedPlan evaluated(plan);
    const std::string text = WrittenRows::of(*summarySheet(plan, evaluated, {}).rows);
    for (const std::string row :
         {"Title|Winter|", "First day|2026-01-21|", "Last day|2026-01-30|", "Sites|3|", "People who must move|200|",
          "of them waiting|85|", "of them planned|115|", "Batches|3|", "Goal waiting, less is better|85|"})
        EXPECT_THAT(text, HasSubstr("\n" + row + "\n"));
}

TEST(SummarySheetTest, AboutSaysWhatMayBeChangedInTheLanguageThatIsAskedFor)
{
    const Plan plan = test::sampleBuilder().plan();
    WorkbookFacts facts;
    facts.stateHash = "abc";
    facts.version = "7";
    EXPECT_THAT(WrittenRows::of(*aboutSheet(plan, facts).rows), HasSubstr("State of the plan|abc|\n"));
    EXPECT_THAT(WrittenRows::of(*aboutSheet(plan, facts).rows), HasSubstr("Transfer Planner 7|\n"));
    EXPECT_THAT(WrittenRows::of(*aboutSheet(plan, facts).rows), HasSubstr("status, locked, depart, to, route"));
    facts.inWords = [](const Message&) { return std::string("said"); };
    EXPECT_THAT(WrittenRows::of(*aboutSheet(plan, facts).rows), HasSubstr("said|said|\n"));
}

} // namespace
} // namespace planner
