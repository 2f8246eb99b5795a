// SPDX-License-Identifier: Apache-2.0
// Full disks, failing writes and killed processes: what was acknowledged is there, what failed has changed nothing.

#include "tests/core/storage/plan_file_fixture.h"

#include <sys/mount.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include <array>
#include <csignal>
#include <random>

namespace planner {
namespace {

class PlanStoreFaultTest : public PlanFileTest {};

/// Until the end of its life, files of this process cannot grow beyond a size.
class FileSizeLimit {
public:
    explicit FileSizeLimit(std::size_t bytes)
    {
        m_before = std::signal(SIGXFSZ, SIG_IGN);
        getrlimit(RLIMIT_FSIZE, &m_limit);
        rlimit limited = m_limit;
        limited.rlim_cur = bytes;
        setrlimit(RLIMIT_FSIZE, &limited);
    }
    FileSizeLimit(const FileSizeLimit&) = delete;
    FileSizeLimit& operator=(const FileSizeLimit&) = delete;
    ~FileSizeLimit()
    {
        setrlimit(RLIMIT_FSIZE, &m_limit);
        std::signal(SIGXFSZ, m_before);
    }

private:
    rlimit m_limit{};
    void (*m_before)(int) = nullptr;
};

/// A batch whose explanation makes a large journal entry.
Edit largeEdit()
{
    Settings settings = samplePlan().operation.settings;
    settings.title = std::string(40'000, 'x');
    return SetSettings{settings};
}

TEST_F(PlanStoreFaultTest, RefusesAnEditThatDoesNotFitAndKeepsThePlan)
{
    PlanStore store = make();
    ASSERT_TRUE(store.push(RedateBatch{kDraft, Day(7)}, author()));
    const std::string bytes = readBytes(path());
    const Plan before = store.plan();
    const JournalTip tip = store.tip();
    {
        const FileSizeLimit limit(bytes.size() + 8192);
        const auto pushed = store.push(largeEdit(), author());
        ASSERT_FALSE(pushed);
        EXPECT_EQ(pushed.error().kind, ErrorKind::Failed);
        EXPECT_EQ(store.plan(), before);
        EXPECT_EQ(store.tip(), tip);
    }
    EXPECT_EQ(PlanStore::open(path()).value().plan(), before);
    EXPECT_TRUE(store.verify());
    ASSERT_TRUE(store.push(largeEdit(), author()));
    ASSERT_TRUE(store.undo(author()));
    EXPECT_EQ(store.plan(), before);
    EXPECT_TRUE(store.verifyHistory());
}

TEST_F(PlanStoreFaultTest, LeavesNothingOfAFileThatDoesNotFit)
{
    const FileSizeLimit limit(8192);
    const auto made = PlanStore::create(path(), samplePlan(), author());
    ASSERT_FALSE(made);
    EXPECT_EQ(made.error().kind, ErrorKind::Failed);
    EXPECT_EQ(withoutFolder(sentence(made.error())),
              "a.tplan cannot be written: the disk is full. Maybe free some space and try again");
    EXPECT_EQ(filesInFolder(), 0U);
}

/// A small disk of its own at `folder`, where this process may mount one.
class SmallDisk {
public:
    explicit SmallDisk(const std::filesystem::path& folder) : m_folder(folder)
    {
        std::filesystem::create_directories(folder);
        m_isMounted = ::mount("none", folder.c_str(), "tmpfs", 0, "size=300k") == 0;
    }
    SmallDisk(const SmallDisk&) = delete;
    SmallDisk& operator=(const SmallDisk&) = delete;
    ~SmallDisk()
    {
        if (m_isMounted)
            ::umount(m_folder.c_str());
    }
    [[nodiscard]] bool isMounted() const { return m_isMounted; }

private:
    std::filesystem::path m_folder;
    bool m_isMounted = false;
};

TEST_F(PlanStoreFaultTest, KeepsEveryAcknowledgedEditOnAFullDisk)
{
    const SmallDisk disk(folder() / "disk");
    if (!disk.isMounted())
        GTEST_SKIP() << "no right to mount a small disk here";
    const std::string file = (folder() / "disk" / "a.tplan").string();
    std::int64_t acknowledged = 1;
    Plan last = samplePlan();
    {
        auto made = PlanStore::create(file, last, author());
        ASSERT_TRUE(made) << sentence(made.error());
        for (;;) {
            const auto pushed =
                made.value().push(RedateBatch{kDraft, Day(1 + acknowledged % 40)}, author(std::string(2000, 'x')));
            if (!pushed) {
                EXPECT_NE(sentence(pushed.error()).find("the disk is full"), std::string::npos)
                    << sentence(pushed.error());
                break;
            }
            ++acknowledged;
            last = made.value().plan();
            ASSERT_LT(acknowledged, 1000);
        }
        EXPECT_EQ(made.value().plan(), last);
        EXPECT_TRUE(made.value().verify());
    }
    const auto opened = PlanStore::open(file);
    ASSERT_TRUE(opened) << sentence(opened.error());
    EXPECT_EQ(opened.value().plan(), last);
    EXPECT_EQ(opened.value().tip().sequence, acknowledged);
    const auto refused = PlanStore::create((folder() / "disk" / "b.tplan").string(), samplePlan(), author());
    ASSERT_FALSE(refused);
    EXPECT_NE(sentence(refused.error()).find("the disk is full"), std::string::npos);
}

/// In the child: edits without end, each acknowledged by its entry's number once it is committed.
[[noreturn]] void editWithoutEnd(const std::string& path, int acknowledgements)
{
    auto store = PlanStore::open(path);
    for (std::int64_t i = 0; store; ++i) {
        const auto pushed = i % 3 == 2 ? store.value().undo({"child", i, ""})
                                       : store.value().push(RedateBatch{kDraft, Day(1 + i % 40)}, {"child", i, ""});
        const std::int64_t sequence = store.value().tip().sequence;
        if (!pushed || ::write(acknowledgements, &sequence, sizeof sequence) != sizeof sequence)
            break;
    }
    ::_exit(1);
}

TEST_F(PlanStoreFaultTest, KeepsEveryAcknowledgedEditOfAKilledProcess)
{
    make();
    std::mt19937 random(5);
    std::int64_t last = 1;
    for (int round = 0; round < 25; ++round) {
        std::array<int, 2> ends{};
        ASSERT_EQ(::pipe(ends.data()), 0);
        const pid_t child = ::fork();
        ASSERT_GE(child, 0);
        if (child == 0) {
            ::close(ends[0]);
            editWithoutEnd(path(), ends[1]);
        }
        ::close(ends[1]);
        const auto wanted = 1 + random() % 5;
        for (unsigned i = 0; i < wanted && ::read(ends[0], &last, sizeof last) == sizeof last; ++i) {}
        ::usleep(random() % 3000);
        ::kill(child, SIGKILL);
        int status = 0;
        ::waitpid(child, &status, 0);
        while (::read(ends[0], &last, sizeof last) == sizeof last) {}
        ::close(ends[0]);
        ASSERT_TRUE(WIFSIGNALED(status)) << "the child ended by itself";
        const auto opened = PlanStore::open(path());
        ASSERT_TRUE(opened) << sentence(opened.error());
        ASSERT_GE(opened.value().tip().sequence, last);
        last = opened.value().tip().sequence;
    }
    EXPECT_GT(last, 25);
    auto store = PlanStore::open(path());
    ASSERT_TRUE(store);
    EXPECT_TRUE(store.value().verifyHistory());
    // What a kill left of a journal goes with the next commit.
    ASSERT_TRUE(store.value().push(RedateBatch{kDraft, Day(7)}, author()));
    EXPECT_EQ(filesInFolder(), 1U);
}

/// Writes a journal beside the file as a process killed in the middle of a commit leaves it: the first page is
/// garbage in the file and whole in the journal.
TEST_F(PlanStoreFaultTest, RollsBackWhatAPowerCutLeftInTheFirstPage)
{
    makeWithHistory();
    const std::string sound = readBytes(path());
    const auto bigEndian = [](std::uint32_t number) {
        return std::string{static_cast<char>(number >> 24U), static_cast<char>(number >> 16U),
                           static_cast<char>(number >> 8U), static_cast<char>(number)};
    };
    const std::string page = sound.substr(0, 4096);
    std::uint32_t checksum = 77;
    for (int at = 4096 - 200; at > 0; at -= 200)
        checksum += static_cast<unsigned char>(page[static_cast<std::size_t>(at)]);
    std::string journal("\xd9\xd5\x05\xf9\x20\xa1\x63\xd7", 8);
    journal += bigEndian(1) + bigEndian(77) + bigEndian(static_cast<std::uint32_t>(sound.size() / 4096))
               + bigEndian(512) + bigEndian(4096);
    journal.resize(512, '\0');
    journal += bigEndian(1) + page + bigEndian(checksum);
    std::string torn = sound;
    torn.replace(0, 512, 512, '\xa5');
    writeBytes(path(), torn);
    writeBytes(path() + "-journal", journal);
    const auto opened = PlanStore::open(path());
    ASSERT_TRUE(opened) << sentence(opened.error());
    EXPECT_EQ(readBytes(path()), sound);
    EXPECT_EQ(filesInFolder(), 1U);
}

} // namespace
} // namespace planner
