// SPDX-License-Identifier: Apache-2.0
// Two planners on a share that passes no locks on: a folder that sshfs mounts twice, as two computers would. Long form
// only; needs root, sshfs and OpenSSH's sftp-server (Debian: sshfs, openssh-sftp-server).

#include "core/storage/share/network_share.h"
#include "tests/faults/child.h"
#include "tests/faults/fault_fixture.h"

#include <sys/mount.h>
#include <sys/socket.h>

#include <set>

namespace planner::faults {
namespace {

constexpr double kSeconds = 15;
constexpr int kOfSecond = 1'000'000; ///< added to the numbers of the second planner

/// Runs a program whose input and output are the socket.
pid_t start(int socket, const std::vector<std::string>& words)
{
    const pid_t process = ::fork();
    if (process != 0)
        return process;
    ::dup2(socket, 0);
    ::dup2(socket, 1);
    std::vector<char*> arguments;
    for (const std::string& word : words)
        arguments.push_back(const_cast<char*>(word.c_str()));
    arguments.push_back(nullptr);
    ::execvp(arguments.front(), arguments.data());
    ::_exit(127);
}

class ShareTest : public FaultTest {
protected:
    void SetUp() override
    {
        FaultTest::SetUp();
        if (longSeconds() <= 0)
            GTEST_SKIP() << "long form only";
        for (const char* point : {"one", "two"})
            if (!mount(folder() / point))
                GTEST_SKIP() << "sshfs mounts nothing here";
    }
    void TearDown() override
    {
        for (const char* point : {"one", "two"})
            ::umount2((folder() / point).c_str(), MNT_DETACH);
        for (const pid_t process : m_processes)
            ::waitpid(process, nullptr, 0);
        FaultTest::TearDown();
    }
    [[nodiscard]] std::string planThrough(const char* point) const { return (folder() / point / "a.tplan").string(); }

    struct Tally {
        std::size_t told = 0;
        std::size_t lost = 0;
        bool isSound = false;
    };
    /// Both name states of the plan, each through its mount.
    [[nodiscard]] Tally nameAtOnce(const OpenOptions& options) const
    {
        std::set<std::string> told;
        {
            const Child one(planner("one", 0, options));
            const Child two(planner("two", kOfSecond, options));
            for (const Child* child : {&one, &two})
                for (std::int64_t number = 0; child->read(number);)
                    told.insert(std::to_string(number));
        }
        Tally tally{told.size(), told.size(), false};
        const auto store = PlanStore::open(path());
        const auto states = store ? store.value().namedStates() : store.error();
        if (!states)
            return tally;
        tally.isSound = store.value().verifyHistory().isOk();
        for (const NamedState& state : states.value())
            tally.lost -= told.count(state.name);
        return tally;
    }

private:
    [[nodiscard]] bool mount(const std::filesystem::path& point)
    {
        std::filesystem::create_directory(point);
        std::array<int, 2> ends{};
        if (::socketpair(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0, ends.data()) != 0)
            return false;
        m_processes.push_back(start(ends[0], {"/usr/lib/openssh/sftp-server"}));
        m_processes.push_back(start(ends[1], {"sshfs", ":" + disk().string(), point.string(), "-o", "passive", "-f"}));
        ::close(ends[0]);
        ::close(ends[1]);
        for (int i = 0; i < 200; ++i, ::usleep(20'000))
            if (networkShareKind(point.string()) == "sshfs")
                return true;
        return false;
    }
    [[nodiscard]] Child::Work planner(const char* point, int first, const OpenOptions& options) const
    {
        return [plan = planThrough(point), first, options](int pipe) {
            const auto start = std::chrono::steady_clock::now();
            for (int i = first; std::chrono::steady_clock::now() - start < std::chrono::duration<double>(kSeconds);
                 ++i) {
                auto store = PlanStore::open(plan, options);
                if (store && store.value().nameState(std::to_string(i), author()))
                    tell(pipe, i);
            }
        };
    }

    std::vector<pid_t> m_processes;
};

TEST_F(ShareTest, TwoComputersLoseNothing)
{
    ASSERT_TRUE(PlanStore::create(path(), samplePlan(), author()));
    const Tally tally = nameAtOnce({});
    std::printf("share: %zu states named through two mounts, %zu lost\n", tally.told, tally.lost);
    EXPECT_GT(tally.told, 20U);
    EXPECT_EQ(tally.lost, 0U);
    EXPECT_TRUE(tally.isSound);
}

/// The mutant: a planner that takes the share for a disk and trusts its locks.
TEST_F(ShareTest, SeesWhatLocksLose)
{
    ASSERT_TRUE(PlanStore::create(path(), samplePlan(), author()));
    OpenOptions options;
    options.isShared = false;
    const Tally tally = nameAtOnce(options);
    std::printf("share, control without a hold: %zu named, %zu lost, %s\n", tally.told, tally.lost,
                tally.isSound ? "sound" : "damaged");
    EXPECT_TRUE(tally.lost > 0 || !tally.isSound);
}

} // namespace
} // namespace planner::faults
