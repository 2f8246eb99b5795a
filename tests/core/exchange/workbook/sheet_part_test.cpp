// SPDX-License-Identifier: Apache-2.0
#include "core/exchange/workbook/sheet_part.h"

#include "tests/core/exchange/workbook/listed_rows.h"

#include <gmock/gmock.h>

namespace planner {
namespace {

using test::ListedRows;
using testing::HasSubstr;
using testing::Not;

/// A sheet with the columns code, people and day.
Sheet sheetWith(std::vector<ListedRows::Row> rows)
{
    return {"Schedule",
            {{"code", ColumnForm::Text, 12, true, {"yes", "no"}},
             {"people", ColumnForm::Number},
             {"day", ColumnForm::Date}},
            std::make_unique<ListedRows>(std::move(rows))};
}

std::string writtenBy(SheetPart& part)
{
    std::string xml;
    for (std::string piece; part.next(piece);)
        xml += piece;
    return xml;
}

std::string writtenBy(Sheet sheet, bool isRightToLeft = false)
{
    const std::uint64_t rows = sheet.rows->count();
    SheetPart part(sheet, rows, isRightToLeft);
    return writtenBy(part);
}

TEST(SheetPartTest, WritesTextsNumbersAndDatesAsSuch)
{
    const std::string xml = writtenBy(sheetWith({[](CellWriter& cells) {
        cells.text("=1+1");
        cells.number(40);
        cells.plain("2026-01-21");
    }}));
    EXPECT_THAT(xml,
                HasSubstr(R"(<row r="2"><c r="A2" s="1" t="inlineStr"><is><t xml:space="preserve">=1+1</t></is></c>)"
                          R"(<c r="B2" s="2"><v>40</v></c><c r="C2" s="3"><v>46043</v></c></row>)"));
    EXPECT_THAT(xml, Not(HasSubstr("<f>")));
}

TEST(SheetPartTest, WhatIsNoNumberOrDateInTheirColumnsIsText)
{
    const std::string xml = writtenBy(sheetWith({[](CellWriter& cells) {
        cells.plain("1");
        cells.plain("-");
        cells.plain("1900-02-28");
    }}));
    EXPECT_THAT(xml, HasSubstr(R"(<t xml:space="preserve">1</t>)"));
    EXPECT_THAT(xml, HasSubstr(R"(<t xml:space="preserve">-</t>)"));
    EXPECT_THAT(xml, HasSubstr(R"(<t xml:space="preserve">1900-02-28</t>)")) << "spreadsheets disagree on this day";
}

TEST(SheetPartTest, BlankCellsAreLeftOutAndColumnsKeepTheirForm)
{
    const std::string xml = writtenBy(sheetWith({[](CellWriter& cells) {
        cells.text("");
        cells.blank();
        cells.plain("2026-01-22");
    }}));
    EXPECT_THAT(xml, HasSubstr(R"(<row r="2"><c r="C2" s="3">)"));
    EXPECT_THAT(xml, HasSubstr(R"(<col min="1" max="1" width="12" style="1" customWidth="1"/>)"));
}

TEST(SheetPartTest, FreezesTheHeaderFiltersAndOffersChoices)
{
    const std::string xml = writtenBy(sheetWith({[](CellWriter& cells) { cells.text("a"); }}));
    EXPECT_THAT(xml,
                HasSubstr(R"(<pane xSplit="1" ySplit="1" topLeftCell="B2" activePane="bottomRight" state="frozen"/>)"));
    EXPECT_THAT(xml, HasSubstr(R"(<autoFilter ref="A1:C2"/>)"));
    EXPECT_THAT(xml, HasSubstr(R"(sqref="A2:A1048576"><formula1>"yes,no"</formula1>)"));
    EXPECT_THAT(xml, HasSubstr(R"(<c r="A1" s="5")")) << "a header whose column may be changed";
    EXPECT_THAT(xml, HasSubstr(R"(<c r="B1" s="4")"));
}

TEST(SheetPartTest, RunsFromRightToLeftWhereAsked)
{
    EXPECT_THAT(writtenBy(sheetWith({}), true), HasSubstr(R"(rightToLeft="1")"));
    EXPECT_THAT(writtenBy(sheetWith({}), false), Not(HasSubstr("rightToLeft")));
}

TEST(SheetPartTest, SeveralPartsShareTheRowsOfASheet)
{
    const auto row = [](const char* code) { return [code](CellWriter& cells) { cells.text(code); }; };
    Sheet sheet = sheetWith({row("first"), row("second"), row("third")});
    SheetPart one(sheet, 2, false);
    const std::string xml = writtenBy(one);
    EXPECT_EQ(one.written(), 3U) << "with the header";
    SheetPart two(sheet, 1, false);
    const std::string rest = writtenBy(two);
    EXPECT_THAT(xml, Not(HasSubstr("third")));
    EXPECT_THAT(rest, HasSubstr(R"(<c r="A2" s="1" t="inlineStr"><is><t xml:space="preserve">third)"));
}

TEST(SheetPartTest, StopsAtATextThatIsTooLongForACell)
{
    const std::string longest(kMostCellCharacters, 'x');
    Sheet sheet = sheetWith({[&](CellWriter& cells) { cells.text(longest); },
                             [&](CellWriter& cells) {
                                 cells.blank();
                                 cells.text(longest + "x");
                             }});
    SheetPart part(sheet, 2, false);
    static_cast<void>(writtenBy(part));
    ASSERT_TRUE(part.unfitCell().has_value());
    EXPECT_EQ(part.unfitCell()->row, 3U);
    EXPECT_EQ(part.unfitCell()->column, "people");
    EXPECT_EQ(part.unfitCell()->characters, kMostCellCharacters + 1);
}

TEST(SheetPartTest, StopsAtBytesThatAreNoText)
{
    Sheet sheet = sheetWith({[](CellWriter& cells) { cells.text("a\xFF"); }});
    SheetPart part(sheet, 1, false);
    static_cast<void>(writtenBy(part));
    ASSERT_TRUE(part.unfitCell().has_value());
    EXPECT_EQ(part.unfitCell()->characters, 0U);
}

TEST(SheetPartTest, NumbersThatASpreadsheetWouldRoundAreText)
{
    const std::string xml = writtenBy(sheetWith({[](CellWriter& cells) {
        cells.blank();
        cells.number(9'007'199'254'740'993);
    }}));
    EXPECT_THAT(xml, HasSubstr(R"(<t xml:space="preserve">9007199254740993</t>)"));
}

} // namespace
} // namespace planner
