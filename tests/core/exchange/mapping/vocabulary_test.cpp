// SPDX-License-Identifier: Apache-2.0
#include "core/exchange/mapping/vocabulary.h"

#include <gtest/gtest.h>

#include <algorithm>

namespace planner {
namespace {

double scoreOf(std::string_view header, TableField field)
{
    for (const HeaderMatch& match : Vocabulary::ofProgram().look(header))
        if (match.field == field)
            return match.score;
    return 0;
}

TEST(Vocabulary, KnowsHeadersOfManyLanguages)
{
    for (const auto& [header, field] :
         {std::pair("Operational capacity", TableField::Capacity),
          std::pair("CAPIENZA REGOLAMENTARE", TableField::Capacity),
          std::pair("الطاقة الإستيعابية", TableField::Capacity), std::pair("FACILITYID", TableField::Code),
          std::pair("nombre del establecimiento", TableField::Name), std::pair("gis_y", TableField::Latitude),
          std::pair("ژمارەی زیندانیان", TableField::Population), std::pair("Nombre de détenus", TableField::Population),
          std::pair("Destino", TableField::To)})
        EXPECT_EQ(scoreOf(header, field), 1) << header;
}

TEST(Vocabulary, SaysLessOfHeadersThatSayMore)
{
    const double more = scoreOf("Capacity of the men's wing", TableField::Capacity);
    EXPECT_GT(more, 0);
    EXPECT_LT(more, 0.6);
    EXPECT_GT(scoreOf("NUM_LICENSED_BEDS", TableField::Capacity), 0.7);
    EXPECT_LT(scoreOf("NUM_LICENSED_BEDS", TableField::Capacity), 0.85) << "not sure";
}

TEST(Vocabulary, TakesWordsOfOtherThingsAgainstAField)
{
    const auto matches = Vocabulary::ofProgram().look("Women inmates held");
    const auto people = std::find_if(matches.begin(), matches.end(),
                                     [](const HeaderMatch& match) { return match.field == TableField::Population; });
    ASSERT_NE(people, matches.end());
    EXPECT_EQ(people->against, "women");
    EXPECT_LT(people->score, scoreOf("Adult inmates held", TableField::Population));
}

TEST(Vocabulary, DropsHeadersOfWhatIsNeverTheField)
{
    EXPECT_EQ(scoreOf("Deaths in custody", TableField::Population), 0);
    EXPECT_EQ(scoreOf("Staff capacity", TableField::Capacity), 0);
    EXPECT_EQ(scoreOf("Staffed capacity", TableField::Capacity), 1);
}

TEST(Vocabulary, TakesShortTermsAsWholeHeadersOnly)
{
    EXPECT_EQ(scoreOf("To", TableField::To), 1);
    EXPECT_EQ(scoreOf("Second to last inspection type", TableField::To), 0);
    EXPECT_EQ(scoreOf("Módulo de saúde", TableField::From), 0);
}

TEST(Vocabulary, ForgivesALetterInLongWordsAndAPlural)
{
    EXPECT_EQ(scoreOf("Capacty", TableField::Capacity), 1);
    EXPECT_EQ(scoreOf("Locations", TableField::Name), 1);
    EXPECT_EQ(scoreOf("Notes", TableField::Note), 1);
    EXPECT_EQ(scoreOf("Nane", TableField::Name), 0) << "short words must be right";
    EXPECT_EQ(scoreOf("Vacancy", TableField::Capacity), 0);
}

TEST(Vocabulary, KnowsWholeCellsThatStandForNotGiven)
{
    const Vocabulary& words = Vocabulary::ofProgram();
    for (const char* cell : {"-", "n/a", " N/A ", "-999", "NOT AVAILABLE", "غير متوفر", "..", "s/d"})
        EXPECT_TRUE(words.isBlankMark(cell)) << cell;
    for (const char* cell : {"", "0", "-9", "n/a yet", "Naples"})
        EXPECT_FALSE(words.isBlankMark(cell)) << cell;
    EXPECT_TRUE(words.isYes("Sí") || words.isYes("sí"));
    EXPECT_TRUE(words.isNo("لا"));
    EXPECT_TRUE(words.isUnit("km"));
    EXPECT_FALSE(words.isUnit("kmr"));
}

TEST(Vocabulary, KnowsHeadersAboutPersons)
{
    const Vocabulary& words = Vocabulary::ofProgram();
    for (const char* header : {"E-mail", "Administrator Email", "email address", "Telephone number", "DOB",
                               "Data de nascimento", "CPF do responsável", "رقم الهاتف", "Detainee name"})
        EXPECT_TRUE(words.isPersonal(header)) << header;
    for (const char* header :
         {"Facility name", "Population", "Mobile population", "Director's office places", "Telephones"})
        EXPECT_FALSE(words.isPersonal(header)) << header;
}

TEST(Vocabulary, GivesTheSameAnswerWhateverTheOrderOfItsTables)
{
    const Vocabulary again("code\ten\tid\nname\ten\tname | site name\n# a comment\n\nnot name\tany\tcity\n");
    EXPECT_EQ(again.termCount(), 3U);
    EXPECT_EQ(again.bestScore("Site name of the city") < again.bestScore("Site name of the town"), true);
    EXPECT_TRUE(again.look("").empty());
    EXPECT_TRUE(again.look("2020").empty());
}

} // namespace
} // namespace planner
