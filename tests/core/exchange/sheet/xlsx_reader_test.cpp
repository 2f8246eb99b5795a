// SPDX-License-Identifier: Apache-2.0
#include "core/exchange/sheet/xlsx_reader.h"

#include "core/exchange/sheet/xlsx_rows.h"
#include "tests/core/exchange/sheet/read_grid.h"

namespace planner {
namespace {

using namespace test;
using testing::ElementsAre;

std::vector<std::string> cellsOfRows(std::string_view rows) { return cellsOf(readXlsxParts(bookOfRows(rows).parts())); }

MessageId errorOfRows(std::string_view rows, const GridOptions& options = {})
{
    return errorOf(readXlsxParts(bookOfRows(rows).parts(), options));
}

TEST(XlsxReaderTest, CellsAreReadByTheirKind)
{
    EXPECT_THAT(
        cellsOfRows(
            R"(<row r="1"><c r="A1" t="inlineStr"><is><r><t>ri</t></r><r><t>ch</t></r><rPh><t>no</t></rPh></is></c>)"
            R"(<c r="B1" t="b"><v>1</v></c><c r="C1" t="e"><v>#N/A</v></c><c r="D1" t="d"><v>2026-02-03</v></c>)"
            R"(<c r="E1"><v>12.5</v></c><c r="F1" t="b"><v>0</v></c><c r="G1"/><c r="H1" t="str"><v> </v></c></row>)"),
        ElementsAre("A1 text rich", "B1 bool true", "C1 error #N/A", "D1 date 2026-02-03", "E1 number 12.5",
                    "F1 bool false"));
}

TEST(XlsxReaderTest, AFormulaHasTheValueThatWasLastComputed)
{
    const auto grid = readXlsxParts(
        bookOfRows(R"(<row><c t="str"><f>A1</f><v>cached</v></c><c><f>1+1</f><v>2</v></c><c><f>1+1</f></c>)"
                   R"(<c t="str"><f>""</f><v></v></c></row>)")
            .parts());
    EXPECT_THAT(cellsOf(grid), ElementsAre("A1 text= cached", "B1 number= 2"));
    EXPECT_EQ(grid.value().sheets[0].counts(), (GridCounts{2, 1, 0, 0}));
}

TEST(XlsxReaderTest, NumbersAreDatesByTheirFormat)
{
    auto book = bookOfRows(R"(<row><c s="0"><v>45000</v></c><c s="1"><v>45000</v></c><c s="2"><v>0.25</v></c>)"
                           R"(<c s="3"><v>0.25</v></c><c s="99"><v>7</v></c><c t="n" s="1"><v>12</v></c></row>)");
    book.styles = R"(<s><numFmts><numFmt numFmtId="170" formatCode="mmm\-yyyy"/></numFmts><cellXfs><xf/>)"
                  R"(<xf numFmtId="170"/><xf numFmtId="10"/><xf numFmtId="20"/></cellXfs></s>)";
    EXPECT_THAT(cellsOf(readXlsxParts(book.parts())),
                ElementsAre("A1 number 45000", "B1 date 2023-03-15", "C1 percent 0.25", "D1 time 6:00:00",
                            "E1 number 7", "F1 number 12"));
    book.bookProperties = R"(<workbookPr date1904="true"/>)";
    EXPECT_EQ(cellsOf(readXlsxParts(book.parts())).at(1), "B1 date 2027-03-16");
}

TEST(XlsxReaderTest, RowsAndCellsWithoutReferencesFollowEachOther)
{
    EXPECT_THAT(cellsOfRows(R"(<row><c><v>1</v></c><c><v>2</v></c></row><row/><row><c><v>3</v></c></row>)"
                            R"(<row r="9"><c r="D9"><v>4</v></c><c><v>5</v></c></row>)"),
                ElementsAre("A1 number 1", "B1 number 2", "A3 number 3", "D9 number 4", "E9 number 5"));
}

TEST(XlsxReaderTest, PrefixesAndStrictFilesReadAlike)
{
    auto book = bookOfRows("");
    book.sheets[0].xml = R"(<q:worksheet xmlns:q="http://purl.oclc.org/ooxml/spreadsheetml/main"><q:sheetData>)"
                         R"(<q:row q:x="1" r="2"><q:c r="B2"><q:v>7</q:v></q:c></q:row></q:sheetData></q:worksheet>)";
    EXPECT_THAT(cellsOf(readXlsxParts(book.parts())), ElementsAre("B2 number 7"));
}

TEST(XlsxReaderTest, HiddenRowsColumnsAndSheetsAreReadAndMarked)
{
    SmallXlsx book;
    book.sheets = {{"Open",
                    R"(<worksheet><cols><col min="2" max="3" hidden="1"/><col min="9" max="9"/></cols><sheetData>)"
                    R"(<row r="1" hidden="1"><c><v>1</v></c></row><row r="2"><c><v>2</v></c></row>)"
                    R"(<row r="3" hidden="1"/></sheetData></worksheet>)"},
                   {"Secret", worksheet("<row><c><v>3</v></c></row>"), "veryHidden"}};
    const auto grid = readXlsxParts(book.parts());
    ASSERT_TRUE(grid);
    const GridSheet& open = grid.value().sheets.at(0);
    EXPECT_FALSE(open.isHidden());
    EXPECT_TRUE(open.row(0).isHidden());
    EXPECT_FALSE(open.row(1).isHidden());
    EXPECT_EQ(open.counts().hiddenRows, 1U);
    EXPECT_TRUE(open.isHiddenColumn(1) && open.isHiddenColumn(2));
    EXPECT_FALSE(open.isHiddenColumn(0) || open.isHiddenColumn(3) || open.isHiddenColumn(8));
    EXPECT_TRUE(grid.value().sheets.at(1).isHidden());
    EXPECT_EQ(grid.value().sheets.at(1).name(), "Secret");
    EXPECT_THAT(cellsOf(grid.value().sheets.at(1)), ElementsAre("A1 number 3"));
}

TEST(XlsxReaderTest, MergesAreToldWithTheirCorners)
{
    auto book = bookOfRows("");
    book.sheets[0].xml = R"(<worksheet><sheetData><row><c><v>1</v></c></row></sheetData><mergeCells>)"
                         R"(<mergeCell ref="A1:C2"/><mergeCell ref="E5:D4"/><mergeCell ref="F1"/><mergeCell ref="no"/>)"
                         R"(</mergeCells></worksheet>)";
    const auto grid = readXlsxParts(book.parts());
    EXPECT_THAT(grid.value().sheets[0].merges(), ElementsAre(CellRange{1, 0, 2, 2}, CellRange{4, 3, 5, 4}));
    GridOptions options;
    options.limits.ranges = 1;
    EXPECT_EQ(errorOf(readXlsxParts(book.parts(), options)), MessageId::SheetHasTooManyRanges);
}

TEST(XlsxReaderTest, FormulasOfOtherElementsAreNoneOfACell)
{
    auto book = bookOfRows("");
    book.sheets[0].xml =
        R"(<worksheet><sheetData><row><c><v>1</v></c></row></sheetData><extLst><f>A1</f><c><v>9</v></c>)"
        R"(</extLst></worksheet>)";
    EXPECT_THAT(cellsOf(readXlsxParts(book.parts())), ElementsAre("A1 number 1"));
}

TEST(XlsxReaderTest, SheetsOfChartsAreNoTables)
{
    SmallXlsx book = bookOfRows("<row><c><v>1</v></c></row>");
    book.sheets.insert(book.sheets.begin(), {"Chart", "<chartsheet/>"});
    PartTexts parts = book.parts();
    std::string& relations = parts["xl/_rels/workbook.xml.rels"];
    relations.replace(relations.find("/worksheet\""), 11, "/chartsheet\"");
    const auto grid = readXlsxParts(parts);
    ASSERT_EQ(grid.value().sheets.size(), 1U);
    EXPECT_EQ(grid.value().sheets[0].name(), "S");
}

TEST(XlsxReaderTest, PartsAreFoundByTheirRelationsAndNotByTheirNames)
{
    PartTexts parts = bookOfRows("<row><c><v>1</v></c></row>").parts();
    PartTexts moved;
    for (auto& [name, xml] : parts)
        moved[name.starts_with("xl/") ? "a/b/" + name.substr(3) : name] = xml;
    std::string& root = moved["_rels/.rels"];
    root.replace(root.find("xl/workbook.xml"), 15, "a/b/workbook.xml");
    EXPECT_THAT(cellsOf(readXlsxParts(moved)), ElementsAre("A1 number 1"));
}

TEST(XlsxReaderTest, MissingPartsAreNamed)
{
    for (const char* missing :
         {"_rels/.rels", "xl/workbook.xml", "xl/_rels/workbook.xml.rels", "xl/worksheets/sheet1.xml"}) {
        PartTexts parts = bookOfRows("<row/>").parts();
        ASSERT_EQ(parts.erase(missing), 1U);
        const auto grid = readXlsxParts(parts);
        ASSERT_EQ(errorOf(grid), MessageId::PartIsMissing) << missing;
        EXPECT_NE(toEnglish(grid.error().message).find(missing), std::string::npos);
    }
}

TEST(XlsxReaderTest, ASheetThatRefersToNothingIsRefused)
{
    PartTexts parts = bookOfRows("<row/>").parts();
    std::string& book = parts["xl/workbook.xml"];
    book.replace(book.find("\"r1\""), 4, "\"r9\"");
    EXPECT_EQ(errorOf(readXlsxParts(parts)), MessageId::SheetHasNoPart);
}

TEST(XlsxReaderTest, AFileOfAnotherProgramHasNoSheets)
{
    PartTexts parts = bookOfRows("<row/>").parts();
    parts["xl/workbook.xml"] = "<document><body/></document>";
    EXPECT_EQ(errorOf(readXlsxParts(parts)), MessageId::BookHasNoSheets);
    parts["_rels/.rels"] = "<Relationships/>";
    EXPECT_EQ(errorOf(readXlsxParts(parts)), MessageId::BookHasNoSheets);
    parts["_rels/.rels"] = R"(<R><Relationship Id="a" Type="x/officeDocument" Target="xl/workbook.bin"/></R>)";
    EXPECT_EQ(errorOf(readXlsxParts(parts)), MessageId::TableIsXlsb);
}

TEST(XlsxReaderTest, RowsAndCellsOutOfPlaceAreRefused)
{
    EXPECT_EQ(errorOfRows(R"(<row r="5"/><row r="5"/>)"), MessageId::RowIsOutOfPlace);
    EXPECT_EQ(errorOfRows(R"(<row r="5"/><row r="4"/>)"), MessageId::RowIsOutOfPlace);
    EXPECT_EQ(errorOfRows(R"(<row r="0"/>)"), MessageId::RowIsOutOfPlace);
    for (const char* row :
         {R"(<row r="5"><c r="A6"><v>1</v></c></row>)", R"(<row r="5"><c r="5"><v>1</v></c></row>)",
          R"(<row r="1"><c r="B1"><v>1</v></c><c r="A1"><v>1</v></c></row>)",
          R"(<row r="1"><c r="A1"><v>1</v></c><c r="A1"><v>1</v></c></row>)",
          R"(<row r="1"><c r="AAAA1"><v>1</v></c></row>)", R"(<row r="1"><c r="A1x"><v>1</v></c></row>)"})
        EXPECT_EQ(errorOfRows(row), MessageId::CellIsOutOfPlace) << row;
}

TEST(XlsxReaderTest, RowsColumnsAndCellsAreLimited)
{
    EXPECT_EQ(errorOfRows(R"(<row r="1048576"><c r="XFD1048576"><v>1</v></c></row>)"), MessageId::None);
    EXPECT_EQ(errorOfRows(R"(<row r="1048577"><c><v>1</v></c></row>)"), MessageId::SheetHasTooManyRows);
    EXPECT_EQ(errorOfRows(R"(<row r="99999999999999999999"/>)"), MessageId::SheetHasTooManyRows);
    EXPECT_EQ(errorOfRows(R"(<row r="1"><c r="XFE1"><v>1</v></c></row>)"), MessageId::RowHasTooManyColumns);
    GridOptions options;
    options.limits.cells = 3;
    EXPECT_EQ(errorOfRows("<row><c><v>1</v></c><c><v>2</v></c></row><row><c><v>3</v></c></row>", options),
              MessageId::None);
    EXPECT_EQ(
        errorOfRows("<row><c><v>1</v></c><c><v>2</v></c></row><row><c><v>3</v></c><c><v>4</v></c></row>", options),
        MessageId::TableHasTooManyCells);
}

TEST(XlsxReaderTest, TextsOfCellsAreLimitedWithTheirPlace)
{
    const std::string longText(140'000, 'x');
    EXPECT_EQ(
        cellsOfRows("<row r=\"2\"><c r=\"C2\" t=\"inlineStr\"><is><t>" + longText + "</t></is></c></row>").front(),
        "book.xlsx: the cell C2 of the sheet S has a text of more than 131068 bytes. Maybe shorten it");
    EXPECT_EQ(errorOfRows("<row><c><v>" + longText + "</v></c></row>"), MessageId::TableCellIsTooLong);
    GridOptions options;
    options.limits.textBytes = 5;
    EXPECT_EQ(errorOfRows("<row><c><v>123</v></c><c><v>12</v></c></row>", options), MessageId::None);
    EXPECT_EQ(errorOfRows("<row><c><v>123</v></c><c><v>123</v></c></row>", options), MessageId::TableHasTooMuchText);
}

} // namespace
} // namespace planner
