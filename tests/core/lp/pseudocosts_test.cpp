// SPDX-License-Identifier: Apache-2.0
#include "core/lp/pseudocosts.h"

#include <gtest/gtest.h>

namespace planner {
namespace {

/// Three integer columns; the second of the four is not.
Pseudocosts threeIntegers() { return Pseudocosts({{0, 9, true}, {0, 9, false}, {0, 9, true}, {0, 9, true}}); }

TEST(PseudocostsTest, RanksFractionalIntegersAlone)
{
    const std::vector<std::size_t> ranked = threeIntegers().ranked({1, 0.5, 2.5, 3.9});
    EXPECT_EQ(ranked, (std::vector<std::size_t>{2, 3})) << "the halfway one first, while nothing is known";
}

TEST(PseudocostsTest, PrefersWhatRaisedBoundsMost)
{
    Pseudocosts costs = threeIntegers();
    for (const bool isUp : {false, true}) {
        costs.observe(0, isUp, 8, 0.5);
        costs.observe(2, isUp, 1, 0.5);
    }
    EXPECT_TRUE(costs.isKnown(0));
    EXPECT_FALSE(costs.isKnown(3));
    EXPECT_EQ(costs.ranked({1.5, 0, 2.5, 3.5}), (std::vector<std::size_t>{0, 3, 2}))
        << "unknown ones count as the average";
    costs.reset();
    EXPECT_FALSE(costs.isKnown(0));
}

TEST(PseudocostsTest, IgnoresWhatProvesNothing)
{
    Pseudocosts costs = threeIntegers();
    for (const bool isUp : {false, true}) {
        costs.observe(0, isUp, kInfinity, 0.5);
        costs.observe(0, isUp, 1, 0);
    }
    EXPECT_FALSE(costs.isKnown(0));
    costs.observe(0, true, -3, 0.5);
    costs.observe(0, false, 1, 0.5);
    EXPECT_TRUE(costs.isKnown(0)) << "a branch without a gain is known too";
}

} // namespace
} // namespace planner
