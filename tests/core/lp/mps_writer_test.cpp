// SPDX-License-Identifier: Apache-2.0
#include "core/lp/mps_writer.h"

#include "tests/support/glpsol.h"

#include <gtest/gtest.h>

namespace planner {
namespace {

using test::glpsolOptimum;
using test::hasGlpsol;

std::string mpsOf(const LinearProgram& program, const LinearForm& objective, const std::vector<HeldGoal>& held = {})
{
    std::string text;
    EXPECT_TRUE(writeMps(program, objective, held, [&](std::string_view piece) {
        text += piece;
        return true;
    }));
    return text;
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
    EXPECT_NEAR(glpsolOptimum(mpsOf(mixedProgram(), kMixedCosts)).value(), 2 * 2 + 3 * 2.5 + 7, 1e-6)
        << "x = 2, y = 2.5";
    // Rows and columns with two ends.
    EXPECT_NEAR(glpsolOptimum(mpsOf(mixedProgram(), {0, {{2, 1}}})).value(), -1.5, 1e-6) << "a row with two ends";
    EXPECT_NEAR(glpsolOptimum(mpsOf(mixedProgram(), {0, {{2, -1}}})).value(), -3, 1e-6) << "its other end";
    EXPECT_NEAR(glpsolOptimum(mpsOf(mixedProgram(), {0, {{4, 1}}})).value(), -7, 1e-6)
        << "whole, and only a row bounds it";
    EXPECT_NEAR(glpsolOptimum(mpsOf(mixedProgram(), {0, {{1, -1}}})).value(), -8.5, 1e-6)
        << "at most 9, and x is whole";
}

TEST(MpsWriterTest, HeldGoalsBindWithTheirConstants)
{
    if (!hasGlpsol())
        GTEST_SKIP() << "glpsol is not installed (Debian glpk-utils)";
    const HeldGoal atMost{{10, {{0, 1}}}, 14}; // x <= 4
    EXPECT_NEAR(glpsolOptimum(mpsOf(mixedProgram(), {0, {{1, -1}}}, {atMost})).value(), -4.5, 1e-6);
    const HeldGoal none{{10, {{0, 1}}}, 10}; // x <= 0
    EXPECT_FALSE(glpsolOptimum(mpsOf(mixedProgram(), {0, {{1, -1}}}, {none})));
}

TEST(MpsWriterTest, EndsWhereTheSinkGivesUp)
{
    EXPECT_FALSE(writeMps(mixedProgram(), kMixedCosts, {}, [](std::string_view) { return false; }));
}

} // namespace
} // namespace planner
