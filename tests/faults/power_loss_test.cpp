// SPDX-License-Identifier: Apache-2.0
// The power goes out at every operation on the disk in turn: what was acknowledged is there, and everything is whole.

#include "core/storage/rescue/restore.h"
#include "core/storage/store/sealing.h"
#include "tests/faults/disk_model.h"
#include "tests/faults/fault_fixture.h"

namespace planner::faults {
namespace {

/// What a sweep over all points found.
struct Tally {
    long cuts = 0;
    long cutsInRecovery = 0;
    long lost = 0;    ///< acknowledged entries that were not there
    long damaged = 0; ///< files that did not open or check
};

class PowerLossTest : public FaultTest {
protected:
    /// Does the work, and writes the sequence of the last acknowledged entry after each step.
    using Work = std::function<void(std::int64_t& acknowledged)>;
    using Open = std::function<Result<PlanStore>(const std::string& path)>;
    struct Setting {
        bool ignoresFiles = false;
        bool ignoresFolders = false;
    };

    void SetUp() override
    {
        FaultTest::SetUp();
        clear(folder() / "sound");
    }
    /// Every point so many times, then again with other outcomes until time is over.
    Tally sweep(const Work& work, const Open& open, Setting setting, double seconds, long rounds = 1)
    {
        Tally tally;
        const Deadline deadline(seconds);
        std::mt19937 random(17);
        for (long round = 0; round < rounds || !deadline.isOver(); ++round) {
            bool isCut = true;
            for (long point = 0; isCut && (round < rounds || !deadline.isOver()); ++point) {
                restoreSound();
                std::int64_t acknowledged = 0;
                Disk disk(this->disk());
                disk.ignoreSyncs(setting.ignoresFiles, setting.ignoresFolders);
                disk.losePowerAfter(point);
                work(acknowledged);
                isCut = disk.isOut();
                clear(folder() / "after");
                disk.writeOutcome(random, folder() / "after");
                ++tally.cuts;
                if (random() % 2 == 0)
                    cutAgain(open, setting, random, tally);
                judge(open, acknowledged, tally);
            }
        }
        return tally;
    }
    void keepSound()
    {
        clear(folder() / "sound");
        for (const auto& entry : std::filesystem::directory_iterator(disk()))
            std::filesystem::copy_file(entry.path(), folder() / "sound" / entry.path().filename());
    }
    void restoreSound() const
    {
        clear(disk());
        for (const auto& entry : std::filesystem::directory_iterator(folder() / "sound"))
            std::filesystem::copy_file(entry.path(), disk() / entry.path().filename());
    }
    static void report(const char* what, const Tally& tally, const Deadline& since)
    {
        std::printf("%s: %ld power cuts, %ld of them again during recovery, in %.1f s: %ld lost, %ld damaged\n", what,
                    tally.cuts, tally.cutsInRecovery, since.elapsed(), tally.lost, tally.damaged);
    }

private:
    /// The power goes out once more while the file is opened after the first cut.
    void cutAgain(const Open& open, Setting setting, std::mt19937& random, Tally& tally)
    {
        const std::filesystem::path after = folder() / "after";
        clear(folder() / "again");
        {
            Disk disk(after);
            disk.ignoreSyncs(setting.ignoresFiles, setting.ignoresFolders);
            disk.losePowerAfter(static_cast<long>(random() % 8));
            (void)open((after / "a.tplan").string());
            tally.cutsInRecovery += disk.isOut() ? 1 : 0;
            disk.writeOutcome(random, folder() / "again");
        }
        std::filesystem::remove_all(after);
        std::filesystem::rename(folder() / "again", after);
    }
    void judge(const Open& open, std::int64_t acknowledged, Tally& tally) const
    {
        const auto opened = open((folder() / "after" / "a.tplan").string());
        if (!opened || !opened.value().verify()) {
            if (tally.damaged++ == 0 && !opened)
                m_first = sentence(opened.error());
        } else if (opened.value().tip().sequence < acknowledged) {
            ++tally.lost;
        }
    }

protected:
    mutable std::string m_first; ///< the first damage, for messages
};

Result<PlanStore> openPlain(const std::string& path) { return PlanStore::open(path); }
Result<PlanStore> openSealed(const std::string& path) { return PlanStore::openSealed(path, "x"); }

/// Edits of different sizes, an undo and a name.
void edit(Result<PlanStore> opened, std::int64_t& acknowledged)
{
    if (!opened)
        return;
    PlanStore& store = opened.value();
    const Author author{"A", 1, "because"};
    Settings settings = samplePlan().operation.settings;
    settings.title = std::string(9000, 'x');
    const auto note = [&](const auto& step) {
        acknowledged = step ? store.tip().sequence : acknowledged;
        return step.isOk();
    };
    (void)(note(store.push(RedateBatch{kDraft, Day(9)}, author)) && note(store.push(SetSettings{settings}, author))
           && note(store.undo(author)) && note(store.nameState("named", author)));
}

TEST_F(PowerLossTest, LosesNothingThatWasAcknowledged)
{
    ASSERT_TRUE(PlanStore::create(path(), samplePlan(), author()));
    keepSound();
    const Work work = [this](std::int64_t& acknowledged) { edit(openPlain(path()), acknowledged); };
    const Deadline since(0);
    const Tally tally = sweep(work, openPlain, {}, 3);
    report("plan file", tally, since);
    EXPECT_GT(tally.cuts, 60);
    EXPECT_GT(tally.cutsInRecovery, 10);
    EXPECT_EQ(tally.lost, 0);
    EXPECT_EQ(tally.damaged, 0) << m_first;
}

/// The controls: the harness sees damage and loss where a disk lies.
TEST_F(PowerLossTest, SeesWhatADiskLosesThatIgnoresSyncs)
{
    ASSERT_TRUE(PlanStore::create(path(), samplePlan(), author()));
    keepSound();
    const Work work = [this](std::int64_t& acknowledged) { edit(openPlain(path()), acknowledged); };
    const Deadline since(0);
    const Tally all = sweep(work, openPlain, {true, true}, 0);
    report("control, no sync works", all, since);
    EXPECT_GT(all.damaged, 0);
    EXPECT_GT(all.lost, 0);
    const Tally folders = sweep(work, openPlain, {false, true}, 1);
    report("control, no sync of folders works", folders, since);
    EXPECT_GT(folders.lost, 0) << "an edit would be lost with the journal's old name";
}

TEST_F(PowerLossTest, KeepsASealedPlanWhole)
{
    const auto made = PlanStore::create(path(), samplePlan(), author());
    ASSERT_TRUE(sealPlan(made.value(), path() + ".sealed", "x", kWeak));
    std::filesystem::rename(path() + ".sealed", path());
    keepSound();
    const Work work = [this](std::int64_t& acknowledged) { edit(openSealed(path()), acknowledged); };
    const Deadline since(0);
    const Tally tally = sweep(work, openSealed, {}, 1);
    report("sealed plan", tally, since);
    EXPECT_GT(tally.cuts, 12);
    EXPECT_EQ(tally.lost, 0);
    EXPECT_EQ(tally.damaged, 0) << m_first;
    EXPECT_GT(sweep(work, openSealed, {false, true}, 0, 5).lost, 0) << "the control";
}

TEST_F(PowerLossTest, RestoresABackupWhole)
{
    auto made = PlanStore::create(path(), samplePlan(), author());
    ASSERT_TRUE(made.value().push(RedateBatch{kDraft, Day(9)}, author()));
    ASSERT_TRUE(made.value().copyTo((folder() / "copy.tplan").string()));
    ASSERT_TRUE(made.value().push(RedateBatch{kDraft, Day(8)}, author()));
    keepSound();
    const Work work = [this](std::int64_t& acknowledged) {
        (void)restoreBackup((folder() / "copy.tplan").string(), path(), 0);
        acknowledged = 2; // the old file or the restored one
    };
    const Deadline since(0);
    const Tally tally = sweep(work, openPlain, {}, 1);
    report("restore", tally, since);
    EXPECT_EQ(tally.lost, 0);
    EXPECT_EQ(tally.damaged, 0) << m_first;
    EXPECT_GT(sweep(work, openPlain, {true, false}, 0, 10).damaged, 0) << "the control";
}

TEST_F(PowerLossTest, BringsAFileOfVersionOneUpWholeOrNotAtAll)
{
    std::filesystem::copy_file(std::string(PLANNER_SOURCE_DIR) + "/tests/data/plans/version_1.tplan", path());
    keepSound();
    const Work work = [this](std::int64_t& acknowledged) { acknowledged = openPlain(path()) ? 6 : 5; };
    const Open again = [](const std::string& path) {
        std::filesystem::remove(path + ".version-1");
        return PlanStore::open(path);
    };
    const Deadline since(0);
    const Tally tally = sweep(work, again, {}, 1);
    report("migration", tally, since);
    EXPECT_EQ(tally.lost, 0);
    EXPECT_EQ(tally.damaged, 0) << m_first;
}

} // namespace
} // namespace planner::faults
