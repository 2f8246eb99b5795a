// SPDX-License-Identifier: Apache-2.0
// Whole files that somebody made to do harm, or that a bad disk made: each is refused by its own sentence, or harmless.
#include "core/exchange/sheet/grid_reader.h"

#include "tests/core/exchange/sheet/read_grid.h"
#include "tests/core/exchange/temporary_folder.h"

#include <functional>
#include <random>

namespace planner {
namespace {

using namespace test;

constexpr std::size_t kMegabyte = std::size_t{1} << 20;

std::string repeated(std::string_view text, std::size_t times)
{
    std::string all;
    all.reserve(text.size() * times);
    for (std::size_t i = 0; i < times; ++i)
        all += text;
    return all;
}

class HostileBooksTest : public testing::Test {
protected:
    MessageId read(const PartTexts& parts, Packing packing = Packing::Deflated)
    {
        writeArchive(folder.path("book"), parts, packing);
        return errorOf(readGrid(folder.path("book")));
    }
    MessageId readSheet(std::string xml)
    {
        SmallXlsx book = bookOfRows("");
        book.sheets[0].xml = std::move(xml);
        return read(book.parts());
    }
    MessageId readRows(std::string_view rows) { return readSheet(worksheet(rows)); }

    TemporaryFolder folder;
};

TEST_F(HostileBooksTest, BlanksThatUnpackTooFarAreABomb)
{
    EXPECT_EQ(readRows(std::string(40 * kMegabyte, ' ')), MessageId::PartUnpacksTooLarge);
}

TEST_F(HostileBooksTest, AMillionEmptyRowsMoreThanASheetHasAreRefused)
{
    EXPECT_EQ(readRows(repeated("<row/>", 1'048'577)), MessageId::SheetHasTooManyRows);
}

TEST_F(HostileBooksTest, AnArchiveInAnArchiveIsNotOpened)
{
    writeArchive(folder.path("inner"), bookOfRows("<row><c><v>1</v></c></row>").parts());
    PartTexts parts = bookOfRows("").parts();
    parts["xl/worksheets/sheet1.xml"] = folder.read("inner");
    EXPECT_EQ(read(parts), MessageId::PartIsNoXml);
}

TEST_F(HostileBooksTest, ManySharedTextsAndOneEndlessTextAreRefused)
{
    SmallXlsx book = bookOfRows("<row><c><v>1</v></c></row>");
    book.sharedTexts = sharedTexts(repeated("<si><t>a</t></si>", 3'000'000));
    EXPECT_EQ(read(book.parts()), MessageId::PartUnpacksTooLarge);
    book.sharedTexts = sharedTexts("<si><t>" + repeated("abcdefgh", kMegabyte) + "</t></si>");
    EXPECT_EQ(read(book.parts()), MessageId::SharedTextIsTooLong);
}

TEST_F(HostileBooksTest, DocumentTypesAreRefusedInEveryPart)
{
    const PartTexts sound = [] {
        SmallXlsx book = bookOfRows("<row><c><v>1</v></c></row>");
        book.sharedTexts = sharedTexts("");
        book.styles = "<s/>";
        return book.parts();
    }();
    ASSERT_EQ(read(sound), MessageId::None);
    for (const auto& [name, xml] : sound) {
        PartTexts parts = sound;
        parts[name] = "<!DOCTYPE x [<!ENTITY a SYSTEM \"file:///etc/hostname\">]>" + xml;
        EXPECT_EQ(read(parts), MessageId::PartHasDoctype) << name;
    }
}

TEST_F(HostileBooksTest, DepthAttributesAndTagsEndTheReading)
{
    EXPECT_EQ(readRows(repeated("<a>", 100'000)), MessageId::PartIsTooDeep);
    EXPECT_EQ(readRows("<row r=\"" + repeated("1", 8 * kMegabyte) + "\"/>"), MessageId::PartTagIsTooLong);
    std::string attributes;
    for (int i = 0; i < 20'000; ++i)
        attributes += " a" + std::to_string(i) + "=\"1\"";
    EXPECT_EQ(readRows("<row" + attributes + "/>"), MessageId::PartTagHasTooMuch);
}

TEST_F(HostileBooksTest, DamagedFilesAreRefused)
{
    const PartTexts parts = bookOfRows("<row><c><v>123456</v></c></row>").parts();
    ASSERT_EQ(read(parts, Packing::Stored), MessageId::None);
    std::string bytes = folder.read("book");
    folder.write("cut", bytes.substr(0, bytes.size() / 2));
    EXPECT_EQ(errorOf(readGrid(folder.path("cut"))), MessageId::BookIsDamaged);
    folder.write("changed", bytes.replace(bytes.find("123456"), 6, "923456"));
    EXPECT_EQ(errorOf(readGrid(folder.path("changed"))), MessageId::PartIsDamaged);
    EXPECT_EQ(readSheet("<worksheet><sheetData><row><c></row></sheetData></worksheet>"), MessageId::PartIsNoXml);
    EXPECT_EQ(readSheet(worksheet("<row><c t=\"inlineStr\"><is><t>\xFF\xFE</t></is></c></row>")),
              MessageId::PartIsNoXml);
}

TEST_F(HostileBooksTest, BooksWithAPasswordAreToldFromDamagedOnes)
{
    PartTexts parts = odsParts("");
    parts["content.xml"] = "\x01sealed";
    EXPECT_EQ(read(parts), MessageId::PartIsNoXml);
    parts["META-INF/manifest.xml"] = "<m><file-entry><encryption-data/></file-entry></m>";
    EXPECT_EQ(read(parts), MessageId::TableHasPassword);
    parts.erase("content.xml");
    parts["encrypted-package"] = "\x01sealed";
    EXPECT_EQ(read(parts), MessageId::TableHasPassword);
}

TEST_F(HostileBooksTest, PartsThatLeadOutsideOrInACircleLeadNowhere)
{
    PartTexts parts = bookOfRows("").parts();
    const std::string sound = parts["xl/_rels/workbook.xml.rels"];
    const auto withTarget = [&](const std::string& target, const std::string& more) {
        std::string relations = sound;
        const std::string was = "\"worksheets/sheet1.xml\"";
        relations.replace(relations.find(was), was.size(), "\"" + target + "\"" + more);
        parts["xl/_rels/workbook.xml.rels"] = relations;
        return read(parts);
    };
    EXPECT_EQ(withTarget("../../../../etc/passwd", ""), MessageId::PartIsMissing);
    EXPECT_EQ(withTarget("file:///etc/passwd", " TargetMode=\"External\""), MessageId::SheetHasNoPart);
    EXPECT_EQ(withTarget("", ""), MessageId::PartIsMissing);
    for (const char* circle : {"workbook.xml", "_rels/workbook.xml.rels", "../_rels/.rels"})
        EXPECT_EQ(withTarget(circle, ""), MessageId::TableIsBlank) << circle;
}

TEST_F(HostileBooksTest, OneSheetNamedAThousandTimesIsReadWithinTheLimitOfAllParts)
{
    SmallXlsx book;
    for (int i = 0; i < 1'001; ++i)
        book.sheets.push_back({"S" + std::to_string(i), worksheet("")});
    EXPECT_EQ(read(book.parts()), MessageId::BookHasTooManySheets);

    book.sheets.resize(50);
    book.sheets[0].xml = worksheet(repeated("<a/>", 200'000));
    PartTexts parts = book.parts();
    std::string& relations = parts["xl/_rels/workbook.xml.rels"];
    for (int i = 2; i <= 50; ++i) {
        const std::string was = "worksheets/sheet" + std::to_string(i) + ".xml";
        relations.replace(relations.find(was), was.size(), "worksheets/sheet1.xml");
    }
    writeArchive(folder.path("book"), parts);
    GridOptions options;
    options.limits.allPartsBytes = 10 * kMegabyte;
    EXPECT_EQ(errorOf(readGrid(folder.path("book"), options)), MessageId::BookUnpacksTooLarge);
}

TEST_F(HostileBooksTest, SheetsOfNothingButRepetitionsAreRefusedAtOnce)
{
    const auto table = [](const std::string& rows, const std::string& columns) {
        return odsParts("<t:table t:name=\"T\"><t:table-row t:number-rows-repeated=\"" + rows
                        + "\"><t:table-cell t:number-columns-repeated=\"" + columns
                        + "\" o:value-type=\"float\" o:value=\"1\"/></t:table-row></t:table>");
    };
    EXPECT_EQ(read(table("1048576", "1024")), MessageId::TableHasTooManyCells);
    EXPECT_EQ(read(table("1", "4000000000")), MessageId::RowHasTooManyColumns);
    EXPECT_EQ(read(table("18446744073709551615", "18446744073709551615")), MessageId::RowHasTooManyColumns);
    // What is no number is taken for one row and one cell.
    EXPECT_EQ(read(table("-1", "99999999999999999999999")), MessageId::None);
}

TEST_F(HostileBooksTest, AnArchiveOfNothingButNamesIsNotRead)
{
    PartTexts parts;
    for (int i = 0; i < 10'001; ++i)
        parts["e" + std::to_string(i)] = "";
    EXPECT_EQ(read(parts), MessageId::BookHasTooManyParts);
    EXPECT_EQ(read({{"a.txt", "a"}}), MessageId::PartIsMissing);
}

TEST_F(HostileBooksTest, ChangedBooksAreReadOrRefusedAndNothingElse)
{
    SmallXlsx book = bookOfRows(R"(<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" s="1"><v>45000</v></c></row>)"
                                R"(<row r="2" hidden="1"><c r="A2" t="inlineStr"><is><t>b</t></is></c></row>)");
    book.sharedTexts = sharedTexts("<si><t>a_x000D_</t></si>");
    book.styles = R"(<s><cellXfs><xf/><xf numFmtId="14"/></cellXfs></s>)";
    const PartTexts sound = book.parts();
    std::mt19937 random(7);
    int refused = 0;
    for (int i = 0; i < 2'000; ++i) {
        PartTexts parts = sound;
        auto part = parts.begin();
        std::advance(part, random() % parts.size());
        std::string& xml = part->second;
        for (unsigned changes = 1 + random() % 4; changes > 0 && !xml.empty(); --changes) {
            const std::size_t at = random() % xml.size();
            if (random() % 2 == 0)
                xml[at] = "<>/\"=&;0123456789AZ az\xFF-"[random() % 25];
            else if (random() % 2 == 0)
                xml.erase(at, 1 + random() % 12);
            else
                xml.insert(at, xml.substr(random() % xml.size(), 1 + random() % 60));
        }
        refused += readXlsxParts(parts) ? 0 : 1;
    }
    EXPECT_GT(refused, 500);
    EXPECT_LT(refused, 2'000);
}

} // namespace
} // namespace planner
