// SPDX-License-Identifier: Apache-2.0
#include "core/exchange/near_names.h"

#include <gtest/gtest.h>

namespace planner {
namespace {

std::string nearestOf(std::string_view wanted, const std::vector<std::string_view>& codes)
{
    NearestCode search(wanted);
    for (const std::string_view code : codes)
        search.look(code);
    return search.found();
}

TEST(NearNames, LettersAreCountedAsTypingMistakes)
{
    EXPECT_EQ(lettersOff("places", "places", 2), 0U);
    EXPECT_EQ(lettersOff("places", "plces", 2), 1U);
    EXPECT_EQ(lettersOff("places", "pplaces", 2), 1U);
    EXPECT_EQ(lettersOff("places", "plases", 2), 1U);
    EXPECT_EQ(lettersOff("places", "palces", 2), 1U) << "neighbours exchanged";
    EXPECT_EQ(lettersOff("calendar", "callender", 2), 2U);
    EXPECT_EQ(lettersOff("routes", "flights", 2), 3U) << "more than two";
    EXPECT_EQ(lettersOff("", "ab", 2), 2U);
    EXPECT_EQ(lettersOff("", "", 0), 0U);
}

TEST(NearNames, ShortNamesAreCloseOnlyButForCaseAndPlural)
{
    EXPECT_TRUE(isMisspelling("KM", "km"));
    EXPECT_TRUE(isMisspelling("kms", "km"));
    EXPECT_FALSE(isMisspelling("mm", "km"));
    EXPECT_FALSE(isMisspelling("by", "to"));
    EXPECT_TRUE(isMisspelling("mdoe", "mode"));
    EXPECT_FALSE(isMisspelling("county", "code"));
}

TEST(NearNames, TheNearestCodeIsFound)
{
    EXPECT_EQ(nearestOf("Women", {"men", "women", "hr"}), "women");
    EXPECT_EQ(nearestOf("wmoen", {"men", "women"}), "women");
    EXPECT_EQ(nearestOf("high risk", {"high-risk", "men"}), "high-risk");
    EXPECT_EQ(nearestOf("NORHT", {"NORTH", "SOUTH"}), "NORTH");
    EXPECT_EQ(nearestOf("juveniles", {"men", "women"}), "");
    EXPECT_EQ(nearestOf("B", {"A", "C"}), "") << "any one letter is near any other";
    EXPECT_EQ(nearestOf("b", {"A", "B"}), "B");
    EXPECT_EQ(nearestOf("x", {}), "");
}

} // namespace
} // namespace planner
