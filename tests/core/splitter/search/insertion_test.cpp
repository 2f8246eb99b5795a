// SPDX-License-Identifier: Apache-2.0
#include "core/splitter/search/insertion.h"

#include "tests/core/lp/never.h"
#include "tests/core/splitter/tiny_plan.h"
#include "tests/support/operation_builder.h"

#include <gtest/gtest.h>

namespace planner {
namespace {

/// Ten people at A; B is near but a place above its target is counted, C is far.
test::OperationBuilder nearAndFar()
{
    test::OperationBuilder builder(4);
    builder.facility("A", {.capacity = 10, .population = 10})
        .facility("B", {.capacity = 20, .target = 4})
        .facility("C", {.capacity = 20})
        .cohort("P", {.at = "A", .people = 10})
        .route("NEAR", {.from = "A", .to = "B", .metres = 1, .seats = 6, .departuresPerDay = 1})
        .route("FAR", {.from = "A", .to = "C", .metres = 100, .seats = 6, .departuresPerDay = 1});
    return builder;
}

const std::vector<Goal> kFourGoals{Goal::Waiting, Goal::Overcrowding, Goal::Delay, Goal::Travel};

Batch batchOf(const test::OperationBuilder& builder, const std::string& route, std::int64_t day, std::int64_t people)
{
    Batch batch;
    batch.route = builder.routeId(route);
    batch.departure = Day(day);
    batch.parts = {{builder.cohortId("P"), People(people)}};
    return batch;
}

TEST(InsertionTest, PeopleGoWhereTheGoalsRiseLeast)
{
    const test::OperationBuilder builder = nearAndFar();
    WorkingPlan working(builder.operation(), kFourGoals, {}, nullptr);
    working.add(batchOf(builder, "NEAR", 1, 4));
    const ConstructionHeuristic construction(builder.operation());
    Insertion(construction).run(working, 10, never);
    EXPECT_EQ(working.remaining(builder.cohortId("P")), People(0));
    EXPECT_EQ(working.score().value(Goal::Overcrowding), 0)
        << "two seats are free on the boat to B, but no target place";
    EXPECT_EQ(working.score().value(Goal::Delay), 0);
    EXPECT_EQ(working.slots().size(), 2U);
}

TEST(InsertionTest, AFreeSeatIsBetterThanALaterBatch)
{
    const test::OperationBuilder builder = nearAndFar();
    WorkingPlan working(builder.operation(), {Goal::Waiting, Goal::Delay}, {}, nullptr);
    working.add(batchOf(builder, "NEAR", 1, 4));
    working.add(batchOf(builder, "FAR", 1, 4));
    const ConstructionHeuristic construction(builder.operation());
    Insertion(construction).run(working, 10, never);
    EXPECT_EQ(working.remaining(builder.cohortId("P")), People(0));
    EXPECT_EQ(working.score().value(Goal::Delay), 0);
}

TEST(InsertionTest, EndsAfterTheMostChangesAndWhereItIsStopped)
{
    const test::OperationBuilder builder = nearAndFar();
    const ConstructionHeuristic construction(builder.operation());
    for (const bool isStopped : {false, true}) {
        WorkingPlan working(builder.operation(), kFourGoals, {}, nullptr);
        Insertion(construction).run(working, 1, [&] { return isStopped; });
        EXPECT_EQ(working.slots().size(), isStopped ? 0U : 1U);
    }
}

TEST(InsertionTest, NeverMakesAPlanWorseOrUnlawful)
{
    int inserted = 0;
    for (std::uint64_t seed = 1; seed <= 300; ++seed) {
        const Plan plan = test::tinyPlan(seed);
        WorkingPlan working(plan.operation, plan.operation.settings.goals, {}, &plan.batches);
        const ScoreKey before = working.key();
        const ConstructionHeuristic construction(plan.operation);
        Insertion(construction).run(working, 20, never);
        ASSERT_FALSE(working.hasChanges());
        ASSERT_LE(working.key(), before) << "seed " << seed;
        ASSERT_EQ(working.key().front(), before.front()) << "seed " << seed;
        inserted += static_cast<int>(working.slots().size());
    }
    EXPECT_GT(inserted, 100);
}

} // namespace
} // namespace planner
