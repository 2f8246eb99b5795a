// SPDX-License-Identifier: Apache-2.0
#include "core/base/one_line.h"

#include "core/base/message.h"

#include <gtest/gtest.h>

namespace planner {
namespace {

TEST(OneLineTest, LeavesTheLettersOfEveryScriptAndTheirMarks)
{
    for (const char* text : {"", "Baghdad, 3 (new)", "\u0645\u0639\u0633\u0643\u0631 \u0627\u0644\u0643\u0631\u062e",
                             "\u05e9\u05dc\u05d5\u05dd", "\u200f\u0627\u200e x\u061c", "\u00e9\u00a0\u20ac",
                             "\U0001F3E5", "\\n", "na\u200dme"}) {
        EXPECT_EQ(oneLine(text), text);
        EXPECT_TRUE(isOneLine(text)) << text;
    }
}

TEST(OneLineTest, ShowsWhatWouldWriteElsewhereAsItsCode)
{
    EXPECT_EQ(oneLine("a\nb\r\n\tc"), "a\\nb\\r\\n\\tc");
    EXPECT_EQ(oneLine(std::string("\x1b[2J\x07\x7f\0", 7)), "\\x1b[2J\\x07\\x7f\\x00");
    EXPECT_EQ(oneLine("\u0080\u0085\u009b1m\u009f"), "\\x80\\x85\\x9b1m\\x9f");
    EXPECT_EQ(oneLine("\u2028\u2029\u202a\u202e"), "\\u2028\\u2029\\u202a\\u202e");
    EXPECT_EQ(oneLine("\u2065\u2066\u2069\u206a"), "\u2065\\u2066\\u2069\u206a");
    EXPECT_EQ(oneLine("\u2027\u202f"), "\u2027\u202f");
    for (const char* text : {"\n", "x\x1b", "\u009b", "\u202e", "\x9b"})
        EXPECT_FALSE(isOneLine(text));
}

TEST(OneLineTest, ShowsBytesThatAreNoTextAsTheirNumbers)
{
    EXPECT_EQ(oneLine("a\x9b"
                      "31m"),
              "a\\x9b31m");
    EXPECT_EQ(oneLine("\xe2\x80"), "\\xe2\\x80");
    EXPECT_EQ(oneLine("\xc0\x8a"
                      "\xed\xa0\x80"
                      "x"),
              "\\xc0\\x8a\\xed\\xa0\\x80x");
    EXPECT_EQ(oneLine("\xc3\xa9\xa9"), "\u00e9\\xa9");
    EXPECT_EQ(oneLine("\xf0\x9f\x8f\xa5\xa5"), "\U0001F3E5\\xa5");
}

TEST(OneLineTest, MakesAPastedTextOneLine)
{
    EXPECT_EQ(withoutControls("\n first\nsecond\u2028third\r\n"), "first second third");
    EXPECT_EQ(withoutControls(" \n"), "");
    EXPECT_EQ(withoutControls("\u0627\u0628"), "\u0627\u0628");
}

TEST(OneLineTest, AMessageIsOneLineWhateverItNames)
{
    EXPECT_EQ(toEnglish(Message("{0} is\nhere", {"A\n     2  forged\x1b[1A"})), "A\\n     2  forged\\x1b[1A is\\nhere");
}

} // namespace
} // namespace planner
