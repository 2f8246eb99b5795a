// SPDX-License-Identifier: Apache-2.0
#include "core/splitter/model/relaxation.h"

#include "core/splitter/model/joint_goals.h"
#include "tests/core/lp/never.h"
#include "tests/core/lp/program_points.h"
#include "tests/support/operation_builder.h"

#include <gtest/gtest.h>

#include <set>

namespace planner {
namespace {

/// Six people at A, a boat of three a day; B and C are equally good but for the way there, and B has a full boat only
/// on the first day.
test::OperationBuilder boatToNearAndFar()
{
    test::OperationBuilder builder(4);
    builder.facility("A", {.capacity = 10, .population = 6})
        .facility("B", {.capacity = 10})
        .facility("C", {.capacity = 10})
        .fleet("BOAT", {.vehicles = 1})
        .cohort("P", {.at = "A", .people = 6})
        .route("TO-B", {.from = "A", .to = "B", .metres = 1000, .seats = 3, .fleet = "BOAT"})
        .route("TO-C", {.from = "A", .to = "C", .metres = 5000, .seats = 3, .fleet = "BOAT"});
    return builder;
}

const std::vector<Goal> kThreeGoals{Goal::Waiting, Goal::Delay, Goal::Travel};

Batch batchOf(const test::OperationBuilder& builder, const std::string& route, std::int64_t day)
{
    Batch batch;
    batch.route = builder.routeId(route);
    batch.departure = Day(day);
    batch.parts = {{builder.cohortId("P"), People(3)}};
    return batch;
}

/// The plan that is late and goes the long way.
std::vector<Batch> poorPlan(const test::OperationBuilder& builder)
{
    return {batchOf(builder, "TO-C", 3), batchOf(builder, "TO-C", 4)};
}

ScoreKey keyOf(const LiveScore& fixed, const test::OperationBuilder& builder)
{
    LiveScore score(builder.operation(), fixed.goals());
    for (const Batch& batch : poorPlan(builder))
        score.add(batch);
    return score.key();
}

/// The poor plan has a delay of 15.
void solveToDelay(Relaxation& relaxation, const test::OperationBuilder& builder)
{
    relaxation.solve(Goal::Waiting, 0, poorPlan(builder));
    relaxation.hold(0);
    relaxation.solve(Goal::Delay, 15, poorPlan(builder));
}

TEST(RelaxationTest, BoundsEachGoalWithTheEarlierOnesHeld)
{
    const test::OperationBuilder builder = boatToNearAndFar();
    const LiveScore fixed(builder.operation(), kThreeGoals);
    Relaxation relaxation(fixed, poorPlan(builder), never);
    relaxation.solve(Goal::Waiting, 0, poorPlan(builder));
    EXPECT_EQ(relaxation.guide(), relaxation.points().pointOf(poorPlan(builder))) << "nothing to solve for yet";
    relaxation.hold(0);
    relaxation.solve(Goal::Delay, 15, poorPlan(builder));
    EXPECT_EQ(relaxation.optima().back().bound, 3) << "three on day 1, three on day 2";
    relaxation.hold(3);
    relaxation.solve(Goal::Travel, 6 * 5000, poorPlan(builder));
    EXPECT_EQ(relaxation.optima().back().bound, 6 * 1000);
    EXPECT_EQ(relaxation.boundFor(2, {0, 3, 30000}), 6 * 1000);
    EXPECT_EQ(relaxation.boundFor(2, {0, 4, 30000}), std::nullopt) << "a worse delay makes the bound of travel void";
    EXPECT_EQ(relaxation.boundFor(1, {0, 4, 30000}), 3);
}

TEST(RelaxationTest, ClosesWhatNoPlanNeedsThatIsAsGood)
{
    const test::OperationBuilder builder = boatToNearAndFar();
    const LiveScore fixed(builder.operation(), kThreeGoals);
    const auto openDays = [&](std::int64_t held) {
        Relaxation relaxation(fixed, poorPlan(builder), never);
        solveToDelay(relaxation, builder);
        relaxation.hold(held);
        std::set<Day> days;
        for (const Flow& flow : relaxation.model().flows())
            if (relaxation.model().program().columns()[flow.column].upper > 0)
                days.insert(flow.departure);
        for (const Load& load : relaxation.model().loads())
            EXPECT_EQ(relaxation.model().program().columns()[load.column].upper > 0, days.contains(load.departure));
        return days;
    };
    EXPECT_EQ(openDays(3), (std::set{Day(1), Day(2)})) << "one person on day 3 makes it 4 at least";
    EXPECT_EQ(openDays(4), (std::set{Day(1), Day(2), Day(3), Day(4)})) << "not proven: a better plan may need them";
}

TEST(RelaxationTest, TellsWhatIsOpenAndWhatIsClose)
{
    const test::OperationBuilder builder = boatToNearAndFar();
    const LiveScore fixed(builder.operation(), kThreeGoals);
    Relaxation relaxation(fixed, poorPlan(builder), never);
    solveToDelay(relaxation, builder);
    EXPECT_FALSE(relaxation.isOpen(0, {0, 0, 15}));
    EXPECT_TRUE(relaxation.isOpen(1, {0, 0, 4}));
    EXPECT_FALSE(relaxation.isOpen(1, {0, 0, 3}));
    EXPECT_FALSE(relaxation.isClose(1, {0, 0, 4}));
    EXPECT_TRUE(relaxation.isClose(1, {0, 0, 3}));
}

TEST(RelaxationTest, TheJointOptimumIsBestInTheFirstGoalAndThenInTheNext)
{
    const test::OperationBuilder builder = boatToNearAndFar();
    const LiveScore fixed(builder.operation(), kThreeGoals);
    Relaxation relaxation(fixed, poorPlan(builder), never);
    relaxation.solve(Goal::Waiting, 0, poorPlan(builder));
    relaxation.hold(0);
    EXPECT_FALSE(relaxation.adopt());
    relaxation.solveJointly(kThreeGoals, keyOf(fixed, builder), 1, poorPlan(builder));
    ASSERT_TRUE(relaxation.adopt());
    EXPECT_NEAR(valueAt(*relaxation.model().form(Goal::Delay), relaxation.guide()), 3, 1e-6);
    EXPECT_NEAR(valueAt(*relaxation.model().form(Goal::Travel), relaxation.guide()), 6 * 1000, 1e-3);
}

TEST(RelaxationTest, AStoppedOneHasNoBoundAndKeepsItsGuide)
{
    const test::OperationBuilder builder = boatToNearAndFar();
    const LiveScore fixed(builder.operation(), kThreeGoals);
    Relaxation relaxation(fixed, poorPlan(builder), [] { return true; });
    relaxation.solve(Goal::Delay, 15, poorPlan(builder));
    if (!relaxation.optima().back().bound)
        EXPECT_EQ(relaxation.guide(), relaxation.points().pointOf(poorPlan(builder)));
    else
        EXPECT_LE(*relaxation.optima().back().bound, 15);
    EXPECT_EQ(relaxation.boundFor(0, {15}), relaxation.optima().back().bound);
}

TEST(RelaxationTest, KeepsWhatWasProvenWhenItBeginsAgain)
{
    const test::OperationBuilder builder = boatToNearAndFar();
    const LiveScore fixed(builder.operation(), kThreeGoals);
    Relaxation relaxation(fixed, poorPlan(builder), never);
    solveToDelay(relaxation, builder);
    EXPECT_FALSE(relaxation.raise(std::nullopt));
    EXPECT_FALSE(relaxation.raise(3));
    EXPECT_TRUE(relaxation.raise(4));
    relaxation.restart(poorPlan(builder));
    EXPECT_TRUE(relaxation.optima().empty());
    EXPECT_EQ(relaxation.boundFor(1, {0, 15}), 4);
    EXPECT_EQ(relaxation.boundFor(1, {1, 15}), std::nullopt) << "more people may wait than was held";
    solveToDelay(relaxation, builder);
    EXPECT_EQ(relaxation.optima().back().bound, 4);
}

TEST(JointGoalsTest, APartOfAGoalOutweighsTheSamePartOfTheNext)
{
    const test::OperationBuilder builder = boatToNearAndFar();
    const LiveScore fixed(builder.operation(), kThreeGoals);
    const FlowModel model(fixed);
    const ScoreKey key = keyOf(fixed, builder);
    const FlowPoints points(model);
    const LinearForm joint = jointForm(model, kThreeGoals, key, 1);
    const auto at = [&](const std::vector<Batch>& batches) { return valueAt(joint, points.pointOf(batches)); };
    const double early = at({batchOf(builder, "TO-C", 1), batchOf(builder, "TO-C", 2)});
    const double nearBy = at({batchOf(builder, "TO-B", 3), batchOf(builder, "TO-B", 4)});
    const double poor = at(poorPlan(builder));
    EXPECT_LT(early, nearBy);
    EXPECT_LT(nearBy, poor);
}

TEST(JointGoalsTest, TheDaysOfArrivalStandForTheFinish)
{
    const test::OperationBuilder builder = boatToNearAndFar();
    const LiveScore fixed(builder.operation(), {Goal::Finish});
    const FlowModel model(fixed);
    const FlowPoints points(model);
    const LinearForm joint = jointForm(model, {Goal::Finish}, {0, 4}, 0);
    EXPECT_NEAR(valueAt(joint, points.pointOf(poorPlan(builder))), (3.0 * 3 + 3 * 4) / 6, 1e-9);
}

} // namespace
} // namespace planner
