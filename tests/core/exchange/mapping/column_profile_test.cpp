// SPDX-License-Identifier: Apache-2.0
#include "core/exchange/mapping/column_profile.h"
#include "tests/core/exchange/mapping/small_sheet.h"

#include <gtest/gtest.h>

namespace planner {
namespace {

std::vector<ColumnProfile> profiles(std::string_view lines)
{
    const GridSheet sheet = test::smallSheet(lines);
    const Vocabulary& words = Vocabulary::ofProgram();
    return profilesOf(sheet, shapeOf(sheet, words, 1), words);
}

TEST(ColumnProfile, CountsWhatTheValuesAre)
{
    const ColumnProfile column = profiles("Name|Capacity\nA|120\nB|-999\nC|80.5\nD|-3\nE|n/a\nF|eighty")[1];
    EXPECT_EQ(column.present, 4U);
    EXPECT_EQ(column.numbers, 3U);
    EXPECT_EQ(column.whole, 2U);
    EXPECT_EQ(column.negatives, 1U);
    EXPECT_EQ(column.texts, 1U);
    EXPECT_EQ(column.most, 120);
    EXPECT_EQ(column.marks, (std::map<std::string, std::size_t>{{"-999", 1}, {"n/a", 1}}));
}

TEST(ColumnProfile, TakesNaForAValueAmongCodes)
{
    const auto columns = profiles("Province|People\nNA|5\nRM|6\nMI|7\nTO|8\nNA|9");
    EXPECT_EQ(columns[0].present, 5U) << "Naples";
    EXPECT_TRUE(columns[0].marks.empty());
    EXPECT_EQ(profiles("Place|People\nNaples|5\nRome|6\nNA|7")[0].marks.at("NA"), 1U);
}

TEST(ColumnProfile, FindsTheStyleThatReadsMost)
{
    EXPECT_EQ(profiles("Name|People\nA|1.234,5\nB|12,5\nC|3")[1].style, NumberStyle::DotGroups);
    EXPECT_EQ(profiles("Name|People\nA|1 234\nB|12 345\nC|3")[1].style, NumberStyle::SpaceGroups);
    const ColumnProfile open = profiles("Name|People\nA|51.196\nB|1.234\nC|3.500")[1];
    EXPECT_EQ(open.wholeStyle, NumberStyle::DotGroups) << "people are whole";
    EXPECT_EQ(styleOf(TableField::Population, open), NumberStyle::DotGroups);
    EXPECT_EQ(styleOf(TableField::Latitude, open), NumberStyle::CommaGroups);
    EXPECT_EQ(profiles("Name|People\nA|1,234\nB|3,500")[1].wholeStyle, std::nullopt) << "whole as they are read";
}

TEST(ColumnProfile, TellsDaysAndMonths)
{
    const ColumnProfile column = profiles("Name|Date\nA|1/2/24\nB|3/25/24\nC|4/30/24")[1];
    EXPECT_EQ(column.dates, 3U);
    EXPECT_EQ(column.monthFirst, 2U);
    EXPECT_EQ(column.eitherFirst, 1U);
    EXPECT_EQ(column.dayFirst, 0U);
}

TEST(ColumnProfile, FitsFieldsByItsValues)
{
    const auto columns = profiles("A|B|C|D|E|F\nOne|120|36.51|2001|10045|yes\nTwo|90|35.22|2002|10046|no\n"
                                  "Three|77|34.93|2003|10047|yes");
    EXPECT_EQ(fitOf(TableField::Name, columns[0]), 1);
    EXPECT_EQ(fitOf(TableField::Capacity, columns[0]), 0) << "letters are no places";
    EXPECT_EQ(fitOf(TableField::Capacity, columns[1]), 1);
    EXPECT_EQ(fitOf(TableField::Latitude, columns[2]), 1);
    EXPECT_EQ(fitOf(TableField::Latitude, columns[1]), 0) << "no latitude is 120";
    EXPECT_LT(fitOf(TableField::Capacity, columns[3]), 0.1) << "years";
    EXPECT_LT(fitOf(TableField::Population, columns[4]), 0.2) << "codes";
    EXPECT_EQ(fitOf(TableField::AsOf, columns[1]), 0);
    EXPECT_EQ(fitOf(TableField::Code, columns[4]), 1);
}

TEST(ColumnProfile, KnowsSharesThatMayBeFractions)
{
    ColumnProfile profile;
    EXPECT_FALSE(areFractions(profile)) << "no numbers, no fractions";
    profile.numbers = 3;
    profile.most = 1.2;
    EXPECT_TRUE(areFractions(profile));
    profile.percents = 1;
    EXPECT_FALSE(areFractions(profile)) << "its sign says per cent";
    profile.percents = 0;
    profile.most = 1.6;
    EXPECT_FALSE(areFractions(profile));
    profile.most = 0;
    EXPECT_FALSE(areFractions(profile));
}

} // namespace
} // namespace planner
