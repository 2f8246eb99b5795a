// SPDX-License-Identifier: Apache-2.0
#include "core/simulation/distribution.h"

#include <gtest/gtest.h>

namespace planner::test {
namespace {

TEST(DistributionTest, QuantilesAreTheLeastValueThatEnoughDoNotExceed)
{
    Distribution days;
    days.add(10, 50);
    days.add(12, 40);
    days.add(20, 10);
    EXPECT_EQ(days.quantile(0.5, 100), 10);
    EXPECT_EQ(days.quantile(0.51, 100), 12);
    EXPECT_EQ(days.quantile(0.9, 100), 12);
    EXPECT_EQ(days.quantile(0.91, 100), 20);
    EXPECT_EQ(days.quantile(0, 100), 10);
    EXPECT_DOUBLE_EQ(days.mean(), 11.8);
}

TEST(DistributionTest, CountsBeyondEveryValueLeaveHighQuantilesOpen)
{
    Distribution days;
    days.add(10, 50);
    EXPECT_EQ(days.quantile(0.5, 100), 10);
    EXPECT_EQ(days.quantile(0.51, 100), std::nullopt);
    EXPECT_EQ(Distribution().quantile(0.5, 0), std::nullopt);
    EXPECT_EQ(Distribution().mean(), 0);
}

TEST(DistributionTest, AddingInAnyOrderGivesTheSame)
{
    Distribution a;
    a.add(1, 2);
    Distribution b;
    b.add(3, 4);
    Distribution ab = a;
    ab.add(b);
    b.add(a);
    EXPECT_EQ(ab, b);
    EXPECT_EQ(ab.total(), 6);
}

TEST(WilsonRangeTest, GivesTheIntervalOfItsFormula)
{
    // 10 of 100, by the formula worked out in another language.
    const ProbabilityRange range = wilsonRange(10, 100);
    EXPECT_NEAR(range.low, 0.0552, 5e-5);
    EXPECT_NEAR(range.high, 0.1744, 5e-5);
    EXPECT_GT(wilsonRange(0, 10'000).high, 0.0003);
    EXPECT_NEAR(wilsonRange(0, 10'000).low, 0, 1e-12);
    EXPECT_EQ(wilsonRange(0, 0).high, 1);
}

} // namespace
} // namespace planner::test
