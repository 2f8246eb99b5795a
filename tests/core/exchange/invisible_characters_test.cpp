// SPDX-License-Identifier: Apache-2.0
#include "core/exchange/invisible_characters.h"

#include <gtest/gtest.h>

namespace planner {
namespace {

constexpr const char* kNoBreakSpace = "\u00A0";
constexpr const char* kZeroWidthSpace = "\u200B";
constexpr const char* kByteOrderMark = "\uFEFF";

TEST(InvisibleCharactersTest, AreTakenOffTheEndsAndLeftInside)
{
    const std::string text =
        std::string(kByteOrderMark) + kZeroWidthSpace + "Tal" + kNoBreakSpace + "Afar" + kZeroWidthSpace;
    EXPECT_EQ(withoutInvisibleEdges(text), std::string("Tal") + kNoBreakSpace + "Afar");
    EXPECT_EQ(withoutInvisible(text), "TalAfar");
    EXPECT_EQ(withoutInvisibleEdges(kNoBreakSpace), "");
}

TEST(InvisibleCharactersTest, SpacesAndTabsGoWithBlankEdgesOnly)
{
    const std::string text = std::string(" \t") + kNoBreakSpace + " x " + kByteOrderMark;
    EXPECT_EQ(withoutBlankEdges(text), "x");
    EXPECT_EQ(withoutInvisibleEdges(" x "), " x ");
}

TEST(InvisibleCharactersTest, TheFirstIsNamed)
{
    EXPECT_EQ(firstInvisible(std::string("K") + kZeroWidthSpace + "AR" + kNoBreakSpace), "U+200B");
    EXPECT_EQ(firstInvisible("Mûsil"), std::nullopt);
    EXPECT_EQ(firstInvisible("KAR"), std::nullopt);
}

TEST(InvisibleCharactersTest, EverySpaceBecomesAPlainOne)
{
    EXPECT_EQ(withPlainSpaces("a\u00A0b\u2009c\u3000d\te f"), "a b c d e f");
    EXPECT_EQ(withPlainSpaces(std::string("a") + kZeroWidthSpace), std::string("a") + kZeroWidthSpace);
}

TEST(InvisibleCharactersTest, LettersAndTextThatIsNotUtf8Stay)
{
    for (const char32_t letter : {U'a', U' ', U'\t', U'\u0627', U'\u2014'})
        EXPECT_FALSE(isInvisible(letter)) << static_cast<std::uint32_t>(letter);
    EXPECT_EQ(withoutBlankEdges("\xFF x \x80"), "\xFF x \x80");
}

} // namespace
} // namespace planner
