// SPDX-License-Identifier: Apache-2.0
// Bad operation folders: what the import says of them, to the letter.
#include "tests/core/exchange/ordinary_user.h"
#include "tests/core/exchange/sample_folder.h"

#include <fmt/format.h>

#include <algorithm>
#include <filesystem>

namespace planner {
namespace {

using test::kOk;
using test::Lines;
using test::SampleFolder;

TEST(BadInput, TheSampleFolderIsSound)
{
    SampleFolder sample;
    EXPECT_EQ(sample.errors(), kOk);
    EXPECT_EQ(sample.warnings(), Lines());
}

TEST(BadInput, AMissingFolderIsNamed)
{
    FolderReport report;
    const auto plan = readOperationFolder("/nowhere/at-all", report);
    ASSERT_FALSE(plan);
    EXPECT_EQ(plan.error().kind, ErrorKind::BadInput);
    EXPECT_EQ(toEnglish(plan.error().message), "/nowhere/at-all: there is no such folder. Maybe check the name");
    EXPECT_EQ(report.errors.size(), 1U);
}

TEST(BadInput, AFolderThatIsAFileIsNamed)
{
    const test::TemporaryFolder folder;
    folder.write("file", "key,value\n");
    FolderReport report;
    const auto plan = readOperationFolder(folder.path("file"), report);
    ASSERT_FALSE(plan);
    EXPECT_EQ(toEnglish(plan.error().message),
              folder.path("file") + ": is not a folder. Maybe give the folder that operation.csv is in");
}

TEST(BadInput, EveryMissingFileIsNamed)
{
    const test::TemporaryFolder folder;
    FolderReport report;
    EXPECT_FALSE(readOperationFolder(folder.path(), report));
    ASSERT_EQ(report.errors.size(), 4U);
    EXPECT_EQ(toEnglish(inOneSentence(report.errors[0])),
              "operation.csv: the file is missing in " + folder.path() + ". Maybe another folder was meant");
    EXPECT_EQ(report.errors[1].place, "facilities.csv");
    EXPECT_EQ(report.errors[2].place, "cohorts.csv");
    EXPECT_EQ(report.errors[3].place, "routes.csv");
}

TEST(BadInput, AFileThatIsAFolderIsNamedAlsoWhereItIsOptional)
{
    SampleFolder sample;
    std::filesystem::create_directory(sample.folder.path("figures.csv"));
    EXPECT_EQ(sample.errors(),
              Lines{sample.folder.path("figures.csv") + ": is not a file. Maybe another name was meant"});
}

TEST(BadInput, AnUnreadableFileIsNamed)
{
    SampleFolder sample;
    std::filesystem::permissions(sample.folder.path(), std::filesystem::perms(0755));
    std::filesystem::permissions(sample.folder.path("categories.csv"), std::filesystem::perms(0));
    const test::OrdinaryUser user;
    EXPECT_EQ(sample.errors(),
              Lines{sample.folder.path("categories.csv")
                    + ": cannot be read: Permission denied. Maybe check the name and the permissions"});
}

TEST(BadInput, AnUnreadableFolderIsNamed)
{
    SampleFolder sample;
    std::filesystem::permissions(sample.folder.path(), std::filesystem::perms(0));
    const test::OrdinaryUser user;
    EXPECT_EQ(sample.errors(), Lines{sample.folder.path()
                                     + ": the folder cannot be read: Permission denied. Maybe check its permissions"});
}

TEST(BadInput, ALinkToNothingIsNamed)
{
    SampleFolder sample;
    std::filesystem::create_symlink("nowhere.csv", sample.folder.path("figures.csv"));
    EXPECT_EQ(sample.errors(),
              Lines{sample.folder.path("figures.csv")
                    + ": cannot be read: No such file or directory. Maybe check the name and the permissions"});
}

TEST(BadInput, AMissingColumnIsNamed)
{
    SampleFolder sample;
    EXPECT_EQ(sample.errorsWith("cohorts.csv", "code,facility,people\nC1,HAS,5\n"),
              Lines{"cohorts.csv:1:1 category: the required column is missing"});
}

TEST(BadInput, ADuplicateColumnIsNamed)
{
    SampleFolder sample;
    EXPECT_EQ(sample.errorsWith("categories.csv", "code,name,code\nstandard,Standard,x\n"),
              Lines{"categories.csv:1:11 code: the column is there twice"});
}

TEST(BadInput, AnUnknownColumnIsAWarningAndIgnored)
{
    SampleFolder sample;
    EXPECT_EQ(sample.errorsWith("categories.csv", "color,code,name\nred,standard,Standard\n"), kOk);
    EXPECT_EQ(sample.warnings(), Lines{"categories.csv:1:1 color: the column is unknown and ignored"});
}

TEST(BadInput, AnEmptyFileHasNoHeader)
{
    SampleFolder sample;
    EXPECT_EQ(sample.errorsWith("categories.csv", ""),
              (Lines{"categories.csv:1:1: the file has no header row. Maybe it was saved empty"}));
}

TEST(BadInput, OnlyAnEmptyOperationHasNoFacility)
{
    SampleFolder sample;
    sample.folder.write("cohorts.csv", "code,facility,category,people\n");
    sample.folder.write("routes.csv", "code,from,to,mode,km\n");
    EXPECT_EQ(sample.errors(), kOk) << "tables without rows are legal";
    EXPECT_EQ(sample.errorsWith("facilities.csv", "code,name,capacity,population\n"), kOk)
        << "as it is when somebody begins one";
    sample.folder.write("cohorts.csv", "code,facility,category,people\nC1,HAS,standard,5\n");
    EXPECT_EQ(sample.errorsWith("facilities.csv", "code,name,capacity,population\n"),
              (Lines{"cohorts.csv:2:4 facility: there is no such facility, \"HAS\"",
                     "facilities.csv: there is no facility. Maybe the rows are missing"}));
}

TEST(BadInput, ZeroCapacityIsLegal)
{
    SampleFolder sample;
    EXPECT_EQ(sample.errorsWith("facilities.csv", "code,name,capacity,population\nHAS,H,0,7000\nKAR,K,0,0\n"), kOk);
}

TEST(BadInput, AByteOrderMarkIsAccepted)
{
    SampleFolder sample;
    EXPECT_EQ(sample.errorsWith("categories.csv", "\xEF\xBB\xBF"
                                                  "code,name\nstandard,Standard\n"),
              kOk);
    EXPECT_EQ(sample.warnings(), Lines());
}

TEST(BadInput, SemicolonsAndTabsAreUnderstoodWhereTheHeaderNeedsThem)
{
    SampleFolder sample;
    sample.folder.write("categories.csv", "code;name\nstandard;Standard, plain\n");
    EXPECT_EQ(sample.errorsWith("cohorts.csv", "code\tfacility\tcategory\tpeople\nC1\tHAS\tstandard\t5\n"), kOk);
    EXPECT_EQ(sample.plan().operation.categories[0].name, "Standard, plain");
}

TEST(BadInput, EveryLineEndIsUnderstood)
{
    SampleFolder sample;
    EXPECT_EQ(
        sample.errorsWith("cohorts.csv",
                          "code,facility,category,people\r\nC1,HAS,standard,5\rC2,HAS,standard,6\nC3,HAS,standard,7"),
        kOk);
    EXPECT_EQ(sample.plan().operation.cohorts.size(), 3U);
}

TEST(BadInput, Utf16IsNamed)
{
    SampleFolder sample;
    EXPECT_EQ(sample.errorsWith("categories.csv", std::string("\xFF\xFE"
                                                              "c\0o\0d\0e\0",
                                                              10)),
              Lines{"categories.csv:1:1 field 1: the file is UTF-16. Maybe save it as UTF-8"});
}

TEST(BadInput, BytesThatAreNoUtf8AreAWarningAndReadAsReplacementCharacters)
{
    SampleFolder sample;
    EXPECT_EQ(sample.errorsWith("categories.csv", "code,name\nstandard,Caf\xE9 \xC7\xE1\n"), kOk);
    EXPECT_EQ(sample.warnings(), Lines{"categories.csv:2:13 name: the text is not UTF-8, letters of it are lost. Maybe "
                                       "save the file as UTF-8 and read it again"});
    EXPECT_EQ(sample.plan().operation.categories[0].name, "Caf\uFFFD \uFFFD\uFFFD");
}

TEST(BadInput, ACodeThatIsNoUtf8IsNamed)
{
    SampleFolder sample;
    EXPECT_EQ(sample.errorsWith("cohorts.csv", "code,facility,category,people\nC\xE9,HAS,standard,5\n"),
              Lines{"cohorts.csv:2:1 code: is not a code of 1 to 64 letters, digits, dots, underscores and hyphens, "
                    "\"C\uFFFD\""});
}

TEST(BadInput, ANulByteIsNamed)
{
    SampleFolder sample;
    EXPECT_EQ(sample.errorsWith("categories.csv", std::string("code,name\nstandard,a\0b\n", 23)),
              Lines{"categories.csv:2:11 name: the text holds a NUL byte. Maybe save the file as UTF-8"});
}

TEST(BadInput, AnUnclosedQuoteIsNamed)
{
    SampleFolder sample;
    EXPECT_EQ(
        sample.errorsWith("cohorts.csv", "code,facility,category,people\nC1,HAS,standard,100\nC2,\"HAS,standard,1\n"),
        Lines{"cohorts.csv:3:4 facility: the quote that opens here is never closed"});
}

TEST(BadInput, TextAfterAClosingQuoteIsNamed)
{
    SampleFolder sample;
    EXPECT_EQ(
        sample.errorsWith("categories.csv", "code,name\nstandard,\"Stan\"dard\n"),
        Lines{"categories.csv:2:16 name: text follows the closing quote. Maybe write quotes inside a field twice"});
}

TEST(BadInput, RaggedRowsAreNamed)
{
    SampleFolder sample;
    EXPECT_EQ(sample.errorsWith("cohorts.csv", "code,facility,category,people\nC1,HAS,standard\nC2,HAS,standard,5,6\n"),
              (Lines{"cohorts.csv:2:16 people: the row ends before this column",
                     "cohorts.csv:3:19 field 5: the row has more fields than the header. Maybe put a field that has a "
                     "delimiter in quotes"}));
}

TEST(BadInput, AFieldOfTenMillionCharactersIsNamed)
{
    SampleFolder sample;
    EXPECT_EQ(sample.errorsWith("categories.csv", "code,name\nstandard," + std::string(10'000'000, 'x') + "\n"),
              Lines{"categories.csv:2:10 name: the field that begins here is longer than 32768 bytes. Maybe a quote is "
                    "never closed"});
    sample.folder.write("categories.csv", "code,name\nstandard,Standard\n");
    EXPECT_EQ(
        sample
            .errorsWith("facilities.csv",
                        "code,name,capacity,population\nHAS," + std::string(10'000'000, 'x') + ",1,1\n")
            .at(0),
        "facilities.csv:2:5 name: the field that begins here is longer than 4194304 bytes. Maybe a quote is never "
        "closed");
}

TEST(BadInput, FieldsAtTheLimitAreRead)
{
    SampleFolder sample;
    EXPECT_EQ(sample.errorsWith("categories.csv", "code,name\nstandard," + std::string(32'768, 'x') + "\n"), kOk);
    EXPECT_EQ(sample.errorsWith("categories.csv", "code,name\nstandard," + std::string(32'769, 'x') + "\n").size(), 1U);
}

TEST(BadInput, FilesOfMoreThanFourGibibytesAreRefusedUnread)
{
    SampleFolder sample;
    const std::uintmax_t limit = std::uintmax_t{4} << 30U;
    std::filesystem::resize_file(sample.folder.path("categories.csv"), limit + 1); // a hole: takes no space
    EXPECT_EQ(
        sample.errors(),
        Lines{
            "categories.csv: the file has 4294967297 bytes, at most 4294967296 are read. Maybe divide the operation"});
    std::filesystem::resize_file(sample.folder.path("categories.csv"), limit);
    EXPECT_NE(sample.errors().at(0).find("longer than"), std::string::npos);
}

TEST(BadInput, DuplicateCodesAreNamedWithTheirFirstLine)
{
    SampleFolder sample;
    EXPECT_EQ(
        sample.errorsWith("cohorts.csv",
                          "code,facility,category,people\nC1,HAS,standard,5\nC2,HAS,standard,5\nC1,HAS,standard,5\n"),
        Lines{"cohorts.csv:4:1 code: the code is in line 2 already, \"C1\""});
    EXPECT_EQ(sample.errorsWith("cohorts.csv", "code,facility,category,people\nC1,HAS,standard,5\nc1,HAS,standard,5\n"),
              kOk)
        << "codes are compared exactly";
}

TEST(BadInput, CodesOfOtherCharactersAreNamed)
{
    SampleFolder sample;
    EXPECT_EQ(
        sample.errorsWith("cohorts.csv", "code,facility,category,people\nC 1,HAS,standard,5\n"),
        Lines{
            "cohorts.csv:2:1 code: is not a code of 1 to 64 letters, digits, dots, underscores and hyphens, \"C 1\""});
}

TEST(BadInput, BlankRequiredCellsAreNamed)
{
    SampleFolder sample;
    EXPECT_EQ(
        sample.errorsWith("cohorts.csv", "code,facility,category,people\n,HAS,standard,5\nC2,HAS,standard,\n"),
        (Lines{"cohorts.csv:2:1 code: a value is needed, \"\"", "cohorts.csv:3:17 people: a value is needed, \"\""}));
}

TEST(BadInput, EveryErrorOfTheFolderIsListed)
{
    SampleFolder sample;
    sample.folder.write("operation.csv", "key,value\nstart,2026-02-30\nend,2026-03-06\n");
    sample.folder.write("cohorts.csv", "code,facility,category,people\nC1,NOW,standard,-5\n");
    EXPECT_EQ(
        sample.errorsWith("routes.csv", "code,from,to,mode,km\nR1,HAS,HAS,road,1.2345\n"),
        (Lines{"operation.csv:2:7 start: must be a date that exists, as YYYY-MM-DD, from 1900 to 2999, \"2026-02-30\"",
               "cohorts.csv:2:4 facility: there is no such facility, \"NOW\"",
               "cohorts.csv:2:17 people: must be a whole number from 0 to 1000000000, digits only, \"-5\"",
               "routes.csv:2:8 to: the route leads from the facility to itself, \"HAS\"",
               "routes.csv:2:17 km: must be kilometres from 0 to 100000 with at most three decimals, \"1.2345\""}));
}

TEST(BadInput, AHundredErrorsAreListedAndAllOfThemCounted)
{
    SampleFolder sample;
    std::string text = "code,facility,category,people\n";
    for (int i = 0; i < 1000; ++i)
        text += fmt::format("C{},HAS,standard,x\n", i);
    EXPECT_EQ(sample.errorsWith("cohorts.csv", text).size(), 100U);
    EXPECT_EQ(sample.report.errors.back().place, "cohorts.csv:101:18");
    FolderReport report;
    const auto plan = readOperationFolder(sample.folder.path(), report);
    ASSERT_FALSE(plan);
    EXPECT_EQ(toEnglish(plan.error().message),
              sample.folder.path()
                  + ": the operation folder has 1000 errors, the first 100 are listed. Maybe correct them and import "
                    "again");
    EXPECT_EQ(report.errorCount, 1000U);
}

TEST(BadInput, ErrorsOfLaterFilesAreCountedToo)
{
    SampleFolder sample;
    std::string text = "code,facility,category,people\n";
    for (int i = 0; i < 100; ++i)
        text += fmt::format("C{},HAS,standard,x\n", i);
    sample.folder.write("cohorts.csv", text);
    EXPECT_EQ(sample.errors().size(), 100U);
    EXPECT_EQ(sample.report.errorCount, 100U);
    EXPECT_EQ(sample.errorsWith("routes.csv", "code,from,to,mode,km\nR1,HAS,XXX,road,650\n").size(), 100U);
    EXPECT_EQ(sample.report.errorCount, 101U);
}

TEST(BadInput, ATableThatCannotBeReadCausesNoErrorsInOthers)
{
    SampleFolder sample;
    EXPECT_EQ(sample.errorsWith("facilities.csv", "code,name,capacity\nHAS,H,1\nKAR,K,1\n"),
              Lines{"facilities.csv:1:1 population: the required column is missing"});
    EXPECT_EQ(sample.errorsWith("facilities.csv", "code,name,capacity,population\nHAS,H,1,7000\nKAR,K,1\n"),
              Lines{"facilities.csv:3:8 population: the row ends before this column"});
    std::filesystem::remove(sample.folder.path("facilities.csv"));
    EXPECT_EQ(sample.errors().size(), 1U);
}

TEST(BadInput, AWrongPopulationCausesNoErrorsOfItsCohorts)
{
    SampleFolder sample;
    EXPECT_EQ(
        sample.errorsWith("facilities.csv", "code,name,capacity,population\nHAS,H,1,many\nKAR,K,1,0\n"),
        Lines{"facilities.csv:2:9 population: must be a whole number from 0 to 1000000000, digits only, \"many\""});
}

TEST(BadInput, LongValuesAreShownShortAndWithoutControlCharacters)
{
    SampleFolder sample;
    EXPECT_EQ(sample.errorsWith("cohorts.csv", "code,facility,category,people\nC1,HAS,standard,\""
                                                   + std::string(100, '9') + "\"\nC2,HAS,standard,\"1\r\n2\x7F\"\n"),
              (Lines{"cohorts.csv:2:17 people: must be a whole number from 0 to 1000000000, digits only, \""
                         + std::string(60, '9') + "...\"",
                     "cohorts.csv:3:17 people: must be a whole number from 0 to 1000000000, digits only, "
                     "\"1\\x0D\\x0A2\\x7F\""}));
}

TEST(BadInput, CancellingIsNoError)
{
    const SampleFolder sample;
    CancelFlag cancel;
    cancel.cancel();
    FolderReport report;
    const auto plan = readOperationFolder(sample.folder.path(), report, &cancel);
    ASSERT_FALSE(plan);
    EXPECT_EQ(plan.error().kind, ErrorKind::Cancelled);
    EXPECT_TRUE(report.errors.empty());
}

TEST(BadInput, ProgressGoesUpToOne)
{
    const SampleFolder sample;
    std::vector<double> fractions;
    FolderReport report;
    EXPECT_TRUE(readOperationFolder(sample.folder.path(), report, nullptr,
                                    [&](const Progress& progress) { fractions.push_back(progress.fraction); }));
    EXPECT_TRUE(std::is_sorted(fractions.begin(), fractions.end()));
    ASSERT_FALSE(fractions.empty());
    EXPECT_EQ(fractions.back(), 1.0);
}

} // namespace
} // namespace planner
