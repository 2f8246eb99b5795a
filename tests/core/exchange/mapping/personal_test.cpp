// SPDX-License-Identifier: Apache-2.0
#include "core/exchange/mapping/personal.h"
#include "tests/core/exchange/mapping/small_sheet.h"

#include <gtest/gtest.h>

namespace planner {
namespace {

std::vector<std::uint32_t> personalIn(std::string_view lines)
{
    const GridSheet sheet = test::smallSheet(lines);
    const Vocabulary& words = Vocabulary::ofProgram();
    std::vector<std::uint32_t> columns;
    for (const PersonalColumn& personal : personalColumns(sheet, shapeOf(sheet, words, 1), words))
        columns.push_back(personal.column);
    return columns;
}

TEST(Personal, ColumnsAreKnownByTheirHeaders)
{
    EXPECT_EQ(personalIn("Prison|Capacity|Director|Telephone\nA|5|x|1\nB|6|y|2"), (std::vector<std::uint32_t>{2, 3}));
}

TEST(Personal, AddressesAndRegisterNumbersAreKnownByThemselves)
{
    EXPECT_EQ(personalIn("Prison|Reply to|Filled in by\nA|a@b.org|529.982.247-25\nB|c@d.org|11144477735\n"
                         "C|e@f.org|390.533.447-05"),
              (std::vector<std::uint32_t>{1, 2}));
    EXPECT_EQ(personalIn("Prison|Number\nA|12345678901\nB|23456789012\nC|34567890123\nD|11111111111"),
              std::vector<std::uint32_t>{})
        << "their check digits are wrong";
}

} // namespace
} // namespace planner
