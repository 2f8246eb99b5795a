// SPDX-License-Identifier: Apache-2.0
// Models as others read them: glpsol (Debian glpk-utils), which shares no code with the program's own solver.
#include "core/splitter/mps_writer.h"

#include "core/splitter/bounds.h"
#include "core/splitter/plan_model.h"
#include "core/splitter/split_ground.h"
#include "tests/core/splitter/exhaustive_search.h"
#include "tests/core/splitter/never.h"
#include "tests/core/splitter/tiny_plan.h"
#include "tests/support/naive_evaluation.h"

#include <fmt/format.h>
#include <gtest/gtest.h>

#include <cmath>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <optional>
#include <sstream>

#include <unistd.h>

namespace planner {
namespace {

bool hasGlpsol() { return std::system("command -v glpsol >/dev/null 2>&1") == 0; }

std::string mpsOf(const LinearProgram& program, const LinearForm& objective, const std::vector<HeldGoal>& held = {})
{
    std::string text;
    EXPECT_TRUE(writeMps(program, objective, held, [&](std::string_view piece) {
        text += piece;
        return true;
    }));
    return text;
}

/// The optimum that glpsol finds; nothing where the model has no feasible point.
std::optional<double> optimum(const std::string& text)
{
    const auto folder = std::filesystem::temp_directory_path() / fmt::format("mps_writer_test_{}", ::getpid());
    std::filesystem::create_directories(folder);
    std::ofstream(folder / "model.mps") << text;
    const std::string command =
        fmt::format("glpsol --freemps '{0}/model.mps' --tmlim 60 --write '{0}/out' >'{0}/log' 2>&1", folder.string());
    EXPECT_EQ(std::system(command.c_str()), 0);
    std::ifstream out(folder / "out");
    std::optional<double> value;
    for (std::string line; std::getline(out, line);) {
        std::istringstream words(line);
        std::string letter, kind, rows, columns, status;
        double objective = 0;
        // "s mip ROWS COLUMNS STATUS OBJECTIVE": o is optimal, n is none.
        if (words >> letter >> kind >> rows >> columns >> status >> objective; letter == "s" && kind == "mip") {
            EXPECT_TRUE(status == "o" || status == "n") << line;
            if (status == "o")
                value = objective;
        }
    }
    std::filesystem::remove_all(folder);
    return value;
}

/// Two whole x and a y: x + y >= 3.5, x - y = -0.5, y <= 9, cost 2 x + 3 y + 7.
LinearProgram mixedProgram()
{
    LinearProgram program;
    const auto x = program.addColumn(1, kInfinity, true);
    const auto y = program.addColumn(0, 9);
    const auto unused = program.addColumn(-2, 4);
    const auto sum = program.addRow(3.5, kInfinity);
    program.addEntry(sum, x, 1);
    program.addEntry(sum, y, 1);
    const auto difference = program.addRow(-0.5, -0.5);
    program.addEntry(difference, x, 1);
    program.addEntry(difference, y, -1);
    const auto free = program.addRow(-kInfinity, kInfinity);
    program.addEntry(free, unused, 1);
    const auto range = program.addRow(-1.5, 3);
    program.addEntry(range, unused, 1);
    program.addColumn(0, 1); // in no row
    const auto open = program.addColumn(-kInfinity, kInfinity, true);
    program.addEntry(program.addRow(-7.5, kInfinity), open, 1);
    return program;
}

const LinearForm kMixedCosts{7, {{0, 2}, {1, 3}}};

TEST(MpsWriterTest, AnotherSolverFindsTheOptimumOfWhatItReads)
{
    if (!hasGlpsol())
        GTEST_SKIP() << "glpsol is not installed (Debian glpk-utils)";
    EXPECT_NEAR(optimum(mpsOf(mixedProgram(), kMixedCosts)).value(), 2 * 2 + 3 * 2.5 + 7, 1e-6) << "x = 2, y = 2.5";
    // Rows and columns with two ends.
    EXPECT_NEAR(optimum(mpsOf(mixedProgram(), {0, {{2, 1}}})).value(), -1.5, 1e-6) << "a row with two ends";
    EXPECT_NEAR(optimum(mpsOf(mixedProgram(), {0, {{2, -1}}})).value(), -3, 1e-6) << "its other end";
    EXPECT_NEAR(optimum(mpsOf(mixedProgram(), {0, {{4, 1}}})).value(), -7, 1e-6) << "whole, and only a row bounds it";
    EXPECT_NEAR(optimum(mpsOf(mixedProgram(), {0, {{1, -1}}})).value(), -8.5, 1e-6) << "at most 9, and x is whole";
}

TEST(MpsWriterTest, HeldGoalsBindWithTheirConstants)
{
    if (!hasGlpsol())
        GTEST_SKIP() << "glpsol is not installed (Debian glpk-utils)";
    const HeldGoal atMost{{10, {{0, 1}}}, 14}; // x <= 4
    EXPECT_NEAR(optimum(mpsOf(mixedProgram(), {0, {{1, -1}}}, {atMost})).value(), -4.5, 1e-6);
    const HeldGoal none{{10, {{0, 1}}}, 10}; // x <= 0
    EXPECT_FALSE(optimum(mpsOf(mixedProgram(), {0, {{1, -1}}}, {none})));
}

TEST(MpsWriterTest, EndsWhereTheSinkGivesUp)
{
    EXPECT_FALSE(writeMps(mixedProgram(), kMixedCosts, {}, [](std::string_view) { return false; }));
}

/// The plan without its free batches, the goals before `goal` held as far as the best plan has them.
std::optional<double> optimumOfPlanModel(const Plan& best, Goal goal)
{
    std::string text;
    const auto written = writePlanModel(best, goal, [&](std::string_view piece) {
        text += piece;
        return true;
    });
    EXPECT_TRUE(written.isOk());
    return optimum(text);
}

TEST(MpsWriterTest, TheModelOfEachGoalLiesBetweenOurBoundAndTheBestOfAllPlans)
{
    if (!hasGlpsol())
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
        const SplitGround ground(*best);
        const FlowModel model(ground.score());
        Bounds bounds(model, never);
        for (std::size_t i = 0; i < goals.size(); ++i) {
            const std::int64_t truth = all.least(i, *bestValues);
            const auto theirs = optimumOfPlanModel(*best, goals[i]);
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
