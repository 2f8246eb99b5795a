// SPDX-License-Identifier: Apache-2.0
#include "core/exchange/sheet/csv_grid.h"

#include "tests/core/exchange/sheet/read_grid.h"

namespace planner {
namespace {

using namespace test;
using testing::ElementsAre;

Result<Grid> readText(std::string_view text, const GridOptions& options = {}, const std::string& name = "table.csv")
{
    InputText input(text);
    GridReading reading(name, options);
    return readCsvGrid(input, reading);
}

GridOptions encoded(TextEncoding encoding)
{
    GridOptions options;
    options.encoding = encoding;
    return options;
}

TEST(CsvGridTest, EveryCellIsATextAsItIsWritten)
{
    EXPECT_THAT(
        cellsOf(readText("Name,Capacity\r\n\"Al-Karkh, \"\"old\"\"\", 007 \r\n,1E5\n")),
        ElementsAre("A1 text Name", "B1 text Capacity", "A2 text Al-Karkh, \"old\"", "B2 text  007 ", "B3 text 1E5"));
}

TEST(CsvGridTest, RowsAreNumberedAsASpreadsheetNumbersThem)
{
    EXPECT_THAT(cellsOf(readText("\n\nName\n\n\"two\r\nlines\"\nlast\n,\n  \nend")),
                ElementsAre("A3 text Name", "A5 text two\nlines", "A6 text last", "A9 text end"));
}

TEST(CsvGridTest, RowsMayHaveDifferentNumbersOfCells)
{
    EXPECT_THAT(cellsOf(readText("a title\na,b,c\n1\n1,2,3,4\n")),
                ElementsAre("A1 text a title", "A2 text a", "B2 text b", "C2 text c", "A3 text 1", "A4 text 1",
                            "B4 text 2", "C4 text 3", "D4 text 4"));
}

TEST(CsvGridTest, TheFirstLineMaySayWhatDividesCells)
{
    const auto grid = readText("sep=|\na|b,c\n");
    EXPECT_EQ(grid.value().delimiter, '|');
    EXPECT_THAT(cellsOf(grid), ElementsAre("A1 text a", "B1 text b,c"));
}

TEST(CsvGridTest, TheDelimiterIsFoundOrGiven)
{
    EXPECT_EQ(readText("a;b\n1,5;2,5\n").value().delimiter, ';');
    EXPECT_EQ(readText("a\tb\n1\t2\n").value().delimiter, '\t');
    EXPECT_EQ(readText("a,b;c\td\n").value().delimiter, ',');
    EXPECT_EQ(readText("a,b;c\td\n", {}, "table.tsv").value().delimiter, '\t');
    GridOptions options;
    options.delimiter = ';';
    EXPECT_THAT(cellsOf(readText("a,b\n", options)), ElementsAre("A1 text a,b"));
}

TEST(CsvGridTest, QuotesInsideAFieldAreText)
{
    EXPECT_THAT(cellsOf(readText("a 5\" pipe,b\n")), ElementsAre("A1 text a 5\" pipe", "B1 text b"));
}

TEST(CsvGridTest, Utf16IsReadByItsMark)
{
    EXPECT_THAT(cellsOf(readText(std::string_view("\xFF\xFE\x33\x06,\0b\0", 8))),
                ElementsAre("A1 text س", "B1 text b"));
    EXPECT_THAT(cellsOf(readText(std::string_view("\xFE\xFF\0a\0\n\0b", 8))), ElementsAre("A1 text a", "A2 text b"));
    EXPECT_THAT(cellsOf(readText("\xEF\xBB\xBFName,x")), ElementsAre("A1 text Name", "B1 text x"));
}

TEST(CsvGridTest, OtherEncodingsAreAskedFor)
{
    const auto western = readText("Name\nCaf\xE9,2\n");
    EXPECT_EQ(cellsOf(western).front(),
              "table.csv:2:4: the text is not UTF-8. Maybe save it as UTF-8, or say how it is written (--encoding "
              "windows-1252 for western letters, windows-1256 for Arabic)");
    EXPECT_THAT(cellsOf(readText("Caf\xE9", encoded(TextEncoding::Windows1252))), ElementsAre("A1 text Café"));
    EXPECT_THAT(cellsOf(readText("\xD3\xCC\xE4", encoded(TextEncoding::Windows1256))), ElementsAre("A1 text سجن"));
    // A byte that the code page does not have, and what the file itself says before.
    const auto undefined = readText("a\x81", encoded(TextEncoding::Windows1252));
    EXPECT_EQ(cellsOf(undefined).front(),
              "table.csv:1:2: the text is not windows-1252. Maybe another encoding is meant");
    EXPECT_THAT(cellsOf(readText("\xEF\xBB\xBFé", encoded(TextEncoding::Windows1256))), ElementsAre("A1 text é"));
}

TEST(CsvGridTest, WhatCannotBeReadIsRefusedWithItsPlace)
{
    EXPECT_EQ(cellsOf(readText("a,b\nc,\"d\" e\n")).front(),
              "table.csv:2:6: text follows the closing quote. Maybe write quotes inside a field twice");
    EXPECT_EQ(cellsOf(readText("a\n\"b\nc")).front(), "table.csv:2:1: the quote that opens here is never closed");
    EXPECT_EQ(cellsOf(readText(std::string_view("a\nb\0c", 5))).front(),
              "table.csv:2:2: the text holds a NUL byte. Maybe save the file as UTF-8");
    EXPECT_EQ(errorOf(readText("a\n" + std::string(200'000, 'x'))), MessageId::TableCellIsUnreadable);
    EXPECT_EQ(errorOf(readText(std::string(17'000, ','))), MessageId::TableCellIsUnreadable);
}

TEST(CsvGridTest, RowsAndCellsAreLimited)
{
    GridOptions options;
    options.limits.rows = 2;
    options.limits.cells = 3;
    EXPECT_EQ(errorOf(readText("a,b\nc\n", options)), MessageId::None);
    EXPECT_EQ(errorOf(readText("a,b\nc,d\n", options)), MessageId::TableHasTooManyCells);
    EXPECT_EQ(errorOf(readText("a\n\nc\n", options)), MessageId::SheetHasTooManyRows);
}

TEST(CsvGridTest, ReadingIsCancelled)
{
    CancelFlag cancel;
    cancel.cancel();
    GridOptions options;
    options.cancel = &cancel;
    const auto grid = readText("a,b\n", options);
    ASSERT_FALSE(grid);
    EXPECT_EQ(grid.error().kind, ErrorKind::Cancelled);
}

} // namespace
} // namespace planner
