// SPDX-License-Identifier: Apache-2.0
#include "core/splitter/explain/goal_program.h"

#include "core/splitter/model/bounds.h"
#include "core/splitter/model/split_problem.h"
#include "tests/core/lp/never.h"
#include "tests/core/splitter/exhaustive_search.h"
#include "tests/core/splitter/tiny_plan.h"
#include "tests/support/glpsol.h"
#include "tests/support/naive_evaluation.h"

#include <gtest/gtest.h>

#include <cmath>
#include <optional>

namespace planner {
namespace {

/// The plan without its free batches, the goals before `goal` held as far as the best plan has them.
std::optional<double> optimumOfGoalProgram(const Plan& best, Goal goal)
{
    std::string text;
    const auto written = writeGoalProgram(best, goal, [&](std::string_view piece) {
        text += piece;
        return true;
    });
    EXPECT_TRUE(written.isOk());
    return test::glpsolOptimum(text);
}

TEST(GoalProgramTest, TheModelOfEachGoalLiesBetweenOurBoundAndTheBestOfAllPlans)
{
    if (!test::hasGlpsol())
        GTEST_SKIP() << "glpsol is not installed (Debian glpk-utils)";
    int compared = 0;
    int tight = 0;
    for (std::uint64_t seed = 1; seed <= 60; ++seed) {
        Plan plan = test::tinyPlan(seed);
        std::vector<Goal>& goals = plan.operation.settings.goals;
        std::erase_if(goals, [](Goal goal) { return goal == Goal::Finish || goal == Goal::Change; });
        if (goals.empty())
            continue;
        std::optional<Plan> best;
        std::optional<test::GoalValues> bestValues;
        const test::AllPlans all = test::allPlans(plan, 20'000, test::Passing::Mergeable, [&](const Plan& other) {
            test::GoalValues values;
            for (const Goal goal : goals)
                values.push_back(test::naiveGoal(goal, other, plan.batches));
            if (!bestValues || values < *bestValues) {
                bestValues = values;
                best = other;
            }
        });
        if (!all.isComplete || !best || best->batches.empty())
            continue;
        const SplitProblem problem(*best);
        const FlowModel model(problem.score());
        Bounds bounds(model, never);
        for (std::size_t i = 0; i < goals.size(); ++i) {
            const std::int64_t truth = all.least(i, *bestValues);
            const auto theirs = optimumOfGoalProgram(*best, goals[i]);
            ASSERT_TRUE(theirs) << "seed " << seed << ": no point of the model, but there is a plan";
            const auto ours = bounds.next(goals[i], (*bestValues)[i]);
            ASSERT_LE(std::ceil(*theirs - 1e-4), static_cast<double>(truth))
                << "seed " << seed << ' ' << nameOf(goals[i]);
            ASSERT_LE(static_cast<double>(ours.value_or(0)), std::max(0.0, std::ceil(*theirs - 1e-4)))
                << "seed " << seed << ' ' << nameOf(goals[i]);
            ++compared;
            tight += std::ceil(*theirs - 1e-4) == static_cast<double>(truth) ? 1 : 0;
        }
    }
    EXPECT_GE(compared, 60);
    EXPECT_GE(tight * 100, compared * 80) << "a model that is far below the truth would show little";
}

} // namespace
} // namespace planner
