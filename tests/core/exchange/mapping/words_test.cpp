// SPDX-License-Identifier: Apache-2.0
#include "core/exchange/mapping/words.h"

#include <gtest/gtest.h>

namespace planner {
namespace {

using Words = std::vector<std::string>;

TEST(Words, AreComparedWithoutCaseAccentsAndSigns)
{
    EXPECT_EQ(wordsOf("Capacité_réelle (2020)"), (Words{"capacite", "reelle", "2020"}));
    EXPECT_EQ(wordsOf("ESTAÇÃO  Ñandú"), (Words{"estacao", "nandu"}));
    EXPECT_EQ(wordsOf("e\u0301tablissement"), Words{"etablissement"}) << "the accent as a character of its own";
    EXPECT_EQ(wordsOf("Œuvre Straße"), (Words{"oeuvre", "strasse"}));
    EXPECT_EQ(wordsOf("Girtîgeh şûn"), (Words{"girtigeh", "sun"}));
    EXPECT_EQ(wordsOf("\u00A0% of\u202FCNA\n"), (Words{"%", "of", "cna"}));
    EXPECT_EQ(wordsOf(""), Words{});
}

TEST(Words, ArePartedWhereCaseChanges)
{
    EXPECT_EQ(wordsOf("facilityName"), (Words{"facility", "name"}));
    EXPECT_EQ(wordsOf("FACILITYID"), Words{"facilityid"});
    EXPECT_EQ(together(wordsOf("Facility ID")), "facilityid");
}

TEST(Words, OfArabicAndKurdishAreOneWhateverTheKeyboard)
{
    EXPECT_EQ(wordsOf("السَّعة"), wordsOf("السعه"));
    EXPECT_EQ(wordsOf("الإجمالي"), wordsOf("الاجمالى"));
    EXPECT_EQ(wordsOf("عـــدد"), wordsOf("عدد"));
    EXPECT_EQ(wordsOf("زیندانیان"), wordsOf("زيندانيان"));
    EXPECT_EQ(wordsOf("کۆ"), wordsOf("كۆ"));
    EXPECT_EQ(wordsOf("٢٠٢٤ ۱۲"), (Words{"2024", "12"}));
    EXPECT_NE(wordsOf("خط العرض"), wordsOf("خط الطول"));
}

TEST(Words, ThatAreNumbersAndYearsTellNothing)
{
    EXPECT_EQ(tellingWordsOf("1.3 Capacidade 2020"), Words{"capacidade"});
    EXPECT_EQ(tellingWordsOf("FY18 ADP"), Words{"adp"});
    EXPECT_EQ(tellingWordsOf("fyke"), Words{"fyke"});
    EXPECT_EQ(tellingWordsOf("Sep-16"), Words{"sep"});
}

TEST(Words, AreCountedAndTheirWritingIsKnown)
{
    EXPECT_EQ(characterCount("سجن é"), 5U);
    EXPECT_TRUE(isArabicText("سجن 3"));
    EXPECT_FALSE(isArabicText("٣"));
    EXPECT_FALSE(isArabicText("Site"));
    EXPECT_FALSE(isArabicText("Hasakah prison (سج)"));
}

TEST(Words, KnowUnitsOfLength)
{
    for (const char* header :
         {"km", "Distance (km)", "ROAD_MILES", "distanceKm", "المسافة كم", "دووری کیلۆمەتر", "kilómetros"})
        EXPECT_TRUE(hasUnitOfLength(header)) << header;
    for (const char* header : {"Distance", "", "kmh", "milestone", "المسافة"})
        EXPECT_FALSE(hasUnitOfLength(header)) << header;
}

} // namespace
} // namespace planner
