// SPDX-License-Identifier: Apache-2.0
#include "core/model/dated_values.h"
#include "tests/support/random_source.h"

#include <gtest/gtest.h>

#include <algorithm>

namespace planner::test {
namespace {

TEST(DatedValuesTest, HasNothingWithoutRows)
{
    EXPECT_FALSE(DatedValues().at(Date(0)));
    EXPECT_FALSE(DatedValues(std::vector<DatedValue>{}).at(Date(0)));
}

TEST(DatedValuesTest, HoldsFromTheFirstDateToTheLast)
{
    const DatedValues values({{Date(10), Date(12), 7}});
    EXPECT_FALSE(values.at(Date(9)));
    EXPECT_EQ(values.at(Date(10)), 7);
    EXPECT_EQ(values.at(Date(12)), 7);
    EXPECT_FALSE(values.at(Date(13)));
}

TEST(DatedValuesTest, HoldsTheLowestOfOverlappingRowsWhateverTheirOrder)
{
    std::vector<DatedValue> rows{{Date(10), Date(20), 1}, {Date(12), Date(14), 0}, {Date(14), Date(14), 3}};
    for (int order = 0; order < 6; ++order) {
        const DatedValues values(rows);
        EXPECT_EQ(values.at(Date(11)), 1);
        EXPECT_EQ(values.at(Date(12)), 0);
        EXPECT_EQ(values.at(Date(14)), 0);
        EXPECT_EQ(values.at(Date(15)), 1);
        std::rotate(rows.begin(), rows.begin() + 1, rows.end());
        if (order == 2)
            std::swap(rows[0], rows[1]);
    }
}

TEST(DatedValuesTest, KeepsAValueThatSeveralRowsHaveUntilTheLastOfThemEnds)
{
    const DatedValues values({{Date(10), Date(12), 5}, {Date(10), Date(14), 5}, {Date(10), Date(20), 8}});
    EXPECT_EQ(values.at(Date(13)), 5);
    EXPECT_EQ(values.at(Date(15)), 8);
}

TEST(DatedValuesTest, FallsBackToAHigherRowBehindALowerOne)
{
    const DatedValues values({{Date(10), Date(20), 1}, {Date(12), Date(13), 0}, {Date(22), Date(23), 3}});
    EXPECT_EQ(values.at(Date(11)), 1);
    EXPECT_EQ(values.at(Date(12)), 0);
    EXPECT_EQ(values.at(Date(13)), 0);
    EXPECT_EQ(values.at(Date(14)), 1);
    EXPECT_EQ(values.at(Date(22)), 3);
}

TEST(DatedValuesTest, TakesNothingFromARowThatEndsBeforeItBegins)
{
    const DatedValues values({{Date(10), Date(20), 1}, {Date(15), Date(14), 2}});
    for (int day = 10; day <= 20; ++day)
        EXPECT_EQ(values.at(Date(day)), 1) << day;
}

TEST(DatedValuesTest, AgreesWithReadingAllRows)
{
    for (std::uint64_t seed = 0; seed < 2000; ++seed) {
        RandomSource random(seed);
        std::vector<DatedValue> rows;
        for (std::int64_t count = random.between(0, 8); count > 0; --count) {
            const auto from = static_cast<std::int32_t>(random.between(0, 12));
            const auto to = static_cast<std::int32_t>(random.between(-1, 6)) + from;
            rows.push_back({Date(from), Date(to), random.between(0, 99)});
        }
        const DatedValues values(rows);
        for (int day = -1; day <= 20; ++day) {
            std::optional<std::int64_t> expected;
            for (const DatedValue& row : rows)
                if (row.from <= Date(day) && Date(day) <= row.to)
                    expected = std::min(expected.value_or(row.value), row.value);
            ASSERT_EQ(values.at(Date(day)), expected) << "seed " << seed << ", day " << day;
        }
    }
}

} // namespace
} // namespace planner::test
