// SPDX-License-Identifier: Apache-2.0
#include "core/lp/dive.h"

#include "core/base/random.h"
#include "core/lp/branch_and_bound.h"
#include "tests/core/lp/never.h"
#include "tests/core/lp/program_points.h"

#include <gtest/gtest.h>

#include <cmath>

namespace planner {
namespace {

/// People for three boats of ten each, of which two can leave; the dear one is of no use but as a last resort.
struct Boats {
    explicit Boats(double people)
    {
        const auto all = program.addRow(people, people);
        const auto departures = program.addRow(-kInfinity, 2);
        for (const double price : {1.0, 2.0, 50.0}) {
            const auto boat = program.addColumn(0, 1, true);
            const auto aboard = program.addColumn(0, people);
            const auto seats = program.addRow(-kInfinity, 0);
            program.addEntry(seats, aboard, 1);
            program.addEntry(seats, boat, -10);
            program.addEntry(all, aboard, 1);
            program.addEntry(departures, boat, 1);
            cost.terms.push_back({boat, price});
        }
    }
    LinearProgram program;
    LinearForm cost;
};

TEST(DiveTest, RoundsUpWhereThereIsRoom)
{
    const Boats boats(15);
    const auto point = Dive(boats.program, never).run(boats.cost, 0.25);
    ASSERT_TRUE(point);
    EXPECT_TRUE(test::keepsRows(boats.program, *point));
    EXPECT_EQ(valueAt(boats.cost, *point), 3) << "both cheap boats, whole";
}

TEST(DiveTest, FindsNothingWhereThereIsNoPoint)
{
    const Boats boats(21);
    EXPECT_FALSE(Dive(boats.program, never).run(boats.cost, 0.25));
}

TEST(DiveTest, BacksOffWhereAllAtOnceLeavesNoPoint)
{
    // Twice: of two columns one and a half fit, which only a column between two rows tells.
    LinearProgram program;
    LinearForm cost;
    for (int pair = 0; pair < 2; ++pair) {
        const auto both = program.addRow(-kInfinity, 1);
        const auto half = program.addRow(-kInfinity, 1);
        for (const double price : {-1.0, -1.1}) {
            const auto column = program.addColumn(0, 1, true);
            program.addEntry(both, column, 1);
            cost.terms.push_back({column, price});
        }
        const auto between = program.addColumn(0, 1);
        program.addEntry(both, between, -1);
        program.addEntry(half, between, 2);
    }
    const auto point = Dive(program, never).run(cost, 1);
    ASSERT_TRUE(point);
    EXPECT_TRUE(test::keepsRows(program, *point));
    EXPECT_NEAR(valueAt(cost, *point), -2.2, 1e-6);
}

TEST(DiveTest, EndsSoonWhenStopped)
{
    const Boats boats(15);
    int looks = 0;
    EXPECT_FALSE(Dive(boats.program, [&] { return ++looks > 0; }).run(boats.cost, 0.25));
    EXPECT_LE(looks, 2);
}

/// Loads of groups over days, each day with room for few of them.
struct RandomLoads {
    explicit RandomLoads(std::uint64_t seed)
    {
        Random random(seed);
        constexpr int kDays = 8;
        constexpr int kGroups = 5;
        std::vector<LinearProgram::Row> days;
        for (int day = 0; day < kDays; ++day)
            days.push_back(program.addRow(-kInfinity, static_cast<double>(2 + random.below(2))));
        for (int group = 0; group < kGroups; ++group) {
            const auto people = static_cast<double>(5 + random.below(20));
            const auto all = program.addRow(people, people);
            for (int day = 0; day < kDays; ++day) {
                const auto seats = static_cast<double>(4 + random.below(6));
                const auto load = program.addColumn(0, people, true);
                const auto flow = program.addColumn(0, people);
                const auto row = program.addRow(-kInfinity, 0);
                program.addEntry(row, flow, 1);
                program.addEntry(row, load, -seats);
                program.addEntry(all, flow, 1);
                program.addEntry(days[static_cast<std::size_t>(day)], load, 1);
                cost.terms.push_back({flow, static_cast<double>(day)});
            }
        }
    }
    LinearProgram program;
    LinearForm cost;
};

TEST(DiveTest, IsOftenWithinAFewPartsOfTheOptimum)
{
    int tried = 0;
    int lawful = 0;
    int close = 0;
    for (std::uint64_t seed = 1; seed <= 200; ++seed) {
        const RandomLoads loads(seed);
        BranchAndBound tree(loads.program, never);
        tree.begin(loads.cost);
        double best = kInfinity;
        for (auto step = tree.step(); step != BranchAndBound::Step::Done && tree.nodes() < 3000; step = tree.step())
            if (step == BranchAndBound::Step::Point) {
                best = std::round(valueAt(loads.cost, tree.values()));
                tree.setCutoff(best);
            }
        if (!std::isfinite(best))
            continue;
        ++tried;
        const auto point = Dive(loads.program, never).run(loads.cost, 0.25);
        ASSERT_TRUE(point) << "seed " << seed;
        if (!test::keepsRows(loads.program, *point))
            continue;
        ++lawful;
        EXPECT_GE(valueAt(loads.cost, *point), best - 1e-6) << "seed " << seed;
        close += valueAt(loads.cost, *point) <= 1.1 * best ? 1 : 0;
    }
    EXPECT_GT(tried, 100);
    EXPECT_GT(lawful, tried * 9 / 10);
    EXPECT_GT(close, tried * 8 / 10);
}

} // namespace
} // namespace planner
