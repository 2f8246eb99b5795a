// SPDX-License-Identifier: Apache-2.0
#include "core/splitter/search/flow_search.h"

#include "tests/core/lp/never.h"
#include "tests/core/splitter/search/searched_plan.h"
#include "tests/core/splitter/tiny_plan.h"

#include <gtest/gtest.h>

#include <numeric>

namespace planner {
namespace {

using test::boatsWithEscorts;
using test::lateBatches;

struct FlowSearched : test::Searched {
    using test::Searched::Searched;
    FlowSearch search{relaxation, working, construction, random};
};

TEST(FlowPointsTest, APlanIsThePointThatItIsMadeOf)
{
    const test::OperationBuilder builder = boatsWithEscorts();
    const LiveScore fixed(builder.operation(), {Goal::Waiting});
    const FlowModel model(fixed);
    const FlowPoints points(model);
    const std::vector<double> point = points.pointOf(lateBatches(builder));
    EXPECT_EQ(std::accumulate(point.begin(), point.end(), 0.0), 3 + 12) << "three batches, twelve people";
    WorkingPlan working(builder.operation(), {Goal::Waiting}, {}, nullptr);
    EXPECT_TRUE(points.realise(working, point).empty());
    EXPECT_EQ(working.batches(), lateBatches(builder));
}

TEST(FlowPointsTest, WhoTheRulesKeepOutIsCutWithTheReason)
{
    const test::OperationBuilder builder = boatsWithEscorts();
    const LiveScore fixed(builder.operation(), {Goal::Waiting});
    const FlowModel model(fixed);
    const FlowPoints points(model);
    std::vector<double> point(model.program().columns().size());
    for (const Load& load : model.loads())
        if (load.departure == Day(1))
            point[load.column] = 1;
    for (const Flow& flow : model.flows())
        if (flow.departure == Day(1))
            point[flow.column] = 4;
    WorkingPlan working(builder.operation(), {Goal::Waiting}, {}, nullptr);
    const auto cuts = points.realise(working, point);
    ASSERT_EQ(cuts.size(), 1U);
    EXPECT_EQ(cuts.front().people, People(2)) << "three escorts take six of eight";
    EXPECT_EQ(cuts.front().reason, WaitReason::Escorts);
}

TEST(FlowSearchTest, ADiveMakesTheOptimumOfAllGoalsAtOnce)
{
    const test::OperationBuilder builder = boatsWithEscorts();
    FlowSearched searched(builder.plan(), {Goal::Waiting, Goal::Delay, Goal::Travel}, lateBatches(builder));
    searched.search.dive(0.25, searched.best, never);
    EXPECT_EQ(searched.best.key[0], 0);
    EXPECT_EQ(searched.best.key[1], 0);
    EXPECT_EQ(searched.best.key[2], 6) << "six on day 1, six on day 2";
    EXPECT_EQ(searched.best.key[3], 44'000) << "four of six by the near boat, each day";
}

TEST(FlowSearchTest, PartsLeadToTheOptimumGoalByGoal)
{
    const test::OperationBuilder builder = boatsWithEscorts();
    FlowSearched searched(builder.plan(), {Goal::Waiting, Goal::Delay}, lateBatches(builder));
    searched.search.run(searched.best, 5, never);
    EXPECT_EQ(searched.best.key[2], 6);
    FlowSearched farther(builder.plan(), {Goal::Waiting, Goal::Travel}, lateBatches(builder));
    farther.search.run(farther.best, 5, never);
    EXPECT_EQ(farther.best.key[2], 12 * 1000) << "four a day fit into the boats to B";
}

TEST(FlowSearchTest, PartsAreBestInTheNextGoalToo)
{
    const test::OperationBuilder builder = boatsWithEscorts();
    FlowSearched searched(builder.plan(), {Goal::Waiting, Goal::Delay, Goal::Travel}, lateBatches(builder));
    searched.search.run(searched.best, 5, never);
    EXPECT_EQ(searched.best.key[2], 6) << "six on day 1, six on day 2";
    EXPECT_EQ(searched.best.key[3], 44'000) << "four of six by the near boat, each day";
}

TEST(FlowSearchTest, StopsAtOnceAndKeepsThePlanInHand)
{
    const test::OperationBuilder builder = boatsWithEscorts();
    FlowSearched searched(builder.plan(), {Goal::Waiting, Goal::Delay}, lateBatches(builder));
    const ScoreKey before = searched.best.key;
    searched.search.run(searched.best, 1e9, [] { return true; });
    EXPECT_EQ(searched.best.key, before);
    EXPECT_EQ(searched.best.batches, lateBatches(builder));
}

TEST(FlowSearchTest, NeverLeavesAWorseOrUnlawfulPlan)
{
    int better = 0;
    int dives = 0;
    for (std::uint64_t seed = 1; seed <= 400; ++seed) {
        const Plan plan = test::tinyPlan(seed);
        const std::vector<Goal>& goals = plan.operation.settings.goals;
        if (goals.empty() || SplitProblem(plan).score().hard() != 0)
            continue;
        FlowSearched searched(plan, goals, {});
        const ScoreKey before = searched.best.key;
        searched.search.dive(0.25, searched.best, never);
        ASSERT_LE(searched.best.key, before) << "seed " << seed;
        dives += searched.best.key < before ? 1 : 0;
        searched.search.run(searched.best, 1, never);
        ASSERT_LE(searched.best.key, before) << "seed " << seed;
        ASSERT_EQ(searched.best.key.front(), 0) << "seed " << seed;
        searched.working.assign(searched.best.batches);
        ASSERT_EQ(searched.working.key(), searched.best.key) << "seed " << seed;
        better += searched.best.key < before ? 1 : 0;
    }
    EXPECT_GT(better, 20);
    EXPECT_GT(dives, 20);
}

} // namespace
} // namespace planner
