// SPDX-License-Identifier: Apache-2.0
#include "core/splitter/linear_solver.h"

#include <gtest/gtest.h>

#include <cmath>

namespace planner {
namespace {

/// x + 2 y >= 4, x <= 3, y <= 5: x costs 3 and y 4.
LinearProgram smallProgram()
{
    LinearProgram program;
    const auto x = program.addColumn(0, 3);
    const auto y = program.addColumn(0, 5);
    const auto row = program.addRow(4, kInfinity);
    program.addEntry(row, x, 1);
    program.addEntry(row, y, 2);
    return program;
}

const LinearForm kCosts{1, {{0, 3}, {1, 4}}};

bool never() { return false; }

TEST(LinearSolverTest, FindsTheOptimumWithItsConstantAndColumns)
{
    LinearSolver solver(smallProgram(), never);
    EXPECT_TRUE(solver.values().empty());
    EXPECT_NEAR(solver.minimise(kCosts).value(), 1 + 2 * 4, 1e-6);
    ASSERT_EQ(solver.values().size(), 2U);
    EXPECT_NEAR(solver.values()[0], 0, 1e-6);
    EXPECT_NEAR(solver.values()[1], 2, 1e-6);
}

TEST(LinearSolverTest, HoldsAnAddedRowWithItsConstantCounted)
{
    LinearSolver solver(smallProgram(), never);
    EXPECT_NEAR(solver.minimise(kCosts).value(), 9, 1e-6);
    solver.addRow({10, {{1, 1}}}, -kInfinity, 11.5); // y <= 1.5
    EXPECT_NEAR(solver.minimise(kCosts).value(), 1 + 3 * 1 + 4 * 1.5, 1e-6);
}

TEST(LinearSolverTest, IsInfiniteWhereNothingIsFeasible)
{
    LinearSolver solver(smallProgram(), never);
    solver.addRow({0, {{0, 1}, {1, 1}}}, -kInfinity, 1);
    EXPECT_EQ(solver.minimise(kCosts), kInfinity);
}

TEST(LinearSolverTest, BoundsAnObjectiveWithoutRows)
{
    LinearProgram program;
    program.addColumn(2, 7);
    LinearSolver solver(program, never);
    EXPECT_NEAR(solver.minimise({0, {{0, 3}}}).value(), 6, 1e-6);
    EXPECT_NEAR(solver.minimise({0, {{0, -3}}}).value(), -21, 1e-6);
}

/// Knapsack rows without end, so that there is something to stop.
TEST(LinearSolverTest, GivesNothingAboveTheOptimumWhenItIsStopped)
{
    LinearProgram program;
    constexpr int kSize = 120;
    for (int i = 0; i < kSize; ++i)
        program.addColumn(0, 1 + i % 7);
    for (int r = 0; r < kSize; ++r) {
        const auto row = program.addRow(10 + r % 13, kInfinity);
        for (int i = 0; i < kSize; ++i)
            if ((i * 31 + r * 17) % 5 == 0)
                program.addEntry(row, static_cast<std::size_t>(i), 1 + (i * r) % 9);
    }
    LinearForm costs;
    for (std::size_t i = 0; i < kSize; ++i)
        costs.terms.push_back({i, static_cast<double>(1 + i * 7 % 11)});
    LinearSolver whole(program, never);
    const double best = whole.minimise(costs).value();
    ASSERT_TRUE(std::isfinite(best));
    LinearSolver stopped(program, [] { return true; });
    EXPECT_LE(stopped.minimise(costs).value_or(best), best + 1e-6);
}

} // namespace
} // namespace planner
