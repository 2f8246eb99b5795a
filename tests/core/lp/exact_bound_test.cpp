// SPDX-License-Identifier: Apache-2.0
#include "core/lp/exact_bound.h"

#include <gtest/gtest.h>

namespace planner {
namespace {

/// x and y from 0 to 10 with a cost of 2 and 3, and one row x + 2 y >= 7 with this price.
struct OneRow {
    explicit OneRow(double price, double lower = 7) : rows{{price, lower, kInfinity, 1}}
    {
        columns[0] = {{0, 10}, 2, 0, false, false, {{0, 1}}};
        columns[1] = {{0, 10}, 3, 1, false, false, {{0, 2}}};
    }
    [[nodiscard]] ExactBound proof(double scale = 1) const { return {rows, columns, scale}; }

    std::vector<PricedRow> rows;
    std::vector<SolverColumn> columns{2};
};

constexpr std::int64_t kEverything = 1'000'000;

TEST(ExactBoundTest, IsTheWeakDualityOfThePrices)
{
    EXPECT_EQ(OneRow(1).proof().bound(kEverything), 7) << "no column costs less than its price";
    EXPECT_EQ(OneRow(1.5).proof().bound(kEverything), 11) << "7 x 1.5 = 10.5, rounded up";
    EXPECT_EQ(OneRow(2).proof().bound(kEverything), 14 - 10) << "y costs 3 - 2 x 2 and is at most 10";
    EXPECT_EQ(OneRow(-1).proof().bound(kEverything), 0) << "the row has no upper end: its price proves nothing";
}

TEST(ExactBoundTest, TriesFinerFractionsUntilItIsEnough)
{
    EXPECT_EQ(OneRow(1.4).proof().bound(7), 7) << "rounded to 1";
    EXPECT_EQ(OneRow(1.4).proof().bound(kEverything), 11) << "halves: 1.5 proves most";
}

TEST(ExactBoundTest, NeedsWholeNumbers)
{
    EXPECT_EQ(OneRow(1, 6.5).proof().bound(kEverything), std::nullopt);
    OneRow costs(0.5);
    costs.columns[0].cost = 0.5;
    costs.columns[1].cost = 1.5;
    EXPECT_EQ(costs.proof().bound(kEverything), std::nullopt);
    EXPECT_EQ(costs.proof(4).bound(kEverything), 14) << "costs 2 and 6 under a price of 2: 2 x 7";
}

TEST(ExactBoundTest, TellsWhichColumnsAreTooDear)
{
    const OneRow row(1.5);
    const ExactBound proof = row.proof();
    EXPECT_EQ(proof.columnsAbove(10), (std::vector<bool>{true, false})) << "x adds 0.5, y nothing";
    EXPECT_EQ(proof.columnsAbove(11), (std::vector<bool>{false, false}));
}

} // namespace
} // namespace planner
