// SPDX-License-Identifier: Apache-2.0
#include "core/storage/share/share_hold.h"

#include "core/storage/database/trouble.h"
#include "core/storage/share/holder.h"
#include "core/storage/store/sealing.h"
#include "tests/core/storage/plan_file_fixture.h"

#include <sys/wait.h>
#include <unistd.h>

namespace planner {
namespace {

class ShareHoldTest : public PlanFileTest {
protected:
    void SetUp() override
    {
        PlanFileTest::SetUp();
        ASSERT_TRUE(PlanStore::create(path(), samplePlan(), author()));
        m_shared.isShared = true;
    }
    [[nodiscard]] std::string held() const { return path() + ".held"; }
    /// As a program on another computer would have it.
    void holdElsewhere() const
    {
        Holder other = presentHolder();
        other.computer = "depot-2";
        other.machine = "other";
        writeBytes(held(), toText(other));
    }
    [[nodiscard]] std::string refusal() const
    {
        const auto opened = PlanStore::open(path(), m_shared);
        return opened ? "opened" : sentence(opened.error());
    }

    OpenOptions m_shared;
};

TEST_F(ShareHoldTest, HasAFileBesideThePlanWhileItIsOpen)
{
    {
        auto store = PlanStore::open(path(), m_shared);
        ASSERT_TRUE(store);
        EXPECT_EQ(holderOf(readBytes(held())).process, ::getpid());
        ASSERT_TRUE(store.value().push(CancelBatch{kDraft}, author()));
    }
    EXPECT_FALSE(std::filesystem::exists(held()));
    ASSERT_TRUE(PlanStore::open(path()));
    EXPECT_FALSE(std::filesystem::exists(held())) << "a local file needs none";
}

TEST_F(ShareHoldTest, RefusesWhatAnotherComputerHolds)
{
    holdElsewhere();
    const std::string bytes = readBytes(held());
    const std::string refused = refusal();
    EXPECT_NE(refused.find("in use on depot-2 since 20"), std::string::npos) << refused;
    EXPECT_NE(refused.find("remove " + held()), std::string::npos) << refused;
    EXPECT_EQ(readBytes(held()), bytes) << "it stays";
    std::filesystem::remove(held());
    EXPECT_EQ(refusal(), "opened");
}

TEST_F(ShareHoldTest, RefusesASealedPlanThatAnotherComputerHolds)
{
    const std::string sealed = path() + ".sealed";
    ASSERT_TRUE(sealPlan(PlanStore::open(path()).value(), sealed, "x", {1, 8}));
    writeBytes(sealed + ".held", "depot-2\n");
    const auto opened = PlanStore::openSealed(sealed, "x", m_shared);
    ASSERT_FALSE(opened);
    EXPECT_NE(sentence(opened.error()).find("in use on depot-2 since ?"), std::string::npos);
    std::filesystem::remove(sealed + ".held");
    EXPECT_TRUE(PlanStore::openSealed(sealed, "x", m_shared));
}

TEST_F(ShareHoldTest, TakesOverWhatAKilledProgramLeft)
{
    const pid_t child = ::fork();
    if (child == 0) {
        const ShareHold hold(path());
        ::_exit(hold.isHeld() ? 0 : 1);
    }
    int status = -1;
    ASSERT_EQ(::waitpid(child, &status, 0), child);
    ASSERT_EQ(status, 0);
    ASSERT_EQ(holderOf(readBytes(held())).process, child);
    EXPECT_EQ(refusal(), "opened");
    EXPECT_FALSE(std::filesystem::exists(held()));
}

TEST_F(ShareHoldTest, TakesOverAnEmptyFileOnceItIsOld)
{
    writeBytes(held(), "");
    EXPECT_THROW(ShareHold(path(), std::chrono::milliseconds(0)), Trouble) << "somebody may be about to write to it";
    std::filesystem::last_write_time(held(), std::filesystem::file_time_type::clock::now() - std::chrono::hours(1));
    EXPECT_TRUE(ShareHold(path(), std::chrono::milliseconds(0)).isHeld());
}

/// Holders as a computer with a machine id and one without have them.
class HolderTest : public testing::TestWithParam<std::string> {
protected:
    HolderTest() : m_own(presentHolder()) { m_own.machine = GetParam(); }

