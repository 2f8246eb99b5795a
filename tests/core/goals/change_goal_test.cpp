// SPDX-License-Identifier: Apache-2.0
#include "core/goals/goals.h"
#include "tests/support/evaluated_plan.h"
#include "tests/support/operation_builder.h"

#include <gtest/gtest.h>

namespace planner::test {
namespace {

/// Two cohorts in HAS and two routes to KAR; no batch yet.
OperationBuilder twoRoutes()
{
    OperationBuilder builder(5);
    builder.facility("HAS", {.capacity = 200, .population = 100}).facility("KAR", {.capacity = 500});
    builder.cohort("C1", {.at = "HAS", .people = 50}).cohort("C2", {.at = "HAS", .people = 50});
    builder.route("ROAD", {.from = "HAS", .to = "KAR"}).route("AIR", {.from = "HAS", .to = "KAR"});
    return builder;
}

/// 30 of C1 and 10 of C2 by road on day 2, 5 of C1 by air on day 3.
Batches reference()
{
    auto builder = twoRoutes();
    builder.batch("B1", {.route = "ROAD", .day = 2, .parts = {{"C1", 30}, {"C2", 10}}});
    builder.batch("B2", {.route = "AIR", .day = 3, .parts = {{"C1", 5}}});
    builder.batch("B3", {.route = "AIR", .day = 3, .parts = {{"C1", 9}}, .status = Status::Cancelled});
    return builder.plan().batches;
}

std::int64_t changeOf(const OperationBuilder& builder)
{
    const EvaluatedPlan plan(builder.plan());
    const Batches before = reference();
    return goalValue(Goal::Change, plan.view(), &before);
}

TEST(ChangeGoalTest, IsNoughtWithoutAReferenceAndAgainstItself)
{
    auto builder = twoRoutes().batch("B1", {.route = "ROAD", .day = 2, .parts = {{"C1", 30}}});
    const EvaluatedPlan plan(builder.plan());
    EXPECT_EQ(goalValue(Goal::Change, plan.view()), 0);
    EXPECT_EQ(goalValue(Goal::Change, plan.view(), &plan.plan().batches), 0);
}

TEST(ChangeGoalTest, CountsEverybodyWhoIsInNoBatchAnyMore)
{
    auto builder = twoRoutes();
    EXPECT_EQ(changeOf(builder), 45);
    builder.batch("B1", {.route = "ROAD", .day = 2, .parts = {{"C1", 30}, {"C2", 10}}, .status = Status::Cancelled});
    EXPECT_EQ(changeOf(builder), 45);
}

TEST(ChangeGoalTest, CountsAnotherDayAndAnotherRoute)
{
    auto builder = twoRoutes().batch("B2", {.route = "AIR", .day = 3, .parts = {{"C1", 5}}});
    builder.batch("B1", {.route = "ROAD", .day = 3, .parts = {{"C1", 30}, {"C2", 10}}});
    EXPECT_EQ(changeOf(builder), 40);
    builder.batch("B1", {.route = "AIR", .day = 2, .parts = {{"C1", 30}, {"C2", 10}}});
    EXPECT_EQ(changeOf(builder), 40);
}

TEST(ChangeGoalTest, DoesNotMindOtherBatchesOnTheSameJourneyOrPeopleWhoWaitedBefore)
{
    auto builder = twoRoutes();
    builder.batch("X1", {.route = "ROAD", .day = 2, .parts = {{"C1", 11}}});
    builder.batch("X2", {.route = "ROAD", .day = 2, .parts = {{"C1", 19}, {"C2", 40}}});
    builder.batch("X3", {.route = "AIR", .day = 3, .parts = {{"C1", 5}}});
    EXPECT_EQ(changeOf(builder), 0);
}

TEST(ChangeGoalTest, CountsCohortByCohort)
{
    auto builder = twoRoutes();
    builder.batch("X1", {.route = "ROAD", .day = 2, .parts = {{"C1", 10}, {"C2", 30}}});
    EXPECT_EQ(changeOf(builder), 20 + 5);
}

} // namespace
} // namespace planner::test
