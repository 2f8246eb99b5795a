// SPDX-License-Identifier: Apache-2.0
#include "core/exchange/mapping/header_search.h"
#include "core/exchange/mapping/table_shape.h"
#include "tests/core/exchange/mapping/small_sheet.h"

#include <gtest/gtest.h>

namespace planner {
namespace {

const Vocabulary& words() { return Vocabulary::ofProgram(); }

/// Each row below the header that is left out: its number and why.
std::string leftOut(std::string_view lines)
{
    const GridSheet sheet = test::smallSheet(lines);
    std::string list;
    const TableShape shape = shapeOf(sheet, words());
    for (const TableShape::Reason& reason : shape.reasons)
        list += std::to_string(sheet.row(reason.row).number()) + " " + nameOf(shape.rows[reason.row]) + ": "
                + toEnglish(reason.why) + "\n";
    return list;
}

TEST(TableShape, FindsTheHeaderBelowTitles)
{
    const GridSheet sheet =
        test::smallSheet("Prisons of the country\n\nAs of May\nName|Capacity|Population\nA|10|9\nB|30|31\nC|5|5");
    const TableShape shape = shapeOf(sheet, words());
    EXPECT_EQ(shape.headerNumber(sheet), 4U);
    EXPECT_EQ(shape.rows[0], RowIs::Title);
    EXPECT_EQ(shape.headers, (std::vector<std::string>{"Name", "Capacity", "Population"}));
    EXPECT_EQ(findHeader(sheet, words()), 2U) << "by position";
}

TEST(TableShape, KnowsThatThereIsNoHeader)
{
    const GridSheet sheet = test::smallSheet("HMP A\nHMP B\nHMP C");
    EXPECT_EQ(shapeOf(sheet, words()).headerNumber(sheet), 0U);
    const GridSheet numbers = test::smallSheet("Hull|10|9\nLeeds|30|31\nBure|5|5\nRye|6|7");
    EXPECT_EQ(shapeOf(numbers, words()).headerNumber(numbers), 0U);
    EXPECT_TRUE(shapeOf(numbers, words()).isData(0));
    EXPECT_EQ(shapeOf(GridSheet(), words()).header, std::nullopt);
}

TEST(TableShape, TakesTheHeaderThatAPersonNames)
{
    const GridSheet sheet = test::smallSheet("Name|Capacity\nName|Places\nA|10\nB|20");
    EXPECT_EQ(shapeOf(sheet, words(), 2).headers[1], "Places");
    EXPECT_EQ(shapeOf(sheet, words(), 0).header, std::nullopt);
    EXPECT_EQ(shapeOf(sheet, words(), 99).header, std::nullopt) << "there is no such row";
}

TEST(TableShape, PutsGroupsBeforeTheNamesBelowThem)
{
    const GridSheet sheet =
        test::smallSheet("Prisons\n|Capacity|||Held\nName|Men|Women|Total|Total\nA|5|5|10|9\nB|6|6|12|12\nC|7|1|8|8");
    const TableShape shape = shapeOf(sheet, words());
    EXPECT_EQ(shape.headers, (std::vector<std::string>{"Name", "Capacity > Men", "Capacity > Women", "Capacity > Total",
                                                       "Held > Total"}));
    EXPECT_EQ(shape.ownNames[3], "Total");
    EXPECT_EQ(shape.rows[1], RowIs::Groups);
}

TEST(TableShape, TakesMergedGroupsAsFarAsTheyReach)
{
    GridSheet sheet = test::smallSheet("Site||Held\nName|Place|Men|Women|Note\nA|x|5|5|-\nB|y|6|6|-\nC|z|7|1|-");
    sheet.addMerge({1, 0, 1, 1});
    sheet.addMerge({1, 2, 1, 3});
    const TableShape shape = shapeOf(sheet, words());
    EXPECT_EQ(shape.headers,
              (std::vector<std::string>{"Site > Name", "Site > Place", "Held > Men", "Held > Women", "Note"}));
}

TEST(TableShape, ReadsTagsAndUnitsBelowTheHeader)
{
    const GridSheet tagged =
        test::smallSheet("Name|Y|X|People\n#loc+name|#geo+lat|#geo+lon|#affected\nA|36.1|44.1|10\nB|36.2|44.2|20");
    const TableShape shape = shapeOf(tagged, words());
    EXPECT_EQ(shape.tags[1], "#geo+lat");
    EXPECT_EQ(shape.rows[1], RowIs::Tags);
    const GridSheet units = test::smallSheet("From|To|Distance|Time\n|  |km|hours\nA|B|120|2\nB|C|40|1");
    EXPECT_EQ(shapeOf(units, words()).headers[2], "Distance (km)");
    EXPECT_EQ(shapeOf(units, words()).rows[1], RowIs::Units);
}

TEST(TableShape, LeavesRowsOutAndSaysWhy)
{
    EXPECT_EQ(leftOut("Name|Capacity|Population\nNorth\nA|10|9\nB|30|31\nTotal North|40|40\nName|Capacity|Population\n"
                      "C|5|5\nGrand County Jail|4|4\n* estimates of the ministry\nSource: the ministry"),
              "2 heading: is a heading: \"North\"\n5 total: says \"Total North\"\n6 header again: is the header again\n"
              "9 note: is a note: \"* estimates of the ministry\"\n10 note: is a note: \"Source: the ministry\"\n");
    EXPECT_EQ(leftOut("اسم السجن|السعة|عدد النزلاء\nأ|10|9\nب|20|21\nالمجموع|30|30"), "4 total: says \"المجموع\"\n");
}

TEST(TableShape, EndsWhereAnotherTableBegins)
{
    EXPECT_EQ(leftOut("Name|Capacity|Population\nA|10|9\nB|30|31\n\nRegion|Capacity|Beds\nNorth|40|40"),
              "5 next table: belongs to another table, which begins in row 5\n"
              "6 next table: belongs to another table, which begins in row 5\n");
    EXPECT_EQ(leftOut("Name|Capacity|Population\nA|10|9\nB|30|31\n\nC|50|60"), "") << "a blank row is no end";
}

TEST(TableShape, CutsLongLabelsBetweenCharacters)
{
    std::string name = "*";
    for (int i = 0; i < 40; ++i)
        name += "س";
    EXPECT_NE(leftOut("Name|Capacity|Population\nA|10|9\nB|30|31\n" + name).find("سس...\""), std::string::npos);
}

} // namespace
} // namespace planner
