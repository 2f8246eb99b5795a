// SPDX-License-Identifier: Apache-2.0
#include "core/goals/score.h"
#include "tests/support/evaluated_plan.h"
#include "tests/support/naive_evaluation.h"
#include "tests/support/random_plan.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <array>
#include <set>

namespace planner::test {
namespace {

constexpr std::uint64_t kPlans = 20'000;
constexpr std::array kGoals{Goal::Waiting, Goal::Overcrowding, Goal::Peak,    Goal::Delay, Goal::Finish,
                            Goal::Travel,  Goal::Balance,      Goal::Batches, Goal::Light, Goal::Change};

/// The plan's batches, with some of another random set mixed in.
Batches referenceFor(const Plan& plan, std::uint64_t seed)
{
    Batches reference = randomBatches(plan.operation, seed + 3, TravelDays::Anywhere);
    reference.insert(plan.batches.begin(), plan.batches.end());
    return reference;
}

TEST(RandomGoalsTest, AgreeWithTheNaiveGoalsOnThousandsOfPlans)
{
    for (std::uint64_t seed = 0; seed < kPlans; ++seed) {
        const EvaluatedPlan plan(randomPlan(seed));
        const Batches reference = referenceFor(plan.plan(), seed);
        for (const Goal goal : kGoals)
            ASSERT_EQ(goalValue(goal, plan.view(), &reference), naiveGoal(goal, plan.plan(), reference))
                << nameOf(goal) << ", seed " << seed;
    }
}

TEST(RandomGoalsTest, SummariseEveryMustPersonAsPlacedOrWaiting)
{
    for (std::uint64_t seed = 0; seed < kPlans; ++seed) {
        const Plan plan = randomPlan(seed);
        const std::vector<People> held = peopleInBatches(plan.operation, plan.batches);
        People inBatches;
        People notInBatches;
        for (std::size_t i = 0; i < held.size(); ++i)
            if (const Cohort& cohort = plan.operation.cohorts[i]; cohort.movement == Movement::Must) {
                inBatches += std::min(held[i], cohort.people);
                notInBatches += std::max(People(0), cohort.people - held[i]);
            }
        const PeopleSummary summary = summarise(plan.operation, plan.batches);
        ASSERT_EQ(summary.placed + summary.left, inBatches) << "seed " << seed;
        ASSERT_EQ(summary.waiting, notInBatches) << "seed " << seed;
        ASSERT_EQ(summary.people,
                  summary.waiting + summary.planned + summary.onTheRoad + summary.arrived + summary.left)
            << "seed " << seed;
        ASSERT_EQ(summary.placed, summary.planned + summary.onTheRoad + summary.arrived) << "seed " << seed;
    }
}

TEST(RandomGoalsTest, MeetManyValuesOfEveryGoal)
{
    for (const Goal goal : kGoals) {
        std::set<std::int64_t> values;
        for (std::uint64_t seed = 0; seed < 300; ++seed) {
            const Plan plan = randomPlan(seed);
            values.insert(naiveGoal(goal, plan, referenceFor(plan, seed)));
        }
        EXPECT_GT(values.size(), 10U) << nameOf(goal);
    }
}

} // namespace
} // namespace planner::test
