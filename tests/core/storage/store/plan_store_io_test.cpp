// SPDX-License-Identifier: Apache-2.0
// Every single write, sync, truncation and deletion of a step fails once: the step is whole or not there at all, and
// memory and file agree.

#include "tests/core/storage/faulty_vfs.h"
#include "tests/core/storage/plan_file_fixture.h"

#include <functional>

namespace planner {
namespace {

class PlanStoreIoTest : public PlanFileTest {
protected:
    using Step = std::function<Result<ChangeSet>(PlanStore&)>;

    /// Fails each operation of the step in turn. Gives the number of operations that failed.
    long sweep(const Step& step, bool forEver)
    {
        std::filesystem::remove(path());
        makeWithHistory();
        const std::string sound = readBytes(path());
        FaultyVfs faults;
        for (long count = 0;; ++count) {
            std::filesystem::remove(path() + "-journal");
            writeBytes(path(), sound);
            auto opened = PlanStore::open(path());
            EXPECT_TRUE(opened);
            PlanStore& store = opened.value();
            const Plan before = store.plan();
            const std::int64_t sequence = store.tip().sequence;
            faults.failAfter(count, forEver);
            const auto taken = step(store);
            faults.failNever();
            if (!faults.hasFailed()) {
                EXPECT_TRUE(taken);
                return count;
            }
            expectWhole(store, before, sequence, taken);
        }
    }

private:
    void expectWhole(PlanStore& store, const Plan& before, std::int64_t sequence, const Result<ChangeSet>& taken)
    {
        if (store.tip().sequence == sequence) {
            EXPECT_FALSE(taken);
            EXPECT_EQ(store.plan(), before);
        } else {
            EXPECT_EQ(store.tip().sequence, sequence + 1);
            EXPECT_NE(store.plan(), before);
            m_unconfirmed += taken ? 0 : 1;
        }
        const auto reopened = PlanStore::open(path());
        ASSERT_TRUE(reopened) << sentence(reopened.error());
        if (const auto sound = store.verify(); !sound) {
            // Memory and file may differ only where the store says so and is loaded again.
            ASSERT_TRUE(store.reload());
        } else {
            EXPECT_EQ(reopened.value().plan(), store.plan());
        }
        const auto next = store.push(SetCalendar{{}}, author());
        EXPECT_TRUE(next) << sentence(next.error());
        EXPECT_TRUE(store.verifyHistory());
    }

protected:
    int m_unconfirmed = 0; ///< steps that are in the file although they were not confirmed
};

/// With fewer a power cut can lose an acknowledged edit: without the folder's sync, the last one.
TEST_F(PlanStoreIoTest, SyncsFilesAndFolderAndNoMoreThanFiveTimes)
{
    FaultyVfs layer;
    PlanStore store = make();
    const int files = layer.syncCount();
    const int folders = layer.folderSyncCount();
    ASSERT_TRUE(store.push(RedateBatch{kDraft, Day(9)}, author()));
    EXPECT_GE(layer.syncCount() - files, 2);
    EXPECT_EQ(layer.folderSyncCount() - folders, 1);
    EXPECT_LE(layer.syncCount() - files + layer.folderSyncCount() - folders, 5);
}

TEST_F(PlanStoreIoTest, AnEditIsWholeOrNotThere)
{
    const Step edit = [](PlanStore& store) { return store.push(MoveBatch{kDraft, RouteId{1}, Day(9)}, author()); };
    EXPECT_GT(sweep(edit, false), 8);
    EXPECT_GT(m_unconfirmed, 0);
    EXPECT_GT(sweep(edit, true), 8);
}

TEST_F(PlanStoreIoTest, AnUndoIsWholeOrNotThere)
{
    const Step undo = [](PlanStore& store) { return store.undo(author()); };
    EXPECT_GT(sweep(undo, false), 8);
    EXPECT_GT(sweep(undo, true), 8);
}

TEST_F(PlanStoreIoTest, AnImportIsWholeOrNotThere)
{
    Plan other = samplePlan();
    other.operation.settings.title = "other";
    other.batches.clear();
    const Step import = [&](PlanStore& store) { return store.push(ReplacePlan{other}, author()); };
    EXPECT_GT(sweep(import, false), 8);
}

} // namespace
} // namespace planner
