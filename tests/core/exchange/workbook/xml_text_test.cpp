// SPDX-License-Identifier: Apache-2.0
#include "core/exchange/workbook/xml_text.h"

#include <gtest/gtest.h>

namespace planner {
namespace {

TEST(XmlTextTest, WritesWhatXmlKeepsForItselfByName)
{
    EXPECT_EQ(xmlOf("a < b & \"c\" > d"), "a &lt; b &amp; &quot;c&quot; &gt; d");
    EXPECT_EQ(xmlOf("\tone\ntwo"), "\tone\ntwo");
}

TEST(XmlTextTest, WritesCharactersThatXmlHasNotAsSpreadsheetsDo)
{
    EXPECT_EQ(xmlOf(std::string_view("a\x01"
                                     "b\r\0",
                                     5)),
              "a_x0001_b_x000D__x0000_");
    EXPECT_EQ(xmlOf("\xEF\xBF\xBF\xEF\xBF\xBE\xEF\xBC\x9D"), "_xFFFF__xFFFE_\xEF\xBC\x9D");
}

TEST(XmlTextTest, KeepsWhatASpreadsheetWouldTakeForACharacter)
{
    EXPECT_EQ(xmlOf("_x0041_"), "_x005F_x0041_");
    EXPECT_EQ(xmlOf("_x00e9__x0041_"), "_x005F_x00e9__x005F_x0041_");
    EXPECT_EQ(xmlOf("_x004_ _xyz1_ _x0041"), "_x004_ _xyz1_ _x0041");
}

TEST(XmlTextTest, CountsCharactersAsSpreadsheetsDo)
{
    EXPECT_EQ(lengthInSpreadsheets(""), 0U);
    EXPECT_EQ(lengthInSpreadsheets("a\xC3\xA9\xD8\xA7\xE2\x82\xAC"), 4U);
    EXPECT_EQ(lengthInSpreadsheets("\xF0\x9F\x9A\x8C"), 2U) << "a character beyond the first 65,536";
}

} // namespace
} // namespace planner
