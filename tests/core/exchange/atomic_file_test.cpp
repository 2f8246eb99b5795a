// SPDX-License-Identifier: Apache-2.0
#include "core/exchange/atomic_file.h"

#include "tests/core/exchange/file_size_limit.h"
#include "tests/core/exchange/ordinary_user.h"
#include "tests/core/exchange/temporary_folder.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

namespace planner {
namespace {

namespace fs = std::filesystem;

Result<Done> writeText(const std::string& path, const std::string& text)
{
    return writeFileAtomically(path, [&](const TextSink& sink) { return sink(text); });
}

std::string errorOf(const Result<Done>& done)
{
    if (done)
        return "ok";
    EXPECT_EQ(done.error().kind, ErrorKind::Failed);
    return toEnglish(done.error().message);
}

/// Standard output is something else while it lives.
class RedirectedOutput {
public:
    explicit RedirectedOutput(int descriptor) : m_saved(dup(STDOUT_FILENO)) { dup2(descriptor, STDOUT_FILENO); }
    RedirectedOutput(const RedirectedOutput&) = delete;
    RedirectedOutput& operator=(const RedirectedOutput&) = delete;
    ~RedirectedOutput()
    {
        dup2(m_saved, STDOUT_FILENO);
        close(m_saved);
    }

private:
    int m_saved;
};

TEST(AtomicFile, WritesANewFileAndNothingBesideIt)
{
    const test::TemporaryFolder folder;
    EXPECT_EQ(errorOf(writeText(folder.path("a.csv"), "new")), "ok");
    EXPECT_EQ(folder.read("a.csv"), "new");
    EXPECT_EQ(folder.fileCount(), 1U);
}

TEST(AtomicFile, NewFilesHaveTheModeThatTheUmaskAllows)
{
    const test::TemporaryFolder folder;
    const mode_t before = umask(027);
    EXPECT_TRUE(writeText(folder.path("a.csv"), "new"));
    umask(before);
    EXPECT_EQ(fs::status(folder.path("a.csv")).permissions(), fs::perms(0640));
}

TEST(AtomicFile, ReplacedFilesKeepTheirMode)
{
    const test::TemporaryFolder folder;
    folder.write("a.csv", "old");
    fs::permissions(folder.path("a.csv"), fs::perms(0604));
    EXPECT_TRUE(writeText(folder.path("a.csv"), "new"));
    EXPECT_EQ(folder.read("a.csv"), "new");
    EXPECT_EQ(fs::status(folder.path("a.csv")).permissions(), fs::perms(0604));
}

TEST(AtomicFile, ALinkStaysALinkToTheNewContent)
{
    const test::TemporaryFolder folder;
    fs::create_directory(folder.path("there"));
    folder.write("there/a.csv", "old");
    fs::create_symlink("there/a.csv", folder.path("link.csv"));
    EXPECT_TRUE(writeText(folder.path("link.csv"), "new"));
    EXPECT_TRUE(fs::is_symlink(folder.path("link.csv")));
    EXPECT_EQ(folder.read("there/a.csv"), "new");
}

TEST(AtomicFile, NamesWithoutAFolderAreInTheCurrentOne)
{
    const test::TemporaryFolder folder;
    const fs::path before = fs::current_path();
    fs::current_path(folder.path());
    EXPECT_EQ(errorOf(writeText("a.csv", "new")), "ok");
    fs::current_path(before);
    EXPECT_EQ(folder.read("a.csv"), "new");
}

TEST(AtomicFile, OldContentStaysUntilCommit)
{
    const test::TemporaryFolder folder;
    folder.write("a.csv", "old");
    {
        auto file = AtomicFile::create(folder.path("a.csv"));
        ASSERT_TRUE(file);
        EXPECT_TRUE(file.value().write("half"));
        EXPECT_TRUE(file.value().finish());
        EXPECT_EQ(folder.read("a.csv"), "old");
    }
    EXPECT_EQ(folder.read("a.csv"), "old");
    EXPECT_EQ(folder.fileCount(), 1U);
}

TEST(AtomicFile, AnExportThatGivesUpLeavesTheOldFile)
{
    const test::TemporaryFolder folder;
    folder.write("a.csv", "old");
    const auto done = writeFileAtomically(folder.path("a.csv"), [](const TextSink& sink) {
        EXPECT_TRUE(sink("half"));
        return false;
    });
    EXPECT_EQ(errorOf(done), folder.path("a.csv") + ": was not written, because the export stopped");
    EXPECT_EQ(folder.read("a.csv"), "old");
    EXPECT_EQ(folder.fileCount(), 1U);
}

TEST(AtomicFile, WhatKilledProgramsLeftIsPassedOver)
{
    const test::TemporaryFolder folder;
    std::string next;
    {
        const auto probe = AtomicFile::create(folder.path("a.csv"));
        ASSERT_TRUE(probe);
        next = fs::directory_iterator(folder.path())->path().filename();
    }
    // ".a.csv.PID-NUMBER.tmp": one of the same process number had the next ones.
    const std::size_t at = next.rfind('-') + 1;
    const int number = std::stoi(next.substr(at));
    for (int i = 1; i <= 3; ++i)
        folder.write(next.substr(0, at) + std::to_string(number + i) + ".tmp", "left over");
    EXPECT_EQ(errorOf(writeText(folder.path("a.csv"), "new")), "ok");
    EXPECT_EQ(folder.read("a.csv"), "new");
    EXPECT_EQ(folder.fileCount(), 4U) << "they may be another's";
}

TEST(AtomicFile, AFullDiskLeavesTheOldFile)
{
    const test::TemporaryFolder folder;
    folder.write("a.csv", "old");
    {
        const test::FileSizeLimit limit(1000);
        const auto done = writeText(folder.path("a.csv"), std::string(5000, 'x'));
        EXPECT_EQ(errorOf(done),
                  folder.path("a.csv") + ": could not be written: File too large. Maybe free some space on the disk");
    }
    EXPECT_EQ(folder.read("a.csv"), "old");
    EXPECT_EQ(folder.fileCount(), 1U);
}

TEST(AtomicFile, TheFullDeviceIsAFullDisk)
{
    EXPECT_EQ(errorOf(writeText("/dev/full", "text")),
              "/dev/full: could not be written: No space left on device. Maybe free some space on the disk");
    struct stat status {};
    ASSERT_EQ(stat("/dev/full", &status), 0);
    EXPECT_TRUE(S_ISCHR(status.st_mode)) << "a device is never replaced";
}

TEST(AtomicFile, ADeviceIsWrittenToDirectly) { EXPECT_EQ(errorOf(writeText("/dev/null", "text")), "ok"); }

TEST(AtomicFile, AFolderIsRefused)
{
    const test::TemporaryFolder folder;
    EXPECT_EQ(errorOf(writeText(folder.path(), "text")), folder.path() + ": is a folder. Maybe add the name of a file");
}

TEST(AtomicFile, AMissingFolderIsRefused)
{
    const test::TemporaryFolder folder;
    EXPECT_EQ(errorOf(writeText(folder.path("none/a.csv"), "text")),
              folder.path("none/a.csv")
                  + ": could not be written: No such file or directory. Maybe check the folder and its permissions");
}

TEST(AtomicFile, AFolderWithoutPermissionIsRefused)
{
    const test::TemporaryFolder folder;
    folder.write("a.csv", "old");
    fs::permissions(folder.path(), fs::perms(0555));
    {
        const test::OrdinaryUser user;
        EXPECT_EQ(errorOf(writeText(folder.path("a.csv"), "new")),
                  folder.path("a.csv")
                      + ": could not be written: Permission denied. Maybe check the folder and its permissions");
    }
    fs::permissions(folder.path(), fs::perms(0700));
    EXPECT_EQ(folder.read("a.csv"), "old");
}

TEST(AtomicFile, ADashIsStandardOutput)
{
    const test::TemporaryFolder folder;
    const int file = open(folder.path("out").c_str(), O_CREAT | O_WRONLY, 0600);
    ASSERT_GE(file, 0);
    {
        const RedirectedOutput redirected(file);
        EXPECT_EQ(errorOf(writeText("-", "text")), "ok");
    }
    close(file);
    EXPECT_EQ(folder.read("out"), "text");
    EXPECT_FALSE(fs::exists("-"));
}

TEST(AtomicFile, FullStandardOutputIsNoticed)
{
    const int full = open("/dev/full", O_WRONLY);
    Result<Done> done = Done{};
    {
        const RedirectedOutput redirected(full);
        done = writeText("-", "text");
    }
    close(full);
    EXPECT_EQ(errorOf(done), "standard output: could not be written: No space left on device. Maybe the program that "
                             "reads it has ended, or the disk is full");
}

TEST(AtomicFile, AClosedPipeIsNoticedAndEndsNothing)
{
    int ends[2]{};
    ASSERT_EQ(pipe(ends), 0);
    close(ends[0]);
    Result<Done> done = Done{};
    {
        const RedirectedOutput redirected(ends[1]);
        done = writeText("-", "text");
    }
    close(ends[1]);
    EXPECT_EQ(errorOf(done), "standard output: could not be written: Broken pipe. Maybe the program that reads it has "
                             "ended, or the disk is full");
}

} // namespace
} // namespace planner
