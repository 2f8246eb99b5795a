// SPDX-License-Identifier: Apache-2.0
#include "core/exchange/sheet/sheet_filler.h"

#include "tests/core/exchange/sheet/read_grid.h"

namespace planner {
namespace {

using namespace test;

MessageId refusalOf(const std::optional<Error>& error) { return error ? error->message.id : MessageId::None; }

class SheetFillerTest : public testing::Test {
protected:
    GridOptions options;
    GridReading reading{"book.xlsx", options};
    std::shared_ptr<GridTexts> texts = std::make_shared<GridTexts>();
    GridSheet sheet{"S", false, texts};
    SheetFiller filler{sheet, *texts, reading};
};

TEST_F(SheetFillerTest, WhatHasOnlyBlanksIsBlank)
{
    EXPECT_EQ(refusalOf(filler.startRow(1, false)), MessageId::None);
    for (const char* blank : {"", " ", "\t\n", "\xC2\xA0", "\xE2\x80\x8B"})
        EXPECT_EQ(refusalOf(filler.addCell(0, CellKind::Text, blank, false)), MessageId::None);
    EXPECT_EQ(sheet.rowCount(), 0U);
    EXPECT_EQ(refusalOf(filler.addCell(0, CellKind::Text, " a ", false)), MessageId::None);
    EXPECT_THAT(cellsOf(sheet), testing::ElementsAre("A1 text  a "));
}

TEST_F(SheetFillerTest, RowsAndColumnsRise)
{
    EXPECT_EQ(refusalOf(filler.startRow(2, false)), MessageId::None);
    EXPECT_EQ(refusalOf(filler.startRow(2, false)), MessageId::RowIsOutOfPlace);
    EXPECT_EQ(refusalOf(filler.addCell(3, CellKind::Text, "a", false)), MessageId::None);
    EXPECT_EQ(refusalOf(filler.addCell(3, CellKind::Text, "a", false)), MessageId::CellIsOutOfPlace);
    EXPECT_EQ(refusalOf(filler.startRow(3, false)), MessageId::None);
    EXPECT_EQ(refusalOf(filler.addCell(0, CellKind::Text, "a", false)), MessageId::None);
    EXPECT_EQ(refusalOf(filler.addCell(16'384, CellKind::Text, "a", false)), MessageId::RowHasTooManyColumns);
    EXPECT_EQ(refusalOf(filler.startRow(1'048'577, false)), MessageId::SheetHasTooManyRows);
}

TEST_F(SheetFillerTest, ATextThatCellsShareIsCountedOnce)
{
    options.limits.textBytes = 4;
    EXPECT_EQ(refusalOf(filler.startRow(1, false)), MessageId::None);
    EXPECT_EQ(refusalOf(filler.addCell(0, CellKind::Text, "abcd", false)), MessageId::None);
    const GridTexts::Kept kept{0, 4};
    EXPECT_EQ(refusalOf(filler.addShared(1, CellKind::Text, kept, false)), MessageId::None);
    EXPECT_EQ(refusalOf(filler.addCell(2, CellKind::Text, "e", false)), MessageId::TableHasTooMuchText);
}

TEST_F(SheetFillerTest, ColumnsBeyondTheSheetAreNotHidden)
{
    EXPECT_EQ(refusalOf(filler.hideColumns(5, 1'000'000)), MessageId::None);
    EXPECT_EQ(refusalOf(filler.hideColumns(20'000, 20'001)), MessageId::None);
    EXPECT_EQ(refusalOf(filler.hideColumns(3, 2)), MessageId::None);
    EXPECT_TRUE(sheet.isHiddenColumn(16'383));
    EXPECT_FALSE(sheet.isHiddenColumn(3) || sheet.isHiddenColumn(20'000));
}

TEST_F(SheetFillerTest, ACellIsCalledAsASpreadsheetCallsIt)
{
    EXPECT_EQ(refusalOf(filler.startRow(12, false)), MessageId::None);
    EXPECT_EQ(filler.place(27), "AB12");
    EXPECT_FALSE(filler.place(~std::uint64_t{0}).empty());
}

} // namespace
} // namespace planner
