// SPDX-License-Identifier: Apache-2.0
// True file systems whose power goes out: a disk in a file, shut down without flushing its log while a planner edits.
// Long form only; needs root, loop devices and the programs that make the file systems (e2fsprogs, xfsprogs).

#include "tests/faults/child.h"
#include "tests/faults/fault_fixture.h"

#include <fcntl.h>
#include <sys/ioctl.h>
#include <sys/mount.h>

#include <random>

namespace planner::faults {
namespace {

// linux/fs/ext4/ext4.h: EXT4_IOC_SHUTDOWN with EXT4_GOING_FLAGS_NOLOGFLUSH; XFS has the same (XFS_IOC_GOINGDOWN).
constexpr unsigned long kShutDown = _IOR('X', 125, std::uint32_t);
constexpr std::uint32_t kWithoutFlush = 2;

std::string firstLineOf(const std::string& command)
{
    std::array<char, 200> line{};
    FILE* pipe = ::popen(command.c_str(), "r");
    const bool hasLine = pipe != nullptr && std::fgets(line.data(), line.size(), pipe) != nullptr;
    if (pipe != nullptr)
        ::pclose(pipe);
    std::string text = hasLine ? line.data() : "";
    while (text.ends_with('\n'))
        text.pop_back();
    return text;
}

struct FileSystem {
    const char* name;
    const char* size; ///< the smallest that it can be made in
    const char* make;
    const char* options;
};

class FileSystemTest : public FaultTest, public testing::WithParamInterface<FileSystem> {
protected:
    void SetUp() override
    {
        FaultTest::SetUp();
        if (longSeconds() <= 0)
            GTEST_SKIP() << "long form only";
        const std::string image = (folder() / "image").string();
        m_device = firstLineOf(std::string("truncate -s ") + GetParam().size + " " + image + " && " + GetParam().make
                               + " " + image + " >&2 && losetup --find --show " + image);
        if (m_device.empty() || !mount())
            GTEST_SKIP() << "no " << GetParam().name << " of its own can be mounted here";
    }
    void TearDown() override
    {
        ::umount(disk().c_str());
        if (!m_device.empty())
            (void)firstLineOf("losetup -d " + m_device);
        FaultTest::TearDown();
    }
    bool mount() const
    {
        return ::mount(m_device.c_str(), disk().c_str(), GetParam().name, 0, GetParam().options) == 0;
    }
    void losePower() const
    {
        const int file = ::open(disk().c_str(), O_RDONLY | O_CLOEXEC);
        std::uint32_t how = kWithoutFlush;
        EXPECT_EQ(::ioctl(file, kShutDown, &how), 0);
        ::close(file);
    }

    struct Cuts {
        long cuts = 0;
        long acknowledged = 0;
        long lost = 0;
        long damaged = 0;
    };
    /// `work` tells of each committed number; `last` gives the last one that is in the file, -1 where it is damaged.
    Cuts cutAtRandom(const char* what, const Child::Work& work, const std::function<std::int64_t()>& last) const
    {
        Cuts tally;
        std::mt19937 random(3);
        const Deadline deadline(1);
        while (!deadline.isOver()) {
            std::int64_t told = 0;
            {
                Child child(work);
                ::usleep(4000 + random() % 40'000);
                // Nobody hears what is told after the cut: a folder of XFS that was shut down is synced without error.
                while (child.hasTold() && child.read(told))
                    ++tally.acknowledged;
                losePower();
                child.kill();
            }
            while (::umount(disk().c_str()) != 0)
                ::usleep(500);
            EXPECT_TRUE(mount());
            ++tally.cuts;
            const std::int64_t there = last();
            tally.damaged += there < 0 ? 1 : 0;
            tally.lost += there >= 0 && there < told ? 1 : 0;
            ::sync();
        }
        std::printf("%s, %s: %ld power cuts in %.1f s, %ld acknowledged, %ld cuts lost some, %ld damaged\n",
                    GetParam().name, what, tally.cuts, deadline.elapsed(), tally.acknowledged, tally.lost,
                    tally.damaged);
        return tally;
    }

private:
    std::string m_device;
};

TEST_P(FileSystemTest, PowerCutsLoseNothing)
{
    ASSERT_TRUE(PlanStore::create(path(), samplePlan(), author()));
    ::sync();
    const Cuts cuts = cutAtRandom(
        "plan file",
        [this](int pipe) {
            auto store = PlanStore::open(path());
            for (std::int64_t i = 0; store; ++i) {
                if (!store.value().push(RedateBatch{{"B-001"}, Day(1 + i % 40)}, {"child", i, ""}))
                    return;
                tell(pipe, store.value().tip().sequence);
            }
        },
        [this]() -> std::int64_t {
            const auto opened = PlanStore::open(path());
            return opened && opened.value().verify() ? opened.value().tip().sequence : -1;
        });
    EXPECT_GT(cuts.acknowledged, 10);
    EXPECT_EQ(cuts.lost, 0);
    EXPECT_EQ(cuts.damaged, 0);
}

/// The control: SQLite's usual setting, which does not sync the folder once the journal is gone.
TEST_P(FileSystemTest, SeesWhatTheUsualSettingLoses)
{
    const std::string plain = (disk() / "plain.db").string();
    ASSERT_TRUE(runSqlOn(plain, "CREATE TABLE t (id INTEGER PRIMARY KEY)"));
    ::sync();
    const auto last = [&]() -> std::int64_t {
        sqlite3* handle = nullptr;
        sqlite3_open(plain.c_str(), &handle);
        sqlite3_stmt* statement = nullptr;
        sqlite3_prepare_v2(handle, "SELECT coalesce(max(id), 0) FROM t", -1, &statement, nullptr);
        const std::int64_t id = sqlite3_step(statement) == SQLITE_ROW ? sqlite3_column_int64(statement, 0) : -1;
        sqlite3_finalize(statement);
        sqlite3_close(handle);
        return id;
    };
    const Cuts cuts = cutAtRandom(
        "control, journal_mode DELETE and synchronous FULL",
        [&](int pipe) {
            sqlite3* handle = nullptr;
            sqlite3_open(plain.c_str(), &handle);
            sqlite3_exec(handle, "PRAGMA synchronous = FULL", nullptr, nullptr, nullptr);
            for (std::int64_t id = last() + 1;; ++id) {
                const std::string sql = "INSERT INTO t VALUES (" + std::to_string(id) + ")";
                if (sqlite3_exec(handle, sql.c_str(), nullptr, nullptr, nullptr) != SQLITE_OK)
                    return;
                tell(pipe, id);
            }
        },
        last);
    EXPECT_GT(cuts.lost, 0);
}

INSTANTIATE_TEST_SUITE_P(Journalled, FileSystemTest,
                         testing::Values(FileSystem{"ext4", "32M", "mkfs.ext4 -q -F", "commit=1"},
                                         FileSystem{"xfs", "320M", "mkfs.xfs -q -f", ""}),
                         [](const auto& test) { return std::string(test.param.name); });

} // namespace
} // namespace planner::faults
