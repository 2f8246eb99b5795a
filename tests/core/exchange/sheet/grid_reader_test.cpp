// SPDX-License-Identifier: Apache-2.0
#include "core/exchange/sheet/grid_reader.h"

#include "tests/core/exchange/sheet/read_grid.h"
#include "tests/core/exchange/temporary_folder.h"

#include <sys/stat.h>

namespace planner {
namespace {

using namespace test;
using testing::ElementsAre;

class GridReaderTest : public testing::Test {
protected:
    Result<Grid> read(const std::string& name, const GridOptions& options = {})
    {
        return readGrid(folder.path(name), options);
    }
    Result<Grid> readText(const std::string& text, const GridOptions& options = {})
    {
        folder.write("table", text);
        return read("table", options);
    }

    TemporaryFolder folder;
};

TEST_F(GridReaderTest, AFileIsReadByItsBytesWhateverItsName)
{
    writeArchive(folder.path("a.csv"), bookOfRows("<row><c><v>1</v></c></row>").parts());
    writeArchive(folder.path("b.xlsx"),
                 odsParts("<t:table t:name=\"T\"><t:table-row><t:table-cell o:value-type=\"float\" "
                          "o:value=\"2\"/></t:table-row></t:table>"));
    folder.write("c.ods", "3,4\n");
    EXPECT_EQ(read("a.csv").value().format, GridFormat::Xlsx);
    EXPECT_THAT(cellsOf(read("a.csv")), ElementsAre("A1 number 1"));
    EXPECT_EQ(read("b.xlsx").value().format, GridFormat::Ods);
    EXPECT_THAT(cellsOf(read("b.xlsx")), ElementsAre("A1 number 2"));
    EXPECT_EQ(read("c.ods").value().format, GridFormat::Csv);
    EXPECT_THAT(cellsOf(read("c.ods")), ElementsAre("A1 text 3", "B1 text 4"));
}

TEST_F(GridReaderTest, WhatIsNoFileIsRefusedAndNobodyWaits)
{
    EXPECT_EQ(errorOf(read("none.csv")), MessageId::PathCannotBeRead);
    EXPECT_EQ(errorOf(read("")), MessageId::PathIsNoFile);
    ASSERT_EQ(::mkfifo(folder.path("pipe").c_str(), 0600), 0);
    EXPECT_EQ(errorOf(read("pipe")), MessageId::PathIsNoFile);
}

TEST_F(GridReaderTest, AFileThatIsNoTableIsToldWhatToDo)
{
    EXPECT_EQ(errorOf(readText("%PDF-1.7 and so on")), MessageId::FileIsNoTable);
    EXPECT_EQ(errorOf(readText("<html><table><tr><td>1</td></tr></table></html>")), MessageId::TableIsMarkup);
    const auto nothing = readText("");
    EXPECT_EQ(toEnglish(nothing.error().message),
              folder.path("table") + ": has no cell with a value. Maybe another file was meant");
    EXPECT_EQ(errorOf(readText("\n , ,\n")), MessageId::TableIsBlank);
}

TEST_F(GridReaderTest, LargeFilesAreRefusedBeforeTheyAreRead)
{
    GridOptions options;
    options.limits.fileBytes = 3;
    EXPECT_EQ(errorOf(readText("a,b", options)), MessageId::None);
    EXPECT_EQ(errorOf(readText("a,bc", options)), MessageId::TableFileIsTooLarge);
}

TEST_F(GridReaderTest, ReadingIsToldToItsEnd)
{
    writeArchive(folder.path("a.xlsx"), bookOfRows("<row><c><v>1</v></c></row>").parts());
    std::vector<double> fractions;
    GridOptions options;
    options.progress = [&fractions](const Progress& progress) { fractions.push_back(progress.fraction); };
    ASSERT_TRUE(read("a.xlsx", options));
    ASSERT_FALSE(fractions.empty());
    EXPECT_EQ(fractions.back(), 1);
}

TEST(GridText, ReadsWhatASpreadsheetPutsOnTheClipboard)
{
    const auto grid = readGridText("Site\tPlaces\r\n\"Hull\nNorth\"\t1,200\r\n\r\nRye\t\r\n", "copied table");
    ASSERT_TRUE(grid.isOk());
    EXPECT_EQ(grid.value().delimiter, '\t');
    const GridSheet& sheet = grid.value().sheets.at(0);
    ASSERT_EQ(sheet.rowCount(), 3U);
    EXPECT_EQ(sheet.row(1).at(0).text, "Hull\nNorth");
    EXPECT_EQ(sheet.row(1).at(1).text, "1,200");
    EXPECT_TRUE(sheet.row(2).at(1).isBlank());
}

TEST(GridText, RefusesWithItsNameWhatIsBlankTooLargeOrNoText)
{
    EXPECT_EQ(toEnglish(readGridText("", "copied table").error().message),
              "copied table: has no cell with a value. Maybe another file was meant");
    EXPECT_EQ(errorOf(readGridText(" \t\n", "x")), MessageId::TableIsBlank);
    GridOptions options;
    options.limits.fileBytes = 3;
    EXPECT_EQ(errorOf(readGridText("a,b", "x", options)), MessageId::None);
    EXPECT_EQ(errorOf(readGridText("a,bc", "x", options)), MessageId::TableFileIsTooLarge);
    EXPECT_EQ(errorOf(readGridText("a,\xFF\n", "x")), MessageId::TableCellIsUnreadable);
    EXPECT_FALSE(readGridText("a,\"b\n", "x").isOk()) << "a quote without an end";
}

} // namespace
} // namespace planner
