// SPDX-License-Identifier: Apache-2.0
// Files of other versions: brought up, only looked at, or only read.
#include "tests/core/storage/state_fixture.h"

namespace planner {
namespace {

using MigrationsTest = StateTest;

TEST_F(MigrationsTest, OpensAFileOfVersionOneAfterABackup)
{
    copyVersionOne();
    auto store = PlanStore::open(path(), options());
    ASSERT_TRUE(store) << sentence(store.error());
    EXPECT_EQ(store.value().plan().batches.size(), 4U);
    EXPECT_EQ(store.value().tip().sequence, 4 + kSchemaVersion) << "one entry for each version";
    EXPECT_EQ(store.value().history().value().back().kind, JournalKind::Migrate);
    EXPECT_EQ(query("PRAGMA user_version"), std::to_string(kSchemaVersion));
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

TEST_F(MigrationsTest, OpensTheFilesOfEveryVersion)
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
TEST_F(MigrationsTest, BringsUpRecordsOfVersionTwoAndLeadsThroughTheirHistory)
{
    std::filesystem::copy_file(std::string(PLANNER_SOURCE_DIR) + "/tests/data/plans/records_of_version_2.tplan",
                               path());
    const std::string digest = query("SELECT lower(hex(state_digest)) FROM journal WHERE seq = 16");
    auto opened = PlanStore::open(path(), options());
    ASSERT_TRUE(opened) << sentence(opened.error());
    PlanStore& store = opened.value();
    EXPECT_EQ(query("PRAGMA user_version"), std::to_string(kSchemaVersion));
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
TEST_F(MigrationsTest, NewStepsOfAnOldFileTakeRecordsOff)
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

TEST_F(MigrationsTest, KeepsTheOldVersionBesideWhereThereIsNoStateFolder)
{
    copyVersionOne();
    ASSERT_TRUE(PlanStore::open(path()));
    expectVersionOne(path() + ".version-1");
}

TEST_F(MigrationsTest, DoesNotMigrateWithoutABackup)
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

TEST_F(MigrationsTest, KeepsTheOldVersionBesideWhereTheStateFolderIsNotToBeHad)
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

TEST_F(MigrationsTest, OnlyReadsAnOlderFileInAFolderThatCannotBeWritten)
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

TEST_F(MigrationsTest, TwoProgramsBringAFileUpOnce)
{
    for (int round = 0; round < 10; ++round) {
        std::filesystem::remove(path());
        copyVersionOne();
        EXPECT_EQ(tipOfTwo([this] { return PlanStore::open(path(), options()); }).sequence, 4 + kSchemaVersion);
    }
}

TEST_F(MigrationsTest, TwoProgramsBringASealedFileUpOnceAndKeepItAsItWas)
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

TEST_F(MigrationsTest, BacksASealedFileOfVersionOneUpSealed)
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

TEST_F(MigrationsTest, LeavesAnOlderFileAsItIsWhereItIsOnlyLookedAt)
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

TEST_F(MigrationsTest, ReadsANewerFileAndWritesNothingToIt)
{
    makeWithHistory();
    ASSERT_EQ(
        runSql("PRAGMA user_version = " + std::to_string(kSchemaVersion + 1) + "; CREATE TABLE news (x TEXT) STRICT"),
        "");
    const std::string before = readBytes(path());
    auto store = PlanStore::open(path());
    ASSERT_TRUE(store) << sentence(store.error());
    ASSERT_TRUE(store.value().readOnlyReason());
    EXPECT_EQ(store.value().plan().batches.at(kDraft).departure, Day(6));
    EXPECT_EQ(store.value().history().value().size(), 9U);
    const auto expectRefused = [](const auto& refused) {
        ASSERT_FALSE(refused);
        EXPECT_EQ(refused.error().kind, ErrorKind::Refused);
        EXPECT_NE(sentence(refused.error()).find("made by a newer version"), std::string::npos);
    };
    expectRefused(store.value().push(CancelBatch{kDraft}, author()));
    expectRefused(store.value().undo(author()));
    expectRefused(store.value().nameState("x", author()));
    EXPECT_TRUE(readBytes(path()) == before);
}

} // namespace
} // namespace planner
