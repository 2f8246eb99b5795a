// SPDX-License-Identifier: Apache-2.0
// Named states, earlier states, and steps that go on with the one before.
#include "core/journal/entry.h"
#include "tests/core/storage/state_fixture.h"

namespace planner {
namespace {

TEST_F(StateTest, TypingIsOneStep)
{
    PlanStore store = make();
    ASSERT_TRUE(store.push(capacity(1), at(1000), JournalKind::Continue));
    ASSERT_TRUE(store.push(capacity(12), at(1500), JournalKind::Continue));
    ASSERT_TRUE(store.push(capacity(123), at(2000), JournalKind::Continue));
    const auto history = store.history();
    ASSERT_TRUE(history);
    ASSERT_EQ(history.value().size(), 4U);
    EXPECT_EQ(history.value()[1].kind, JournalKind::Edit);
    EXPECT_EQ(history.value()[3].kind, JournalKind::Continue);
    EXPECT_EQ(toEnglish(history.value()[3].description), "Change the capacity of Karkh from 3500 to 123");
    ASSERT_TRUE(store.undo(at(3000)));
    EXPECT_EQ(store.plan(), samplePlan());
    EXPECT_FALSE(store.canUndo());
    ASSERT_TRUE(store.redo(at(4000)));
    EXPECT_EQ(store.plan().operation.facilities[1].capacity, People(123));
    EXPECT_TRUE(store.verifyHistory()) << sentence(store.verifyHistory().error());
    const auto opened = PlanStore::open(path());
    ASSERT_TRUE(opened);
    EXPECT_EQ(toEnglish(opened.value().undoDescription().value()), "Change the capacity of Karkh from 3500 to 123");
}

TEST_F(StateTest, GoesOnOnlyWithALikeEditOfTheSameAuthorSoonAfter)
{
    PlanStore store = make();
    const auto kinds = [&] {
        std::vector<JournalKind> kinds;
        const auto history = store.history();
        for (const JournalEntry& entry : history.value())
            kinds.push_back(entry.kind);
        return kinds;
    };
    ASSERT_TRUE(store.push(capacity(1), at(1000)));
    ASSERT_TRUE(store.push(capacity(2), at(1000 + PlanStore::kLongestPauseMilliseconds + 1), JournalKind::Continue));
    ASSERT_TRUE(store.push(capacity(3), at(6002, "B. Planner"), JournalKind::Continue));
    ASSERT_TRUE(store.push(RedateBatch{kDraft, Day(9)}, at(6003, "B. Planner"), JournalKind::Continue));
    ASSERT_TRUE(store.undo(at(6004)));
    ASSERT_TRUE(store.push(capacity(4), at(6005), JournalKind::Continue));
    EXPECT_EQ(kinds(), (std::vector{JournalKind::Import, JournalKind::Edit, JournalKind::Edit, JournalKind::Edit,
                                    JournalKind::Edit, JournalKind::Undo, JournalKind::Edit}));
    // Two kinds that merge to a third: the step has both, and one undo takes both back.
    ASSERT_TRUE(store.push(MoveBatch{kDraft, RouteId{1}, Day(5)}, at(7000)));
    ASSERT_TRUE(store.push(RedateBatch{kDraft, Day(9)}, at(7001), JournalKind::Continue));
    ASSERT_TRUE(store.undo(at(7002)));
    EXPECT_EQ(store.plan().batches.at(kDraft), samplePlan().batches.at(kDraft));
    ASSERT_TRUE(store.redo(at(7003)));
    EXPECT_EQ(store.plan().batches.at(kDraft).route, RouteId{1});
    EXPECT_EQ(store.plan().batches.at(kDraft).departure, Day(9));
    EXPECT_TRUE(store.verifyHistory());
}

TEST_F(StateTest, ARefusedContinuationChangesNothing)
{
    PlanStore store = make();
    ASSERT_TRUE(store.push(capacity(1), at(1000)));
    const Plan before = store.plan();
    const std::string bytes = readBytes(path());
    EXPECT_FALSE(store.push(capacity(-1), at(1001), JournalKind::Continue));
    EXPECT_EQ(store.plan(), before);
    EXPECT_TRUE(readBytes(path()) == bytes);
    EXPECT_TRUE(store.verify());
}

TEST_F(StateTest, NamesStatesAndGoesBackToThem)
{
    PlanStore store = make();
    ASSERT_TRUE(store.push(RedateBatch{kDraft, Day(7)}, author()));
    ASSERT_TRUE(store.nameState("Monday", author()));
    const Plan monday = store.plan();
    EXPECT_FALSE(store.nameState("Monday", author()));
    EXPECT_FALSE(store.nameState(" ", author()));
    EXPECT_FALSE(store.nameState("2", author())) << "would be taken for an entry";
    ASSERT_TRUE(store.push(CancelBatch{kDraft}, author()));
    ASSERT_TRUE(store.undo(author()));
    ASSERT_TRUE(store.redo(author()));
    ASSERT_TRUE(store.push(RedateBatch{kApproved, Day(9)}, author()));
    ASSERT_TRUE(store.push(SetClearances{kApproved, samplePlan().batches.at(kApproved).clearances}, author()));
    ASSERT_TRUE(store.push(SetStatus{kApproved, Status::Approved}, author()));
    const auto states = store.namedStates();
    ASSERT_TRUE(states);
    ASSERT_EQ(states.value().size(), 1U);
    EXPECT_EQ(states.value()[0].name, "Monday");
    EXPECT_EQ(states.value()[0].sequence, 3);
    EXPECT_EQ(store.planAt(3).value(), monday);
    EXPECT_EQ(store.planAt(1).value(), samplePlan());
    EXPECT_EQ(store.planAt(9).value(), store.plan());
    EXPECT_FALSE(store.planAt(10));
    EXPECT_FALSE(store.planAt(0));
    const Plan after = store.plan();
    const auto withoutReason = store.goBackTo(3, "Monday", author(""));
    ASSERT_FALSE(withoutReason);
    EXPECT_NE(sentence(withoutReason.error()).find("needs a reason"), std::string::npos);
    ASSERT_TRUE(store.goBackTo(3, "Monday", author()));
    Plan expected = monday;
    Batch& moved = expected.batches.at(kApproved); // from Thursday back to Monday: the table of records
    moved.clearances.revoke(Clearance::Notified);
    moved.clearances.revoke(Clearance::Site);
    moved.status = Status::Proposed;
    EXPECT_EQ(store.plan(), expected);
    EXPECT_EQ(toEnglish(whatWasDone(store.history().value().back())), "went back to Monday");
    ASSERT_TRUE(store.undo(author()));
    EXPECT_EQ(store.plan(), after);
    EXPECT_TRUE(store.verifyHistory()) << sentence(store.verifyHistory().error());
}

TEST_F(StateTest, ANameOrReasonThatIsMoreThanALineOfTextIsRefused)
{
    PlanStore store = make();
    const std::string arabic = "\u0645\u0639\u0633\u0643\u0631";
    for (const std::string& line : std::vector<std::string>{"a\nb", "a\r", "\x1b[1A", "\u202ea", "\u0085", "a\xff"}) {
        EXPECT_FALSE(store.push(RedateBatch{kDraft, Day(7)}, author(line))) << line;
        EXPECT_FALSE(store.push(RedateBatch{kDraft, Day(7)}, {line, 1, ""})) << line;
        EXPECT_FALSE(store.undo(author(line))) << line;
        const auto named = store.nameState(line, author());
        ASSERT_FALSE(named) << line;
        EXPECT_EQ(named.error().kind, ErrorKind::Refused);
        EXPECT_NE(sentence(named.error()).find("must be text in UTF-8 on one line"), std::string::npos);
        std::filesystem::remove(path() + "2");
        EXPECT_FALSE(PlanStore::create(path() + "2", samplePlan(), author(line)));
    }
    EXPECT_EQ(store.tip().sequence, 1);
    std::string longest;
    while (longest.size() < 2 * kLongestAuthorName)
        longest += "\u0645";
    EXPECT_TRUE(store.nameState(longest, {longest, 1, arabic}));
    EXPECT_FALSE(store.nameState(longest + "x", author()));
    EXPECT_FALSE(store.nameState("x", {longest + "x", 1, ""}));
    EXPECT_FALSE(store.nameState("x", author(std::string(kLongestReason + 1, 'x'))));
    EXPECT_TRUE(store.nameState(arabic, author(std::string(kLongestReason, 'x'))));
}

/// Made before names and reasons were held to one line.
TEST_F(StateTest, AHistoryThatHoldsMoreThanLinesStaysSound)
{
    std::filesystem::copy_file(std::string(PLANNER_SOURCE_DIR) + "/tests/data/plans/forged_lines.tplan", path());
    auto store = PlanStore::open(path(), options());
    ASSERT_TRUE(store) << sentence(store.error());
    EXPECT_TRUE(store.value().verifyHistory());
    const auto states = store.value().namedStates();
    ASSERT_EQ(states.value().size(), 2U);
    EXPECT_NE(states.value()[1].name.find('\n'), std::string::npos);
    EXPECT_TRUE(store.value().goBackTo(states.value()[1].sequence, states.value()[1].name, author()));
    EXPECT_TRUE(store.value().undo(author()));
    EXPECT_TRUE(store.value().verifyHistory());
}

/// Everything that only version 3 holds, in a file and back.
TEST_F(StateTest, HoldsRecordsCountsAndKinds)
{
    Plan plan = samplePlan();
    plan.operation.facilities[2].kind = FacilityKind::Outside;
    plan.operation.facilities[2].capacity = People(0);
    plan.operation.facilities[2].targetCapacity.reset();
    Batch& batch = plan.batches.at({"B-004"});
    batch.status = Status::Arrived;
    batch.happened.arrivedOn = Day(2);
    batch.happened.arrived = std::vector<Part>{};
    batch.happened.accounts = {{CohortId{0}, Fate::Returned, People(3)}, {CohortId{0}, Fate::Other, People(7)}};
    batch.happened.total = People(90);
    const PlanStore store = make(plan);
    EXPECT_EQ(PlanStore::open(path()).value().plan(), plan);
    batch.happened.departed.reset();
    batch.happened.departedOn.reset();
    batch.happened.accounts.clear();
    std::filesystem::remove(path());
    make(plan);
    EXPECT_EQ(PlanStore::open(path()).value().plan(), plan) << "nobody counted who left, and nobody arrived";
}

/// Who recorded something is the one who is at work.
TEST_F(StateTest, SignsWhatIsRecorded)
{
    PlanStore store = make();
    Clearances records;
    records.record(Clearance::Legal, {"no 7", "court", {}, parseDate("2026-03-01"), "", 0});
    ASSERT_TRUE(store.push(SetClearances{kDraft, records}, at(1'769'111'000'000, "B. Clerk")));
    const auto opened = PlanStore::open(path());
    const ClearanceRecord& record = *opened.value().plan().batches.at(kDraft).clearances.find(Clearance::Legal);
    EXPECT_EQ(record.by, "B. Clerk");
    EXPECT_EQ(record.at, 1'769'111'000'000);
    EXPECT_EQ(record.reference, "no 7");
}

/// Departed batches stay where the plan goes back to a state of before they left.
TEST_F(StateTest, GoingBackLeavesWhatHappened)
{
    PlanStore store = make();
    ASSERT_TRUE(store.push(RedateBatch{kDraft, Day(7)}, author()));
    ASSERT_TRUE(store.push(RecordCounts{kApproved,
                                        Status::Departed,
                                        {Day(6), {{{CohortId{0}, People(149)}}}, {}, {}, {}, "one was ill", {}}},
                           author()));
    const Batch gone = store.plan().batches.at(kApproved);
    ASSERT_TRUE(store.goBackTo(1, "1", author()));
    EXPECT_EQ(store.plan().batches.at(kApproved), gone);
    EXPECT_EQ(store.plan().batches.at(kDraft).departure, Day(2));
    EXPECT_TRUE(store.verifyHistory()) << sentence(store.verifyHistory().error());
    ASSERT_TRUE(store.undo(author("")));
    EXPECT_EQ(store.plan().batches.at(kApproved), gone);
    EXPECT_FALSE(store.undo(author(" "))) << "the departure itself needs a reason";
    ASSERT_TRUE(store.undo(author()));
    EXPECT_EQ(store.plan().batches.at(kApproved).status, Status::Approved);
}

TEST_F(StateTest, TakesWhatOthersAddedWithoutReadingTheFileAgain)
{
    PlanStore mine = make();
    auto opened = PlanStore::open(path());
    ASSERT_TRUE(opened);
    PlanStore& theirs = opened.value();
    ASSERT_TRUE(theirs.push(RedateBatch{kDraft, Day(7)}, at(1)));
    ASSERT_TRUE(theirs.push(RedateBatch{kDraft, Day(8)}, at(2), JournalKind::Continue));
    ASSERT_TRUE(theirs.undo(at(3)));
    ASSERT_TRUE(theirs.redo(at(4)));
    ASSERT_TRUE(theirs.nameState("x", at(5)));
    ASSERT_TRUE(theirs.goBackTo(1, "1", author()));
    ASSERT_TRUE(theirs.undo(at(6)));
    ASSERT_TRUE(mine.reload());
    EXPECT_EQ(mine.plan(), theirs.plan());
    EXPECT_EQ(mine.tip(), theirs.tip());
    ASSERT_TRUE(mine.push(CancelBatch{kDraft}, at(7)));
    EXPECT_TRUE(mine.verifyHistory());
}

TEST_F(StateTest, TellsWhatOthersTouchedAndNothingElse)
{
    PlanStore mine = make();
    const Facility* facilities = mine.plan().operation.facilities.data();
    auto theirs = PlanStore::open(path());
    ASSERT_TRUE(theirs.value().push(RedateBatch{kDraft, Day(7)}, at(1)));
    ASSERT_TRUE(theirs.value().nameState("x", at(2)));
    const auto changes = mine.reload();
    ASSERT_TRUE(changes);
    ChangeSet expected;
    expected.batches = {kDraft};
    EXPECT_EQ(changes.value(), expected);
    EXPECT_EQ(mine.plan().operation.facilities.data(), facilities) << "the operation stays where it is";
    ASSERT_TRUE(theirs.value().push(capacity(11), at(3)));
    EXPECT_EQ(mine.reload().value().in(OperationTable::Facilities), std::vector<std::uint32_t>{1});
    EXPECT_EQ(mine.plan(), theirs.value().plan());
    EXPECT_TRUE(theirs.value().reload()) << "what its own step named";
    ASSERT_TRUE(theirs.value().goBackTo(1, "1", author()));
    EXPECT_TRUE(theirs.value().hasChangedElsewhere().value());
    EXPECT_TRUE(theirs.value().reload().value().hasEverything);
    EXPECT_FALSE(theirs.value().hasChangedElsewhere().value());
}

TEST_F(StateTest, DoesNotWriteToAFileThatWasReplaced)
{
    PlanStore store = make();
    std::filesystem::rename(path(), path() + ".moved");
    const auto pushed = store.push(CancelBatch{kDraft}, author());
    ASSERT_FALSE(pushed);
    EXPECT_NE(sentence(pushed.error()).find("was moved, removed or replaced"), std::string::npos);
    EXPECT_EQ(store.plan(), samplePlan());
}

TEST_F(StateTest, HoldsAFileOnAShareAgainstOthers)
{
    make();
    OpenOptions shared;
    shared.isShared = true;
    {
        auto store = PlanStore::open(path(), shared);
        ASSERT_TRUE(store);
        ASSERT_EQ(store.value().warnings().size(), 1U);
        EXPECT_NE(toEnglish(store.value().warnings()[0]).find("network share"), std::string::npos);
        ASSERT_TRUE(store.value().push(CancelBatch{kDraft}, author()));
        EXPECT_NE(runSql("SELECT count(*) FROM batches"), "");
    }
    EXPECT_EQ(runSql("SELECT count(*) FROM batches"), "");
    EXPECT_TRUE(PlanStore::open(path()).value().warnings().empty());
}

} // namespace
} // namespace planner
