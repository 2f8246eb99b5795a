// SPDX-License-Identifier: Apache-2.0
#include "core/lp/linear_solver.h"
#include "tests/core/lp/never.h"

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

/// Suppliers of growing cost that are seldom used, and a link row each that lets them give at most what a gate lets.
LinearProgram manySuppliers()
{
    LinearProgram program;
    constexpr int kCount = 3000;
    const auto demand = program.addRow(100, kInfinity);
    const auto gates = program.addRow(-kInfinity, 20);
    for (int i = 0; i < kCount; ++i) {
        const auto supply = program.addColumn(0, 7, false, true);
        const auto gate = program.addColumn(0, 1);
        const auto link = program.addRow(-kInfinity, 0);
        program.addEntry(demand, supply, 1);
        program.addEntry(link, supply, 1);
        program.addEntry(link, gate, -7);
        program.addEntry(gates, gate, 1);
    }
    return program;
}

LinearForm supplyCosts(const LinearProgram& program)
{
    LinearForm costs;
    for (std::size_t column = 0; column < program.columns().size(); column += 2)
        costs.terms.push_back({column, 1 + static_cast<double>((column * 7919) % 5000)});
    return costs;
}

TEST(LinearSolverTest, SiftedColumnsComeInUntilTheOptimumIsThatOfTheWholeProgram)
{
    const LinearProgram program = manySuppliers();
    const LinearForm costs = supplyCosts(program);
    std::vector<double> start(program.columns().size());
    for (std::size_t i = 0; i < 40; i += 2)
        start[i] = 7;
    LinearSolver whole(program, never);
    LinearSolver sifted(program, never, start);
    const double best = whole.minimise(costs).value();
    EXPECT_NEAR(sifted.minimise(costs).value(), best, 1e-6 * best);
    double given = 0;
    double paid = 0;
    for (const LinearForm::Term& term : costs.terms) {
        given += sifted.values().at(term.column);
        paid += term.value * sifted.values().at(term.column);
    }
    EXPECT_NEAR(given, 100, 1e-6);
    EXPECT_NEAR(paid, best, 1e-6 * best);
}

TEST(LinearSolverTest, SiftedColumnsAreFoundWhereTheStartIsNoPointAtAll)
{
    const LinearProgram program = manySuppliers();
    LinearSolver sifted(program, never, std::vector<double>(program.columns().size()));
    LinearSolver whole(program, never);
    const LinearForm costs = supplyCosts(program);
    EXPECT_NEAR(sifted.minimise(costs).value(), whole.minimise(costs).value(), 1e-3);
    sifted.addRow({0, {{0, 1}}}, 8, kInfinity); // no supplier has 8
    EXPECT_EQ(sifted.minimise(costs), kInfinity);
}

/// Boats of 10 for 23 people: 2.3 boats where they need not be whole.
LinearProgram boats()
{
    LinearProgram program;
    const auto people = program.addColumn(0, 23, false, true);
    const auto count = program.addColumn(0, 23, true);
    program.addEntry(program.addRow(23, kInfinity), people, 1);
    const auto link = program.addRow(-kInfinity, 0);
    program.addEntry(link, people, 1);
    program.addEntry(link, count, -10);
    return program;
}

TEST(LinearSolverTest, CutsRaiseTheBoundToWholeBoatsAndNotAbove)
{
    const LinearForm count{0, {{1, 1}}};
    for (const bool isSifted : {false, true}) {
        LinearSolver solver(boats(), never, isSifted ? std::vector<double>(2) : std::vector<double>());
        EXPECT_FALSE(solver.tighten()) << "nothing was minimised yet";
        EXPECT_NEAR(solver.minimise(count).value(), 2.3, 1e-6);
        const double bound = solver.tighten().value();
        EXPECT_GT(bound, 2.9);
        EXPECT_LE(bound, 3);
        EXPECT_GT(solver.minimise({0, {{1, 2}}}).value(), 5.8) << "the next objective keeps to the cuts";
        solver.addRow(count, 4, kInfinity);
        EXPECT_NEAR(solver.minimise(count).value(), 4, 1e-6) << "and to rows that came after them";
    }
}

/// Rows that are seldom needed bind where an optimum breaks them, sifted or not.
TEST(LinearSolverTest, SeldomNeededRowsBindWhereTheOptimumBreaksThem)
{
    LinearProgram program = manySuppliers();
    const auto row = program.addRow(-kInfinity, 3, true);
    for (std::size_t column = 0; column < 400; column += 2)
        program.addEntry(row, column, 1);
    const LinearForm costs = supplyCosts(program);
    LinearSolver free(manySuppliers(), never);
    LinearSolver bound(program, never, std::vector<double>(program.columns().size()));
    EXPECT_GT(bound.minimise(costs).value(), free.minimise(costs).value() + 1);
    double used = 0;
    for (std::size_t column = 0; column < 400; column += 2)
        used += bound.values().at(column);
    EXPECT_LE(used, 3 + 1e-6);
}

