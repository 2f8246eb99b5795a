// SPDX-License-Identifier: Apache-2.0
#include "core/base/message_text.h"

#include "core/base/message.h"

#include <gtest/gtest.h>

namespace planner {
namespace {

std::string inPieces(std::string_view text, std::size_t arguments)
{
    std::string joined;
    for (const MessagePiece& piece : piecesOf(text, arguments))
        joined += '[' + std::string(piece.text) + (piece.isChoice() ? "?]" : piece.argument ? "!]" : "]");
    return joined;
}

TEST(MessageTextTest, IsTakenApartIntoTextsPlacesAndChoices)
{
    EXPECT_EQ(inPieces("{0} {0|day|days} at {1}.", 2), "[{0}!][ ][{0|day|days}?][ at ][{1}!][.]");
    EXPECT_EQ(inPieces("", 2), "");
    EXPECT_EQ(inPieces("no place", 2), "[no place]");
}

TEST(MessageTextTest, WhatIsNoPlaceIsText)
{
    for (const char* text : {"{2}", "{0", "{x}", "{}", "{0|day}", "{0|day|}", "{0|day|days", "{0:d}", "{"})
        EXPECT_EQ(inPieces(text, 2), '[' + std::string(text) + ']') << text;
    EXPECT_EQ(inPieces("{{0}}", 1), "[{][{0}!][}]");
}

TEST(MessageTextTest, ChoosesTheWordForOneAndForAllOthers)
{
    const Message days("{0} {0|day|days}", {1});
    EXPECT_EQ(toEnglish(days), "1 day");
    EXPECT_EQ(toEnglish(Message("{0} {0|day|days}", {0})), "0 days");
    EXPECT_EQ(toEnglish(Message("{0} {0|day|days}", {21})), "21 days");
    EXPECT_EQ(toEnglish(Message("{0} {0|day|days}", {"1"})), "1 days") << "a text is no number, whatever it looks like";
    EXPECT_EQ(toEnglish(Message("site{0||s}", {1})), "site") << "the first word may be empty";
}

TEST(MessageTextTest, CountsByTheFirstChoice)
{
    EXPECT_EQ(countOf("{0} of {1} {1|day|days}, {0|one|two}", {3, 8}), 8);
    EXPECT_EQ(countOf("{0} of {1}", {3, 8}), std::nullopt);
    EXPECT_EQ(countOf("{0|a|b}", {"3"}), std::nullopt);
}

} // namespace
} // namespace planner
