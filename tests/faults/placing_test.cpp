// SPDX-License-Identifier: Apache-2.0
// What happens between a file that is written and its name on the disk: others who save meanwhile, and disks that do
// not confirm.

#include "core/storage/database/trouble.h"
#include "core/storage/rescue/restore.h"
#include "core/storage/share/new_file.h"
#include "core/storage/store/sealing.h"
#include "tests/faults/disk_model.h"
#include "tests/faults/fault_fixture.h"

#include <fcntl.h>
#include <sys/file.h>
#include <unistd.h>

#include <cerrno>

namespace planner::faults {
namespace {

class PlacingTest : public FaultTest {
protected:
    void makeSealed() const
    {
        const auto made = PlanStore::create(path() + ".plain", samplePlan(), author());
        ASSERT_TRUE(made);
        ASSERT_TRUE(sealPlan(made.value(), path(), "x", kWeak));
    }
    [[nodiscard]] std::string copy() const { return (folder() / "copy.tplan").string(); }
    /// True where nobody holds the folder against others who save.
    [[nodiscard]] bool isFree() const
    {
        const int file = ::open(disk().c_str(), O_RDONLY | O_DIRECTORY);
        const bool isFree = ::flock(file, LOCK_EX | LOCK_NB) == 0;
        ::close(file);
        return isFree;
    }
    /// The names that changed while nobody held the folder, in the work.
    std::vector<std::string> changedUnheld(const std::function<void()>& work) const
    {
        Disk disk(this->disk());
        std::vector<std::string> changed;
        m_asked = 0;
        disk.ask([&](std::string_view function, std::string_view name) {
            m_asked += function == "fsync" ? 0 : 1;
            if (function != "fsync" && isFree())
                changed.push_back(std::string(function) + " " + std::string(name));
            return 0;
        });
        work();
        return changed;
    }
    mutable int m_asked = 0; ///< how many names changed
};

/// The disk does not confirm the names of its folder.
int failFolderSync(std::string_view function, std::string_view /*path*/) { return function == "fsync" ? EIO : 0; }

TEST_F(PlacingTest, SaveAndRestoreOfASealedPlanHoldTheFolder)
{
    makeSealed();
    std::filesystem::copy_file(path(), copy());
    auto store = PlanStore::openSealed(path(), "x");
    EXPECT_EQ(changedUnheld([&] {
                  EXPECT_TRUE(store.value().push(RedateBatch{kDraft, Day(9)}, author()));
              }),
              std::vector<std::string>{});
    EXPECT_EQ(m_asked, 1);
    EXPECT_EQ(changedUnheld([&] { EXPECT_TRUE(restoreBackup(copy(), path(), 0, "x")); }), std::vector<std::string>{});
    EXPECT_EQ(m_asked, 2) << "the second name and the new file";
}

/// Sweeps the failing point through a step: what the store says of its plan must be what the file holds.
TEST_F(PlacingTest, ASealedStepIsInMemoryWhereItIsInTheFile)
{
    makeSealed();
    const std::string before = readBytes(path());
    int unconfirmed = 0;
    for (long point = 0;; ++point) {
        writeBytes(path(), before);
        auto store = PlanStore::openSealed(path(), "x");
        ASSERT_TRUE(store);
        Disk disk(this->disk());
        disk.failAfter(point, Failure::Error, false);
        const auto pushed = store.value().push(RedateBatch{kDraft, Day(9)}, author());
        const bool hasFailed = disk.hasFailed();
        disk.behave();
        const auto again = PlanStore::openSealed(path(), "x");
        EXPECT_EQ(again.value().tip(), store.value().tip()) << point;
        EXPECT_EQ(again.value().plan(), store.value().plan()) << point;
        EXPECT_TRUE(store.value().undo(author()).isOk() == (store.value().tip().sequence > 1)) << point;
        if (!pushed && sentence(pushed.error()).find("the step is in the file") != std::string::npos)
            ++unconfirmed;
        if (!hasFailed)
            break;
    }
    EXPECT_EQ(unconfirmed, 1);
}

TEST_F(PlacingTest, ANewFileThatIsNotConfirmedIsTakenBack)
{
    {
        Disk disk(this->disk());
        disk.ask(failFolderSync);
        const auto made = PlanStore::create(path(), samplePlan(), author());
        ASSERT_FALSE(made);
        EXPECT_NE(sentence(made.error()).find("cannot be written: Input/output error"), std::string::npos)
            << sentence(made.error());
    }
    EXPECT_FALSE(std::filesystem::exists(path()));
    EXPECT_TRUE(PlanStore::create(path(), samplePlan(), author())) << "it can be tried again";
}

TEST_F(PlacingTest, ARestoreThatIsNotConfirmedSaysWhatLiesWhere)
{
    ASSERT_TRUE(PlanStore::create(path(), samplePlan(), author()).value().copyTo(copy()));
    Disk disk(this->disk());
    disk.ask(failFolderSync);
    const auto restored = restoreBackup(copy(), path(), 0);
    ASSERT_FALSE(restored);
    const std::string said = sentence(restored.error());
    EXPECT_EQ(said, path() + " is restored, but the disk did not confirm it; the file that was there is " + path()
                        + ".before-restore-19700101T000000Z. Maybe check the disk");
    EXPECT_TRUE(std::filesystem::exists(path() + ".before-restore-19700101T000000Z"));
}

/// A file system that renames over others only, and has no second names.
TEST_F(PlacingTest, TellsWhyANewFileGetsNoName)
{
    const auto failure = [this](const Disk::Question& question) {
        Disk disk(this->disk());
        disk.ask(question);
        try {
            writeNewFileByName(path(), "bytes");
        } catch (const Trouble& trouble) {
            return sentence(trouble.error());
        }
        return std::string("written");
    };
    const auto refuses = [](std::string_view function) {
        return function == "renameat2" ? EINVAL : function == "link" ? EPERM : 0;
    };
    EXPECT_EQ(failure([&](std::string_view function, std::string_view) { return refuses(function); }),
              path() + " cannot be written: Operation not permitted. Maybe choose another folder");
    EXPECT_TRUE(std::filesystem::is_empty(disk()));
    // Another program makes the file meanwhile: it is not ours.
    EXPECT_EQ(failure([&](std::string_view function, std::string_view) {
                  if (function == "link")
                      writeBytes(path(), "theirs");
                  return refuses(function);
              }),
              path() + " cannot be written: Operation not permitted. Maybe choose another folder");
    EXPECT_EQ(readBytes(path()), "theirs");
}

} // namespace
} // namespace planner::faults
