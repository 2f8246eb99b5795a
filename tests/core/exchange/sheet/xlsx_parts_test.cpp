// SPDX-License-Identifier: Apache-2.0
#include "core/exchange/sheet/xlsx_parts.h"

#include "tests/core/exchange/sheet/read_grid.h"

namespace planner {
namespace {

using namespace test;

/// What a visitor made of a part.
template <class Visitor>
MessageId readInto(Visitor& visitor, const std::string& xml, GridReading& reading)
{
    return errorOf(readXml(BookPart{"part.xml", memorySource(xml), 1'000'000}, visitor, reading));
}

TEST(XlsxPartsTest, RelationsAreFoundBesideTheirPart)
{
    EXPECT_EQ(XlsxRelations::partOf(""), "_rels/.rels");
    EXPECT_EQ(XlsxRelations::partOf("xl/workbook.xml"), "xl/_rels/workbook.xml.rels");
    EXPECT_EQ(XlsxRelations::partOf("book.xml"), "_rels/book.xml.rels");
}

TEST(XlsxPartsTest, TargetsAreResolvedAgainstTheFolderOfTheirPart)
{
    const GridOptions options;
    GridReading reading("book.xlsx", options);
    XlsxRelations relations("xl/deep/workbook.xml", reading);
    ASSERT_EQ(readInto(relations,
                       R"(<R><Relationship Id="a" Type="http://x/worksheet" Target="sheets/a.xml"/>)"
                       R"(<Relationship Id="b" Type="styles" Target="/b/b.xml"/>)"
                       R"(<Relationship Id="c" Type="x/c" Target="../c.xml"/>)"
                       R"(<Relationship Id="d" Type="x/d" Target="../../../../d.xml"/>)"
                       R"(<Relationship Id="e" Type="x/e" Target="file:///etc/passwd" TargetMode="External"/></R>)",
                       reading),
              MessageId::None);
    EXPECT_EQ(relations.targetOf("worksheet"), "xl/deep/sheets/a.xml");
    EXPECT_EQ(relations.targetOf("styles"), "b/b.xml");
    EXPECT_EQ(relations.targetOf("c"), "xl/c.xml");
    EXPECT_EQ(relations.targetOf("d"), "d.xml");
    EXPECT_EQ(relations.targetOf("e"), "");
    EXPECT_EQ(relations.byId("e"), nullptr);
    ASSERT_NE(relations.byId("a"), nullptr);
    EXPECT_EQ(relations.byId("a")->type, "worksheet");
}

TEST(XlsxPartsTest, RelationsAreLimited)
{
    const GridOptions options;
    GridReading reading("book.xlsx", options);
    XlsxRelations relations("xl/workbook.xml", reading);
    std::string xml = "<R>";
    for (int i = 0; i < 10'001; ++i)
        xml += "<Relationship Id=\"r" + std::to_string(i) + "\"/>";
    EXPECT_EQ(readInto(relations, xml + "</R>", reading), MessageId::PartHasTooManyRelations);
}

TEST(XlsxPartsTest, AWorkbookNamesItsSheetsAndItsFirstDay)
{
    const GridOptions options;
    GridReading reading("book.xlsx", options);
    XlsxWorkbook book(reading);
    ASSERT_EQ(readInto(book,
                       R"(<w xmlns:r="urn:r"><workbookPr date1904="1"/><sheets><sheet name="A" sheetId="7" r:id="r1"/>)"
                       R"(<sheet name="B" state="hidden" r:id="r2"/><sheet name="C" state="veryHidden" r:id="r3"/>)"
                       R"(<sheet name="D" state="visible" r:id="r4"/></sheets></w>)",
                       reading),
              MessageId::None);
    EXPECT_TRUE(book.isSince1904());
    ASSERT_EQ(book.sheets().size(), 4U);
    EXPECT_EQ(book.sheets()[0].name, "A");
    EXPECT_EQ(book.sheets()[0].relation, "r1");
    const std::vector<bool> hidden{book.sheets()[0].isHidden, book.sheets()[1].isHidden, book.sheets()[2].isHidden,
                                   book.sheets()[3].isHidden};
    EXPECT_EQ(hidden, (std::vector{false, true, true, false}));
}

TEST(XlsxPartsTest, FormatsOfCellsCountAndNotThoseOfStyles)
{
    const GridOptions options;
    GridReading reading("book.xlsx", options);
    XlsxFormats formats(reading);
    ASSERT_EQ(
        readInto(formats,
                 R"(<s><numFmts><numFmt numFmtId="164" formatCode="0.0%"/></numFmts><cellStyleXfs><xf numFmtId="14"/>)"
                 R"(</cellStyleXfs><cellXfs><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="164"/></cellXfs>)"
                 R"(<dxfs><xf numFmtId="14"/></dxfs></s>)",
                 reading),
        MessageId::None);
    EXPECT_EQ(formats.look(0), NumberLook::Plain);
    EXPECT_EQ(formats.look(1), NumberLook::Date);
    EXPECT_EQ(formats.look(2), NumberLook::Percent);
    EXPECT_EQ(formats.look(3), NumberLook::Plain);
}

TEST(XlsxPartsTest, SheetsAndFormatsAreLimited)
{
    GridOptions options;
    options.limits.sheets = 2;
    options.limits.formats = 2;
    GridReading reading("book.xlsx", options);
    XlsxWorkbook two(reading);
    XlsxWorkbook three(reading);
    EXPECT_EQ(readInto(two, "<w><sheet/><sheet/></w>", reading), MessageId::None);
    EXPECT_EQ(readInto(three, "<w><sheet/><sheet/><sheet/></w>", reading), MessageId::BookHasTooManySheets);
    XlsxFormats few(reading);
    XlsxFormats many(reading);
    EXPECT_EQ(readInto(few, "<s><cellXfs><xf/><xf/></cellXfs></s>", reading), MessageId::None);
    EXPECT_EQ(readInto(many, "<s><cellXfs><xf/><xf/><xf/></cellXfs></s>", reading), MessageId::BookHasTooManyFormats);
}

} // namespace
} // namespace planner
