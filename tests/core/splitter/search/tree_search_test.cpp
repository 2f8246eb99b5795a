// SPDX-License-Identifier: Apache-2.0
#include "core/splitter/search/tree_search.h"

#include "tests/core/lp/never.h"
#include "tests/core/splitter/search/searched_plan.h"
#include "tests/core/splitter/tiny_plan.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <functional>

namespace planner {
namespace {

using test::boatsOfThreeSizes;
using test::boatsWithEscorts;
using test::lateBatches;

constexpr double kEnough = 1e6; ///< effort

struct TreeSearched : test::Searched {
    using test::Searched::Searched;

    /// Works on all trees of the last goal.
    void grow(TreeSearch& search)
    {
        for (int trees = 0; trees < 3; ++trees)
            search.run(best, kEnough, never);
    }
    /// Position of the relaxation's last goal.
    [[nodiscard]] std::size_t goal() const { return relaxation.optima().size() - 1; }
    [[nodiscard]] bool isOpen() const { return relaxation.isOpen(goal(), best.key); }
    /// Whether the goals before it are still as they were.
    [[nodiscard]] bool isAsHeld(const ScoreKey& before) const
    {
        return std::equal(before.begin(), before.begin() + static_cast<std::ptrdiff_t>(goal()) + 1, best.key.begin());
    }
    TreeSearch search{relaxation, working, construction, random, 0, 1};
};

TEST(TreeSearchTest, FindsTheOptimum)
{
    const test::OperationBuilder builder = boatsWithEscorts();
    TreeSearched searched(builder.plan(), {Goal::Waiting, Goal::Delay}, lateBatches(builder));
    ASSERT_TRUE(searched.search.hasProof());
    EXPECT_FALSE(searched.search.isDone());
    EXPECT_EQ(searched.search.bound(), std::nullopt);
    searched.grow(searched.search);
    EXPECT_EQ(searched.best.key[2], 6) << "three escorts for two each: six on day 1, six on day 2";
}

TEST(TreeSearchTest, PutsWholeGroupsOnTheLoads)
{
    const test::OperationBuilder builder = boatsWithEscorts(3);
    TreeSearched searched(builder.plan(), {Goal::Waiting, Goal::Delay}, lateBatches(builder));
    searched.grow(searched.search);
    EXPECT_EQ(searched.best.key[0], 0);
    EXPECT_EQ(searched.best.key[2], 5 + 2 * 2) << "a boat of three and one of two a day need the three escorts";
}

TEST(TreeSearchTest, TogetherNoMoreIsProvenThanByEachPart)
{
    EXPECT_EQ(boundOf({7}), 7);
    EXPECT_EQ(boundOf({7, 5}), 5);
    EXPECT_EQ(boundOf({5, 7}), 5);
    EXPECT_EQ(boundOf({7, std::nullopt}), 7) << "who did not help yet has no part of it";
    EXPECT_EQ(boundOf({std::nullopt, 7}), std::nullopt);
}

TEST(TreeSearchTest, AStoppedOneKeepsThePlanAndHasNoBound)
{
    const test::OperationBuilder builder = boatsWithEscorts();
    TreeSearched searched(builder.plan(), {Goal::Waiting, Goal::Delay}, lateBatches(builder));
    const ScoreKey before = searched.best.key;
    searched.search.run(searched.best, kEnough, [] { return true; });
    EXPECT_EQ(searched.best.key, before);
    EXPECT_EQ(searched.best.batches, lateBatches(builder));
    EXPECT_EQ(searched.search.bound(), std::nullopt);
}

using Look = std::function<void(std::uint64_t, const Plan&)>;

/// Whether the relaxation leaves something to prove.
bool isOpen(const Plan& plan)
{
    const std::vector<Goal>& goals = plan.operation.settings.goals;
    return !goals.empty() && SplitProblem(plan).score().hard() == 0 && TreeSearched(plan, goals, {}).isOpen();
}

/// Calls `look` with the seed of every tiny plan that is open.
void forOpenPlans(const Look& look)
{
    int open = 0;
    for (std::uint64_t seed = 1; seed <= 3000; ++seed)
        if (const Plan plan = test::tinyPlan(seed); isOpen(plan)) {
            ++open;
            look(seed, plan);
        }
    EXPECT_GT(open, 30);
}

TEST(TreeSearchTest, NeverLeavesAWorseOrUnlawfulPlanNorABoundAboveIt)
{
    int better = 0;
    int proven = 0;
    forOpenPlans([&](std::uint64_t seed, const Plan& plan) {
        TreeSearched searched(plan, plan.operation.settings.goals, {});
        const ScoreKey before = searched.best.key;
        searched.grow(searched.search);
        ASSERT_LE(searched.best.key, before) << "seed " << seed;
        ASSERT_EQ(searched.best.key.front(), 0) << "seed " << seed;
        searched.working.assign(searched.best.batches);
        ASSERT_EQ(searched.working.key(), searched.best.key) << "seed " << seed;
        if (const auto bound = searched.search.bound(); bound && searched.isAsHeld(before)) {
            ASSERT_LE(*bound, searched.best.key[searched.goal() + 1]) << "seed " << seed;
            proven += *bound == searched.best.key[searched.goal() + 1] ? 1 : 0;
        }
        better += searched.best.key < before ? 1 : 0;
    });
    EXPECT_GT(better, 20);
    EXPECT_GT(proven, 5);
}

TEST(TreeSearchTest, ATreeOfSomeLoadsProvesNothing)
{
    forOpenPlans([&](std::uint64_t seed, const Plan& plan) {
        TreeSearched searched(plan, plan.operation.settings.goals, {});
        searched.search.run(searched.best, kEnough, never);
        EXPECT_FALSE(searched.search.isDone()) << "seed " << seed;
        EXPECT_EQ(searched.search.bound(), std::nullopt) << "seed " << seed;
    });
}

TEST(TreeSearchTest, ASearchThatHelpsProvesItsPart)
{
    constexpr double kLittle = 1e-6; ///< effort: a node
    int compared = 0;
    int helped = 0;
    for (std::int64_t seats = 5; seats <= 30; ++seats) {
        const test::OperationBuilder builder = boatsOfThreeSizes(seats);
        TreeSearched placed(builder.plan(), {Goal::Waiting}, {});
        placed.grow(placed.search);
        const std::vector<Goal> goals{Goal::Waiting, Goal::Delay};
        TreeSearched alone(builder.plan(), goals, placed.best.batches);
        TreeSearched searched(builder.plan(), goals, placed.best.batches);
        if (!searched.isOpen())
            continue;
        alone.grow(alone.search);
        TreeSearch first(searched.relaxation, searched.working, searched.construction, searched.random, 0, 2);
        TreeSearch second(searched.relaxation, searched.working, searched.construction, searched.random, 1, 2);
        for (int trees = 0; trees < 2; ++trees)
            second.run(searched.best, kEnough, never);
        EXPECT_TRUE(second.isDone() || !searched.isOpen()) << "it begins the tree of all loads, and leaves it";
        while (searched.isOpen() && !(first.isDone() && second.isDone())) {
            first.run(searched.best, kLittle, never);
            second.stealNodes(first);
            helped += second.isDone() ? 0 : 1;
            second.run(searched.best, kLittle, never);
        }
        if (!first.bound() || !second.bound())
            continue;
        const std::int64_t bound = std::min(*first.bound(), *second.bound());
        EXPECT_LE(bound, searched.best.key[2]) << seats << " seats";
        EXPECT_LE(bound, alone.best.key[2]) << seats << " seats";
        ++compared;
    }
    EXPECT_GT(compared, 5);
    EXPECT_GT(helped, 50);
}

} // namespace
} // namespace planner
