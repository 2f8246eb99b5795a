// SPDX-License-Identifier: Apache-2.0
// What becomes of a plan that is open when another program changes or replaces its file.

#include "core/storage/rescue/restore.h"
#include "core/storage/store/open_plan.h"
#include "core/storage/store/sealing.h"
#include "tests/core/storage/plan_file_fixture.h"

namespace planner {
namespace {

class ReloadTest : public PlanFileTest {
protected:
    [[nodiscard]] OpenOptions options() const { return {(folder() / "state").string(), author(""), std::nullopt}; }
    [[nodiscard]] std::string other() const { return (folder() / "b.tplan").string(); }
    PlanStore makePinned() const { return PlanStore::create(path(), samplePlan(), author(), options()).value(); }
    [[nodiscard]] PlanStore open(const std::string& file) const { return PlanStore::open(file, options()).value(); }
    /// The bytes of another plan's file.
    [[nodiscard]] std::string anotherPlan() const
    {
        Plan plan = samplePlan();
        plan.operation.settings.title = "another";
        EXPECT_TRUE(PlanStore::create(other(), plan, author()));
        return readBytes(other());
    }
    /// As another program does that writes a new file and renames it into place.
    void replaceBy(const std::string& bytes) const
    {
        writeBytes(path() + ".new", bytes);
        std::filesystem::rename(path() + ".new", path());
    }
    static void expectTold(const PlanStore& store, const std::string& what)
    {
        ASSERT_FALSE(store.warnings().empty());
        EXPECT_NE(toEnglish(store.warnings().back()).find(what), std::string::npos)
            << toEnglish(store.warnings().back());
    }
    static void expectClosed(PlanStore& store)
    {
        ASSERT_TRUE(store.readOnlyReason());
        const auto pushed = store.push(RedateBatch{kDraft, Day(9)}, author());
        ASSERT_FALSE(pushed);
        EXPECT_EQ(pushed.error(), (Error{ErrorKind::Refused, *store.readOnlyReason()}));
    }
    void expectCutTold(PlanStore& store, std::size_t states) const
    {
        EXPECT_TRUE(store.hasChangedElsewhere().value());
        ASSERT_TRUE(store.reload());
        EXPECT_EQ(store.plan(), samplePlan());
        EXPECT_TRUE(store.isHistoryShorter());
        ASSERT_EQ(store.warnings().size(), states);
        expectTold(store, "was replaced while it was open: it ends with entry 1 of its history, and entry 2 that was");
        expectClosed(store);
        EXPECT_FALSE(store.hasChangedElsewhere().value());
        EXPECT_TRUE(open(path()).isHistoryShorter()) << "the longer history is not forgotten";
    }
};

TEST_F(ReloadTest, AHistoryThatIsCutWhileThePlanIsOpenIsToldAndNotGoneOnWith)
{
    PlanStore store = makePinned();
    const std::string early = readBytes(path());
    ASSERT_TRUE(store.push(CancelBatch{kDraft}, author()));
    const std::string late = readBytes(path());
    writeBytes(path(), early);
    expectCutTold(store, 1);
    // Once the right file is back, all is as before.
    writeBytes(path(), late);
    EXPECT_TRUE(store.hasChangedElsewhere().value());
    ASSERT_TRUE(store.reload());
    EXPECT_FALSE(store.isHistoryShorter());
    EXPECT_FALSE(store.readOnlyReason());
    EXPECT_TRUE(store.undo(author()));
    EXPECT_FALSE(open(path()).isHistoryShorter());
}

TEST_F(ReloadTest, AHistoryThatIsCutByRenameIsToldAsWell)
{
    PlanStore store = makePinned();
    const std::string early = readBytes(path());
    ASSERT_TRUE(store.push(CancelBatch{kDraft}, author()));
    replaceBy(early);
    expectCutTold(store, 1);
}

TEST_F(ReloadTest, WithoutPinsAHistoryIsComparedWithWhatWasShown)
{
    PlanStore store = make();
    const std::string early = readBytes(path());
    ASSERT_TRUE(store.push(CancelBatch{kDraft}, author()));
    writeBytes(path(), early);
    ASSERT_TRUE(store.reload());
    EXPECT_TRUE(store.isHistoryShorter());
    expectClosed(store);
}

TEST_F(ReloadTest, ASealedPlanThatIsReplacedByAnOlderCopyIsToldAndNotOverwritten)
{
    const std::string sealed = (folder() / "a.sealed").string();
    ASSERT_TRUE(sealPlan(makePinned(), sealed, "word", {1, 8}));
    auto store = PlanStore::openSealed(sealed, "word", options());
    const std::string early = readBytes(sealed);
    ASSERT_TRUE(store.value().push(CancelBatch{kDraft}, author()));
    writeBytes(sealed, early);
    ASSERT_TRUE(store.value().reload());
    EXPECT_TRUE(store.value().isHistoryShorter());
    expectClosed(store.value());
    writeBytes(sealed, "no plan");
    EXPECT_FALSE(store.value().reload());
    EXPECT_EQ(store.value().plan(), samplePlan());
    std::filesystem::remove(sealed);
    EXPECT_TRUE(store.value().hasChangedElsewhere().value());
    EXPECT_FALSE(store.value().reload());
    EXPECT_FALSE(store.value().hasChangedElsewhere().value()) << "told once";
}

TEST_F(ReloadTest, AnotherPlanInPlaceOfTheOpenOneIsToldAndNotWrittenTo)
{
    const std::string another = anotherPlan();
    for (const bool isRenamed : {false, true}) {
        std::filesystem::remove(path());
        PlanStore store = makePinned();
        const std::string id = store.planId();
        const std::string mine = readBytes(path());
        isRenamed ? replaceBy(another) : writeBytes(path(), another);
        EXPECT_TRUE(store.hasChangedElsewhere().value());
        ASSERT_TRUE(store.reload());
        EXPECT_EQ(store.plan().operation.settings.title, "another");
        expectTold(store, "holds another plan now than the one that was opened");
        expectClosed(store);
        EXPECT_TRUE(readBytes(path()) == another);
        writeBytes(path(), mine);
        ASSERT_TRUE(store.reload());
        EXPECT_EQ(store.planId(), id);
        EXPECT_TRUE(store.push(CancelBatch{kDraft}, author()));
        EXPECT_EQ(store.warnings().size(), 1U);
    }
}

TEST_F(ReloadTest, AFileThatWasReplacedByItsContinuationIsTakenSilently)
{
    PlanStore store = makePinned();
    ASSERT_TRUE(store.copyTo(other()));
    {
        PlanStore copy = open(other());
        ASSERT_TRUE(copy.push(CancelBatch{kDraft}, author()));
    }
    replaceBy(readBytes(other()));
    EXPECT_TRUE(store.hasChangedElsewhere().value());
    ASSERT_TRUE(store.reload());
    EXPECT_EQ(store.plan().batches.at(kDraft).status, Status::Cancelled);
    EXPECT_TRUE(store.warnings().empty());
    EXPECT_FALSE(store.hasChangedElsewhere().value());
    EXPECT_TRUE(store.undo(author()));
    EXPECT_EQ(open(path()).tip(), store.tip());
}

TEST_F(ReloadTest, ARestoredPlanIsShownAndGoneOnWithOnceTheUserHasAcceptedIt)
{
    PlanStore store = makePinned();
    ASSERT_TRUE(store.copyTo(other()));
    ASSERT_TRUE(store.push(CancelBatch{kDraft}, author()));
    ASSERT_TRUE(restoreBackup(other(), path(), 0));
    ASSERT_TRUE(store.reload());
    EXPECT_TRUE(store.isHistoryShorter()) << "not yet accepted";
    ASSERT_TRUE(open(path()).acceptTip());
    EXPECT_TRUE(store.hasChangedElsewhere().value());
    ASSERT_TRUE(store.reload());
    expectTold(store, "was put back to an earlier state: it ends with entry 1 of its history, and entry 2 is not");
    EXPECT_FALSE(store.readOnlyReason());
    EXPECT_TRUE(store.push(RedateBatch{kDraft, Day(9)}, author()));
    EXPECT_FALSE(store.hasChangedElsewhere().value());
    EXPECT_FALSE(open(path()).isHistoryShorter());
}

TEST_F(ReloadTest, AFileThatIsGoneOrDamagedIsToldOnceAndComesBack)
{
    PlanStore store = makePinned();
    const std::string bytes = readBytes(path());
    std::filesystem::rename(path(), other());
    EXPECT_TRUE(store.hasChangedElsewhere().value());
    const auto gone = store.reload();
    ASSERT_FALSE(gone);
    EXPECT_NE(sentence(gone.error()).find("was moved or removed while it was open"), std::string::npos);
    EXPECT_FALSE(store.hasChangedElsewhere().value());
    writeBytes(path(), bytes.substr(0, bytes.size() / 2));
    EXPECT_TRUE(store.hasChangedElsewhere().value());
    EXPECT_FALSE(store.reload());
    EXPECT_FALSE(store.hasChangedElsewhere().value());
    EXPECT_EQ(store.plan(), samplePlan());
    std::filesystem::rename(other(), path());
    EXPECT_TRUE(store.hasChangedElsewhere().value());
    ASSERT_TRUE(store.reload());
    EXPECT_TRUE(store.push(CancelBatch{kDraft}, author()));
}

/// SQLite tells changes by a counter in the file, which two copies that took as many steps have alike.
TEST_F(ReloadTest, AFileThatWasWrittenPastSqliteIsSeenAlthoughItsCounterIsTheSame)
{
    PlanStore store = makePinned();
    ASSERT_TRUE(store.copyTo(other()));
    {
        PlanStore copy = open(other());
        ASSERT_TRUE(copy.push(RedateBatch{kDraft, Day(9)}, author()));
    }
    ASSERT_TRUE(store.push(RedateBatch{kDraft, Day(7)}, author()));
    const std::string theirs = readBytes(other());
    ASSERT_EQ(readBytes(path()).substr(24, 16), theirs.substr(24, 16)) << "would be seen anyway";
    writeBytes(path(), theirs);
    const auto pushed = store.push(RedateBatch{kDraft, Day(8)}, author());
    ASSERT_FALSE(pushed);
    EXPECT_EQ(pushed.error().kind, ErrorKind::Refused);
    EXPECT_TRUE(readBytes(path()) == theirs);
    EXPECT_TRUE(store.hasChangedElsewhere().value());
    ASSERT_TRUE(store.reload());
    EXPECT_EQ(store.plan().batches.at(kDraft).departure, Day(9));
    expectClosed(store);
}

TEST_F(ReloadTest, AFileOfAnotherVersionIsShownAndNotWrittenTo)
{
    PlanStore store = makePinned();
    ASSERT_EQ(runSql("PRAGMA user_version = 9"), "");
    ASSERT_TRUE(store.reload());
    expectTold(store, "has the form of another version of this program now");
    expectClosed(store);
}

/// The parts of opening in the order in which two programs can get at them.
TEST_F(ReloadTest, APinThatIsNewerThanWhatWasReadIsNoAlarmWhereTheFileHasItsEntry)
{
    PlanStore theirs = makePinned();
    PlanFile file(path(), nullptr, nullptr);
    CheckedPlan checked = file.check();
    OpenPlan mine(std::move(file), std::move(checked), PinnedTips(options().stateFolder));
    ASSERT_TRUE(theirs.push(CancelBatch{kDraft}, author()));
    mine.comparePin();
    EXPECT_FALSE(mine.isPinBroken());
    EXPECT_TRUE(mine.warnings().empty());
    EXPECT_EQ(mine.pins().find(theirs.planId(), path()), theirs.tip()) << "never put back";
}

TEST_F(ReloadTest, APinOfASealedPlanThatIsNewerThanWhatWasReadIsNoAlarm)
{
    ASSERT_TRUE(sealPlan(makePinned(), other(), "word", {1, 8}));
    auto theirs = PlanStore::openSealed(other(), "word", options());
    PlanFile file(other(), nullptr, std::make_unique<SealedHome>(other(), "word"));
    CheckedPlan checked = file.check();
    OpenPlan mine(std::move(file), std::move(checked), PinnedTips(options().stateFolder));
    ASSERT_TRUE(theirs.value().push(CancelBatch{kDraft}, author()));
    mine.comparePin();
    EXPECT_FALSE(mine.isPinBroken());
    EXPECT_EQ(mine.pins().find(theirs.value().planId(), other()), theirs.value().tip());
}

TEST_F(ReloadTest, AnotherPlanThanWasSeenAtTheSamePlaceIsToldUntilItIsAcceptedOrChanged)
{
    makePinned();
    writeBytes(path(), anotherPlan());
    for (int i = 0; i < 2; ++i) {
        const PlanStore store = open(path());
        expectTold(store, "held another plan when it was last seen here");
        EXPECT_FALSE(store.isHistoryShorter());
    }
    ASSERT_TRUE(open(path()).acceptTip());
    EXPECT_TRUE(open(path()).warnings().empty());
    std::filesystem::remove(path());
    EXPECT_TRUE(makePinned().warnings().empty()) << "nothing was there";
    writeBytes(path(), readBytes(other()));
    ASSERT_TRUE(open(path()).push(CancelBatch{kDraft}, author()));
    EXPECT_TRUE(open(path()).warnings().empty());
}

} // namespace
} // namespace planner
