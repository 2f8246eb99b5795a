// SPDX-License-Identifier: Apache-2.0
#include "core/exchange/unread_files.h"
#include "tests/core/exchange/sample_folder.h"

namespace planner {
namespace {

using test::kOk;
using test::Lines;
using test::SampleFolder;

Lines closeTo(const std::string& name, const std::string& known)
{
    return {name + ": the file is not read, but its name is close to " + known + ". Maybe rename it to " + known
            + ", or move it out of the folder"};
}

TEST(UnreadFiles, AreNamedInWarnings)
{
    SampleFolder sample;
    for (const char* file : {"README.md", "notes.txt", "schedule.csv", "map.png", ".hidden", "ledger.csv", "notes.csv"})
        sample.folder.write(file, "x,y\n1,2\n");
    sample.folder.write("published_progress.csv", "date,people\n");
    std::filesystem::create_directory(sample.folder.path("places"));
    EXPECT_EQ(sample.errors(), kOk);
    EXPECT_EQ(
        sample.warnings(),
        (Lines{".hidden: the file is not read", "README.md: the file is not read", "ledger.csv: the file is not read",
               "map.png: the file is not read", "notes.csv: the file is not read", "notes.txt: the file is not read",
               "places: the folder is not read",
               "published_progress.csv: the file is not imported. The window compares plans with it",
               "schedule.csv: the file is not read"}));
}

TEST(UnreadFiles, AreErrorsWhereATableWasMeant)
{
    struct Typo {
        const char* written;
        const char* meant;
    };
    for (const Typo& typo : {Typo{"Places.csv", "places.csv"},
                             {"PLACES.CSV", "places.csv"},
                             {"places.CSV", "places.csv"},
                             {"place.csv", "places.csv"},
                             {"plces.csv", "places.csv"},
                             {"palces.csv", "places.csv"},
                             {"places (1).csv", "places.csv"},
                             {"places(2).csv", "places.csv"},
                             {"places - Copy.csv", "places.csv"},
                             {"places - Copy (3).csv", "places.csv"},
                             {"Copy of places.csv", "places.csv"},
                             {"places copy.csv", "places.csv"},
                             {"places_old.csv", "places.csv"},
                             {"places2.csv", "places.csv"},
                             {"places_12.csv", "places.csv"},
                             {"places.csv.csv", "places.csv"},
                             {" places.csv", "places.csv"},
                             {"places", "places.csv"},
                             {"places.xlsx", "places.csv"},
                             {"places.tsv", "places.csv"},
                             {"places.csv.txt", "places.csv"},
                             {"places.csv~", "places.csv"},
                             {"keep apart.csv", "keep_apart.csv"},
                             {"KeepApart.csv", "keep_apart.csv"},
                             {"keep_appart.csv", "keep_apart.csv"},
                             {"category.csv", "categories.csv"},
                             {"catagory.csv", ""},
                             {"catagorys.csv", ""},
                             {"catagories.csv", "categories.csv"},
                             {"fleet.csv", "fleets.csv"},
                             {"callendar.csv", "calendar.csv"},
                             {"calandur.csv", "calendar.csv"},
                             {"aproval.csv", "approvals.csv"},
                             {"Clearances.csv", "clearances.csv"},
                             {"figure.csv", "figures.csv"},
                             {"batch.csv", "batches.csv"},
                             {"facility.csv", "facilities.csv"}}) {
        SampleFolder sample;
        if (std::string(typo.meant) == "categories.csv")
            std::filesystem::remove(sample.folder.path("categories.csv"));
        sample.folder.write(typo.written, "");
        EXPECT_EQ(sample.errors(), *typo.meant == '\0' ? kOk : closeTo(typo.written, typo.meant)) << typo.written;
    }
}

TEST(UnreadFiles, ATableInAnotherFormatIsMeantOnlyWhereTheTableIsMissing)
{
    for (const char* name : {"facilities.xlsx", "facilities.csv.bak", "facilities.csv~", "facilities.ods"}) {
        SampleFolder sample;
        sample.folder.write(name, "");
        EXPECT_EQ(sample.errors(), kOk);
        EXPECT_EQ(sample.warnings(), Lines{std::string(name) + ": the file is not read"});
    }
}

TEST(UnreadFiles, TwoLettersOffAShortNameAreCloseWithAColumnOfTheTable)
{
    SampleFolder sample;
    EXPECT_EQ(sample.errorsWith("plazzas.csv", "facility;category;places\n"), kOk) << "three letters";
    EXPECT_EQ(sample.errorsWith("plazas.csv", "\"Facility\";category;places\n"), closeTo("plazas.csv", "places.csv"));
    EXPECT_EQ(sample.errorsWith("plazas.csv", "square,town\n"), kOk);
}

TEST(UnreadFiles, NamesThatAreNoTextAreShown)
{
    SampleFolder sample;
    sample.folder.write("a\n\xFF.txt", "");
    EXPECT_EQ(sample.errors(), kOk);
    EXPECT_EQ(sample.warnings(), Lines{"a\\x0A\uFFFD.txt: the file is not read"});
}

TEST(UnreadFiles, OfAFolderThatIsNoOperationAreNotListed)
{
    const test::TemporaryFolder folder;
    folder.write("holiday.jpg", "");
    folder.write("Cohorts.csv", "");
    FolderReport report;
    EXPECT_FALSE(readOperationFolder(folder.path(), report));
    EXPECT_EQ(report.errors.size(), 5U) << "four files are missing, and one was meant";
    EXPECT_TRUE(report.warnings.empty());
}

TEST(UnreadFiles, MayBeLeftOutOfTheWarnings)
{
    SampleFolder sample;
    sample.folder.write("README.md", "");
    sample.folder.write("Places.csv", "");
    FolderReport report;
    ReadingOptions options;
    options.namesUnreadFiles = false;
    EXPECT_FALSE(readOperationFolder(sample.folder.path(), report, nullptr, {}, options));
    EXPECT_EQ(report.errors.size(), 1U);
    EXPECT_TRUE(report.warnings.empty());
}

TEST(UnreadFiles, MoreThanAHundredWarningsAreCounted)
{
    SampleFolder sample;
    for (int i = 0; i < 150; ++i)
        sample.folder.write("scan" + std::to_string(i) + ".pdf", "");
    EXPECT_EQ(sample.errors(), kOk);
    EXPECT_EQ(sample.warnings().size(), 100U);
    EXPECT_EQ(sample.report.warningCount, 150U);
}

} // namespace
} // namespace planner
