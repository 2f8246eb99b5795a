// SPDX-License-Identifier: Apache-2.0
#include "core/storage/store/plan_store.h"

#include "tests/core/storage/plan_file_fixture.h"

#include <sys/stat.h>

namespace planner {
namespace {

class PlanStoreTest : public PlanFileTest {};

TEST_F(PlanStoreTest, KeepsAPlanOverARestart)
{
    const std::string id = make().planId();
    const auto store = PlanStore::open(path());
    ASSERT_TRUE(store) << sentence(store.error());
    EXPECT_EQ(store.value().plan(), samplePlan());
    EXPECT_EQ(store.value().planId(), id);
    EXPECT_EQ(id.size(), 32U);
    EXPECT_EQ(store.value().tip().sequence, 1);
    EXPECT_EQ(store.value().tip().hash.size(), 64U);
    EXPECT_TRUE(store.value().verify());
    EXPECT_EQ(filesInFolder(), 1U);
}

TEST_F(PlanStoreTest, KeepsAnEmptyPlan)
{
    Plan plan;
    plan.operation.settings.start = plan.operation.settings.end = *parseDate("2026-01-21");
    const PlanStore store = make(plan);
    EXPECT_EQ(store.plan(), plan);
}

TEST_F(PlanStoreTest, MakesFilesThatOnlyTheirOwnerReads)
{
    make();
    struct stat status {};
    ASSERT_EQ(stat(path().c_str(), &status), 0);
    EXPECT_EQ(status.st_mode & 0777U, 0600U);
}

TEST_F(PlanStoreTest, GivesEveryFileItsOwnId)
{
    const std::string first = make().planId();
    std::filesystem::remove(path());
    EXPECT_NE(make().planId(), first);
}

TEST_F(PlanStoreTest, NeverReplacesAFile)
{
    for (const std::string& content : {std::string("text"), std::string()}) {
        writeBytes(path(), content);
        const auto made = PlanStore::create(path(), samplePlan(), author());
        ASSERT_FALSE(made);
        EXPECT_EQ(made.error().kind, ErrorKind::Refused);
        EXPECT_EQ(withoutFolder(sentence(made.error())),
                  "a.tplan exists. Maybe choose another name, or move it away first");
        EXPECT_EQ(readBytes(path()), content);
    }
    std::filesystem::remove(path());
    make();
    const std::string before = readBytes(path());
    EXPECT_FALSE(PlanStore::create(path(), Plan(), author()));
    EXPECT_EQ(readBytes(path()), before);
    EXPECT_EQ(filesInFolder(), 1U);
}

TEST_F(PlanStoreTest, MakesNoFileBesideAJournalOfAnother)
{
    writeBytes(path() + "-journal", "old");
    EXPECT_FALSE(PlanStore::create(path(), samplePlan(), author()));
    EXPECT_EQ(filesInFolder(), 1U);
}

TEST_F(PlanStoreTest, MakesNoFileOfAnUnsoundPlan)
{
    Plan plan = samplePlan();
    plan.operation.cohorts[0].people = People(9999);
    const auto made = PlanStore::create(path(), plan, author());
    ASSERT_FALSE(made);
    EXPECT_EQ(made.error().kind, ErrorKind::Refused);
    EXPECT_EQ(filesInFolder(), 0U);
}

TEST_F(PlanStoreTest, MakesNoFileWhereThereIsNoFolder)
{
    const auto made = PlanStore::create(path() + "/b.tplan", samplePlan(), author());
    ASSERT_FALSE(made);
    EXPECT_EQ(made.error().kind, ErrorKind::Failed);
}

TEST_F(PlanStoreTest, TakesPlansWithFindings)
{
    Plan plan = samplePlan();
    plan.batches.at(kDraft).parts = {{CohortId{0}, People(9999)}};
    plan.batches.at(kApproved).clearances = {};
    EXPECT_EQ(make(plan).plan(), plan);
}

TEST_F(PlanStoreTest, PutsPartsInOrder)
{
    Plan plan = samplePlan();
    auto& parts = plan.batches.at(kDraft).parts;
    std::swap(parts[0], parts[1]);
    EXPECT_EQ(make(plan).plan(), samplePlan());
}

TEST_F(PlanStoreTest, CommitsAnEditWithItsEntry)
{
    PlanStore store = make();
    const auto changed = store.push(MoveBatch{kDraft, RouteId{1}, Day(5)}, author("wing closed"));
    ASSERT_TRUE(changed) << sentence(changed.error());
    EXPECT_EQ(changed.value().batches, std::vector<BatchCode>{kDraft});
    Plan expected = samplePlan();
    expected.batches.at(kDraft).route = RouteId{1};
    expected.batches.at(kDraft).departure = Day(5);
    EXPECT_EQ(store.plan(), expected);
    const auto opened = PlanStore::open(path());
    ASSERT_TRUE(opened);
    EXPECT_EQ(opened.value().plan(), expected);
    const auto history = opened.value().history();
    ASSERT_TRUE(history);
    ASSERT_EQ(history.value().size(), 2U);
    const JournalEntry& entry = history.value().back();
    EXPECT_EQ(entry.sequence, 2);
    EXPECT_EQ(entry.author, "A. Planner");
    EXPECT_EQ(entry.reason, "wing closed");
    EXPECT_EQ(entry.utcMilliseconds, 1'769'000'000'000);
    EXPECT_EQ(entry.kind, JournalKind::Edit);
    EXPECT_EQ(toEnglish(entry.description), "Move B-001 from Karkh to Nasiriyah, 2026-01-22 to 2026-01-25");
    EXPECT_EQ(entry.hash, opened.value().tip().hash);
    EXPECT_EQ(history.value().front().kind, JournalKind::Import);
}

TEST_F(PlanStoreTest, UndoesAndRedoesOverRestarts)
{
    {
        PlanStore store = make();
        ASSERT_TRUE(store.push(RedateBatch{kDraft, Day(7)}, author()));
        ASSERT_TRUE(store.push(CancelBatch{kDraft}, author()));
    }
    {
        auto store = PlanStore::open(path());
        ASSERT_TRUE(store);
        EXPECT_EQ(toEnglish(store.value().undoDescription().value()), "Cancel B-001");
        EXPECT_FALSE(store.value().redoDescription());
        ASSERT_TRUE(store.value().undo(author()));
        ASSERT_TRUE(store.value().undo(author()));
        EXPECT_EQ(store.value().plan(), samplePlan());
        EXPECT_FALSE(store.value().canUndo());
    }
    auto store = PlanStore::open(path());
    ASSERT_TRUE(store);
    EXPECT_FALSE(store.value().canUndo());
    EXPECT_EQ(toEnglish(store.value().redoDescription().value()), "Move B-001 to Karkh, 2026-01-22 to 2026-01-27");
    ASSERT_TRUE(store.value().redo(author()));
    EXPECT_EQ(store.value().plan().batches.at(kDraft).departure, Day(7));
    ASSERT_TRUE(store.value().redo(author()));
    EXPECT_EQ(store.value().plan().batches.at(kDraft).status, Status::Cancelled);
    EXPECT_FALSE(store.value().canRedo());
    EXPECT_TRUE(store.value().verifyHistory());
    const auto history = store.value().history();
    ASSERT_TRUE(history);
    EXPECT_EQ(history.value().size(), 7U);
    EXPECT_EQ(history.value()[3].undoes, 3);
    EXPECT_EQ(toEnglish(history.value()[3].description), "Cancel B-001");
    EXPECT_EQ(toEnglish(history.value()[6].description), "Cancel B-001");
}

TEST_F(PlanStoreTest, RefusesUndoOfTheImportAndRedoOfNothing)
{
    PlanStore store = make();
    const std::string before = readBytes(path());
    const auto undone = store.undo(author());
    ASSERT_FALSE(undone);
    EXPECT_EQ(undone.error().kind, ErrorKind::Refused);
    EXPECT_EQ(sentence(undone.error()), "There is no edit to take back; the import that made the plan stays");
    const auto redone = store.redo(author());
    ASSERT_FALSE(redone);
    EXPECT_EQ(redone.error().kind, ErrorKind::Refused);
    EXPECT_EQ(readBytes(path()), before);
}

TEST_F(PlanStoreTest, ForgetsWhatWasTakenBackOnceAnotherEditComes)
{
    PlanStore store = make();
    ASSERT_TRUE(store.push(RedateBatch{kDraft, Day(7)}, author()));
    ASSERT_TRUE(store.undo(author()));
    ASSERT_TRUE(store.canRedo());
    ASSERT_TRUE(store.push(RedateBatch{kDraft, Day(8)}, author()));
    EXPECT_FALSE(store.canRedo());
    ASSERT_TRUE(store.undo(author()));
    EXPECT_EQ(store.plan(), samplePlan());
    EXPECT_TRUE(store.verifyHistory());
}

TEST_F(PlanStoreTest, RefusedEditsChangeNothing)
{
    PlanStore store = make();
    const std::string before = readBytes(path());
    const auto refused = store.push(RedateBatch{{"B-999"}, Day(7)}, author());
    ASSERT_FALSE(refused);
    EXPECT_EQ(refused.error().kind, ErrorKind::Refused);
    EXPECT_FALSE(store.push(RedateBatch{kDraft, Day(7)}, {"\xff", 0, ""}));
    EXPECT_FALSE(store.push(RedateBatch{kDraft, Day(7)}, {"A", 0, std::string("a\0b", 3)}));
    EXPECT_EQ(store.plan(), samplePlan());
    EXPECT_EQ(readBytes(path()), before);
    EXPECT_TRUE(store.push(RedateBatch{kDraft, Day(7)}, author("")));
}

TEST_F(PlanStoreTest, AsksAReasonWhereAnApprovedBatchMoves)
{
    PlanStore store = make();
    for (const char* blank : {"", "  "}) {
        const auto refused = store.push(RedateBatch{kApproved, Day(7)}, author(blank));
        ASSERT_FALSE(refused);
        EXPECT_EQ(refused.error().kind, ErrorKind::Refused);
        EXPECT_EQ(sentence(refused.error()),
                  "Move B-003 to Nasiriyah, 2026-01-26 to 2026-01-27: a reason is needed, because an approved batch "
                  "changes its date or destination or loses a clearance, or what happened is corrected");
    }
    EXPECT_EQ(store.tip().sequence, 1);
    EXPECT_TRUE(store.push(RedateBatch{kApproved, Day(7)}, author("road closed")));
}

TEST_F(PlanStoreTest, AsksAReasonWhereAnApprovedBatchMovesAgain)
{
    PlanStore store = make();
    EXPECT_FALSE(store.undoNeedsReason());
    ASSERT_TRUE(store.push(RedateBatch{kDraft, Day(7)}, author()));
    EXPECT_FALSE(store.undoNeedsReason());
    ASSERT_TRUE(store.push(RedateBatch{kApproved, Day(7)}, author("road closed")));
    EXPECT_FALSE(store.undoNeedsReason()) << "it is proposed, and goes back to what was approved";
    ASSERT_TRUE(store.undo(author("road open")));
    EXPECT_EQ(store.history().value().back().reason, "road open");
    EXPECT_TRUE(store.redoNeedsReason());
    const auto refused = store.redo(author(""));
    ASSERT_FALSE(refused);
    EXPECT_EQ(refused.error().kind, ErrorKind::Refused);
    EXPECT_EQ(store.tip().sequence, 4);
    EXPECT_TRUE(store.redo(author("road closed")));
    EXPECT_EQ(store.plan().batches.at(kApproved).status, Status::Proposed);
}

TEST_F(PlanStoreTest, TakesAnApprovalAndItsRecordsBackWithoutAReason)
{
    Plan plan = samplePlan();
    plan.batches.at(kApproved).departure = Day(7);
    plan.batches.at(kApproved).clearances = {};
    plan.batches.at(kApproved).status = Status::Proposed;
    PlanStore store = make(plan);
    ASSERT_TRUE(store.push(SetClearances{kApproved, samplePlan().batches.at(kApproved).clearances}, author("")));
    ASSERT_TRUE(store.push(Transaction{{SetStatus{kApproved, Status::Approved}, LockBatch{kDraft, true}}}, author("")));
    EXPECT_FALSE(store.undoNeedsReason()) << "it keeps its records";
    ASSERT_TRUE(store.undo(author("")));
    ASSERT_TRUE(store.undo(author("")));
    EXPECT_EQ(store.plan(), plan);
}

TEST_F(PlanStoreTest, AcceptsASplitAsOneStep)
{
    PlanStore store = make();
    ReplaceBatches split;
    split.removed = {kDraft};
    for (int i = 0; i < 50; ++i) {
        Batch batch;
        batch.code = {"S-" + std::to_string(i)};
        batch.parts = {{CohortId{2}, People(2)}};
        split.put.push_back(batch);
    }
    ASSERT_TRUE(store.push(split, author(), JournalKind::Split));
    EXPECT_EQ(store.plan().batches.size(), 54U);
    EXPECT_TRUE(store.verify());
    ASSERT_TRUE(store.undo(author()));
    EXPECT_EQ(store.plan(), samplePlan());
    EXPECT_TRUE(store.verifyHistory());
}

TEST_F(PlanStoreTest, ImportsIntoAPlanAndTakesThatBack)
{
    Plan first = samplePlan();
    first.batches.erase({"B-004"}); // what has departed stays
    PlanStore store = make(first);
    ASSERT_TRUE(store.push(RedateBatch{kDraft, Day(7)}, author()));
    ASSERT_TRUE(store.undo(author()));
    Plan other = samplePlan();
    std::swap(other.operation.facilities[1], other.operation.facilities[2]);
    std::swap(other.operation.cohorts[0], other.operation.cohorts[2]);
    other.operation.cohorts[3].facility = FacilityId{2};
    other.batches.clear();
    const auto imported = store.push(ReplacePlan{other}, author());
    ASSERT_TRUE(imported) << sentence(imported.error());
    EXPECT_TRUE(imported.value().hasEverything);
    EXPECT_EQ(store.plan(), other);
    ASSERT_TRUE(store.push(SetCalendar{{}}, author()));
    const auto history = store.history();
    ASSERT_TRUE(history);
    EXPECT_EQ(history.value()[3].kind, JournalKind::Import);
    ASSERT_TRUE(store.undo(author()));
    ASSERT_TRUE(store.undo(author()));
    EXPECT_EQ(store.plan(), first);
    ASSERT_TRUE(store.redo(author()));
    ASSERT_TRUE(store.redo(author()));
    EXPECT_TRUE(store.verifyHistory());
    const auto opened = PlanStore::open(path());
    ASSERT_TRUE(opened);
    EXPECT_EQ(opened.value().plan(), store.plan());
}

TEST_F(PlanStoreTest, TellsOfAnotherPlannersEdit)
{
    PlanStore mine = make();
    auto opened = PlanStore::open(path());
    ASSERT_TRUE(opened);
    PlanStore& theirs = opened.value();
    EXPECT_FALSE(mine.hasChangedElsewhere().value());
    ASSERT_TRUE(theirs.push(RedateBatch{kDraft, Day(7)}, {"B. Planner", 5, ""}));
    EXPECT_FALSE(theirs.hasChangedElsewhere().value());
    EXPECT_TRUE(mine.hasChangedElsewhere().value());
    for (const auto& refused :
         {mine.push(RedateBatch{kDraft, Day(8)}, author()), mine.push(CancelBatch{kDraft}, author())}) {
        ASSERT_FALSE(refused);
        EXPECT_EQ(refused.error().kind, ErrorKind::Refused);
        EXPECT_EQ(sentence(refused.error()), "The plan was changed by B. Planner meanwhile. Maybe load it again and "
                                             "look at the change first");
    }
    EXPECT_EQ(mine.plan(), samplePlan());
    EXPECT_TRUE(mine.verify()) << "the file is sound, and goes on from the plan in memory";
    EXPECT_TRUE(mine.verifyHistory());
    ASSERT_TRUE(mine.reload());
    EXPECT_EQ(mine.plan(), theirs.plan());
    EXPECT_FALSE(mine.hasChangedElsewhere().value());
    ASSERT_TRUE(mine.undo(author()));
    EXPECT_EQ(mine.plan(), samplePlan());
    EXPECT_FALSE(theirs.redo(author()));
    ASSERT_TRUE(theirs.reload());
    ASSERT_TRUE(theirs.redo(author()));
}

TEST_F(PlanStoreTest, TellsOfChangesOutsideTheHistory)
{
    PlanStore store = make();
    ASSERT_EQ(runSql("UPDATE batches SET day = 9 WHERE code = 'B-001'"), "");
    const auto refused = store.push(RedateBatch{kDraft, Day(8)}, author());
    ASSERT_FALSE(refused);
    EXPECT_EQ(withoutFolder(sentence(refused.error())),
              "a.tplan is damaged: its rows are not those of the newest entry 1; something else changed them. Maybe go "
              "back to a copy");
    EXPECT_FALSE(store.reload());
    EXPECT_EQ(store.plan(), samplePlan());
    EXPECT_FALSE(store.verify());
}

TEST_F(PlanStoreTest, GoesOnWhereTheFileWasTouchedAndHoldsTheSame)
{
    PlanStore store = make();
    ASSERT_EQ(runSql("VACUUM"), "");
    EXPECT_TRUE(store.hasChangedElsewhere().value());
    EXPECT_TRUE(store.push(RedateBatch{kDraft, Day(8)}, author()));
    EXPECT_FALSE(store.hasChangedElsewhere().value());
    EXPECT_TRUE(store.verifyHistory());
}

TEST_F(PlanStoreTest, MovesWithItsPlan)
{
    PlanStore first = make();
    PlanStore second = std::move(first);
    first = std::move(second);
    EXPECT_TRUE(first.push(RedateBatch{kDraft, Day(8)}, author()));
}

TEST_F(PlanStoreTest, KeepsTheVersionOfEachBatch)
{
    PlanStore store = make();
    ASSERT_TRUE(store.push(RedateBatch{kDraft, Day(8)}, author()));
    ASSERT_TRUE(store.push(ResizeBatch{kApproved, {{CohortId{0}, People(1)}}}, author()));
    EXPECT_EQ(query("SELECT group_concat(version) FROM batches"), "2,1,3,1,1");
    ASSERT_TRUE(store.undo(author()));
    EXPECT_EQ(query("SELECT group_concat(version) FROM batches"), "2,1,4,1,1");
}

TEST_F(PlanStoreTest, TwoProgramsHoldAnApprovalToTwoPersons)
{
    Plan plan = samplePlan();
    plan.operation.settings.approvedBy = ApprovedBy::Two;
    for (const Clearance clearance : kAllClearances)
        plan.batches.at(kDraft).clearances.set(clearance, true);
    PlanStore planners = make(plan);
    auto opened = PlanStore::open(path());
    ASSERT_TRUE(opened);
    PlanStore& officers = opened.value();
    const Author officer{"B. Officer", author().utcMilliseconds, "because"};
    const Edit approve = SetStatus{kDraft, Status::Approved, {}};

    ASSERT_TRUE(planners.push(SetStatus{kDraft, Status::Proposed, {}}, author()));
    ASSERT_TRUE(officers.reload());
    EXPECT_EQ(officers.plan().batches.at(kDraft).proposedBy, author().name) << "it is in the file";
    EXPECT_EQ(query("SELECT proposed_by FROM batch_proposals"), author().name);
    const auto own = officers.push(approve, author());
    ASSERT_FALSE(own);
    EXPECT_EQ(own.error().kind, ErrorKind::Refused);
    EXPECT_NE(sentence(own.error()).find("this operation wants two persons"), std::string::npos);
    // Of two who approve at once, the second finds what the first has made.
    ASSERT_TRUE(officers.push(approve, officer));
    EXPECT_FALSE(planners.push(approve, officer));
    ASSERT_TRUE(planners.reload());

    ASSERT_TRUE(planners.undo(author())) << "to take an approval back is anybody's";
    EXPECT_EQ(planners.plan().batches.at(kDraft).status, Status::Proposed);
    const auto again = planners.redo(author());
    ASSERT_FALSE(again) << "to bring another's approval back is to approve";
    EXPECT_EQ(again.error().kind, ErrorKind::Refused);
    EXPECT_TRUE(planners.redo(officer));
    EXPECT_TRUE(planners.verify());
    EXPECT_TRUE(planners.verifyHistory()) << sentence(planners.verifyHistory().error());
}

} // namespace
} // namespace planner
