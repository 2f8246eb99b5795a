// SPDX-License-Identifier: Apache-2.0
#include "core/rules/evaluation.h"
#include "tests/support/evaluated_plan.h"
#include "tests/support/operation_builder.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <limits>

namespace planner::test {
namespace {

/// KAR is over its limit, intake and share on day 1, HAS over its release, and the batch over its seats.
OperationBuilder brokenPlan()
{
    OperationBuilder builder(1);
    builder.category("standard", {.maxSharePercent = 10});
    builder.facility("HAS", {.capacity = 100, .population = 50, .dailyRelease = 1});
    builder.facility("KAR", {.capacity = 5, .dailyIntake = 2});
    builder.cohort("C1", {.at = "HAS", .people = 50});
    builder.route("ROAD", {.from = "HAS", .to = "KAR", .seats = 6});
    builder.batch("B1", {.route = "ROAD", .parts = {{"C1", 10}}});
    return builder;
}

std::vector<std::string> approvedRules(const Plan& plan)
{
    std::vector<std::string> rules;
    for (const Finding& finding : findFindings(plan))
        if (finding.isApproved)
            rules.push_back(idOf(finding.rule));
    return rules;
}

TEST(EvaluationTest, SumsAllExcessesUp)
{
    const Findings findings = findFindings(brokenPlan().plan());
    // R01 5, R04 8, R05 9, R10 4, R14 5
    EXPECT_EQ(findings.size(), 5U);
    EXPECT_EQ(hardScore(findings), 31);
    EXPECT_EQ(hardScore({}), 0);
}

TEST(EvaluationTest, SaturatesTheHardScore)
{
    Finding huge;
    huge.excess = std::numeric_limits<std::int64_t>::max() - 1;
    EXPECT_EQ(hardScore({huge, huge}), std::numeric_limits<std::int64_t>::max());
}

TEST(EvaluationTest, FindsNothingWithoutBatches)
{
    auto builder = brokenPlan();
    EXPECT_TRUE(findFindings({builder.operation(), {}, {}}).empty());
}

TEST(EvaluationTest, MarksWhatMayBeApprovedAndKeepsItInTheScore)
{
    auto builder = brokenPlan();
    builder.approval("R01", "KAR", 1, 5).approval("R04", "KAR", 1, 8).approval("R05", "HAS", 1, 9);
    builder.approval("R14", "KAR", 0, 5, "standard").approval("R10", "B1", 1, 4);
    EXPECT_THAT(approvedRules(builder.plan()), testing::ElementsAre("R01", "R04", "R05", "R14"));
    EXPECT_EQ(hardScore(findFindings(builder.plan())), 31);
}

TEST(EvaluationTest, DoesNotApproveAnotherRulePlaceOrDay)
{
    auto builder = brokenPlan();
    builder.approval("R01", "HAS", 1, 99).approval("R01", "KAR", 2, 99).approval("R05", "KAR", 1, 99);
    builder.approval("R14", "KAR", 1, 99, "standard").approval("R14", "KAR", 0, 99, "other");
    EXPECT_THAT(approvedRules(builder.plan()), testing::IsEmpty());
}

TEST(EvaluationTest, ApprovesNothingLargerThanWhatWasApproved)
{
    auto builder = brokenPlan();
    builder.approval("R01", "KAR", 1, 4).approval("R04", "KAR", 1, 7).approval("R05", "HAS", 1, 8);
    builder.approval("R14", "KAR", 0, 4, "standard");
    EXPECT_THAT(approvedRules(builder.plan()), testing::IsEmpty());
    builder.approval("R04", "KAR", 1, 9);
    EXPECT_THAT(approvedRules(builder.plan()), testing::ElementsAre("R04"));
}

TEST(EvaluationTest, ApprovesNothingByAnApprovalOfNoSize)
{
    Plan plan = brokenPlan().plan();
    plan.approvals = {{"R01", "KAR", Day(1), "A. Director", "agreed"}};
    EXPECT_THAT(approvedRules(plan), testing::IsEmpty());
}

TEST(EvaluationTest, OrdersFindingsByRuleThenDayThenSubject)
{
    OperationBuilder builder(3);
    builder.facility("HAS", {.capacity = 100, .population = 50});
    builder.facility("NAS", {.capacity = 1}).facility("KAR", {.capacity = 1});
    builder.cohort("C1", {.at = "HAS", .people = 50});
    builder.route("N", {.from = "HAS", .to = "NAS", .seats = 1}).route("K", {.from = "HAS", .to = "KAR", .seats = 1});
    builder.batch("B1", {.route = "N", .day = 2, .parts = {{"C1", 2}}});
    builder.batch("B2", {.route = "K", .day = 2, .parts = {{"C1", 2}}});
    std::vector<std::string> order;
    for (const Finding& finding : findFindings(builder.plan()))
        order.push_back(idOf(finding.rule) + " " + std::to_string(finding.day.value()) + " " + finding.subject);
    EXPECT_THAT(order,
                testing::ElementsAre("R01 2 KAR", "R01 2 NAS", "R01 3 KAR", "R01 3 NAS", "R10 2 B1", "R10 2 B2"));
}

} // namespace
} // namespace planner::test
