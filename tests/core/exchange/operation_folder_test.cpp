// SPDX-License-Identifier: Apache-2.0
#include "core/exchange/operation_folder.h"

#include "core/base/message_id.h"
#include "core/exchange/plan_export.h"
#include "tests/core/exchange/hostile_plan.h"
#include "tests/core/exchange/ordinary_user.h"
#include "tests/core/exchange/sample_folder.h"
#include "tests/support/evaluated_plan.h"
#include "tests/support/operation_builder.h"

#include <sys/resource.h>

#include <algorithm>
#include <csignal>
#include <filesystem>

namespace planner {
namespace {

using test::HostilePlan;
using test::SampleFolder;
using test::TemporaryFolder;

std::string scheduleText(const Plan& plan)
{
    const test::EvaluatedPlan evaluated(plan);
    std::string text;
    EXPECT_TRUE(writeSchedule(evaluated.view(), evaluated.findings(), [&](std::string_view piece) {
        text += piece;
        return true;
    }));
    return text;
}

Plan readBack(const std::string& folder)
{
    FolderReport report;
    auto plan = readOperationFolder(folder, report);
    if (!plan)
        throw std::runtime_error(toEnglish(inOneSentence(report.errors.front())));
    // Texts of hostile plans look like anything, and their calendars overlap; but nothing is read other than written.
    const auto isHarmless = [](const FolderProblem& warning) {
        for (const char* words : {"wrong code page", "The lower value holds", "README.md: the file is not read"})
            if (toEnglish(inOneSentence(warning)).find(words) != std::string::npos)
                return true;
        return false;
    };
    for (const FolderProblem& warning : report.warnings)
        EXPECT_TRUE(isHarmless(warning)) << toEnglish(inOneSentence(warning));
    return std::move(plan).value();
}

std::string errorOf(const Plan& plan, const std::string& folder)
{
    const auto done = writeOperationFolder(plan, folder);
    return done ? "ok" : toEnglish(done.error().message);
}

TEST(OperationFolder, AnyPlanReadsBackEqual)
{
    const TemporaryFolder folder;
    for (std::uint32_t seed = 1; seed <= 30; ++seed) {
        const Plan plan = HostilePlan(seed).make();
        ASSERT_EQ(errorOf(plan, folder.path()), "ok");
        ASSERT_TRUE(readBack(folder.path()) == plan) << "seed " << seed;
    }
}

TEST(OperationFolder, AScheduleReadsBackAndWritesTheSameBytes)
{
    const TemporaryFolder folder;
    for (std::uint32_t seed = 1; seed <= 30; ++seed) {
        const Plan plan = HostilePlan(seed).make();
        ASSERT_EQ(errorOf(plan, folder.path()), "ok");
        const std::string schedule = scheduleText(plan);
        EXPECT_EQ(folder.read("batches.csv"), schedule);
        ASSERT_EQ(scheduleText(readBack(folder.path())), schedule) << "seed " << seed;
    }
}

TEST(OperationFolder, FilesWrittenAgainHaveTheSameBytes)
{
    const TemporaryFolder folder;
    const TemporaryFolder again;
    ASSERT_EQ(errorOf(HostilePlan(99).make(), folder.path()), "ok");
    ASSERT_EQ(errorOf(readBack(folder.path()), again.path()), "ok");
    EXPECT_EQ(folder.fileCount(), 13U);
    for (const auto& entry : std::filesystem::directory_iterator(folder.path()))
        EXPECT_EQ(folder.read(entry.path().filename()), again.read(entry.path().filename())) << entry.path();
}

TEST(OperationFolder, PlacesOutsideReadBackEqual)
{
    test::OperationBuilder builder;
    builder.facility("HAS", {.capacity = 90, .population = 90})
        .facility("HOME", {.dailyIntake = 50, .kind = FacilityKind::Outside})
        .cohort("C1", {.at = "HAS", .people = 90})
        .route("AIR", {.from = "HAS", .to = "HOME"})
        .batch("GONE", {.route = "AIR",
                        .parts = {{"C1", 60}},
                        .status = Status::Arrived,
                        .clearances = test::allClearances(),
                        .departed = {{{"C1", 60}}},
                        .arrived = {{{"C1", 59}}},
                        .accounts = {{"C1", Fate::Returned, 1}}});
    const TemporaryFolder folder;
    ASSERT_EQ(errorOf(builder.plan(), folder.path()), "ok");
    EXPECT_TRUE(readBack(folder.path()) == builder.plan());
    EXPECT_NE(folder.read("facilities.csv").find("HOME,HOME,,,outside,"), std::string::npos);
}

TEST(OperationFolder, OnlyFilesOfTablesWithRowsAreWritten)
{
    SampleFolder sample;
    Plan plan = sample.plan();
    plan.operation.cohorts.clear();
    plan.operation.categories.clear();
    plan.operation.routes.clear();
    const TemporaryFolder folder;
    ASSERT_EQ(errorOf(plan, folder.path("new/folder")), "ok");
    EXPECT_EQ(std::distance(std::filesystem::directory_iterator(folder.path("new/folder")), {}), 4);
    EXPECT_EQ(folder.read("new/folder/cohorts.csv"),
              "code,facility,category,people,move,ready_from,not_after,label,source,country\r\n");
    EXPECT_TRUE(readBack(folder.path("new/folder")) == plan);
}

TEST(OperationFolder, FilesOfAFormerExportDoNotStay)
{
    const TemporaryFolder folder;
    ASSERT_EQ(errorOf(HostilePlan(1).make(), folder.path()), "ok");
    folder.write("README.md", "mine");
    SampleFolder sample;
    const Plan plan = sample.plan();
    ASSERT_EQ(errorOf(plan, folder.path()), "ok");
    EXPECT_TRUE(readBack(folder.path()) == plan);
    EXPECT_EQ(folder.fileCount(), 6U);
    EXPECT_EQ(folder.read("README.md"), "mine");
}

TEST(OperationFolder, AFileOfOthersIsNotDeletedThoughItsNameIsOurs)
{
    SampleFolder sample;
    const TemporaryFolder folder;
    folder.write("calendar.csv", "Subject,Start Date\nDentist,5/1/2026\n");
    EXPECT_EQ(errorOf(sample.plan(), folder.path()), folder.path("calendar.csv")
                                                         + ": is not a table of an operation and would be taken for "
                                                           "one. Maybe move it away or choose another folder");
    EXPECT_EQ(folder.fileCount(), 1U);
    EXPECT_EQ(folder.read("calendar.csv"), "Subject,Start Date\nDentist,5/1/2026\n");
}

TEST(OperationFolder, AFullDiskLeavesTheFolderAsItWas)
{
    const TemporaryFolder folder;
    const Plan before = HostilePlan(1).make();
    ASSERT_EQ(errorOf(before, folder.path()), "ok");
    Plan after = before;
    after.operation.settings.title = "after";
    after.operation.figures.back().source = std::string(20'000, 'x');
    rlimit limits{};
    getrlimit(RLIMIT_FSIZE, &limits);
    const auto handler = std::signal(SIGXFSZ, SIG_IGN);
    const rlimit small{15'000, limits.rlim_max};
    setrlimit(RLIMIT_FSIZE, &small);
    const std::string error = errorOf(after, folder.path());
    setrlimit(RLIMIT_FSIZE, &limits);
    std::signal(SIGXFSZ, handler);
    EXPECT_EQ(error,
              folder.path("figures.csv") + ": could not be written: File too large. Maybe free some space on the disk");
    EXPECT_TRUE(readBack(folder.path()) == before);
    EXPECT_EQ(folder.fileCount(), 13U);
}

TEST(OperationFolder, ANewFolderVanishesWhereWritingFails)
{
    const TemporaryFolder folder;
    SampleFolder sample;
    Plan plan = sample.plan();
    plan.operation.cohorts[0].label = std::string(40'000, 'x');
    EXPECT_EQ(errorOf(plan, folder.path("new")),
              "cohorts.csv: a text of 40000 bytes cannot be read back, at most 32768 can. Maybe shorten it");
    EXPECT_FALSE(folder.has("new"));
}

TEST(OperationFolder, AFolderThatIsAFileIsRefused)
{
    const TemporaryFolder folder;
    folder.write("file", "mine");
    SampleFolder sample;
    EXPECT_EQ(errorOf(sample.plan(), folder.path("file")),
              folder.path("file") + ": could not be made a folder: Not a directory. Maybe a file has that name");
    EXPECT_EQ(folder.read("file"), "mine");
}

TEST(OperationFolder, AFolderWithoutPermissionIsLeftAsItWas)
{
    SampleFolder sample;
    const Plan plan = sample.plan();
    std::filesystem::permissions(sample.folder.path(), std::filesystem::perms(0555));
    {
        const test::OrdinaryUser user;
        EXPECT_EQ(errorOf(plan, sample.folder.path()),
                  sample.folder.path("operation.csv")
                      + ": could not be written: Permission denied. Maybe check the folder and its permissions");
    }
    std::filesystem::permissions(sample.folder.path(), std::filesystem::perms(0700));
    EXPECT_TRUE(sample.plan() == plan);
}

TEST(OperationFolder, ForeignTextsThatLookGuardedKeepTheirBytes)
{
    SampleFolder sample;
    sample.folder.write("categories.csv", "code,name\nstandard,'=x\na,'Uthman\n");
    const Plan plan = sample.plan();
    EXPECT_EQ(plan.operation.categories[0].name, "=x");
    EXPECT_EQ(plan.operation.categories[1].name, "'Uthman");
    ASSERT_EQ(errorOf(plan, sample.folder.path()), "ok");
    EXPECT_EQ(sample.folder.read("categories.csv"), "code,name,priority,people_per_escort,travels_alone,max_share_"
                                                    "pct\r\nstandard,'=x,1,,no,\r\na,''Uthman,1,,no,\r\n");
    EXPECT_TRUE(sample.plan() == plan);
}

/// What is wrong, or "ok"; the update goes to `update`.
std::string updated(const SampleFolder& sample, const Plan& before, FolderUpdate& update)
{
    FolderReport report;
    auto read = readFolderUpdate(sample.folder.path(), before, report);
    if (!read)
        return toEnglish(inOneSentence(report.errors.front()));
    update = std::move(read).value();
    return "ok";
}

TEST(FolderUpdate, HasTheRowsOfThePlanForFilesThatTheFolderLacks)
{
    SampleFolder sample;
    const Plan before = sample.plan();
    for (const char* file : {"operation.csv", "facilities.csv", "categories.csv", "routes.csv"})
        std::filesystem::remove(std::filesystem::path(sample.folder.path()) / file);
    sample.folder.write("cohorts.csv", "code,facility,category,people\nC1,HAS,standard,120\n");
    FolderUpdate update;
    ASSERT_EQ(updated(sample, before, update), "ok");
    Plan expected = before;
    expected.operation.cohorts.pop_back();
    expected.operation.cohorts[0].people = People(120);
    EXPECT_TRUE(update.plan == expected);
    EXPECT_EQ(update.missing,
              (std::vector<std::string>{"operation.csv", "categories.csv", "facilities.csv", "routes.csv"}));
    EXPECT_FALSE(update.hasBatches);
    EXPECT_EQ(update.missingColumns.at("cohorts"),
              (std::vector<std::string>{"move", "ready_from", "not_after", "label", "source", "country"}));
    EXPECT_FALSE(update.missingColumns.contains("routes")) << "the plan's own rows have every column";
}

TEST(FolderUpdate, ChecksReferencesAgainstTheRowsOfThePlan)
{
    SampleFolder sample;
    const Plan before = sample.plan();
    std::filesystem::remove(std::filesystem::path(sample.folder.path()) / "categories.csv");
    std::filesystem::remove(std::filesystem::path(sample.folder.path()) / "routes.csv");
    FolderUpdate update;
    sample.folder.write("cohorts.csv", "code,facility,category,people\nC1,HAS,standrd,120\n");
    EXPECT_EQ(updated(sample, before, update),
              "cohorts.csv:2:8 category: there is no such category, \"standrd\". Maybe standard");
    sample.folder.write("cohorts.csv", "code,facility,category,people\nC1,HAS,standard,120\n");
    sample.folder.write("facilities.csv", "code,name,capacity,population\nHAS,Hasakah,7000,7000\n");
    EXPECT_EQ(updated(sample, before, update), "the plan's routes.csv:2:8 to: there is no such facility, \"KAR\"");
}

TEST(FolderUpdate, SaysWhichSettingsTheFolderDoesNotSay)
{
    SampleFolder sample;
    const Plan before = sample.plan();
    FolderUpdate update;
    ASSERT_EQ(updated(sample, before, update), "ok");
    const auto& keys = update.missingColumns.at("settings");
    EXPECT_NE(std::find(keys.begin(), keys.end(), "escorts_per_day"), keys.end());
    EXPECT_EQ(std::find(keys.begin(), keys.end(), "start"), keys.end());
}

TEST(FolderUpdate, IsNotReadFromAFolderOfOtherThings)
{
    SampleFolder sample;
    const Plan before = sample.plan();
    const TemporaryFolder other;
    FolderReport report;
    EXPECT_FALSE(readFolderUpdate(other.path(), before, report));
    ASSERT_EQ(report.errors.size(), 1U);
    EXPECT_EQ(report.errors.front().message.id, MessageId::FolderHasNoTable);
}

} // namespace
} // namespace planner
