// SPDX-License-Identifier: Apache-2.0
#include "core/goals/goals.h"
#include "tests/support/evaluated_plan.h"
#include "tests/support/operation_builder.h"

#include <gtest/gtest.h>

#include <limits>

namespace planner::test {
namespace {

constexpr std::int64_t kMost = std::numeric_limits<std::int64_t>::max();

std::int64_t valueOf(Goal goal, const OperationBuilder& builder)
{
    const EvaluatedPlan plan(builder.plan());
    return goalValue(goal, plan.view());
}

/// HAS holds 50 (priority 1) and 10 urgent people (priority 5) who must move, 20 who may, 20 who stay.
OperationBuilder fourCohorts()
{
    OperationBuilder builder(5);
    builder.category("urgent", {.priority = 5});
    builder.facility("HAS", {.capacity = 200, .population = 100}).facility("KAR", {.capacity = 500});
    builder.cohort("C1", {.at = "HAS", .people = 50}).cohort("U1", {.at = "HAS", .people = 10, .category = "urgent"});
    builder.cohort("MAY", {.at = "HAS", .people = 20, .category = "urgent", .movement = Movement::May});
    builder.cohort("STAY", {.at = "HAS", .people = 20, .category = "urgent", .movement = Movement::Stay});
    builder.route("ROAD", {.from = "HAS", .to = "KAR", .metres = 750'250});
    builder.route("AIR", {.from = "HAS", .to = "KAR", .metres = 600'000, .arrivalOffset = 1});
    return builder;
}

TEST(WaitingGoalTest, WeighsMustPeopleInNoBatchByPriority)
{
    auto builder = fourCohorts();
    EXPECT_EQ(valueOf(Goal::Waiting, builder), 50 + 5 * 10);
    builder.batch("B1", {.route = "ROAD", .parts = {{"C1", 20}, {"U1", 4}, {"MAY", 20}, {"STAY", 20}}});
    EXPECT_EQ(valueOf(Goal::Waiting, builder), 30 + 5 * 6);
    builder.batch("B2", {.route = "ROAD", .parts = {{"C1", 30}}, .status = Status::Cancelled});
    EXPECT_EQ(valueOf(Goal::Waiting, builder), 30 + 5 * 6);
}

TEST(WaitingGoalTest, DoesNotSetPeopleWhoAreInTwoBatchesOffAgainstThoseInNone)
{
    auto builder = fourCohorts().batch("B1", {.route = "ROAD", .parts = {{"C1", 70}}});
    EXPECT_EQ(valueOf(Goal::Waiting, builder), 5 * 10);
}

TEST(WaitingGoalTest, CountsNobodyOfPriorityNought)
{
    auto builder = fourCohorts().category("urgent", {.priority = 0});
    EXPECT_EQ(valueOf(Goal::Waiting, builder), 50);
}

TEST(DelayGoalTest, WeighsMustPeopleByPriorityAndDaysAfterTheFirst)
{
    auto builder = fourCohorts();
    EXPECT_EQ(valueOf(Goal::Delay, builder), 0);
    builder.batch("B1", {.route = "AIR", .day = 1, .parts = {{"C1", 20}, {"U1", 4}}});
    EXPECT_EQ(valueOf(Goal::Delay, builder), 0);
    builder.batch("B2", {.route = "AIR", .day = 4, .parts = {{"C1", 7}, {"U1", 3}, {"MAY", 9}, {"STAY", 9}}});
    EXPECT_EQ(valueOf(Goal::Delay, builder), 3 * (7 + 5 * 3));
    builder.batch("B3", {.route = "AIR", .day = 5, .parts = {{"C1", 7}}, .status = Status::Cancelled});
    EXPECT_EQ(valueOf(Goal::Delay, builder), 3 * (7 + 5 * 3));
}

TEST(DelayGoalTest, CountsDeparturesBeforeDayOneBelowNought)
{
    auto builder = fourCohorts().batch("B1", {.route = "ROAD", .day = -1, .parts = {{"U1", 2}}});
    EXPECT_EQ(valueOf(Goal::Delay, builder), 5 * 2 * -2);
}

TEST(FinishGoalTest, IsTheLastArrivalAndNoughtWithNoBatch)
{
    auto builder = fourCohorts();
    EXPECT_EQ(valueOf(Goal::Finish, builder), 0);
    builder.batch("B1", {.route = "AIR", .day = 3, .parts = {{"C1", 20}}});
    builder.batch("B2", {.route = "ROAD", .day = 3, .parts = {{"C1", 20}}});
    builder.batch("B3", {.route = "AIR", .day = 5, .parts = {{"C1", 7}}, .status = Status::Cancelled});
    EXPECT_EQ(valueOf(Goal::Finish, builder), 4);
}

TEST(FinishGoalTest, CountsDaysOutsideTheOperation)
{
    auto builder = fourCohorts().batch("B1", {.route = "AIR", .day = -3, .parts = {{"C1", 20}}});
    EXPECT_EQ(valueOf(Goal::Finish, builder), -2);
    builder.batch("B2", {.route = "AIR", .day = 9, .parts = {{"C1", 20}}});
    EXPECT_EQ(valueOf(Goal::Finish, builder), 10);
}

TEST(TravelGoalTest, CountsPeopleTimesMetresOfAllCohorts)
{
    auto builder = fourCohorts();
    EXPECT_EQ(valueOf(Goal::Travel, builder), 0);
    builder.batch("B1", {.route = "ROAD", .parts = {{"C1", 2}, {"MAY", 1}}});
    builder.batch("B2", {.route = "AIR", .parts = {{"STAY", 2}}});
    builder.batch("B3", {.route = "AIR", .parts = {{"C1", 5}}, .status = Status::Cancelled});
    EXPECT_EQ(valueOf(Goal::Travel, builder), 3 * 750'250 + 2 * 600'000);
}

TEST(BatchesGoalTest, CountsBatchesThatAreNotCancelled)
{
    auto builder = fourCohorts();
    EXPECT_EQ(valueOf(Goal::Batches, builder), 0);
    builder.batch("B1", {.route = "ROAD", .parts = {{"C1", 2}}}).batch("B2", {.route = "AIR"});
    builder.batch("B3", {.route = "AIR", .parts = {{"C1", 5}}, .status = Status::Cancelled});
    EXPECT_EQ(valueOf(Goal::Batches, builder), 2);
}

TEST(LightGoalTest, CountsWhomBatchesLackToTheSmallestLoad)
{
    auto builder = fourCohorts();
    builder.batch("B1", {.route = "ROAD", .parts = {{"C1", 2}, {"MAY", 1}}}).batch("B2", {.route = "AIR"});
    EXPECT_EQ(valueOf(Goal::Light, builder), 0) << "without a smallest load";
    builder.settings().smallestLoad = People(8);
    EXPECT_EQ(valueOf(Goal::Light, builder), 5 + 8);
    builder.batch("B3", {.route = "AIR", .parts = {{"C1", 8}}}).batch("B4", {.route = "AIR", .parts = {{"C1", 20}}});
    EXPECT_EQ(valueOf(Goal::Light, builder), 5 + 8) << "more than needed makes up for nobody";
    builder.batch("B5", {.route = "AIR", .parts = {{"C1", 7}}, .status = Status::Cancelled});
    EXPECT_EQ(valueOf(Goal::Light, builder), 5 + 8);
    builder.batch("B6", {.route = "AIR", .parts = {{"C1", 7}}});
    EXPECT_EQ(valueOf(Goal::Light, builder), 5 + 8 + 1);
}

TEST(LightGoalTest, CountsWhoLeftOnceTheyHave)
{
    auto builder = fourCohorts().batch("B1", {.route = "ROAD", .parts = {{"C1", 9}}, .status = Status::Departed});
    builder.settings().smallestLoad = People(8);
    EXPECT_EQ(valueOf(Goal::Light, builder), 0);
    Plan plan = builder.plan();
    plan.batches.at({"B1"}).happened.departed = {{CohortId{0}, People(6)}};
    EXPECT_EQ(goalValue(Goal::Light, EvaluatedPlan(plan).view()), 2);
}

TEST(GoalsTest, StayExactAtTheLimitsOfOperationsAndSaturateBeyond)
{
    OperationBuilder builder(3660);
    builder.category("standard", {.priority = 10'000});
    builder.facility("HAS", {.capacity = 1, .population = 10'000'000'000}).facility("KAR", {.capacity = 1});
    builder.route("ROAD", {.from = "HAS", .to = "KAR", .metres = 100'000'000});
    for (int i = 0; i < 10; ++i) {
        const std::string number = std::to_string(i);
        builder.cohort("C" + number, {.at = "HAS", .people = 1'000'000'000});
        builder.batch("B" + number, {.route = "ROAD", .day = 3660, .parts = {{"C" + number, 1'000'000'000}}});
    }
    EXPECT_EQ(valueOf(Goal::Delay, builder), 10'000'000'000 * 10'000 * 3659);
    EXPECT_EQ(valueOf(Goal::Travel, builder), 10'000'000'000 * 100'000'000);
    EXPECT_EQ(valueOf(Goal::Peak, builder), 10'000'000'000 * 10'000);
    EXPECT_EQ(valueOf(Goal::Overcrowding, builder), (10'000'000'000 - 1) * 3660);
    builder.settings().smallestLoad = People(1'000'000'000);
    EXPECT_EQ(valueOf(Goal::Light, builder), 0);
    for (int i = 0; i < 10; ++i)
        builder.batch("FAR" + std::to_string(i),
                      {.route = "ROAD", .day = 400'000, .parts = {{"C0", 1'000'000'000'000}}});
    EXPECT_EQ(valueOf(Goal::Delay, builder), kMost);
    EXPECT_EQ(valueOf(Goal::Travel, builder), kMost);
}

} // namespace
} // namespace planner::test
