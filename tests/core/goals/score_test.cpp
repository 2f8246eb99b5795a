// SPDX-License-Identifier: Apache-2.0
#include "core/goals/score.h"
#include "tests/support/evaluated_plan.h"
#include "tests/support/operation_builder.h"

#include <gtest/gtest.h>

namespace planner::test {
namespace {

Score scoreWith(std::int64_t hard, std::int64_t waiting, std::int64_t travel)
{
    return {hard, {{Goal::Waiting, waiting}, {Goal::Travel, travel}}};
}

TEST(ScoreTest, PutsTheHardScoreBeforeEveryGoal)
{
    EXPECT_LT(scoreWith(0, 900, 900), scoreWith(1, 0, 0));
    EXPECT_GT(scoreWith(2, 0, 0), scoreWith(1, 900, 900));
}

TEST(ScoreTest, ComparesGoalsInTheirOrder)
{
    EXPECT_LT(scoreWith(1, 3, 900), scoreWith(1, 4, 0));
    EXPECT_LT(scoreWith(1, 3, 8), scoreWith(1, 3, 9));
    EXPECT_LT(scoreWith(0, -1, 9), scoreWith(0, 0, 0));
    EXPECT_EQ(scoreWith(1, 3, 8), scoreWith(1, 3, 8));
    EXPECT_EQ(scoreWith(1, 3, 8) <=> scoreWith(1, 3, 8), std::strong_ordering::equal);
}

/// Two people over the seats of a batch of 12; 8 of 20 who must move wait.
OperationBuilder plainPlan()
{
    OperationBuilder builder(3);
    builder.facility("HAS", {.capacity = 100, .population = 50}).facility("KAR", {.capacity = 50});
    builder.cohort("C1", {.at = "HAS", .people = 20}).cohort("C2", {.at = "HAS", .people = 9});
    builder.cohort("MAY", {.at = "HAS", .people = 9, .movement = Movement::May});
    builder.cohort("STAY", {.at = "HAS", .people = 9, .movement = Movement::Stay});
    builder.route("ROAD", {.from = "HAS", .to = "KAR", .metres = 10, .seats = 10});
    builder.batch("B1", {.route = "ROAD", .day = 2, .parts = {{"C1", 12}}});
    return builder;
}

TEST(ScoreTest, HoldsTheValuesOfTheGoalsInTheOrderAskedFor)
{
    const EvaluatedPlan plan(plainPlan().plan());
    const Score score = scoreOf(plan.view(), plan.findings(), {Goal::Travel, Goal::Waiting});
    EXPECT_EQ(score, (Score{2, {{Goal::Travel, 120}, {Goal::Waiting, 17}}}));
    EXPECT_EQ(scoreOf(plan.view(), plan.findings(), {}), (Score{2, {}}));
}

TEST(ScoreTest, ComparesWithTheReferenceForChange)
{
    const EvaluatedPlan plan(plainPlan().plan());
    auto moved = plainPlan().batch("B1", {.route = "ROAD", .day = 3, .parts = {{"C1", 12}}});
    const Score score = scoreOf(plan.view(), {}, {Goal::Change}, &moved.plan().batches);
    EXPECT_EQ(score, (Score{0, {{Goal::Change, 12}}}));
}

TEST(SummaryTest, CountsPeopleOfMustCohortsAndThoseMovedToMakeRoom)
{
    auto builder = plainPlan().batch("B2", {.route = "ROAD", .day = 2, .parts = {{"MAY", 4}, {"STAY", 1}}});
    builder.batch("B3", {.route = "ROAD", .parts = {{"C2", 9}}, .status = Status::Cancelled});
    const PeopleSummary summary = summarise(builder.operation(), builder.plan().batches);
    EXPECT_EQ(summary.people, People(29));
    EXPECT_EQ(summary.placed, People(12));
    EXPECT_EQ(summary.waiting, People(17));
    EXPECT_EQ(summary.moved, People(4));
}

TEST(SummaryTest, PlacesNobodyTwice)
{
    auto builder = plainPlan().batch("B2", {.route = "ROAD", .day = 3, .parts = {{"C1", 12}}});
    const PeopleSummary summary = summarise(builder.operation(), builder.plan().batches);
    EXPECT_EQ(summary.placed, People(20));
    EXPECT_EQ(summary.waiting, People(9));
}

} // namespace
} // namespace planner::test
