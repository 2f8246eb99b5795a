// SPDX-License-Identifier: Apache-2.0
#include "core/exchange/sheet/xlsx_texts.h"

#include "tests/core/exchange/sheet/read_grid.h"

namespace planner {
namespace {

using namespace test;

TEST(XlsxTextsTest, EscapesStandForCharactersThatXmlCannotHold)
{
    EXPECT_EQ(withoutEscapes("a_x000D_b"), "a\nb");
    EXPECT_EQ(withoutEscapes("a_x000D_\nb"), "a\nb");
    EXPECT_EQ(withoutEscapes("_x0041__x005F_x0041_"), "A_x0041_");
    EXPECT_EQ(withoutEscapes("_x0633_"), "س");
    EXPECT_EQ(withoutEscapes("_x0009_|"), "\t|");
}

TEST(XlsxTextsTest, WhatOnlyLooksLikeAnEscapeStays)
{
    for (const char* text : {"max_x1", "_x00", "_x000D", "_xZZZZ_", "_x0000_", "_xD800_", "__x", "_x", "", "_x-0041_"})
        EXPECT_EQ(withoutEscapes(text), text);
}

TEST(XlsxTextsTest, RunsAreJoinedAndPronunciationIsLeftOut)
{
    auto book = bookOfRows(R"(<row><c t="s"><v>0</v></c><c t="s"><v>1</v></c><c t="s"><v>2</v></c></row>)");
    book.sharedTexts = sharedTexts(R"(<si><r><t>two </t></r><r><rPr><b/></rPr><t xml:space="preserve">runs </t></r>)"
                                   R"(<rPh sb="0"><t>NOT THIS</t></rPh></si><si><t/></si><si><t>third</t></si>)");
    EXPECT_THAT(cellsOf(readXlsxParts(book.parts())), testing::ElementsAre("A1 text two runs ", "C1 text third"));
}

TEST(XlsxTextsTest, ATextThatNobodyHasIsRefusedWithItsCell)
{
    auto book = bookOfRows(R"(<row r="3"><c r="B3" t="s"><v>1</v></c></row>)");
    EXPECT_EQ(errorOf(readXlsxParts(book.parts())), MessageId::CellHasNoText);
    book.sharedTexts = sharedTexts("<si><t>a</t></si>");
    const auto grid = readXlsxParts(book.parts());
    EXPECT_EQ(cellsOf(grid).front(), "book.xlsx: the text of the cell B3 of the sheet S is missing. Maybe open it in a "
                                     "spreadsheet and save it anew");
}

TEST(XlsxTextsTest, TextsAreLimitedInNumberLengthAndAll)
{
    auto book = bookOfRows("<row/>");
    book.sharedTexts = sharedTexts("<si><t>abc</t></si><si><t>defg</t></si>");
    const auto read = [&book](auto change) {
        GridOptions options;
        change(options.limits);
        return errorOf(readXlsxParts(book.parts(), options));
    };
    EXPECT_EQ(read([](GridLimits& limits) { limits.sharedTexts = 2, limits.textBytes = 7, limits.cellBytes = 4; }),
              MessageId::None);
    EXPECT_EQ(read([](GridLimits& limits) { limits.sharedTexts = 1; }), MessageId::BookHasTooManyTexts);
    EXPECT_EQ(read([](GridLimits& limits) { limits.textBytes = 6; }), MessageId::TableHasTooMuchText);
    EXPECT_EQ(read([](GridLimits& limits) { limits.cellBytes = 3; }), MessageId::SharedTextIsTooLong);
}

} // namespace
} // namespace planner
