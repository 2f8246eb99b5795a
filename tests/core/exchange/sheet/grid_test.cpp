// SPDX-License-Identifier: Apache-2.0
#include "core/exchange/sheet/grid.h"

#include <gtest/gtest.h>

namespace planner {
namespace {

GridCell cellOf(CellKind kind, std::string_view text) { return {0, kind, false, text}; }

TEST(GridTest, ColumnsAreNamedAsSpreadsheetsDo)
{
    EXPECT_EQ(columnName(0), "A");
    EXPECT_EQ(columnName(25), "Z");
    EXPECT_EQ(columnName(26), "AA");
    EXPECT_EQ(columnName(701), "ZZ");
    EXPECT_EQ(columnName(702), "AAA");
    EXPECT_EQ(columnName(16'383), "XFD");
    for (std::uint32_t column = 0; column < 18'000; ++column)
        ASSERT_EQ(columnNamed(columnName(column)), column);
    EXPECT_EQ(columnNamed("xfd"), 16'383U);
    for (const char* text : {"", "ABCD", "A1", "Ä", "1"})
        EXPECT_EQ(columnNamed(text), std::nullopt) << text;
}

TEST(GridTest, NumbersAreShownWithoutTheNoiseOfTheirLastDigits)
{
    EXPECT_EQ(shownText(cellOf(CellKind::Number, "105.0000000000007")), "105");
    EXPECT_EQ(shownText(cellOf(CellKind::Number, "27.624299999999948")), "27.6243");
    EXPECT_EQ(shownText(cellOf(CellKind::Number, "27.6243")), "27.6243");
    EXPECT_EQ(shownText(cellOf(CellKind::Number, "1E5")), "100000");
    EXPECT_EQ(shownText(cellOf(CellKind::Number, "-1e-12")), "0");
    EXPECT_EQ(shownText(cellOf(CellKind::Percent, "0.25")), "25%");
    EXPECT_EQ(shownText(cellOf(CellKind::Percent, "0.93399999999999994")), "93.4%");
    EXPECT_EQ(shownText(cellOf(CellKind::Text, "  007 ")), "  007 ");
    EXPECT_EQ(shownText(cellOf(CellKind::Number, "12345678901234567890")), "12345678901234567890");
}

TEST(GridTest, ACountInTheFormatOfADateIsNotLost)
{
    EXPECT_EQ(numberOf(cellOf(CellKind::Date, "2012-11-22")), 41'235);
    EXPECT_EQ(numberOf(cellOf(CellKind::Date, "2012-11-22T12:00:00")), 41'235.5);
    EXPECT_EQ(numberOf(cellOf(CellKind::Time, "36:00:00")), 1.5);
    EXPECT_EQ(numberOf(cellOf(CellKind::Number, "-1.5e2")), -150);
    EXPECT_EQ(numberOf(cellOf(CellKind::Percent, "0.25")), 0.25);
}

TEST(GridTest, WhatIsNoNumberHasNone)
{
    EXPECT_EQ(numberOf(cellOf(CellKind::Text, "12")), std::nullopt);
    EXPECT_EQ(numberOf(cellOf(CellKind::Bool, "true")), std::nullopt);
    EXPECT_EQ(numberOf(cellOf(CellKind::Error, "#N/A")), std::nullopt);
    EXPECT_EQ(numberOf(cellOf(CellKind::Blank, "")), std::nullopt);
    EXPECT_EQ(numberOf(cellOf(CellKind::Number, "12 ")), std::nullopt);
    EXPECT_EQ(numberOf(cellOf(CellKind::Number, "inf")), std::nullopt);
    EXPECT_EQ(numberOf(cellOf(CellKind::Date, "2012-13-22")), std::nullopt);
    EXPECT_EQ(numberOf(cellOf(CellKind::Time, "12:00")), std::nullopt);
}

TEST(GridTest, ARowIsFoundByItsNumberAndACellByItsColumn)
{
    GridSheet sheet("Sites", true);
    sheet.startRow(2, true);
    sheet.addCell(1, CellKind::Text, "Name");
    sheet.addCell(4, CellKind::Number, "12", true);
    sheet.startRow(3); // stays blank
    sheet.startRow(1'048'576);
    sheet.addCell(0, CellKind::Error, "#N/A");

    EXPECT_EQ(sheet.name(), "Sites");
    EXPECT_TRUE(sheet.isHidden());
    ASSERT_EQ(sheet.rowCount(), 2U);
    EXPECT_EQ(sheet.columnCount(), 5U);
    EXPECT_EQ(sheet.indexOfRow(2), 0U);
    EXPECT_EQ(sheet.indexOfRow(3), std::nullopt);
    EXPECT_EQ(sheet.indexOfRow(1'048'576), 1U);
    const GridRow row = sheet.row(0);
    EXPECT_TRUE(row.isHidden());
    ASSERT_EQ(row.cellCount(), 2U);
    EXPECT_EQ(row.cell(1), (GridCell{4, CellKind::Number, true, "12"}));
    EXPECT_EQ(row.at(4), row.cell(1));
    EXPECT_EQ(row.at(1).text, "Name");
    for (const std::uint32_t column : {0U, 2U, 3U, 5U, 70'000U})
        EXPECT_EQ(row.at(column), (GridCell{column, CellKind::Blank, false, ""}));
    EXPECT_EQ(sheet.row(1).at(0).text, "#N/A");
    EXPECT_EQ(sheet.counts(), (GridCounts{1, 0, 1, 1}));
}

TEST(GridTest, CellsMayShareAText)
{
    const auto texts = std::make_shared<GridTexts>();
    const GridTexts::Kept text = texts->keep("Mosul");
    GridSheet sheet("One", false, texts);
    GridSheet other("Two", false, texts);
    other.startRow(1);
    other.addCell(0, CellKind::Text, text);
    EXPECT_EQ(other.row(0).at(0).text, "Mosul");
    sheet.startRow(1);
    sheet.addCell(0, CellKind::Text, text);
    sheet.addCell(1, CellKind::Text, "Erbil");
    sheet.addCell(2, CellKind::Text, text);
    EXPECT_EQ(sheet.row(0).at(0).text, "Mosul");
    EXPECT_EQ(sheet.row(0).at(1).text, "Erbil");
    EXPECT_EQ(sheet.row(0).at(2).text.data(), sheet.row(0).at(0).text.data());
}

TEST(GridTest, AMillionAndAHalfCellsStayLight)
{
    GridSheet sheet;
    for (std::uint32_t row = 1; row <= 50'000; ++row) {
        sheet.startRow(row);
        for (std::uint32_t column = 0; column < 30; ++column)
            sheet.addCell(column, CellKind::Number, "1234567");
    }
    sheet.shrink();
    EXPECT_EQ(sheet.cellCount(), 1'500'000U);
    EXPECT_LT(sheet.memoryBytes(), std::size_t{20} << 20);
}

TEST(GridTest, HiddenColumnsAndMergesAreRanges)
{
    GridSheet sheet;
    sheet.hideColumns(2, 4);
    sheet.addMerge({1, 0, 2, 3});
    EXPECT_TRUE(sheet.isHiddenColumn(2));
    EXPECT_TRUE(sheet.isHiddenColumn(4));
    EXPECT_FALSE(sheet.isHiddenColumn(1));
    EXPECT_FALSE(sheet.isHiddenColumn(5));
    ASSERT_EQ(sheet.merges().size(), 1U);
    EXPECT_TRUE(sheet.merges()[0].contains(2, 3));
    EXPECT_FALSE(sheet.merges()[0].contains(3, 3));
    EXPECT_FALSE(sheet.merges()[0].contains(1, 4));
}

} // namespace
} // namespace planner
