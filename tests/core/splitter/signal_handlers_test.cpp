// SPDX-License-Identifier: Apache-2.0
// The library of the linear programs leaves the program's signal handlers alone.
#include "core/lp/linear_solver.h"
#include "core/splitter/splitter.h"
#include "tests/core/lp/never.h"
#include "tests/support/random_plan.h"

#include <ClpSimplex.hpp>
#include <dlfcn.h>
#include <gtest/gtest.h>

#include <array>
#include <atomic>
#include <csignal>

namespace {

std::atomic<int> installed{0};

} // namespace

/// Stands in for the C library's: this program's symbols come first, also for what the libraries call.
extern "C" __sighandler_t signal(int number, __sighandler_t handler) noexcept
{
    using Signal = __sighandler_t (*)(int, __sighandler_t);
    static const auto kTrue = reinterpret_cast<Signal>(dlsym(RTLD_NEXT, "signal"));
    ++installed;
    return kTrue(number, handler);
}

namespace planner {
namespace {

LinearProgram oneColumn()
{
    LinearProgram program;
    program.addEntry(program.addRow(1, kInfinity), program.addColumn(0, 3), 1);
    return program;
}

TEST(SignalHandlersTest, AreNotReplacedByTheLibraryOfLinearPrograms)
{
    installed = 0;
    LinearSolver solver(oneColumn(), never);
    EXPECT_TRUE(solver.minimise({0, {{0, 1}}}));
    EXPECT_TRUE(solver.tighten());
    for (std::uint64_t seed = 1; seed <= 20; ++seed) {
        SplitOptions options;
        options.seconds = 0.5;
        options.threads = 2;
        const SplitResult result = split(test::randomPlan(seed), options);
        EXPECT_GE(result.seconds, 0);
    }
    EXPECT_EQ(installed, 0);
}

/// The control: left to itself the library does, and it is seen.
TEST(SignalHandlersTest, AreSeenToBeReplaced)
{
    installed = 0;
    ClpSimplex model;
    model.setLogLevel(0);
    const std::array<CoinBigIndex, 2> starts{0, 1};
    const std::array<int, 1> rows{0};
    const std::array<double, 1> one{1};
    const std::array<double, 1> three{3};
    model.loadProblem(1, 1, starts.data(), rows.data(), one.data(), nullptr, three.data(), one.data(), one.data(),
                      three.data());
    model.initialSolve();
    EXPECT_EQ(installed, 2) << "its own and back";
}

} // namespace
} // namespace planner
