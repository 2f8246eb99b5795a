// SPDX-License-Identifier: Apache-2.0
// What spreadsheets and people leave behind in tables: understood, and said once.
#include "tests/core/exchange/sample_folder.h"

#include <fmt/format.h>

#include <algorithm>

namespace planner {
namespace {

using test::kOk;
using test::Lines;
using test::SampleFolder;

constexpr const char* kHeader = "code,facility,category,people,label\n";
const std::string kBlank = ": the row has no value and is passed over, as all such rows of the file";
const std::string kShort =
    ": the row ends before this column; what rows of the file lack at their end is read as blank";
const std::string kEdges = ": spaces or invisible characters around the value are left out in all of the file, ";

TEST(Leftovers, BlankRowsAreSkippedWhereverTheyAreAndWhateverTheyAreMadeOf)
{
    SampleFolder sample;
    EXPECT_EQ(sample.errorsWith("cohorts.csv", std::string(",,,,\n") + kHeader
                                                   + ",,,,\n\"\",,,,\nC1,HAS,standard,5,\n,\u00A0, ,\t,\u200B\n,\n\n"
                                                     ",,,,,,,,\nC2,HAS,standard,6,\n,,,,"),
              kOk);
    EXPECT_EQ(sample.plan().operation.cohorts.size(), 2U);
    EXPECT_EQ(sample.warnings(), Lines{"cohorts.csv:3:1" + kBlank});
}

TEST(Leftovers, AFileOfBlankRowsHasNoHeader)
{
    SampleFolder sample;
    EXPECT_EQ(sample.errorsWith("categories.csv", ",,\n,,\n"),
              Lines{"categories.csv:1:1: the file has no header row. Maybe it was saved empty"});
}

TEST(Leftovers, ShortRowsMayLackOnlyWhatMayBeBlank)
{
    SampleFolder sample;
    EXPECT_EQ(sample.errorsWith("cohorts.csv", std::string(kHeader) + "C1,HAS,standard,5\nC2,HAS,standard,6\n"), kOk);
    EXPECT_EQ(sample.warnings(), Lines{"cohorts.csv:2:18 label" + kShort});
    EXPECT_EQ(sample.errorsWith("cohorts.csv", std::string(kHeader) + "C1,HAS,standard\nC2\n"),
              (Lines{"cohorts.csv:2:16 people: the row ends before this column",
                     "cohorts.csv:3:3 facility: the row ends before this column",
                     "cohorts.csv:3:3 category: the row ends before this column",
                     "cohorts.csv:3:3 people: the row ends before this column"}));
    EXPECT_EQ(sample.warnings(), Lines()) << "errors say it";
}

TEST(Leftovers, BlankCellsBehindTheLastColumnAreNoError)
{
    SampleFolder sample;
    EXPECT_EQ(sample.errorsWith("cohorts.csv", std::string(kHeader) + "C1,HAS,standard,5,a,, ,\u00A0\n"), kOk);
    EXPECT_EQ(sample.warnings(),
              Lines{"cohorts.csv:2:21: the row has more cells than the header; they are blank and passed "
                    "over in all of the file"});
    EXPECT_EQ(sample.errorsWith("cohorts.csv", std::string(kHeader) + "C1,HAS,standard,5,a,,x\n").size(), 1U);
}

TEST(Leftovers, ColumnsWithoutANameAreSaidOnce)
{
    SampleFolder sample;
    EXPECT_EQ(sample.errorsWith("categories.csv", "code,name,,,\nstandard,Standard,,x,\n"), kOk);
    EXPECT_EQ(sample.warnings(),
              Lines{"categories.csv:1:11: the column has no name and is ignored, as all such columns of the file"});
}

TEST(Leftovers, EverySeparatorLineIsObeyed)
{
    for (const char* line : {"sep=;\n", "sep=;\r\n", "SEP=;\r", "\"sep=;\"\n", "\xEF\xBB\xBFsep=;\n", "sep=;;;\n"}) {
        SampleFolder sample;
        EXPECT_EQ(sample.errorsWith("categories.csv", std::string(line) + "code;name\nstandard;a,b\n"), kOk) << line;
        EXPECT_EQ(sample.plan().operation.categories[0].name, "a,b");
        EXPECT_EQ(sample.warnings().size(), 1U);
    }
    SampleFolder sample;
    EXPECT_EQ(sample.errorsWith("categories.csv", "sep=|\ncode|name\nstandard|a\n"), kOk);
    EXPECT_EQ(sample.errorsWith("categories.csv", "sep=,\ncode,name\nstandard,a\n"), kOk);
    EXPECT_EQ(sample.errorsWith("categories.csv", "sep=\t\ncode\tname\nstandard\ta\n"), kOk);
    EXPECT_EQ(
        sample.errorsWith("categories.csv", "sep=;\ncode;nmae\nstandard;a\n"),
        Lines{"categories.csv:2:6 nmae: the column is unknown, but its name is close to name. Maybe rename it to name, "
              "or take it out"});
    EXPECT_EQ(sample.errorsWith("categories.csv", "sep=;\n"),
              Lines{"categories.csv:1:1: the file has no header row. Maybe it was saved empty"});
}

TEST(Leftovers, ADecimalCommaIsAPointWhereCommasDoNotDivideCells)
{
    for (const char* delimiter : {";", "\t"}) {
        std::string text = "code;from;to;mode;km;hours\nR1;HAS;KAR;road;670,5;10,25\nR2;HAS;KAR;road;1.5;2\n";
        std::replace(text.begin(), text.end(), ';', delimiter[0]);
        SampleFolder sample;
        EXPECT_EQ(sample.errorsWith("routes.csv", text), kOk);
        EXPECT_EQ(sample.warnings(),
                  Lines{"routes.csv:2:17 km: the comma is read as a decimal point in all of the file, \"670,5\""});
        const Plan plan = sample.plan();
        EXPECT_EQ(plan.operation.routes[0].length, Metres(670'500));
        EXPECT_EQ(plan.operation.routes[0].hours, 10.25);
        EXPECT_EQ(plan.operation.routes[1].length, Metres(1500));
    }
    SampleFolder sample;
    for (const char* number : {"1.234,5", "1,234,5", ",", "1,2.3"})
        EXPECT_EQ(
            sample.errorsWith("routes.csv", fmt::format("code;from;to;mode;km\nR1;HAS;KAR;road;{}\n", number)).size(),
            1U)
            << number;
    EXPECT_NE(sample.errorsWith("routes.csv", "code;from;to;mode;km\nR1;HAS;KAR;road;1,2345\n"), kOk)
        << "four decimals";
    EXPECT_EQ(sample.errorsWith("routes.csv", "code,from,to,mode,km\nR1,HAS,KAR,road,\"670,5\"\n"),
              Lines{"routes.csv:2:17 km: must be kilometres from 0 to 100000 with at most three decimals, \"670,5\""});
    sample.folder.write("routes.csv", "code;from;to;mode;km\nR1;HAS;KAR;road;5\n");
    EXPECT_EQ(sample.errorsWith("cohorts.csv", "code;facility;category;people\nC1;HAS;standard;1,5\n").size(), 1U)
        << "people are whole";
}

TEST(Leftovers, EasternDigitsAreReadInNumbersDatesAndCodes)
{
    SampleFolder sample;
    sample.folder.write("cohorts.csv", "code,facility,category,people,ready_from\nC١,HAS,standard,۱۲۰,٢٠٢٦-٠١-٢٢\n");
    sample.folder.write("routes.csv", "code,from,to,mode,km,hours\nR1,HAS,KAR,road,٦٧٠٫٥,۱۱\n");
    sample.folder.write("batches.csv", "batch,depart,route,people,cohorts\nB1,2026-01-23,R1,٣٠,C1:٣٠\n");
    EXPECT_EQ(sample.errors(), kOk);
    const Plan plan = sample.plan();
    EXPECT_EQ(plan.operation.cohorts[0].code, "C1");
    EXPECT_EQ(plan.operation.cohorts[0].people, People(120));
    EXPECT_EQ(plan.operation.cohorts[0].readyFrom, parseDate("2026-01-22"));
    EXPECT_EQ(plan.operation.routes[0].length, Metres(670'500));
    EXPECT_EQ(plan.operation.routes[0].hours, 11.0);
    EXPECT_EQ(plan.batches.at({"B1"}).people(), People(30));
    EXPECT_EQ(sample.warnings().size(), 4U) << "one a file, and how the date is read";
    EXPECT_EQ(sample.warnings()[1], "cohorts.csv:2:1 code: the digits are read as 0 to 9 in all of the file, \"C١\"");
    EXPECT_NE(sample.errorsWith("cohorts.csv", "code,facility,category,people\nC1,HAS,standard,١٬٠٠٠\n"), kOk)
        << "no separators of thousands";
}

TEST(Leftovers, InvisibleCharactersAroundValuesAreTrimmed)
{
    for (const char* mark : {"\u00A0", "\u200B", "\u200C", "\u200E", "\u200F", "\u202B", "\u2068", "\uFEFF", "\u202F",
                             " ", "\t", "\u061C", "\u2060"}) {
        SampleFolder sample;
        const std::string m = mark;
        sample.folder.write("categories.csv", m + "code,name" + m + "\nstandard,Standard\n");
        sample.folder.write("routes.csv",
                            "code,from,to,mode,km\nR1," + m + "HAS,KAR" + m + ",road," + m + "650" + m + "\n");
        EXPECT_EQ(sample.errorsWith("operation.csv", "key,value\nstart" + m + "," + m + "2026-01-21\nend,2026-03-06" + m
                                                         + "\n" + "same_day_turnover,yes" + m + "\ngoals," + m
                                                         + "waiting delay\n"),
                  kOk)
            << mark;
        EXPECT_EQ(sample.plan().operation.settings.goals.size(), 2U);
        EXPECT_TRUE(sample.plan().operation.settings.hasSameDayTurnover);
        const Lines said = sample.warnings();
        EXPECT_GE(said.size(), 2U) << mark;
        for (const std::string& warning : said)
            EXPECT_NE(warning.find(kEdges), std::string::npos) << warning;
    }
}

TEST(Leftovers, InvisibleCharactersInsideACodeAreErrorsThatNameThem)
{
    SampleFolder sample;
    EXPECT_EQ(
        sample.errorsWith("cohorts.csv", "code,facility,category,people\nC1,H\u200BAS,standard,5\n"),
        Lines{
            "cohorts.csv:2:4 facility: is not a code, the invisible character U+200B is in it, \"H<U+200B>AS\". Maybe "
            "type it anew"});
    EXPECT_EQ(
        sample.errorsWith("cohorts.csv", "code,facility,category,people\nC\u00A01,HAS,standard,5\n"),
        Lines{
            "cohorts.csv:2:1 code: is not a code, the invisible character U+00A0 is in it, \"C<U+00A0>1\". Maybe type "
            "it anew"});
    EXPECT_EQ(
        sample.errorsWith("cohorts.csv", "code,facility,category,people\nC1,HAS,standard,1\u00A0000\n"),
        Lines{"cohorts.csv:2:17 people: must be a whole number from 0 to 1000000000, digits only, \"1<U+00A0>000\""});
}

TEST(Leftovers, InvisibleCharactersInsideATextStayAndThoseAroundItGo)
{
    SampleFolder sample;
    sample.folder.write("categories.csv", "code,name\nstandard,\u200Fنامه\u200Cها\u00A0\n");
    EXPECT_EQ(sample.plan().operation.categories[0].name, "نامه\u200Cها");
    EXPECT_EQ(sample.warnings(), Lines{"categories.csv:2:10 name" + kEdges + "\"<U+200F>نامه<U+200C>ها<U+00A0>\""});
    sample.folder.write("categories.csv", "code,name\nstandard,'\u00A0as it is\u00A0\n");
    EXPECT_EQ(sample.plan().operation.categories[0].name, "\u00A0as it is\u00A0") << "what is guarded is meant";
    EXPECT_EQ(sample.warnings(), Lines());
}

TEST(Leftovers, SpacesOfOtherKindsDivideWordsToo)
{
    SampleFolder sample;
    sample.folder.write("categories.csv", "code,name\nstandard,S\nmen,M\n");
    EXPECT_EQ(
        sample.errorsWith("facilities.csv",
                          "code,name,capacity,population,accepts\nHAS,H,7000,7000,standard\u00A0men\nKAR,K,1,0,\n"),
        kOk);
    EXPECT_EQ(sample.plan().operation.facilities[0].accepts.size(), 2U);
}

TEST(Leftovers, TenThousandRowsSayEachKindOnce)
{
    SampleFolder sample;
    std::string cohorts = "code;facility;category;people;label\r";
    for (int i = 0; i < 10'000; ++i)
        cohorts += fmt::format("C{}\u00A0;HAS;standard;\"٠\"\r;;;;\r", i);
    EXPECT_EQ(sample.errorsWith("cohorts.csv", cohorts), kOk);
    EXPECT_EQ(sample.plan().operation.cohorts.size(), 10'000U);
    EXPECT_EQ(sample.warnings().size(), 4U);
}

TEST(Leftovers, ColumnsCloseToAKnownOneAreErrorsThatNameBoth)
{
    struct Typo {
        const char* written;
        const char* meant;
    };
    for (const Typo& typo : {Typo{"Daily intake", "daily_intake"},
                             {"DAILY_INTAKE", "daily_intake"},
                             {"daily-intake", "daily_intake"},
                             {"dailyintake", "daily_intake"},
                             {"daily_intakes", "daily_intake"},
                             {"dialy_intake", "daily_intake"},
                             {"dayly_intake", "daily_intake"},
                             {"Accepts", "accepts"},
                             {"acepts", "accepts"},
                             {"LAT", "lat"},
                             {"notes", "note"},
                             {"overcrowding_limit", ""},
                             {"overcrowding_limit_pc", "overcrowding_limit_pct"},
                             {"name_ku", "name_ckb"},
                             {"name_fr", ""},
                             {"region", ""},
                             {"remarks", ""},
                             {"lng", ""}}) {
        SampleFolder sample;
        const Lines errors =
            sample.errorsWith("facilities.csv", fmt::format("code,name,capacity,population,{}\nHAS,H,7000,7000,\n"
                                                            "KAR,K,3500,0,\n",
                                                            typo.written));
        if (*typo.meant == '\0') {
            EXPECT_EQ(errors, kOk) << typo.written;
            EXPECT_EQ(sample.warnings(),
                      Lines{fmt::format("facilities.csv:1:31 {}: the column is unknown and ignored", typo.written)});
        } else {
            EXPECT_EQ(errors,
                      Lines{fmt::format("facilities.csv:1:31 {0}: the column is unknown, but its name is close to {1}. "
                                        "Maybe rename it to {1}, or take it out",
                                        typo.written, typo.meant)});
        }
    }
}

TEST(Leftovers, AMisspeltRequiredColumnIsNotMissingToo)
{
    SampleFolder sample;
    EXPECT_EQ(
        sample.errorsWith("cohorts.csv", "Code;facility;category;people\nC1;HAS;standard;5\n"),
        Lines{"cohorts.csv:1:1 Code: the column is unknown, but its name is close to code. Maybe rename it to code, or "
              "take it out"});
}

TEST(Leftovers, MisspeltKeysAreErrorsAndUnknownOnesWarnings)
{
    SampleFolder sample;
    const std::string dates = "key,value\nstart,2026-01-21\nend,2026-03-06\n";
    EXPECT_EQ(
        sample.errorsWith("operation.csv", dates + "Escorts per day,5\n"),
        Lines{
            "operation.csv:4:1 key: the key is unknown, but close to escorts_per_day, \"Escorts per day\". Maybe write "
            "escorts_per_day, or take it out"});
    EXPECT_EQ(sample.errorsWith("operation.csv", dates + "author,X\n"), kOk);
}

TEST(Leftovers, ACategoryThatCategoriesCsvLacksIsAnErrorEverywhere)
{
    SampleFolder sample;
    sample.folder.write("categories.csv", "code,name\nstandard,S\nwomen,W\n");
    sample.folder.write("places.csv", "facility,category,places\nKAR,womens,5\n");
    sample.folder.write("facilities.csv",
                        "code,name,capacity,population,accepts\nHAS,H,7000,7000,\nKAR,K,1,0,woman juveniles\n");
    EXPECT_EQ(sample.errorsWith("cohorts.csv", "code,facility,category,people\nC1,HAS,Women,5\nC2,HAS,men,5\n"),
              (Lines{"facilities.csv:3:11 accepts: there is no such category, \"woman\". Maybe women",
                     "facilities.csv:3:11 accepts: there is no such category, \"juveniles\"",
                     "cohorts.csv:2:8 category: there is no such category, \"Women\". Maybe women",
                     "cohorts.csv:3:8 category: there is no such category, \"men\"",
                     "places.csv:2:5 category: there is no such category, \"womens\". Maybe women"}));
    sample.folder.write("categories.csv", "code,name\n");
    EXPECT_EQ(sample.errors().size(), 5U) << "a file without rows lacks them all";
    std::filesystem::remove(sample.folder.path("categories.csv"));
    sample.folder.write("facilities.csv", "code,name,capacity,population\nHAS,H,7000,7000\nKAR,K,1,0\n");
    sample.folder.write("places.csv", "facility,category,places\nKAR,Women,5\n");
    EXPECT_EQ(sample.errors(), kOk) << "without the file every category has the defaults";
}

TEST(Leftovers, NearCodesAreSaidForEveryReference)
{
    SampleFolder sample;
    EXPECT_EQ(sample.errorsWith("routes.csv", "code,from,to,mode,km\nR1,HSA,kar,road,650\nR2,HAS,NOWHERE,road,1\n"),
              (Lines{"routes.csv:2:4 from: there is no such facility, \"HSA\". Maybe HAS",
                     "routes.csv:2:8 to: there is no such facility, \"kar\". Maybe KAR",
                     "routes.csv:3:8 to: there is no such facility, \"NOWHERE\""}));
}

} // namespace
} // namespace planner
