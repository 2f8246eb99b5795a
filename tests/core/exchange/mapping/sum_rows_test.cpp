// SPDX-License-Identifier: Apache-2.0
#include "core/exchange/mapping/sum_rows.h"
#include "tests/core/exchange/mapping/small_sheet.h"

#include <gtest/gtest.h>

#include <random>

namespace planner {
namespace {

std::vector<std::uint32_t> totalsIn(const GridSheet& sheet)
{
    const TableShape shape = shapeOf(sheet, Vocabulary::ofProgram(), 1);
    std::vector<std::uint32_t> rows;
    for (std::size_t i = 0; i < shape.rows.size(); ++i)
        if (shape.rows[i] == RowIs::Total)
            rows.push_back(sheet.row(i).number());
    return rows;
}

using Rows = std::vector<std::uint32_t>;

TEST(SumRows, AreFoundThoughNobodySaysTotal)
{
    EXPECT_EQ(
        totalsIn(test::smallSheet("Site|Places|People\nA|120|110\nB|300|280\nC|95|90\nMale institutions|515|480")),
        Rows{5});
    EXPECT_EQ(totalsIn(test::smallSheet("Site|Places|People\nNorth|515|480\nA|120|110\nB|300|280\nC|95|90\n"
                                        "South|630|610\nD|200|190\nE|210|200\nF|220|220")),
              (Rows{2, 6}))
        << "regions stand before their sites";
}

TEST(SumRows, OfSubtotalsAreFoundToo)
{
    EXPECT_EQ(totalsIn(test::smallSheet("Site|Places|People\nA|120|110\nB|300|280\nNorth|420|390\nC|95|90\nD|205|190\n"
                                        "South|300|280\nState|720|670")),
              (Rows{4, 7, 8}));
}

TEST(SumRows, NeedTwoColumnsThatDoNotFollowFromEachOther)
{
    EXPECT_EQ(totalsIn(test::smallSheet("Site|People\nA|120\nB|300\nC|420")), Rows{});
    EXPECT_EQ(totalsIn(test::smallSheet("Site|Households|People\nA|120|720\nB|300|1800\nC|420|2520")), Rows{})
        << "six times as many";
    EXPECT_EQ(totalsIn(test::smallSheet("Site|Since|People\nA|1990|120\nB|1910|300\nC|2000|420\nD|2010|80")), Rows{});
}

TEST(SumRows, AreNotFoundByChanceInALongList)
{
    std::mt19937 random(20); // NOLINT: the same list each time
    std::string lines = "Site|Households|People";
    for (int i = 0; i < 20'000; ++i) {
        const auto households = 1 + random() % 40;
        lines += "\nSite " + std::to_string(i) + "|" + std::to_string(households) + "|"
                 + std::to_string(households * 5 + random() % 3);
    }
    EXPECT_EQ(totalsIn(test::smallSheet(lines)), Rows{});
}

TEST(SumRows, OfRandomTablesAreAllFound)
{
    for (unsigned seed = 0; seed < 50; ++seed) {
        std::mt19937 random(seed); // NOLINT
        std::string lines = "Site|Places|People";
        Rows expected;
        std::uint32_t row = 1;
        for (int group = 0; group < 4; ++group) {
            std::uint64_t places = 0;
            std::uint64_t people = 0;
            const auto sites = 2 + random() % 6;
            for (std::uint64_t i = 0; i < sites; ++i) {
                const auto more = std::pair(100 + random() % 900, 50 + random() % 900);
                places += more.first;
                people += more.second;
                lines += "\nS" + std::to_string(++row) + "|" + std::to_string(more.first) + "|"
                         + std::to_string(more.second);
            }
            lines += "\nGroup " + std::to_string(group) + "|" + std::to_string(places) + "|" + std::to_string(people);
            expected.push_back(++row);
        }
        EXPECT_EQ(totalsIn(test::smallSheet(lines)), expected) << "seed " << seed;
    }
}

} // namespace
} // namespace planner
