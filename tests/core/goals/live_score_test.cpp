// SPDX-License-Identifier: Apache-2.0
#include "core/goals/live_score.h"

#include "tests/support/evaluated_plan.h"
#include "tests/support/random_plan.h"
#include "tests/support/random_source.h"

#include <gtest/gtest.h>

namespace planner {
namespace {

const std::vector<Goal> kAllGoals{Goal::Waiting, Goal::Overcrowding, Goal::Peak,    Goal::Delay, Goal::Finish,
                                  Goal::Travel,  Goal::Balance,      Goal::Batches, Goal::Light, Goal::Change};

Score scoreFromScratch(const Operation& operation, const Batches& batches, const Batches& reference)
{
    const test::EvaluatedPlan plan({operation, batches, {}});
    return scoreOf(plan.view(), plan.findings(), kAllGoals, &reference);
}

/// The hard score, then the goals.
std::vector<std::int64_t> numbersOf(const Score& score)
{
    std::vector<std::int64_t> numbers{score.hard};
    for (const GoalValue& goal : score.goals)
        numbers.push_back(goal.value);
    return numbers;
}

/// Adds and removes batches of `pool` at random and compares after every step.
void walk(const Operation& operation, const Batches& pool, const Batches& reference, std::uint64_t seed)
{
    test::RandomSource random(seed);
    LiveScore live(operation, kAllGoals, &reference);
    std::vector<BatchCode> codes;
    for (const auto& [code, batch] : pool)
        codes.push_back(code);
    Batches present;
    for (std::size_t step = 0; step < 3 * codes.size(); ++step) {
        const BatchCode& code = random.pick(codes);
        const Batch& batch = pool.at(code);
        if (present.erase(code) > 0) {
            live.remove(batch);
        } else {
            live.add(batch);
            present.insert({code, batch});
        }
        const Score expected = scoreFromScratch(operation, present, reference);
        ASSERT_EQ(numbersOf(live.score()), numbersOf(expected)) << "seed " << seed << ", step " << step;
        ASSERT_EQ(live.key().front(), expected.hard);
        ASSERT_EQ(live.key().at(3), expected.goals.at(2).value);
    }
}

TEST(LiveScoreTest, EqualsTheScoreFromScratchAfterEveryStepOfRandomPlans)
{
    for (std::uint64_t seed = 1; seed <= 3000 && !HasFatalFailure(); ++seed) {
        const Plan plan = test::randomPlan(seed);
        const Batches reference = test::randomBatches(plan.operation, seed + 1, test::TravelDays::Inside);
        walk(plan.operation, plan.batches, reference, seed);
    }
}

TEST(LiveScoreTest, EqualsEachRulesExcessFromScratch)
{
    for (std::uint64_t seed = 1; seed <= 1000; ++seed) {
        const Plan plan = test::randomPlan(seed);
        LiveRules live(plan.operation);
        for (const auto& [code, batch] : plan.batches)
            live.add(batch);
        ExcessByRule expected{};
        for (const Finding& finding : findFindings(plan))
            expected[finding.rule] += finding.excess;
        for (const RuleInfo& info : kRules)
            ASSERT_EQ(live.excess()[info.rule], expected[info.rule]) << info.id << ", seed " << seed;
    }
}

TEST(LiveScoreTest, UndoesATrialWhenItEnds)
{
    const Plan plan = test::randomPlan(7);
    LiveScore live(plan.operation, kAllGoals);
    std::vector<Batch> batches;
    for (const auto& [code, batch] : plan.batches) {
        live.add(batch);
        batches.push_back(batch);
    }
    ASSERT_GE(batches.size(), 2U);
    const ScoreKey before = live.key();
    Batch other = batches.front();
    other.departure = other.departure + Days(1);
    {
        const LiveScore::Trial trial(live, batches, {&other, 1});
        LiveScore fresh(plan.operation, kAllGoals);
        fresh.add(other);
        EXPECT_EQ(live.key(), fresh.key());
        const auto within = LiveScore::Trial::without(live, other);
        EXPECT_EQ(live.key(), LiveScore(plan.operation, kAllGoals).key());
    }
    EXPECT_EQ(live.key(), before);
    {
        const auto trial = LiveScore::Trial::with(live, other);
        EXPECT_NE(live.key(), before);
    }
    EXPECT_EQ(live.key(), before);
}

} // namespace
} // namespace planner
