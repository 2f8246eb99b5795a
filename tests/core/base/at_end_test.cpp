// SPDX-License-Identifier: Apache-2.0
// putAllRight() is for a thread that ends the program next, so each test does it in a process of its own.
#include "core/base/at_end.h"

#include <gtest/gtest.h>

#include <atomic>
#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <memory>
#include <thread>

namespace planner {
namespace {

[[noreturn]] void endProgram()
{
    putAllRight();
    std::_Exit(0);
}

TEST(AtEndDeathTest, PutsRightWhatIsAliveTheLastAtFirst)
{
    const auto run = [] {
        const AtEnd first([] { std::fputs("first ", stderr); });
        auto gone = std::make_unique<AtEnd>([] { std::fputs("gone ", stderr); });
        const AtEnd last([] { std::fputs("last ", stderr); });
        gone.reset();
        endProgram();
    };
    EXPECT_EXIT(run(), testing::ExitedWithCode(0), "^last first $");
}

TEST(AtEndDeathTest, WaitsForStepsThatBelongTogether)
{
    testing::GTEST_FLAG(death_test_style) = "threadsafe";
    const auto run = [] {
        std::atomic<bool> isPutRight = false;
        const AtEnd right([&] {
            std::fputs("put right", stderr);
            isPutRight = true;
        });
        auto together = std::make_unique<NoEnd>();
        std::thread ender(endProgram);
        const auto longEnough = std::chrono::steady_clock::now() + std::chrono::milliseconds(200);
        while (!isPutRight && std::chrono::steady_clock::now() < longEnough)
            std::this_thread::yield();
        std::fputs("steps, ", stderr);
        together.reset();
        ender.join();
    };
    EXPECT_EXIT(run(), testing::ExitedWithCode(0), "^steps, put right$");
}

} // namespace
} // namespace planner
