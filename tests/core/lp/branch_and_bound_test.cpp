// SPDX-License-Identifier: Apache-2.0
#include "core/lp/branch_and_bound.h"

#include "core/lp/reduced_program.h"
#include "tests/core/lp/never.h"
#include "tests/core/lp/program_points.h"

#include <gtest/gtest.h>

#include <array>
#include <cmath>
#include <random>

namespace planner {
namespace {

constexpr int kColumns = 4;
constexpr int kMost = 3; ///< of each column

struct Problem {
    LinearProgram program;
    LinearForm objective;
};

Problem randomProblem(std::mt19937& random)
{
    Problem problem;
    const auto number = [&](int low, int high) {
        return static_cast<double>(low + static_cast<int>(random() % static_cast<unsigned>(high - low + 1)));
    };
    for (std::size_t column = 0; column < kColumns; ++column) {
        problem.program.addColumn(0, kMost, true);
        problem.objective.terms.push_back({column, number(-6, 6)});
    }
    for (int i = 0; i < 3; ++i) {
        const auto row = problem.program.addRow(number(-9, 0), number(1, 9));
        for (std::size_t column = 0; column < kColumns; ++column)
            problem.program.addEntry(row, column, number(-4, 5));
    }
    return problem;
}

/// The least objective of all points; infinity where there are none.
double leastOfAll(const Problem& problem)
{
    double least = kInfinity;
    for (int code = 0; code < 256; ++code) {
        std::vector<double> point;
        for (int column = 0, rest = code; column < kColumns; ++column, rest /= kMost + 1)
            point.push_back(rest % (kMost + 1));
        if (test::keepsRows(problem.program, point))
            least = std::min(least, valueAt(problem.objective, point));
    }
    return least;
}

using Mode = BranchAndBound::Mode;

/// The least objective that the tree finds over the program; every point it gives is looked at.
double leastOfTree(const LinearProgram& program, const LinearForm& objective, Mode mode = Mode::Quick)
{
    BranchAndBound tree(program, never);
    tree.begin(objective, mode);
    double least = kInfinity;
    for (auto step = tree.step(); step != BranchAndBound::Step::Done; step = tree.step()) {
        EXPECT_NE(step, BranchAndBound::Step::Stopped);
        if (step == BranchAndBound::Step::Stopped)
            break;
        if (step != BranchAndBound::Step::Point)
            continue;
        EXPECT_TRUE(test::keepsRows(program, tree.values()));
        EXPECT_LT(valueAt(objective, tree.values()), least) << "only points below the cutoff are given";
        least = std::round(valueAt(objective, tree.values()));
        tree.setCutoff(least);
    }
    return least;
}

TEST(BranchAndBoundTest, FindsTheLeastOfAllPoints)
{
    int solvable = 0;
    for (unsigned seed = 1; seed <= 500; ++seed) {
        std::mt19937 random(seed);
        const Problem problem = randomProblem(random);
        const double least = leastOfAll(problem);
        solvable += std::isfinite(least) ? 1 : 0;
        EXPECT_EQ(leastOfTree(problem.program, problem.objective), least) << "seed " << seed;
        EXPECT_EQ(leastOfTree(problem.program, problem.objective, Mode::Thorough), least) << "seed " << seed;
    }
    EXPECT_GT(solvable, 250);
}

TEST(BranchAndBoundTest, NoBoundIsAboveTheLeastAndTheLastOneIsTheLeast)
{
    int higher = 0;
    for (unsigned seed = 1; seed <= 500; ++seed) {
        std::mt19937 random(seed);
        const Problem problem = randomProblem(random);
        const double least = leastOfAll(problem);
        BranchAndBound tree(problem.program, never);
        EXPECT_EQ(tree.bound(), std::nullopt);
        tree.begin(problem.objective, seed % 2 == 0 ? Mode::Thorough : Mode::Quick);
        const auto first = tree.bound();
        for (auto step = tree.step(); step != BranchAndBound::Step::Done; step = tree.step()) {
            ASSERT_LE(*tree.bound(), least + 1e-6) << "seed " << seed;
            if (step == BranchAndBound::Step::Point)
                tree.setCutoff(std::round(valueAt(problem.objective, tree.values())));
        }
        EXPECT_GE(*tree.bound(), least - 1 + 1e-6) << "seed " << seed << ": the least is the next whole number";
        higher += *first < least - 1e-6 ? 1 : 0;
    }
    EXPECT_GT(higher, 50) << "not all bounds were the least to begin with";
}

TEST(BranchAndBoundTest, ACutoffThatRisesProvesNoMoreThanTheLowerOne)
{
    int solvable = 0;
    for (unsigned seed = 1; seed <= 500; ++seed) {
        std::mt19937 random(seed);
        const Problem problem = randomProblem(random);
        const double least = leastOfAll(problem);
        if (!std::isfinite(least))
            continue;
        ++solvable;
        BranchAndBound tree(problem.program, never);
        tree.begin(problem.objective);
        tree.setCutoff(least);
        tree.setCutoff(least + 5);
        while (tree.step() != BranchAndBound::Step::Done)
            ;
        EXPECT_LE(*tree.bound(), least + 1e-6) << "seed " << seed;
    }
    EXPECT_GT(solvable, 250);
}

TEST(BranchAndBoundTest, ATreeWithoutARelaxationTakesNothing)
{
    std::mt19937 random(1);
    const Problem problem = randomProblem(random);
    BranchAndBound tree(problem.program, never);
    tree.begin(problem.objective);
    while (tree.open() < 2 && tree.step() == BranchAndBound::Step::Node)
        ;
    ASSERT_GE(tree.open(), 2U) << "choose another seed";
    const std::size_t open = tree.open();
    BranchAndBound(problem.program, never).stealNodes(tree);
    EXPECT_EQ(tree.open(), open);
}

TEST(BranchAndBoundTest, TreesThatHelpEachOtherFindTheLeastTogether)
{
    int taken = 0;
    for (unsigned seed = 1; seed <= 500; ++seed) {
        std::mt19937 random(seed);
        const Problem problem = randomProblem(random);
        std::array<BranchAndBound, 2> trees{BranchAndBound(problem.program, never),
                                            BranchAndBound(problem.program, never)};
        for (BranchAndBound& tree : trees)
            tree.begin(problem.objective);
        trees[1].dropNodes();
        EXPECT_EQ(trees[1].open(), 0U);
        double least = kInfinity;
        for (int turn = 0; trees[0].open() + trees[1].open() > 0; ++turn) {
            BranchAndBound& tree = trees.at(turn % 2);
            if (tree.open() == 0) {
                const std::size_t all = trees.at(1 - turn % 2).open();
                tree.stealNodes(trees.at(1 - turn % 2));
                EXPECT_EQ(tree.open(), all / 2);
                taken += tree.open() > 0 ? 1 : 0;
            }
            if (tree.step() == BranchAndBound::Step::Point) {
                least = std::min(least, std::round(valueAt(problem.objective, tree.values())));
                for (BranchAndBound& each : trees)
                    each.setCutoff(least);
            }
        }
        EXPECT_EQ(least, leastOfAll(problem)) << "seed " << seed;
    }
    EXPECT_GT(taken, 50);
}

TEST(BranchAndBoundTest, FindsInAReducedProgramTheLeastOfTheWholeWithinTheRanges)
{
    int reduced = 0;
    for (unsigned seed = 1; seed <= 500; ++seed) {
        std::mt19937 random(seed);
        Problem problem = randomProblem(random);
        auto ranges = problem.program.columns();
        ranges[random() % kColumns] = {1, 1, true};
        // The same said by rows, for the enumeration.
        Problem whole = problem;
        for (std::size_t column = 0; column < kColumns; ++column)
            whole.program.addEntry(whole.program.addRow(ranges[column].lower, ranges[column].upper), column, 1);
        const double least = leastOfAll(whole);
        const ReducedProgram part(problem.program, ranges, {});
        if (part.isInfeasible()) {
            EXPECT_EQ(least, kInfinity) << "seed " << seed;
            continue;
        }
        EXPECT_LT(part.program().columns().size(), static_cast<std::size_t>(kColumns));
        if (part.program().columns().empty())
            continue;
        ++reduced;
        EXPECT_EQ(leastOfTree(part.program(), part.reduced(problem.objective)), least) << "seed " << seed;
    }
    EXPECT_GT(reduced, 150);
}

} // namespace
} // namespace planner