    Holder m_own;
};

INSTANTIATE_TEST_SUITE_P(MachineIds, HolderTest, testing::Values("0123456789abcdef0123456789abcdef", ""));

TEST_P(HolderTest, IsReadAsItWasWritten) { EXPECT_EQ(holderOf(toText(m_own)), m_own); }

TEST_P(HolderTest, KnowsWhichProgramsOfThisRunOfTheSystemEnded)
{
    EXPECT_FALSE(isGone(m_own, m_own));
    Holder ended = m_own;
    ended.start = "1";
    EXPECT_TRUE(isGone(ended, m_own)) << "another process has its number now";
    Holder inside = ended;
    inside.space = "pid:[1]";
    EXPECT_FALSE(isGone(inside, m_own)) << "a process of a container cannot be seen";
    Holder before = ended;
    before.machine = m_own.machine.empty() ? "0123456789abcdef0123456789abcdef" : "";
    EXPECT_TRUE(isGone(before, m_own)) << "the system may give itself an id while it runs";
}

TEST_P(HolderTest, TakesNoProgramOfAnotherComputerForItsOwn)
{
    Holder other = m_own;
    other.start = "1";
    other.computer += "-2";
    EXPECT_FALSE(isGone(other, m_own));
    Holder sameName = m_own;
    sameName.boot = "of a computer with the same name";
    sameName.machine = m_own.machine.empty() ? "" : "fedcba9876543210fedcba9876543210";
    EXPECT_FALSE(isGone(sameName, m_own));
    Holder nothing = m_own;
    nothing.boot.clear();
    nothing.start = "1";
    EXPECT_FALSE(isGone(nothing, m_own)) << "of which run is not known";
    EXPECT_FALSE(isGone(nothing, nothing));
    EXPECT_FALSE(isGone(holderOf(""), m_own));
}

TEST_P(HolderTest, KnowsProgramsBeforeARestartByTheMachineIdOnly)
{
    Holder earlier = m_own;
    earlier.boot = "before the computer was switched off";
    EXPECT_EQ(isGone(earlier, m_own), !m_own.machine.empty());
}

TEST_F(ShareHoldTest, TakesNoPlaceholderForAMachineId)
{
    const std::string id = "0123456789abcdef0123456789abcdef";
    const std::string first = path() + ".first";
    const std::string second = path() + ".second";
    writeBytes(second, id + "\n");
    EXPECT_EQ(machineIdIn({first, second}), id) << "a file that is not there";
    for (const char* text : {"", "\n", "uninitialized\n", "0123456789ABCDEF0123456789abcdef\n"}) {
        writeBytes(first, text);
        EXPECT_EQ(machineIdIn({first, second}), id) << text;
        EXPECT_EQ(machineIdIn({first}), "") << text;
    }
}

TEST_F(ShareHoldTest, WritesNothingOnceItWasTakenAway)
{
    auto store = PlanStore::open(path(), m_shared);
    ASSERT_TRUE(store);
    const std::string before = readBytes(path());
    holdElsewhere();
    const auto pushed = store.value().push(CancelBatch{kDraft}, author());
    ASSERT_FALSE(pushed);
    EXPECT_NE(sentence(pushed.error()).find("taken from this program"), std::string::npos);
    EXPECT_EQ(store.value().plan(), samplePlan());
    EXPECT_EQ(readBytes(path()), before);
}

TEST_F(ShareHoldTest, LeavesTheHoldOfAnotherWhenItEnds)
{
    {
        const ShareHold hold(path());
        ASSERT_TRUE(hold.isHeld());
        holdElsewhere();
        EXPECT_THROW(hold.requireHeld(), Trouble);
    }
    EXPECT_TRUE(std::filesystem::exists(held()));
}

} // namespace
} // namespace planner
