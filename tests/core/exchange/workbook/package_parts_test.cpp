// SPDX-License-Identifier: Apache-2.0
#include "core/exchange/workbook/package_parts.h"
#include "core/exchange/workbook/styles.h"

#include <gmock/gmock.h>

#include <algorithm>
#include <map>

namespace planner {
namespace {

using testing::HasSubstr;

std::map<std::string, std::string> parts()
{
    std::map<std::string, std::string> byPath;
    for (auto& [path, text] : packageParts({"Summary", "A & B"}, {"My <plan>", "Planner 1", {{"state", "abc"}}}))
        byPath[path] = text;
    return byPath;
}

TEST(PackagePartsTest, NamesEverySheetWhereReadersLookForIt)
{
    const auto byPath = parts();
    EXPECT_EQ(pathOfSheet(1), "xl/worksheets/sheet2.xml");
    EXPECT_THAT(byPath.at("[Content_Types].xml"), HasSubstr(R"(PartName="/xl/worksheets/sheet2.xml")"));
    EXPECT_THAT(byPath.at("xl/workbook.xml"), HasSubstr(R"(<sheet name="A &amp; B" sheetId="2" r:id="rId2"/>)"));
    EXPECT_THAT(byPath.at("xl/_rels/workbook.xml.rels"), HasSubstr(R"(Id="rId2")"));
    EXPECT_THAT(byPath.at("xl/_rels/workbook.xml.rels"), HasSubstr(R"(Target="worksheets/sheet2.xml")"));
}

TEST(PackagePartsTest, SaysWhatTheWorkbookIsAbout)
{
    const auto byPath = parts();
    EXPECT_THAT(byPath.at("docProps/core.xml"), HasSubstr("<dc:title>My &lt;plan&gt;</dc:title>"));
    EXPECT_THAT(byPath.at("docProps/app.xml"), HasSubstr("<Application>Planner 1</Application>"));
    EXPECT_THAT(byPath.at("docProps/custom.xml"), HasSubstr(R"(pid="2" name="state"><vt:lpwstr>abc</vt:lpwstr>)"));
}

TEST(PackagePartsTest, TextsAreFormattedAsTextAndNeverRun)
{
    const std::string styles = cell_style::part();
    EXPECT_EQ(styles, parts().at("xl/styles.xml"));
    const std::string cells = styles.substr(styles.find("<cellXfs"));
    std::vector<std::size_t> at;
    for (std::size_t found = cells.find("<xf "); found != std::string::npos; found = cells.find("<xf ", found + 1))
        at.push_back(found);
    ASSERT_EQ(at.size(), 7U);
    EXPECT_THAT(cells.substr(at[cell_style::kText]), testing::StartsWith(R"(<xf numFmtId="49" )"));
    EXPECT_THAT(cells.substr(at[cell_style::kText], at[2] - at[1]), HasSubstr(R"(quotePrefix="1")"));
    EXPECT_THAT(cells.substr(at[cell_style::kDate]), testing::StartsWith(R"(<xf numFmtId="164" )"));
}

} // namespace
} // namespace planner
