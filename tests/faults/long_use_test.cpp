// SPDX-License-Identifier: Apache-2.0
// Use without end: random edits, undos and redos that the history can repeat, nothing that grows, and what it costs.

#include "core/storage/database/journal_table.h"
#include "core/storage/database/plan_digest.h"
#include "tests/core/edit/random_edits.h"
#include "tests/faults/disk_model.h"
#include "tests/faults/fault_fixture.h"

#include <fcntl.h>
#include <unistd.h>

#include <ctime>
#include <fstream>

namespace planner::faults {
namespace {

class LongUseTest : public FaultTest {
protected:
    /// One random step: an edit, a continuation, an undo, a redo, a name, a return.
    static void step(PlanStore& store, RandomEdits& edits, std::mt19937& random, std::int64_t time)
    {
        const Author author{random() % 2 == 0 ? "A" : "B", time, "because"};
        switch (random() % 12) {
        case 0:
        case 1:
        case 2:
            (void)store.undo(author);
            return;
        case 3:
            (void)store.redo(author);
            return;
        case 4:
            (void)store.nameState("state " + std::to_string(time), author);
            return;
        case 5:
            (void)store.goBackTo(1 + static_cast<std::int64_t>(random()) % store.tip().sequence, "before", author);
            return;
        case 6:
        case 7:
            (void)store.push(edits.next(store.plan()), author, JournalKind::Continue);
            return;
        default:
            (void)store.push(edits.next(store.plan()), author);
        }
    }
    /// Changes what an entry says it did, with all hashes made anew: only making the history again finds it.
    static void forgeTexts(const std::string& path)
    {
        const Connection connection = Connection::open(path);
        JournalState state;
        std::vector<ChainedEntry> rows = readJournalOn(connection, state, true);
        connection.run("DELETE FROM journal");
        JournalState forged;
        bool isForged = false;
        for (ChainedEntry& row : rows) {
            const std::size_t at = row.redo.find("\"day\":");
            if (!isForged && row.line.kind == JournalKind::Edit && at != std::string::npos) {
                row.redo.insert(at + 6, "1");
                isForged = true;
            }
            chain(row, forged);
            writeEntry(connection, row);
            forged.reserveNext();
            forged.append(row);
        }
        EXPECT_TRUE(isForged);
    }
};

TEST_F(LongUseTest, TheHistoryRepeatsWhatWasDone)
{
    const Deadline deadline(2);
    long steps = 0;
    long entries = 0;
    unsigned seed = 0;
    while (!deadline.isOver()) {
        std::filesystem::remove(path());
        auto made = PlanStore::create(path(), samplePlan(), author());
        ASSERT_TRUE(made);
        PlanStore& store = made.value();
        RandomEdits edits(++seed);
        std::mt19937 random(seed);
        for (int i = 0; i < 150 && !deadline.isOver(); ++i, ++steps) {
            step(store, edits, random, i * 700);
            ASSERT_TRUE(isConserved(store.plan())) << "seed " << seed << " step " << i;
        }
        const auto sound = store.verifyHistory();
        ASSERT_TRUE(sound) << "seed " << seed << ": " << sentence(sound.error());
        entries += store.tip().sequence;
        const std::int64_t middle = 1 + store.tip().sequence / 2;
        const auto earlier = store.planAt(middle);
        ASSERT_TRUE(earlier) << sentence(earlier.error());
        while (store.canUndo())
            ASSERT_TRUE(store.undo(author()));
        ASSERT_EQ(store.plan(), samplePlan()) << "seed " << seed;
    }
    std::printf("replay: %ld random steps, %ld entries made again and taken back, %u seeds, in %.1f s\n", steps,
                entries, seed, deadline.elapsed());
    EXPECT_GT(steps, 100);
}

TEST_F(LongUseTest, SeesAnEntryThatSaysAnotherThing)
{
    auto made = PlanStore::create(path(), samplePlan(), author());
    for (std::int64_t day = 3; day < 6; ++day)
        ASSERT_TRUE(made.value().push(RedateBatch{kDraft, Day(day)}, author()));
    forgeTexts(path());
    auto opened = PlanStore::open(path());
    ASSERT_TRUE(opened) << "the rows and the chain are sound";
    EXPECT_TRUE(opened.value().verify());
    EXPECT_FALSE(opened.value().verifyHistory());
}

struct Use {
    std::int64_t memoryPages = 0;
    std::int64_t files = 0;
    bool grew(const Use& later) const { return later.memoryPages > memoryPages + 1024 || later.files > files; }
};

Use presentUse()
{
    Use use;
    std::int64_t all = 0;
    std::ifstream("/proc/self/statm") >> all >> use.memoryPages;
    use.files =
        std::distance(std::filesystem::directory_iterator("/proc/self/fd"), std::filesystem::directory_iterator());
    return use;
}

/// Runs edits on one plan; the history is begun anew every thousand edits, because memory holds a number for each.
Use soak(const std::string& path, double seconds, long most, const std::function<void()>& alsoDo, long& done)
{
    const Deadline deadline(seconds);
    Use warm;
    for (done = 0; (done < 2000 || !deadline.isOver()) && done < most;) {
        std::filesystem::remove(path);
        auto store = PlanStore::create(path, samplePlan(), {"A", 0, ""});
        for (int i = 0; i < 500 && store; ++i, ++done) {
            const auto pushed = i % 3 == 2 ? store.value().undo({"A", i, ""})
                                           : store.value().push(RedateBatch{kDraft, Day(1 + i % 40)}, {"A", i, ""});
            EXPECT_TRUE(pushed);
            alsoDo();
        }
        if (done == 1000)
            warm = presentUse();
    }
    return warm;
}

TEST_F(LongUseTest, NothingGrows)
{
    long done = 0;
    const Deadline since(0);
    const Use warm = soak(
        path(), 2, 1'000'000, [] {}, done);
    const Use end = presentUse();
    const auto perEdit = static_cast<long>(std::filesystem::file_size(path())) / 500;
    std::printf("soak: %ld edits in %.1f s, memory %lld -> %lld pages, files %lld -> %lld, %ld bytes of file an edit\n",
                done, since.elapsed(), static_cast<long long>(warm.memoryPages),
                static_cast<long long>(end.memoryPages), static_cast<long long>(warm.files),
                static_cast<long long>(end.files), perEdit);
    EXPECT_FALSE(warm.grew(end));
    EXPECT_LT(perEdit, 1000);
    std::vector<int> leaked;
    const Use before = soak(
        path(), 0.1, 2000, [&] { leaked.push_back(::dup(0)); }, done);
    EXPECT_TRUE(before.grew(presentUse())) << "the control: a file left open at each edit";
    for (const int file : leaked)
        ::close(file);
    std::vector<std::string> kept;
    const Use lean = soak(
        path(), 0.1, 2000, [&] { kept.emplace_back(8000, 'x'); }, done);
    EXPECT_TRUE(lean.grew(presentUse())) << "the control: memory kept at each edit";
}

TEST_F(LongUseTest, AnEditSyncsAtMostFiveTimes)
{
    auto made = PlanStore::create(path(), samplePlan(), author());
    Disk disk(this->disk());
    const long before = disk.syncCount();
    constexpr long kEdits = 50;
    for (std::int64_t i = 0; i < kEdits; ++i)
        ASSERT_TRUE(made.value().push(RedateBatch{kDraft, Day(1 + i % 40)}, author()));
    const long syncs = disk.syncCount() - before;
    std::printf("syncs: %ld for %ld edits\n", syncs, kEdits);
    EXPECT_LE(syncs, 5 * kEdits);
    EXPECT_GE(syncs, 3 * kEdits) << "with fewer a power cut loses the last edit";
}

TEST_F(LongUseTest, OpensTenThousandBatchesFast)
{
    Plan plan = samplePlan();
    for (std::int64_t i = 0; i < 10'000; ++i) {
        Batch batch;
        batch.code = {"X-" + std::to_string(i)};
        batch.route = RouteId{static_cast<std::uint32_t>(i % 3)};
        batch.departure = Day(1 + i % 40);
        batch.parts = {{CohortId{static_cast<std::uint32_t>(i % 3)}, People(1)}};
        plan.batches.emplace(batch.code, batch);
    }
    const std::int64_t entries = longSeconds() > 0 ? 10'000 : 1'000;
    {
        auto made = PlanStore::create(path(), plan, author());
        ASSERT_TRUE(made) << sentence(made.error());
        for (std::int64_t i = 0; i + 1 < entries; ++i)
            ASSERT_TRUE(made.value().push(RedateBatch{{"X-" + std::to_string(i)}, Day(1 + i % 41)}, author()));
    }
    // Processor time: what else runs on the machine is no part of it.
    double best = 1e9;
    double bestWall = 1e9;
    for (int i = 0; i < 8; ++i) {
        const Deadline since(0);
        const std::clock_t before = std::clock();
        ASSERT_TRUE(PlanStore::open(path()));
        best = std::min(best, static_cast<double>(std::clock() - before) / CLOCKS_PER_SEC);
        bestWall = std::min(bestWall, since.elapsed());
    }
    std::printf(
        "open with every check: %zu batches, %lld entries, %.0f ms of processor time, %.0f ms in all, at best of "
        "8; %.2f MB\n",
        plan.batches.size(), static_cast<long long>(entries), best * 1000, bestWall * 1000,
        static_cast<double>(std::filesystem::file_size(path())) / 1e6);
    // The goal is 150 ms for 10,000 entries on this class of machine; a busy one gets twice that.
    EXPECT_LT(best, 0.3);
}

} // namespace
} // namespace planner::faults
