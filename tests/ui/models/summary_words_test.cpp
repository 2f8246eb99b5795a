// SPDX-License-Identifier: Apache-2.0
#include "ui/models/summary_words.h"

#include "tests/support/small_plans.h"
#include "tests/ui/qt_printers.h"

#include <gtest/gtest.h>

namespace planner::ui {
namespace {

TEST(SummaryWordsTest, IsOneSentenceInTheUsersNumbersAndDates)
{
    Plan plan = planner::test::sampleBuilder().plan();
    EXPECT_EQ(summaryText(EvaluatedPlan(plan)),
              QStringLiteral("115 of 200 people placed, 85 waiting; last arrival 25 Jan."));
    plan.operation.cohorts[0].people = People(1120);
    EXPECT_TRUE(summaryText(EvaluatedPlan(plan)).startsWith(QStringLiteral("115 of 1,200 people placed")));
}

TEST(SummaryWordsTest, HasTheFormsOfOne)
{
    auto builder = planner::test::sampleBuilder();
    builder.batch("B-001", {.route = "A-B", .day = 9, .parts = {{"M", 70}}});
    const Plan plan = builder.plan();
    const QString text = summaryText(EvaluatedPlan(plan));
    EXPECT_TRUE(text.contains(QStringLiteral("; 2 findings; "))) << text.toStdString();
    builder.batch("B-001", {.route = "A-B", .day = 9, .parts = {{"M", 51}}});
    EXPECT_TRUE(summaryText(EvaluatedPlan(builder.plan())).contains(QStringLiteral("; 1 finding; ")));
}

} // namespace
} // namespace planner::ui