/// Knapsack rows without end, so that there is something to stop.
/// 7 people, 3 of whom fit in the nearer place.
LinearProgram longWay(double perPerson)
{
    LinearProgram program;
    const auto near = program.addColumn(0, 3);
    const auto far = program.addColumn(0, 20);
    const auto row = program.addRow(7, kInfinity);
    program.addEntry(row, near, perPerson);
    program.addEntry(row, far, perPerson);
    return program;
}

TEST(LinearSolverTest, WholeBoundsLoseNothingToRounding)
{
    constexpr std::int64_t kNear = 912'345'678'901;
    constexpr std::int64_t kFar = 987'654'321'987;
    const LinearForm costs{5, {{0, static_cast<double>(kNear)}, {1, static_cast<double>(kFar)}}};
    LinearSolver solver(longWay(1), never);
    EXPECT_EQ(solver.exactBound(), std::nullopt) << "nothing was minimised";
    ASSERT_TRUE(solver.minimise(costs));
    EXPECT_EQ(solver.exactBound(), 5 + 3 * kNear + 4 * kFar);
    solver.addRow({0, {{0, 10}, {1, 10}}}, 75, kInfinity); // a held goal, divided by its scale inside
    ASSERT_TRUE(solver.minimise(costs));
    EXPECT_EQ(solver.exactBound(), 5 + (6 * kNear + 9 * kFar) / 2 + 1) << "halves of a person are rounded up";
}

TEST(LinearSolverTest, WhatIsNotWholeHasNoWholeBound)
{
    LinearSolver thirds(longWay(1.0 / 3), never);
    ASSERT_TRUE(thirds.minimise({0, {{0, 1}, {1, 2}}}));
    EXPECT_EQ(thirds.exactBound(), std::nullopt);
    LinearSolver half(longWay(1), never);
    ASSERT_TRUE(half.minimise({0, {{0, 1.5}, {1, 2}}}));
    EXPECT_EQ(half.exactBound(), std::nullopt);
}

TEST(LinearSolverTest, RowsWithAColumnOfTheirOwnMatterOnceItCosts)
{
    LinearProgram program = longWay(1);
    for (LinearProgram::Column people = 0; people < 2; ++people) {
        const auto boats = program.addColumn(0, 20, true);
        const auto seats = program.addRow(-kInfinity, 0);
        program.addEntry(seats, people, 1);
        program.addEntry(seats, boats, -4);
    }
    const std::vector<double> start{0, 7, 0, 2};
    LinearSolver solver(program, never, start);
    EXPECT_NEAR(solver.minimise({0, {{0, 1}, {1, 2}}}).value(), 3 + 8, 1e-6);
    EXPECT_NEAR(solver.values()[2], 0.75, 1e-6) << "as many boats as the people need";
    EXPECT_NEAR(solver.values()[3], 1, 1e-6);
    EXPECT_NEAR(solver.minimise({0, {{2, 8}, {3, 4}}}).value(), 7, 1e-6);
    EXPECT_NEAR(solver.values()[3], 1.75, 1e-6) << "all in the cheaper boats";
    LinearSolver held(program, never, start);
    held.addRow({0, {{2, 1}, {3, 1}}}, -kInfinity, 1.5);
    EXPECT_EQ(held.minimise({0, {{0, 1}, {1, 2}}}), kInfinity) << "too few boats for seven people";
}

TEST(LinearSolverTest, TellsWhichColumnsAreTooDear)
{
    LinearProgram program = longWay(1);
    program.addEntry(0, program.addColumn(0, 20), 1); // a third way, farther by 5
    LinearSolver solver(program, never);
    ASSERT_TRUE(solver.minimise({0, {{0, 10}, {1, 20}, {2, 25}}}));
    EXPECT_EQ(solver.columnsAbove(3 * 10 + 4 * 20), std::vector({false, false, true}));
    EXPECT_EQ(solver.columnsAbove(3 * 10 + 4 * 20 + 4), std::vector({false, false, true}));
    EXPECT_EQ(solver.columnsAbove(3 * 10 + 4 * 20 + 5), std::vector({false, false, false}));
}

TEST(LinearSolverTest, ClosedColumnsStayOutWhateverTheyAreWorth)
{
    LinearProgram program = longWay(1);
    const auto closed = program.addColumn(0, 20, false, true);
    const auto alone = program.addRow(-kInfinity, 30);
    program.addEntry(0, closed, 1);
    program.addEntry(alone, closed, 1);
    program.close(closed);
    LinearSolver solver(program, never, {3, 4, 0});
    solver.addRow({0, {{0, 1}, {1, 2}, {closed, 0.5}}}, -kInfinity, 11); // would be worth more than its place
    EXPECT_NEAR(solver.minimise({0, {{0, 10}, {1, 20}, {closed, 1}}}).value(), 110, 1e-6);
    EXPECT_EQ(solver.values()[closed], 0);
    EXPECT_EQ(solver.exactBound(), 110);
}

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
