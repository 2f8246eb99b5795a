// SPDX-License-Identifier: Apache-2.0
// Rows of the operation that come, change and leave in a plan file: in its history, by two programs, as one types.

#include "core/planning/row_removal.h"
#include "tests/core/storage/plan_file_fixture.h"

namespace planner {
namespace {

class PlanStoreRowsTest : public PlanFileTest {
protected:
    [[nodiscard]] static Author at(std::int64_t milliseconds) { return {"A. Planner", milliseconds, ""}; }
    [[nodiscard]] static Cohort cohort(const std::string& code)
    {
        return {code, FacilityId{1}, CategoryId{0}, {}, Movement::May, {}, {}, "", "", ""};
    }
    [[nodiscard]] static std::string lastStep(const PlanStore& store)
    {
        return toEnglish(store.history().value().back().description);
    }
    /// The history leads from the first entry to the last and back, and the file opens as it is in memory.
    void expectWhole(PlanStore& store) const
    {
        const auto sound = store.verifyHistory();
        EXPECT_TRUE(sound) << sentence(sound.error());
        const auto opened = PlanStore::open(path());
        ASSERT_TRUE(opened) << sentence(opened.error());
        EXPECT_EQ(opened.value().plan(), store.plan());
    }
};

TEST_F(PlanStoreRowsTest, AnOperationIsMadeFromNothing)
{
    Plan empty;
    empty.operation.settings.title = "New";
    empty.operation.settings.start = *parseDate("2026-01-21");
    empty.operation.settings.end = *parseDate("2026-03-06");
    PlanStore store = make(empty);
    expectWhole(store);
    const Operation whole = samplePlan().operation;
    for (const OperationTable table : kOperationTables)
        for (std::uint32_t i = 0; table != OperationTable::Settings && i < rowCount(whole, table); ++i) {
            const auto added = store.push(AddRow{i, rowAt(whole, table, i)}, at(1));
            ASSERT_TRUE(added) << nameOf(table) << " " << i << ": " << sentence(added.error());
        }
    ASSERT_TRUE(store.push(SetRow{0, whole.settings}, at(2)));
    EXPECT_EQ(store.plan().operation, whole);
    expectWhole(store);
    while (store.canUndo())
        ASSERT_TRUE(store.undo(at(3)));
    EXPECT_EQ(store.plan(), empty);
    while (store.canRedo())
        ASSERT_TRUE(store.redo(at(4)));
    EXPECT_EQ(store.plan().operation, whole);
    expectWhole(store);
}

TEST_F(PlanStoreRowsTest, ASiteThatWasRemovedComesBackAfterARestart)
{
    Plan plan = samplePlan();
    for (const char* code : {"B-002", "B-003", "B-004"})
        plan.batches.erase({code});
    {
        PlanStore store = make(plan);
        ASSERT_TRUE(store.push(removalOf(plan, OperationTable::Facilities, {1}), at(1)));
        EXPECT_EQ(lastStep(store), "Remove facility Karkh, and 8 more");
    }
    PlanStore store = std::move(PlanStore::open(path())).value();
    EXPECT_EQ(store.plan().operation.facilities.size(), 2U);
    ASSERT_TRUE(store.undo(at(2)));
    EXPECT_EQ(store.plan(), plan);
    expectWhole(store);
}

TEST_F(PlanStoreRowsTest, TypingInOneRowIsOneStep)
{
    PlanStore store = make();
    const auto count = static_cast<std::uint32_t>(store.plan().operation.cohorts.size());
    ASSERT_TRUE(store.push(AddRow{count, cohort("N")}, at(1'000)));
    ASSERT_TRUE(store.push(SetRow{count, cohort("NE")}, at(1'100), JournalKind::Continue));
    ASSERT_TRUE(store.push(SetRow{count, cohort("NEW")}, at(1'200), JournalKind::Continue));
    EXPECT_EQ(store.plan().operation.cohorts.back().code, "NEW");
    EXPECT_EQ(lastStep(store), "Add cohort NEW");
    expectWhole(store);
    ASSERT_TRUE(store.undo(at(2'000)));
    EXPECT_EQ(store.plan(), samplePlan());
    Cohort first = samplePlan().operation.cohorts[0];
    for (const char* code : {"A", "AB", "ABC"}) {
        first.code = code;
        ASSERT_TRUE(store.push(SetRow{0, first}, at(3'000), JournalKind::Continue));
    }
    EXPECT_EQ(lastStep(store), "Rename cohort C1 to ABC");
    expectWhole(store);
    ASSERT_TRUE(store.undo(at(4'000)));
    EXPECT_EQ(store.plan(), samplePlan());
}

TEST_F(PlanStoreRowsTest, AnotherProgramSeesRowsThatCameAndWhatTheyMoved)
{
    PlanStore mine = make();
    PlanStore theirs = std::move(PlanStore::open(path())).value();
    ASSERT_TRUE(theirs.push(AddRow{0, cohort("FIRST")}, at(1)));
    EXPECT_FALSE(mine.push(SetRow{0, cohort("MINE")}, at(2))) << "it would change another row";
    const auto changes = mine.reload();
    ASSERT_TRUE(changes);
    EXPECT_TRUE(changes.value().hasEverything);
    EXPECT_TRUE(changes.value().hasNewCodes);
    EXPECT_EQ(mine.plan(), theirs.plan());
    ASSERT_TRUE(mine.push(SetRow{0, cohort("MINE")}, at(3)));
    ASSERT_TRUE(theirs.reload());
    EXPECT_EQ(theirs.plan().operation.cohorts.front().code, "MINE");
    ASSERT_TRUE(theirs.push(ResizeBatch{kDraft, {{CohortId{1}, People(7)}}}, at(4)));
    expectWhole(theirs);
}

TEST_F(PlanStoreRowsTest, AStepMayMeanByACodeWhatItsOwnPartsMade)
{
    PlanStore store = make();
    Cohort renamed = samplePlan().operation.cohorts[0];
    renamed.code = "OLD";
    Cohort taken = cohort("C1");
    ASSERT_TRUE(store.push(Transaction{{SetRow{0, renamed}, AddRow{1, taken}, RedateBatch{kDraft, Day(9)},
                                        ResizeBatch{kDraft, {{CohortId{0}, People(3)}}}}},
                           at(1)));
    EXPECT_EQ(store.plan().batches.at(kDraft).parts.front().cohort, CohortId{0});
    expectWhole(store);
    ASSERT_TRUE(store.undo(at(2)));
    EXPECT_EQ(store.plan(), samplePlan());
    ASSERT_TRUE(store.redo(at(3)));
    EXPECT_EQ(store.plan().operation.cohorts[1].code, "C1");
}

TEST_F(PlanStoreRowsTest, APlanOfTheFirstVersionTakesRows)
{
    std::filesystem::copy_file(std::string(PLANNER_SOURCE_DIR) + "/tests/data/plans/version_1.tplan", path());
    PlanStore store = std::move(PlanStore::open(path(), {"", author(""), std::nullopt})).value();
    const Plan before = store.plan();
    const auto count = static_cast<std::uint32_t>(before.operation.cohorts.size());
    Cohort added = before.operation.cohorts.front();
    added.code = "NEW";
    added.people = People(0);
    ASSERT_TRUE(store.push(AddRow{count, added}, at(1)));
    EXPECT_FALSE(store.push(AddRow{0, before.operation.categories.front()}, at(2))) << "its code is taken";
    expectWhole(store);
    ASSERT_TRUE(store.undo(at(3)));
    EXPECT_EQ(store.plan(), before);
}

} // namespace
} // namespace planner
