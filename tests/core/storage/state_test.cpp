// SPDX-License-Identifier: Apache-2.0
// Named states, earlier states, steps that go on with the one before, and files of other versions.

#include "core/storage/backups.h"
#include "core/storage/schema.h"
#include "core/storage/sealing.h"
#include "tests/core/exchange/ordinary_user.h"
#include "tests/core/storage/plan_file_fixture.h"

#include <functional>
#include <future>

namespace planner {
namespace {

class StateTest : public PlanFileTest {
protected:
    [[nodiscard]] static Author at(std::int64_t milliseconds, std::string name = "A. Planner")
    {
        return {std::move(name), milliseconds, ""};
    }
    [[nodiscard]] static Edit capacity(std::int64_t people)
    {
        Facility facility = samplePlan().operation.facilities[1];
        facility.capacity = People(people);
        return SetFacility{facility};
    }
    void copyVersionOne() const
    {
        std::filesystem::copy_file(std::string(PLANNER_SOURCE_DIR) + "/tests/data/plans/version_1.tplan", path());
    }
    /// The file is the one of version 1 as it was; it is moved to path().
    void expectVersionOne(const std::string& file) const
    {
        std::filesystem::rename(file, path());
        EXPECT_EQ(query("PRAGMA user_version"), "1");
        EXPECT_EQ(query("SELECT max(seq) || ' ' || lower(hex(hash)) FROM journal"),
                  "5 8200397ca678540c" + query("SELECT substr(lower(hex(hash)), 17) FROM journal WHERE seq = 5"));
        EXPECT_EQ(query("PRAGMA integrity_check"), "ok");
    }
    /// Opens the plan twice at the same moment, for writing and sound; the tip of both.
    static JournalTip tipOfTwo(const std::function<Result<PlanStore>()>& open)
    {
        auto other = std::async(std::launch::async, open);
        const auto mine = open();
        const auto theirs = other.get();
        EXPECT_TRUE(mine && theirs) << sentence((mine ? theirs : mine).error());
        if (!mine || !theirs)
            return {};
        EXPECT_FALSE(mine.value().readOnlyReason() || theirs.value().readOnlyReason());
        EXPECT_EQ(mine.value().tip(), theirs.value().tip());
        EXPECT_TRUE(mine.value().verifyHistory());
        return mine.value().tip();
    }
    [[nodiscard]] OpenOptions options() const { return {(folder() / "state").string(), author(""), std::nullopt}; }
};

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
    while (longest.size() < 2 * PlanStore::kLongestName)
        longest += "\u0645";
    EXPECT_TRUE(store.nameState(longest, {longest, 1, arabic}));
    EXPECT_FALSE(store.nameState(longest + "x", author()));
    EXPECT_FALSE(store.nameState("x", {longest + "x", 1, ""}));
    EXPECT_FALSE(store.nameState("x", author(std::string(PlanStore::kLongestReason + 1, 'x'))));
    EXPECT_TRUE(store.nameState(arabic, author(std::string(PlanStore::kLongestReason, 'x'))));
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

TEST_F(StateTest, OpensAFileOfVersionOneAfterABackup)
{
    copyVersionOne();
    auto store = PlanStore::open(path(), options());
    ASSERT_TRUE(store) << sentence(store.error());
    EXPECT_EQ(store.value().plan().batches.size(), 4U);
    EXPECT_EQ(store.value().tip().sequence, 7) << "one entry for each version";
    EXPECT_EQ(store.value().history().value().back().kind, JournalKind::Migrate);
    EXPECT_EQ(query("PRAGMA user_version"), "3");
    const auto backups = findBackups(backupFolder(options().stateFolder, path()));
    ASSERT_EQ(backups.size(), 1U);
    EXPECT_EQ(backups[0].sequence, 5);
    // Steps of before can be taken back, and the whole history leads where it says.
    ASSERT_TRUE(store.value().undo(author()));
    ASSERT_TRUE(store.value().undo(author()));
    EXPECT_TRUE(store.value().plan().batches.empty());
    ASSERT_TRUE(store.value().redo(author()));
    EXPECT_TRUE(store.value().verifyHistory()) << sentence(store.value().verifyHistory().error());
    EXPECT_EQ(store.value().planAt(1).value().batches.size(), 0U);
    expectVersionOne(backups[0].path);
}

TEST_F(StateTest, OpensTheFilesOfEveryVersion)
{
    const std::filesystem::path plans = std::string(PLANNER_SOURCE_DIR) + "/tests/data/plans";
    for (std::int64_t version = 1; version <= kSchemaVersion; ++version) {
        std::filesystem::copy_file(plans / ("version_" + std::to_string(version) + ".tplan"), path(),
                                   std::filesystem::copy_options::overwrite_existing);
        EXPECT_EQ(query("PRAGMA user_version"), std::to_string(version));
        const auto store = PlanStore::open(path(), options());
        ASSERT_TRUE(store) << version << ": " << sentence(store.error());
        EXPECT_EQ(store.value().plan().operation.facilities.size(), 3U);
        EXPECT_EQ(store.value().plan().operation.cohorts[1].people, People(260));
        EXPECT_TRUE(store.value().verifyHistory()) << version;
    }
}

/// Made by a program of version 2 with every kind of edit that touched clearances, counts and approvals then: records
/// stayed on batches that others joined or that went elsewhere, departures counted all together, reasons were blank.
TEST_F(StateTest, BringsUpRecordsOfVersionTwoAndLeadsThroughTheirHistory)
{
    std::filesystem::copy_file(std::string(PLANNER_SOURCE_DIR) + "/tests/data/plans/records_of_version_2.tplan",
                               path());
    const std::string digest = query("SELECT lower(hex(state_digest)) FROM journal WHERE seq = 16");
    auto opened = PlanStore::open(path(), options());
    ASSERT_TRUE(opened) << sentence(opened.error());
    PlanStore& store = opened.value();
    EXPECT_EQ(query("PRAGMA user_version"), "3");
    EXPECT_EQ(query("SELECT count(*) FROM clearance_records"), "0") << "nothing was known of them";
    EXPECT_TRUE(store.verify()) << sentence(store.verify().error());
    ASSERT_TRUE(store.verifyHistory()) << sentence(store.verifyHistory().error());
    EXPECT_EQ(query("SELECT lower(hex(state_digest)) FROM journal WHERE seq = 16"), digest);

    const Plan& plan = store.plan();
    EXPECT_EQ(plan.batches.at({"B-007"}).status, Status::Arrived);
    EXPECT_EQ(plan.batches.at({"B-007"}).happened.total, People(48));
    EXPECT_EQ(plan.batches.at({"B-007"}).happened.note, "two in hospital");
    EXPECT_EQ(plan.batches.at({"B-004"}).happened.total, People(92));
    EXPECT_TRUE(plan.batches.at(kDraft).clearances.hasAll()) << "as it was, though others joined and it went elsewhere";
    ASSERT_EQ(plan.approvals.size(), 3U);
    for (const Approval& approval : plan.approvals)
        EXPECT_FALSE(approval.excess);

    const Plan present = plan;
    int steps = 0;
    for (; store.canUndo(); ++steps)
        ASSERT_TRUE(store.undo(author()));
    EXPECT_EQ(store.plan().batches.at(kDraft).clearances, Clearances());
    for (; steps > 0; --steps)
        ASSERT_TRUE(store.redo(author()));
    EXPECT_EQ(store.plan(), present);
    EXPECT_TRUE(store.verifyHistory());
}

/// What is done to such a plan now follows the table.
TEST_F(StateTest, NewStepsOfAnOldFileTakeRecordsOff)
{
    std::filesystem::copy_file(std::string(PLANNER_SOURCE_DIR) + "/tests/data/plans/records_of_version_2.tplan",
                               path());
    auto store = PlanStore::open(path(), options());
    ASSERT_TRUE(store) << sentence(store.error());
    EXPECT_FALSE(store.value().push(MoveBatch{kDraft, RouteId{0}, Day(6)}, author(" ")));
    ASSERT_TRUE(store.value().push(MoveBatch{kDraft, RouteId{0}, Day(6)}, author()));
    EXPECT_FALSE(store.value().plan().batches.at(kDraft).clearances.has(Clearance::Legal));
    EXPECT_TRUE(store.value().plan().batches.at(kDraft).clearances.has(Clearance::Individual));
    EXPECT_EQ(store.value().plan().batches.at(kDraft).status, Status::Proposed);
    EXPECT_NE(toEnglish(store.value().undoDescription().value()).find("B-001 loses legal, notified, site"),
              std::string::npos);
    EXPECT_TRUE(store.value().verifyHistory());
    EXPECT_EQ(PlanStore::open(path()).value().plan(), store.value().plan());
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

TEST_F(StateTest, KeepsTheOldVersionBesideWhereThereIsNoStateFolder)
{
    copyVersionOne();
    ASSERT_TRUE(PlanStore::open(path()));
    expectVersionOne(path() + ".version-1");
}

TEST_F(StateTest, DoesNotMigrateWithoutABackup)
{
    copyVersionOne();
    const std::string before = readBytes(path());
    writeBytes(path() + ".version-1", "in the way");
    auto store = PlanStore::open(path());
    ASSERT_TRUE(store) << sentence(store.error());
    ASSERT_EQ(store.value().warnings().size(), 1U);
    EXPECT_EQ(withoutFolder(toEnglish(store.value().warnings()[0])),
              "a.tplan has the form of an earlier version and opens for reading only: a.tplan.version-1 exists. Maybe "
              "choose another name, or move it away first");
    EXPECT_FALSE(store.value().undo(author()));
    EXPECT_TRUE(readBytes(path()) == before);
    // What one that was killed has left is a backup.
    writeBytes(path() + ".version-1", before);
    EXPECT_TRUE(PlanStore::open(path()).value().undo(author()));
}

TEST_F(StateTest, KeepsTheOldVersionBesideWhereTheStateFolderIsNotToBeHad)
{
    copyVersionOne();
    OpenOptions nowhere = options();
    nowhere.stateFolder = "/proc/nowhere";
    auto store = PlanStore::open(path(), nowhere);
    ASSERT_TRUE(store) << sentence(store.error());
    EXPECT_FALSE(store.value().readOnlyReason());
    EXPECT_TRUE(store.value().undo(author()));
    expectVersionOne(path() + ".version-1");
}

TEST_F(StateTest, OnlyReadsAnOlderFileInAFolderThatCannotBeWritten)
{
    copyVersionOne();
    const std::string before = readBytes(path());
    std::filesystem::permissions(path(), std::filesystem::perms(0666));
    std::filesystem::permissions(folder(), std::filesystem::perms(0555));
    {
        const test::OrdinaryUser user;
        auto store = PlanStore::open(path(), options());
        ASSERT_TRUE(store) << sentence(store.error());
        ASSERT_TRUE(store.value().readOnlyReason());
        EXPECT_NE(toEnglish(*store.value().readOnlyReason()).find("cannot be written"), std::string::npos);
        EXPECT_EQ(store.value().warnings().size(), 1U);
        EXPECT_EQ(store.value().plan().batches.size(), 4U);
    }
    std::filesystem::permissions(folder(), std::filesystem::perms(0755));
    EXPECT_TRUE(readBytes(path()) == before);
}

TEST_F(StateTest, TwoProgramsBringAFileUpOnce)
{
    for (int round = 0; round < 10; ++round) {
        std::filesystem::remove(path());
        copyVersionOne();
        EXPECT_EQ(tipOfTwo([this] { return PlanStore::open(path(), options()); }).sequence, 7);
    }
}

TEST_F(StateTest, TwoProgramsBringASealedFileUpOnceAndKeepItAsItWas)
{
    copyVersionOne();
    const std::string plain = readBytes(path());
    const std::string sealed = (folder() / "a.sealed").string();
    for (int round = 0; round < 5; ++round) {
        std::filesystem::remove(sealed);
        std::filesystem::remove(sealed + ".version-1");
        ASSERT_TRUE(sealBytes(plain, sealed, "x", {1, 8}));
        const std::string before = readBytes(sealed);
        const JournalTip tip = tipOfTwo([&] { return PlanStore::openSealed(sealed, "x"); });
        EXPECT_EQ(PlanStore::openSealed(sealed, "x").value().tip(), tip);
        EXPECT_TRUE(readBytes(sealed + ".version-1") == before);
    }
}

TEST_F(StateTest, BacksASealedFileOfVersionOneUpSealed)
{
    copyVersionOne();
    ASSERT_TRUE(sealBytes(readBytes(path()), path() + ".sealed", "x", {1, 8}));
    const std::string before = readBytes(path() + ".sealed");
    const auto store = PlanStore::openSealed(path() + ".sealed", "x", options());
    ASSERT_TRUE(store) << sentence(store.error());
    EXPECT_FALSE(store.value().readOnlyReason());
    const auto backups = findBackups(backupFolder(options().stateFolder, path() + ".sealed"));
    ASSERT_EQ(backups.size(), 1U);
    EXPECT_TRUE(readBytes(backups.front().path) == before);
}

TEST_F(StateTest, LeavesAnOlderFileAsItIsWhereItIsOnlyLookedAt)
{
    copyVersionOne();
    const std::string before = readBytes(path());
    OpenOptions look = options();
    look.keepsVersion = true;
    auto store = PlanStore::open(path(), look);
    ASSERT_TRUE(store) << sentence(store.error());
    EXPECT_EQ(store.value().plan().batches.size(), 4U);
    EXPECT_TRUE(store.value().verifyHistory());
    EXPECT_TRUE(store.value().warnings().empty());
    EXPECT_FALSE(store.value().undo(author()));
    EXPECT_TRUE(findBackups(backupFolder(options().stateFolder, path())).empty());
    EXPECT_TRUE(readBytes(path()) == before);
}

TEST_F(StateTest, ReadsANewerFileAndWritesNothingToIt)
{
    makeWithHistory();
    ASSERT_EQ(runSql("PRAGMA user_version = 4; CREATE TABLE news (x TEXT) STRICT"), "");
    const std::string before = readBytes(path());
    auto store = PlanStore::open(path());
    ASSERT_TRUE(store) << sentence(store.error());
    ASSERT_TRUE(store.value().readOnlyReason());
    EXPECT_EQ(store.value().plan().batches.at(kDraft).departure, Day(6));
    EXPECT_EQ(store.value().history().value().size(), 9U);
    for (const auto& refused : {store.value().push(CancelBatch{kDraft}, author()), store.value().undo(author()),
                                store.value().nameState("x", author())}) {
        ASSERT_FALSE(refused);
        EXPECT_EQ(refused.error().kind, ErrorKind::Refused);
        EXPECT_NE(sentence(refused.error()).find("made by a newer version"), std::string::npos);
    }
    EXPECT_TRUE(readBytes(path()) == before);
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
