// SPDX-License-Identifier: Apache-2.0
#include "core/exchange/output_place.h"

#include "core/exchange/atomic_file.h"
#include "tests/core/exchange/ordinary_user.h"
#include "tests/core/exchange/temporary_folder.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

namespace planner {
namespace {

namespace fs = std::filesystem;

const std::string kDatabase = std::string("SQLite format 3\0", 16) + std::string(84, 'x');

Result<Done> writeText(const std::string& path)
{
    return writeFileAtomically(path, [&](const TextSink& sink) { return sink("new"); });
}

::testing::AssertionResult isRefused(const Result<Done>& done, const std::string& why)
{
    if (done)
        return ::testing::AssertionFailure() << "it was written";
    if (done.error().kind != ErrorKind::Refused || toEnglish(done.error().message).find(why) == std::string::npos)
        return ::testing::AssertionFailure() << toEnglish(done.error().message);
    return ::testing::AssertionSuccess();
}

/// What lies at the name is refused and stays, under its own name and under others.
void expectStays(const test::TemporaryFolder& folder, const std::string& name, const std::string& content,
                 const std::string& why)
{
    folder.write(name, content);
    fs::create_symlink(name, folder.path("link"));
    fs::create_hard_link(folder.path(name), folder.path("other"));
    const std::size_t before = folder.fileCount();
    EXPECT_TRUE(isRefused(writeText(folder.path(name)), why)) << name;
    EXPECT_TRUE(isRefused(writeText(folder.path("link")), why)) << name;
    EXPECT_EQ(folder.read(name), content);
    EXPECT_EQ(folder.fileCount(), before) << "nothing is left beside";
    fs::remove(folder.path("link"));
    fs::remove(folder.path("other"));
    fs::remove(folder.path(name));
}

TEST(OutputPlaceTest, APlanIsNeverReplaced)
{
    const test::TemporaryFolder folder;
    const std::string why = "is a plan or another database, and is not replaced. Maybe choose another name";
    expectStays(folder, "a.tplan", kDatabase, why);
    expectStays(folder, "a.csv", kDatabase, why);
    expectStays(folder, "a.pdf", "TPLNSEAL and what follows", why);
    expectStays(folder, "a.png", "\xd9\xd5\x05\xf9\x20\xa1\x63\xd7 a journal that puts a plan back", why);
    expectStays(folder, "damaged.tplan", std::string(100, '\0'), why);
    expectStays(folder, "DAMAGED.TPLAN", "cut", why);
    expectStays(folder, "damaged.sealed", "cut", why);
}

TEST(OutputPlaceTest, OtherFilesAreReplaced)
{
    const test::TemporaryFolder folder;
    for (const char* name : {"a.csv", ".tplan", "tplan", "a.tplan.csv", "empty.tplan"}) {
        folder.write(name, std::string(name) == "empty.tplan" ? "" : "SQLite format 2");
        EXPECT_TRUE(writeText(folder.path(name))) << name;
        EXPECT_EQ(folder.read(name), "new");
    }
}

TEST(OutputPlaceTest, NothingTakesThePlaceOfAPlansJournal)
{
    const test::TemporaryFolder folder;
    folder.write("a.tplan", kDatabase);
    EXPECT_TRUE(isRefused(writeText(folder.path("a.tplan-journal")), "the journal of the plan beside it"));
    EXPECT_TRUE(isRefused(writeText(folder.path("a.tplan-wal")), "the journal of the plan beside it"));
    EXPECT_EQ(folder.fileCount(), 1U);
    EXPECT_TRUE(writeText(folder.path("b-journal")));
}

TEST(OutputPlaceTest, APlanThatComesMeanwhileStays)
{
    const test::TemporaryFolder folder;
    auto file = AtomicFile::create(folder.path("a.csv"));
    ASSERT_TRUE(file);
    EXPECT_TRUE(file.value().write("new"));
    folder.write("a.csv", kDatabase);
    EXPECT_TRUE(isRefused(file.value().commit(), "is a plan"));
    EXPECT_EQ(folder.read("a.csv"), kDatabase);
}

TEST(OutputPlaceTest, LooksAtAllBeforeAnyIsWritten)
{
    const test::TemporaryFolder folder;
    folder.write("a.tplan", kDatabase);
    EXPECT_TRUE(isRefused(requireNoPlans({"", "-", folder.path("a.csv"), folder.path("a.tplan")}), "is a plan"));
    EXPECT_TRUE(requireNoPlans({"", "-", folder.path("a.csv")}));
}

/// SQLite's locks are those of fcntl(): any descriptor that is closed drops those of the whole process.
TEST(OutputPlaceTest, LocksOnAPlanAreKept)
{
    const test::TemporaryFolder folder;
    folder.write("a.tplan", kDatabase);
    const int held = open(folder.path("a.tplan").c_str(), O_RDWR);
    ASSERT_GE(held, 0);
    struct flock whole {};
    whole.l_type = F_WRLCK;
    ASSERT_EQ(fcntl(held, F_SETLK, &whole), 0);
    const auto isLocked = [&] {
        const pid_t child = fork();
        if (child == 0) {
            struct flock asked = whole;
            const int file = open(folder.path("a.tplan").c_str(), O_RDWR);
            _exit(fcntl(file, F_GETLK, &asked) == 0 && asked.l_type != F_UNLCK ? 1 : 0);
        }
        int status = 0;
        waitpid(child, &status, 0);
        return WEXITSTATUS(status) == 1;
    };
    ASSERT_TRUE(isLocked());
    for (int i = 0; i < 3; ++i)
        EXPECT_TRUE(isRefused(writeText(folder.path("a.tplan")), "is a plan"));
    EXPECT_TRUE(isLocked());
    close(held);
}

/// A folder like /tmp, or one that a group shares.
class SharedFolder {
public:
    explicit SharedFolder(const std::string& path, mode_t mode) : m_path(path)
    {
        fs::create_directory(path);
        ::chmod(path.c_str(), mode);
    }
    [[nodiscard]] std::string link(const std::string& target, uid_t owner) const
    {
        const std::string path = m_path + "/link";
        fs::create_symlink(target, path);
        EXPECT_EQ(::lchown(path.c_str(), owner, static_cast<gid_t>(-1)), 0);
        return path;
    }

private:
    std::string m_path;
};

TEST(OutputPlaceTest, NoLinkIsFollowedWhereEverybodyCanWrite)
{
    for (const mode_t mode : {01777U, 0777U}) {
        const test::TemporaryFolder folder;
        folder.write("mine.csv", "old");
        const SharedFolder shared(folder.path("shared"), mode);
        const std::string link = shared.link(folder.path("mine.csv"), getuid());
        EXPECT_TRUE(isRefused(writeText(link), "is a link in a folder that others can write"));
        EXPECT_TRUE(isRefused(requireNoPlans({link}), "is a link in a folder that others can write"));
        EXPECT_EQ(folder.read("mine.csv"), "old");
        EXPECT_TRUE(fs::is_symlink(link));
        // Also where the first link lies in a folder of this user.
        fs::create_symlink("shared/link", folder.path("first"));
        EXPECT_TRUE(isRefused(writeText(folder.path("first")), "shared/link is a link"));
        EXPECT_TRUE(writeText(folder.path("shared/new.csv")));
    }
}

TEST(OutputPlaceTest, ADeviceBehindSuchALinkIsRefusedToo)
{
    const test::TemporaryFolder folder;
    const std::string link = SharedFolder(folder.path("shared"), 01777).link("/dev/null", getuid());
    EXPECT_TRUE(isRefused(writeText(link), "is a link in a folder that others can write"));
}

TEST(OutputPlaceTest, LinksOfOthersAreNotFollowedOnTheWay)
{
    constexpr uid_t kAnother = 12'345;
    if (getuid() != 0)
        GTEST_SKIP() << "only root can lay links in another's name";
    const test::TemporaryFolder folder;
    fs::create_directory(folder.path("mine"));
    const SharedFolder shared(folder.path("shared"), 01777);
    const std::string link = shared.link(folder.path("mine"), kAnother);
    EXPECT_TRUE(isRefused(writeText(link + "/a.csv"), "shared/link is a link"));
    EXPECT_FALSE(fs::exists(folder.path("mine/a.csv")));
    EXPECT_EQ(::lchown(link.c_str(), getuid(), static_cast<gid_t>(-1)), 0);
    EXPECT_TRUE(writeText(link + "/a.csv")) << "it is this user's own";
    EXPECT_EQ(folder.read("mine/a.csv"), "new");
}

TEST(OutputPlaceTest, LinksInAFolderOfTheGroupAreFollowedWhereTheyAreOnesOwn)
{
    const test::TemporaryFolder folder;
    folder.write("mine.csv", "old");
    const SharedFolder shared(folder.path("shared"), 0770);
    const std::string link = shared.link("../mine.csv", getuid());
    EXPECT_TRUE(writeText(link));
    EXPECT_EQ(folder.read("mine.csv"), "new");
    if (getuid() != 0)
        return;
    EXPECT_EQ(::lchown(link.c_str(), 12'345, static_cast<gid_t>(-1)), 0);
    EXPECT_TRUE(isRefused(writeText(link), "is a link in a folder that others can write"));
}

TEST(OutputPlaceTest, FollowsLinksAsTheSystemDoes)
{
    const test::TemporaryFolder folder;
    fs::create_directories(folder.path("a/b"));
    fs::create_symlink("a/b", folder.path("down"));
    fs::create_symlink("../..", folder.path("a/b/up"));
    fs::create_symlink(folder.path("down/up/a/new.csv"), folder.path("link"));
    EXPECT_TRUE(writeText(folder.path("link")));
    EXPECT_EQ(folder.read("a/new.csv"), "new");
    EXPECT_TRUE(writeText(folder.path("down/../other.csv")));
    EXPECT_EQ(folder.read("a/other.csv"), "new");
    EXPECT_TRUE(writeText(folder.path("down/./up//here.csv")));
    EXPECT_EQ(folder.read("here.csv"), "new");
    fs::create_symlink("round", folder.path("round"));
    const auto round = writeText(folder.path("round"));
    ASSERT_FALSE(round);
    EXPECT_NE(toEnglish(round.error().message).find("round leads nowhere"), std::string::npos);
    EXPECT_FALSE(writeText(folder.path("here.csv/")));
}

} // namespace
} // namespace planner
