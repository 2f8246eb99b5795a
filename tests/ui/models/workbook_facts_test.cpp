// SPDX-License-Identifier: Apache-2.0
#include "ui/models/workbook_facts.h"

#include "core/base/message_id.h"
#include "tests/core/exchange/temporary_folder.h"
#include "tests/support/memory_plan.h"
#include "tests/support/small_plans.h"
#include "ui/models/plan_document.h"

#include <QGuiApplication>

#include <gtest/gtest.h>

namespace planner::ui {
namespace {

TEST(WorkbookFactsTest, SayWhichStateOfWhichPlanItIs)
{
    PlanDocument document(std::make_unique<test::MemoryPlan>(test::smallPlan()), [](const QString&) {
        return Author{"Tester", 0, ""};
    });
    ASSERT_TRUE(document.push(LockBatch{{"B-001"}, true}));
    const WorkbookFacts facts = workbookFactsOf(document);
    const auto history = document.history();
    ASSERT_TRUE(history);
    EXPECT_EQ(facts.planHash, history.value().front().hash);
    EXPECT_EQ(facts.stateHash, history.value().back().hash);
}

TEST(WorkbookFactsTest, FollowTheUsersLanguageAndItsDirection)
{
    PlanDocument document(std::make_unique<test::MemoryPlan>(test::smallPlan()), [](const QString&) {
        return Author{"Tester", 0, ""};
    });
    EXPECT_FALSE(workbookFactsOf(document).isRightToLeft);
    QGuiApplication::setLayoutDirection(Qt::RightToLeft);
    const WorkbookFacts facts = workbookFactsOf(document);
    EXPECT_TRUE(facts.isRightToLeft);
    EXPECT_EQ(facts.inWords({MessageId::SummaryGoal, {"delay"}}), "Goal delay, less is better")
        << "without marks of direction, which a spreadsheet would show";
    QGuiApplication::setLayoutDirection(Qt::LeftToRight);
}

TEST(WorkbookFactsTest, TheWorkbookHasWhoWaits)
{
    const test::TemporaryFolder folder;
    const Plan plan = test::smallPlan();
    ASSERT_TRUE(exportWorkbookOf(plan, {}, folder.path("with.xlsx"), {}, {}));
    ASSERT_TRUE(exportWorkbook(plan, {}, folder.path("without.xlsx")));
    EXPECT_GT(folder.read("with.xlsx").size(), folder.read("without.xlsx").size());
}

} // namespace
} // namespace planner::ui
