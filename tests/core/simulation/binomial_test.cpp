// SPDX-License-Identifier: Apache-2.0
#include "core/simulation/binomial.h"

#include "tests/core/simulation/statistics.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <vector>

namespace planner::test {
namespace {

constexpr std::int64_t kDraws = 200'000;

/// How many of the draws are at most `most`.
std::int64_t countAtMost(const Binomial& binomial, std::int64_t most)
{
    Random random(7);
    std::int64_t hits = 0;
    for (std::int64_t i = 0; i < kDraws; ++i)
        hits += binomial.draw(random) <= most ? 1 : 0;
    return hits;
}

TEST(BinomialTest, DrawsAsOftenAsTheFormulaSays)
{
    for (const std::int64_t most : {0, 1, 2, 3, 5, 8})
        EXPECT_TRUE(agrees(countAtMost(Binomial(150, 0.02), most), kDraws, atMost(most, 150, 0.02))) << most;
    for (const std::int64_t most : {690, 700, 710})
        EXPECT_TRUE(agrees(countAtMost(Binomial(1000, 0.7), most), kDraws, atMost(most, 1000, 0.7))) << most;
}

TEST(BinomialTest, AWrongChanceIsSeen)
{
    EXPECT_FALSE(agrees(countAtMost(Binomial(150, 0.022), 2), kDraws, atMost(2, 150, 0.02)));
    EXPECT_FALSE(agrees(countAtMost(Binomial(151, 0.02), 2), kDraws, atMost(2, 150, 0.02) + 0.01));
}

TEST(BinomialTest, CertainAndImpossibleChancesAreExact)
{
    Random random(1);
    EXPECT_EQ(Binomial(100, 0).draw(random), 0);
    EXPECT_EQ(Binomial(100, 1).draw(random), 100);
    EXPECT_EQ(Binomial(0, 0.5).draw(random), 0);
}

TEST(BinomialTest, AThousandMillionTrialsStayNearTheirMean)
{
    const Binomial binomial(1'000'000'000, 0.02);
    Random random(3);
    double sum = 0;
    for (int i = 0; i < 1000; ++i)
        sum += static_cast<double>(binomial.draw(random));
    // One standard deviation is 4,427; of the mean of 1,000 draws 140.
    EXPECT_NEAR(sum / 1000, 20'000'000, 700);
}

} // namespace
} // namespace planner::test
