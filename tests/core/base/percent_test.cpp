// SPDX-License-Identifier: Apache-2.0
#include "core/base/percent.h"

#include <gtest/gtest.h>

#include <cstdio>
#include <random>
#include <string>

namespace planner {
namespace {

std::string percent(std::int64_t part, std::int64_t whole) { return std::string(PercentDigits(part, whole).view()); }

TEST(PercentTest, IsRoundedAsPrintfRoundsIt)
{
    EXPECT_EQ(percent(0, 100), "0.0");
    EXPECT_EQ(percent(2, 3), "66.7");
    EXPECT_EQ(percent(1'736, 909), "191.0");
    EXPECT_EQ(percent(-1, 4), "-25.0");
    std::mt19937 random(5);
    for (int i = 0; i < 10'000; ++i) {
        const auto part = static_cast<std::int64_t>(random() % 20'000);
        const auto whole = static_cast<std::int64_t>(1 + random() % 9'999);
        std::array<char, 64> expected{};
        std::snprintf(expected.data(), expected.size(), "%.1f",
                      100.0 * static_cast<double>(part) / static_cast<double>(whole));
        ASSERT_EQ(percent(part, whole), expected.data());
    }
}

TEST(PercentTest, HasOneDecimalAlsoWhereItIsFarAboveAHundred)
{
    EXPECT_EQ(percent(379, 400), "94.8");
    EXPECT_EQ(percent(2'331, 1'000), "233.1");
    EXPECT_EQ(percent(1'000'000'000, 1), "100000000000.0");
}

} // namespace
} // namespace planner
