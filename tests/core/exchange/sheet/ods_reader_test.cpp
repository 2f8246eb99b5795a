// SPDX-License-Identifier: Apache-2.0
#include "core/exchange/sheet/ods_reader.h"

#include "core/exchange/sheet/ods_content.h"
#include "tests/core/exchange/sheet/read_grid.h"

namespace planner {
namespace {

using namespace test;
using testing::ElementsAre;

std::string table(std::string_view rows) { return "<t:table t:name=\"T\">" + std::string(rows) + "</t:table>"; }

std::vector<std::string> cellsOfTable(std::string_view rows) { return cellsOf(readOdsParts(odsParts(table(rows)))); }

MessageId errorOfTable(std::string_view rows, const GridOptions& options = {})
{
    return errorOf(readOdsParts(odsParts(table(rows)), options));
}

std::string number(std::string_view value, std::string_view more = {})
{
    return "<t:table-cell o:value-type=\"float\" o:value=\"" + std::string(value) + "\" " + std::string(more)
           + "><x:p>as shown</x:p></t:table-cell>";
}

std::string row(std::string_view cells, std::string_view more = {})
{
    return "<t:table-row " + std::string(more) + ">" + std::string(cells) + "</t:table-row>";
}

TEST(OdsReaderTest, CellsAreReadByTheirKind)
{
    EXPECT_THAT(cellsOfTable(row(
                    number("1234.5")
                    + R"(<t:table-cell o:value-type="percentage" o:value="0.5"><x:p>50%</x:p></t:table-cell>)"
                      R"(<t:table-cell o:value-type="date" o:date-value="2026-02-03"><x:p>3/2/26</x:p></t:table-cell>)"
                      R"(<t:table-cell o:value-type="date" o:date-value="2026-02-03T10:00:00"/>)"
                      R"(<t:table-cell o:value-type="time" o:time-value="PT36H30M00S"/>)"
                      R"(<t:table-cell o:value-type="boolean" o:boolean-value="true"><x:p>WAHR</x:p></t:table-cell>)"
                      R"(<t:table-cell o:value-type="currency" o:value="12"/>)"
                      R"(<t:table-cell o:value-type="string"><x:p>Nāsiriyya</x:p></t:table-cell>)"
                      R"(<t:table-cell o:value-type="string" o:string-value="said"/>)"
                      R"(<t:table-cell o:value-type="date" o:date-value="soon"><x:p>soon</x:p></t:table-cell>)")),
                ElementsAre("A1 number 1234.5", "B1 percent 0.5", "C1 date 2026-02-03", "D1 date 2026-02-03T10:00:00",
                            "E1 time 36:30:00", "F1 bool true", "G1 number 12", "H1 text Nāsiriyya", "I1 text said",
                            "J1 text soon"));
}

TEST(OdsReaderTest, ParagraphsAndBlanksOfATextAreKept)
{
    EXPECT_THAT(
        cellsOfTable(row(R"(<t:table-cell o:value-type="string"><x:p>a<x:s x:c="3"/>b<x:tab/><x:span>c</x:span></x:p>)"
                         R"(<x:p>second<x:line-break/>third</x:p></t:table-cell>)")),
        ElementsAre("A1 text a   b\tc\nsecond\nthird"));
}

TEST(OdsReaderTest, CommentsDrawingsAndPronunciationAreNoText)
{
    EXPECT_THAT(
        cellsOfTable(
            "<t:shapes><frame><x:p>a drawing</x:p><t:table><t:table-row><t:table-cell o:value-type=\"string\">"
            "<x:p>in it</x:p></t:table-cell></t:table-row></t:table></frame></t:shapes>"
            + row(R"(<t:table-cell o:value-type="string"><o:annotation><x:p>a comment</x:p></o:annotation>)"
                  R"(<x:p>text<o:annotation><x:p>another</x:p></o:annotation></x:p><frame><x:p>box</x:p></frame>)"
                  R"(</t:table-cell><t:table-cell o:value-type="string"><x:p><x:ruby><x:ruby-base>漢</x:ruby-base>)"
                  R"(<x:ruby-text>kan</x:ruby-text></x:ruby></x:p></t:table-cell>)")),
        ElementsAre("A1 text text", "B1 text 漢"));
}

TEST(OdsReaderTest, RowsAndCellsThatRepeatAreRead)
{
    EXPECT_THAT(
        cellsOfTable(
            row("<t:table-cell t:number-columns-repeated=\"2\"/>" + number("7", "t:number-columns-repeated=\"2\""))
            + row("<t:table-cell t:number-columns-repeated=\"16384\"/>", "t:number-rows-repeated=\"3\"")
            + row(number("8"), "t:number-rows-repeated=\"2\"")
            + row("<t:table-cell t:number-columns-repeated=\"16384\"/>", "t:number-rows-repeated=\"1048570\"")),
        ElementsAre("C1 number 7", "D1 number 7", "A5 number 8", "A6 number 8"));
}

TEST(OdsReaderTest, RepeatedRowsBeyondTheSheetAreRefusedAtOnce)
{
    EXPECT_EQ(errorOfTable(row(number("1"), "t:number-rows-repeated=\"1048576\"")), MessageId::None);
    EXPECT_EQ(errorOfTable(row(number("1"), "t:number-rows-repeated=\"1048577\"")), MessageId::SheetHasTooManyRows);
    EXPECT_EQ(errorOfTable(row("", "t:number-rows-repeated=\"18446744073709551615\"") + row(number("1"))),
              MessageId::SheetHasTooManyRows);
    EXPECT_EQ(errorOfTable(row(number("1", "t:number-columns-repeated=\"1000000\""))), MessageId::RowHasTooManyColumns);
    GridOptions options;
    options.limits.cells = 1'000;
    EXPECT_EQ(errorOfTable(row(number("1", "t:number-columns-repeated=\"1024\""), "t:number-rows-repeated=\"1048576\""),
                           options),
              MessageId::TableHasTooManyCells);
}

TEST(OdsReaderTest, HiddenRowsColumnsAndSheetsAreReadAndMarked)
{
    const auto grid = readOdsParts(odsParts(
        "<t:table t:name=\"Open\" t:style-name=\"ta1\"><t:table-column/><t:table-column t:visibility=\"collapse\" "
        "t:number-columns-repeated=\"2\"/>"
            + row(number("1"), "t:visibility=\"filter\"") + row(number("2"), "t:visibility=\"collapse\"")
            + row(number("3"), "t:visibility=\"visible\"")
            + "</t:table><t:table t:name=\"Secret\" t:style-name=\"ta2\">" + row(number("4")) + "</t:table>",
        R"(<s:style s:name="ta1"><s:table-properties t:display="true"/></s:style>)"
        R"(<s:style s:name="ta2"><s:table-properties t:display="false"/></s:style>)"));
    ASSERT_TRUE(grid);
    const GridSheet& open = grid.value().sheets.at(0);
    EXPECT_FALSE(open.isHidden());
    EXPECT_TRUE(open.row(0).isHidden() && open.row(1).isHidden());
    EXPECT_FALSE(open.row(2).isHidden());
    EXPECT_TRUE(open.isHiddenColumn(1) && open.isHiddenColumn(2));
    EXPECT_FALSE(open.isHiddenColumn(0) || open.isHiddenColumn(3));
    EXPECT_TRUE(grid.value().sheets.at(1).isHidden());
    EXPECT_THAT(cellsOf(grid.value().sheets.at(1)), ElementsAre("A1 number 4"));
}

TEST(OdsReaderTest, SpannedCellsAreMerges)
{
    const auto grid = readOdsParts(odsParts(
        table(row(number("1", "t:number-columns-spanned=\"3\" t:number-rows-spanned=\"2\"") + "<t:covered-table-cell/>")
              + row(number("2", "t:number-columns-spanned=\"99999999999\"")))));
    EXPECT_THAT(grid.value().sheets[0].merges(), ElementsAre(CellRange{1, 0, 2, 2}, CellRange{2, 0, 2, 16'383}));
}

TEST(OdsReaderTest, FormulasAndErrorsAreMarked)
{
    const auto grid = readOdsParts(odsParts(table(row(
        number("2", "t:formula=\"of:=1+1\"")
        + R"(<t:table-cell t:formula="of:=x" o:value-type="string" c:value-type="error"><x:p>#N/A</x:p></t:table-cell>)"
          R"(<t:table-cell t:formula="of:=1+1"/>)"))));
    EXPECT_THAT(cellsOf(grid), ElementsAre("A1 number= 2", "B1 error= #N/A"));
    EXPECT_EQ(grid.value().sheets[0].counts(), (GridCounts{2, 1, 1, 0}));
}

TEST(OdsReaderTest, TablesThatAreNoSheetsAreLeftOut)
{
    const auto grid = readOdsParts(odsParts("<t:dde-links><t:dde-link>" + table(row(number("9")))
                                            + "</t:dde-link></t:dde-links>" + table(row(number("1")))));
    ASSERT_EQ(grid.value().sheets.size(), 1U);
    EXPECT_THAT(cellsOf(grid), ElementsAre("A1 number 1"));
}

TEST(OdsReaderTest, ATextDocumentHasNoSheets)
{
    EXPECT_EQ(errorOf(readOdsParts({{"content.xml", "<document-content><body><text/></body></document-content>"}})),
              MessageId::BookHasNoSheets);
    EXPECT_EQ(errorOf(readOdsParts({{"other.xml", ""}})), MessageId::PartIsMissing);
}

TEST(OdsReaderTest, SheetsStylesRangesAndTextsAreLimited)
{
    GridOptions options;
    options.limits.sheets = 1;
    options.limits.formats = 1;
    options.limits.ranges = 1;
    options.limits.textBytes = 3;
    options.limits.cellBytes = 10;
    EXPECT_EQ(errorOf(readOdsParts(odsParts(table("") + table("")), options)), MessageId::BookHasTooManySheets);
    const std::string hiding = R"(<s:table-properties t:display="false"/>)";
    EXPECT_EQ(
        errorOf(readOdsParts(odsParts(table(""), "<s:style s:name=\"a\">" + hiding + "</s:style><s:style s:name=\"b\">"
                                                     + hiding + "</s:style>"),
                             options)),
        MessageId::BookHasTooManyFormats);
    EXPECT_EQ(
        errorOfTable("<t:table-column t:visibility=\"collapse\"/><t:table-column t:visibility=\"collapse\"/>", options),
        MessageId::SheetHasTooManyRanges);
    EXPECT_EQ(errorOfTable(row(number("1234")), options), MessageId::TableHasTooMuchText);
    EXPECT_EQ(errorOfTable(row("<t:table-cell><x:p>more than ten</x:p></t:table-cell>"), options),
              MessageId::TableCellIsTooLong);
}

TEST(OdsReaderTest, TheListOfPartsTellsOfAPassword)
{
    const GridOptions options;
    GridReading reading("book.ods", options);
    MemoryParts open(PartTexts{{"META-INF/manifest.xml", R"(<m><file-entry full-path="content.xml"/></m>)"}});
    MemoryParts locked(PartTexts{{"META-INF/manifest.xml", R"(<m><file-entry><encryption-data/></file-entry></m>)"}});
    MemoryParts silent(PartTexts{});
    EXPECT_FALSE(isOdsEncrypted(open, reading).value());
    EXPECT_TRUE(isOdsEncrypted(locked, reading).value());
    EXPECT_FALSE(isOdsEncrypted(silent, reading).value());
}

} // namespace
} // namespace planner
