// SPDX-License-Identifier: Apache-2.0
// What keeps a plan beyond its file: pinned tips, backups, salvage and sealed copies.

#include "core/storage/backups.h"
#include "core/storage/network_share.h"
#include "core/storage/pinned_tips.h"
#include "core/storage/restore.h"
#include "core/storage/salvage.h"
#include "core/storage/sealing.h"
#include "core/storage/trouble.h"
#include "tests/core/exchange/ordinary_user.h"
#include "tests/core/storage/plan_file_fixture.h"

#include <fcntl.h>
#include <sys/file.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <csignal>
#include <sstream>

namespace planner {
namespace {

const BatchCode kDraft{"B-001"};
constexpr SealStrength kWeak{1, 8};

class KeepingTest : public PlanFileTest {
protected:
    [[nodiscard]] OpenOptions options() const { return {(folder() / "state").string(), author(""), std::nullopt}; }
    [[nodiscard]] std::string other() const { return (folder() / "b.tplan").string(); }
    PlanStore makePinned() const { return PlanStore::create(path(), samplePlan(), author(), options()).value(); }
    static mode_t modeOf(const std::string& file)
    {
        struct stat status {};
        ::stat(file.c_str(), &status);
        return status.st_mode & 0777U;
    }
};

TEST_F(KeepingTest, TellsAHistoryThatIsShorterThanItWas)
{
    makePinned();
    const std::string early = readBytes(path());
    ASSERT_TRUE(PlanStore::open(path(), options()).value().push(CancelBatch{kDraft}, author()));
    const std::string late = readBytes(path());
    writeBytes(path(), early);
    {
        auto store = PlanStore::open(path(), options());
        ASSERT_TRUE(store);
        EXPECT_TRUE(store.value().isHistoryShorter());
        ASSERT_EQ(store.value().warnings().size(), 1U);
        // Going on does not make the longer history forgotten.
        ASSERT_TRUE(store.value().push(RedateBatch{kDraft, Day(9)}, author()));
        EXPECT_TRUE(PlanStore::open(path(), options()).value().isHistoryShorter());
        ASSERT_TRUE(store.value().acceptTip());
        EXPECT_FALSE(PlanStore::open(path(), options()).value().isHistoryShorter());
    }
    // The other history of the same length is another one.
    writeBytes(path(), late);
    EXPECT_TRUE(PlanStore::open(path(), options()).value().isHistoryShorter());
    // Elsewhere the same file is a plan of its own.
    writeBytes(other(), early);
    EXPECT_FALSE(PlanStore::open(other(), options()).value().isHistoryShorter());
}

TEST_F(KeepingTest, KeepsBackupsThatAreChecked)
{
    PlanStore store = makePinned();
    for (std::int64_t i = 1; i <= 40; ++i) {
        ASSERT_TRUE(store.push(RedateBatch{kDraft, Day(1 + i)}, author()));
        const auto made = store.backUp(1000 * i);
        ASSERT_TRUE(made) << sentence(made.error());
        EXPECT_EQ(modeOf(made.value()), 0600U);
    }
    const auto backups = findBackups(backupFolder(options().stateFolder, path()));
    std::vector<std::int64_t> numbers;
    for (const Backup& backup : backups) {
        numbers.push_back(backup.number);
        EXPECT_EQ(PlanStore::open(backup.path).value().tip().sequence, backup.sequence);
    }
    EXPECT_EQ(std::vector<std::int64_t>(numbers.begin(), numbers.begin() + 4),
              (std::vector<std::int64_t>{40, 39, 38, 37}));
    EXPECT_LE(numbers.size(), 9U);
    EXPECT_LE(numbers.back(), 24);
}

TEST_F(KeepingTest, BacksUpByItselfAsTheHistoryGrows)
{
    PlanStore store = makePinned();
    const std::string backups = backupFolder(options().stateFolder, path());
    while (store.tip().sequence < PlanStore::kEntriesPerBackup - 1)
        ASSERT_TRUE(store.push(RedateBatch{kDraft, Day(store.tip().sequence % 40 + 1)}, author()));
    EXPECT_TRUE(findBackups(backups).empty());
    ASSERT_TRUE(store.nameState("x", author()));
    ASSERT_EQ(findBackups(backups).size(), 1U);
    EXPECT_EQ(findBackups(backups)[0].sequence, PlanStore::kEntriesPerBackup);
    ASSERT_TRUE(store.undo(author()));
    EXPECT_EQ(findBackups(backups).size(), 1U);
    // A backup that cannot be made is told, and takes nothing from the edit.
    auto again = PlanStore::open(path(), options());
    while (again.value().tip().sequence < 2 * PlanStore::kEntriesPerBackup - 1)
        ASSERT_TRUE(again.value().push(RedateBatch{kDraft, Day(again.value().tip().sequence % 40 + 1)}, author()));
    EXPECT_EQ(findBackups(backups).size(), 1U);
    std::filesystem::remove_all(backups);
    writeBytes(backups, "in the way");
    EXPECT_TRUE(again.value().takeWarnings().empty());
    ASSERT_TRUE(again.value().undo(author()));
    ASSERT_EQ(again.value().warnings().size(), 1U);
    EXPECT_EQ(again.value().takeWarnings(), again.value().warnings());
    EXPECT_TRUE(again.value().takeWarnings().empty());
    EXPECT_NE(toEnglish(again.value().warnings()[0]).find("No backup of"), std::string::npos);
}

TEST_F(KeepingTest, BacksUpAgainOnceAPlanWasPutBack)
{
    const std::string backups = backupFolder(options().stateFolder, path());
    {
        PlanStore store = makePinned();
        const auto made = store.backUp(author().utcMilliseconds);
        ASSERT_TRUE(made) << sentence(made.error());
        EXPECT_EQ(made.value(), backups + "/000001-entry-1-1769000000000-" + store.planId() + ".tplan");
        // As if it had gone on to entry 500, was backed up there, and put back to the first.
        std::filesystem::rename(made.value(), backups + "/000001-entry-500-1769000000000-" + store.planId() + ".tplan");
    }
    auto store = PlanStore::open(path(), options());
    while (store.value().tip().sequence < PlanStore::kEntriesPerBackup)
        ASSERT_TRUE(store.value().push(RedateBatch{kDraft, Day(store.value().tip().sequence % 40 + 1)}, author()));
    ASSERT_EQ(findBackups(backups).size(), 2U);
    EXPECT_EQ(findBackups(backups)[0].sequence, PlanStore::kEntriesPerBackup);
}

TEST_F(KeepingTest, BacksUpAPlanThatWasChangedWhenItIsOpened)
{
    const std::string backups = backupFolder(options().stateFolder, path());
    const auto openAt = [&](std::int64_t day) {
        OpenOptions later = options();
        later.author.utcMilliseconds += day * 86'400'000;
        EXPECT_TRUE(PlanStore::open(path(), later));
        return findBackups(backups).size();
    };
    makePinned();
    EXPECT_EQ(openAt(0), 0U) << "as it was made, it can be made again";
    ASSERT_TRUE(PlanStore::open(path()).value().push(RedateBatch{kDraft, Day(9)}, author()));
    EXPECT_EQ(openAt(0), 1U);
    EXPECT_EQ(openAt(5), 1U) << "nothing has changed";
    ASSERT_TRUE(PlanStore::open(path()).value().undo(author()));
    EXPECT_EQ(openAt(0), 1U) << "the newest is not a day old";
    EXPECT_EQ(openAt(1), 2U);
    EXPECT_EQ(PlanStore::open(findBackups(backups)[0].path).value().tip().sequence, 3);
}

TEST_F(KeepingTest, ThinsOutTheBackupsOfTheSamePlanOnly)
{
    const auto first = makePinned().backUp(1);
    std::filesystem::remove(path());
    PlanStore second = makePinned();
    for (std::int64_t i = 2; i < 20; ++i)
        ASSERT_TRUE(second.backUp(i));
    EXPECT_TRUE(std::filesystem::exists(first.value()));
    EXPECT_LT(findBackups(backupFolder(options().stateFolder, path())).size(), 12U);
}

TEST_F(KeepingTest, KeepsWhatItKnowsToTheUser)
{
    (void)makePinned().backUp(1);
    for (const auto& entry : std::filesystem::recursive_directory_iterator(options().stateFolder))
        EXPECT_EQ(modeOf(entry.path()), entry.is_directory() ? 0700U : 0600U) << entry.path();
    EXPECT_EQ(modeOf(options().stateFolder), 0700U);
}

TEST_F(KeepingTest, RestoresNoCopyOfAnotherPlan)
{
    const std::string copy = (folder() / "copy").string();
    make();
    ASSERT_TRUE(PlanStore::create(other(), samplePlan(), author()).value().copyTo(copy));
    const std::string before = readBytes(path());
    const auto refused = restoreBackup(copy, path(), 0);
    ASSERT_FALSE(refused);
    EXPECT_EQ(refused.error().kind, ErrorKind::Refused);
    EXPECT_EQ(withoutFolder(sentence(refused.error())),
              "copy is a copy of another plan than the one in a.tplan. Maybe bring it back under a new name: tplan "
              "restore NEW.tplan --from copy");
    EXPECT_TRUE(readBytes(path()) == before);
    EXPECT_EQ(filesInFolder(), 3U);
    writeBytes(path(), before.substr(0, 4096));
    EXPECT_TRUE(restoreBackup(copy, path(), 0)) << "what is damaged is put beside for any";
}

TEST_F(KeepingTest, RestoresNoCopyOfAnotherSealedPlan)
{
    const std::string mine = (folder() / "mine").string();
    const std::string copy = (folder() / "copy").string();
    const PlanStore plan = make();
    ASSERT_TRUE(sealPlan(plan, mine, "x", kWeak));
    ASSERT_TRUE(sealPlan(PlanStore::create(other(), samplePlan(), author()).value(), copy, "x", kWeak));
    for (const char* passphrase : {"", "x", "y"}) {
        EXPECT_FALSE(restoreBackup(copy, mine, 0, passphrase)) << passphrase;
        EXPECT_FALSE(restoreBackup(other(), mine, 0, passphrase)) << passphrase;
        EXPECT_FALSE(restoreBackup(copy, path(), 0, passphrase)) << passphrase;
    }
    // The same plan, sealed again.
    std::filesystem::remove(copy);
    ASSERT_TRUE(sealPlan(plan, copy, "x", kWeak));
    EXPECT_FALSE(restoreBackup(copy, mine, 0)) << "it cannot be told";
    EXPECT_TRUE(restoreBackup(copy, mine, 0, "x"));
}

TEST_F(KeepingTest, RemovesWhatKilledProgramsLeftBeside)
{
    ASSERT_TRUE(make().copyTo(other()));
    const std::vector<std::string> theirs{"a.tplan.part", "a.tplan.0123456g.part", "b.tplan.01234567.part"};
    for (const std::string& name : theirs)
        writeBytes(folder() / name, "theirs");
    writeBytes(path() + ".01234567.part", "left over");
    ASSERT_TRUE(restoreBackup(other(), path(), 0));
    EXPECT_FALSE(std::filesystem::exists(path() + ".01234567.part"));
    for (const std::string& name : theirs)
        EXPECT_TRUE(std::filesystem::exists(folder() / name)) << name;
}

TEST_F(KeepingTest, ThinsBackupsOutByAge)
{
    EXPECT_EQ(keptNumbers({}), std::vector<std::int64_t>{});
    EXPECT_EQ(keptNumbers({1, 2, 3, 4, 5}), (std::vector<std::int64_t>{1, 2, 3, 4, 5}));
    EXPECT_EQ(keptNumbers({1, 2, 3, 4, 5, 6, 7, 8, 9}), (std::vector<std::int64_t>{1, 2, 6, 7, 8, 9}));
    // What is the oldest of its span stays until the next span has it: some backup of every span is always there.
    std::vector<std::int64_t> numbers;
    for (std::int64_t next = 1; next <= 1000; ++next) {
        numbers.push_back(next);
        numbers = keptNumbers(numbers);
        EXPECT_LE(numbers.size(), 14U);
        for (std::int64_t age = 4; age * 2 < next; age *= 2)
            EXPECT_TRUE(
                std::any_of(numbers.begin(), numbers.end(),
                            [&](std::int64_t number) { return next - number >= age && next - number < age * 2; }))
                << next << " " << age;
    }
}

TEST_F(KeepingTest, CopiesAPlanThatIsInUse)
{
    PlanStore store = make();
    ASSERT_TRUE(store.push(RedateBatch{kDraft, Day(9)}, author()));
    ASSERT_TRUE(store.copyTo(other()));
    const auto copy = PlanStore::open(other());
    ASSERT_TRUE(copy);
    EXPECT_EQ(copy.value().tip(), store.tip());
    EXPECT_EQ(copy.value().plan(), store.plan());
    EXPECT_FALSE(store.copyTo(other()));
}

TEST_F(KeepingTest, RestoresABackupAndKeepsTheFileThatWasThere)
{
    PlanStore store = make();
    ASSERT_TRUE(store.copyTo(other()));
    ASSERT_TRUE(store.push(CancelBatch{kDraft}, author()));
    const std::string before = readBytes(path());
    const auto kept = restoreBackup(other(), path(), 1'769'000'000'000);
    ASSERT_TRUE(kept) << sentence(kept.error());
    EXPECT_TRUE(readBytes(kept.value()) == before);
    EXPECT_EQ(PlanStore::open(path()).value().tip().sequence, 1);
    EXPECT_FALSE(store.push(RedateBatch{kDraft, Day(9)}, author())) << "would be lost with the file that moved away";
    EXPECT_TRUE(readBytes(kept.value()) == before);
}

TEST_F(KeepingTest, CopiesOfASealedPlanAreSealed)
{
    const std::string sealed = (folder() / "a.sealed").string();
    ASSERT_TRUE(sealPlan(make(), sealed, "word", kWeak));
    auto store = PlanStore::openSealed(sealed, "word", options());
    ASSERT_TRUE(store) << sentence(store.error());
    ASSERT_TRUE(store.value().push(RedateBatch{kDraft, Day(9)}, author()));
    const auto backup = store.value().backUp(1000);
    ASSERT_TRUE(backup) << sentence(backup.error());
    EXPECT_TRUE(readBytes(backup.value()) == readBytes(sealed));
    ASSERT_EQ(findBackups(backupFolder(options().stateFolder, sealed)).size(), 1U);
    ASSERT_TRUE(store.value().copyTo(other()));
    EXPECT_TRUE(PlanStore::isSealed(other()).value()) << "plain bytes never reach the disk";

    ASSERT_TRUE(store.value().push(CancelBatch{kDraft}, author()));
    const std::string later = readBytes(sealed);
    const auto kept = restoreBackup(backup.value(), sealed, 0);
    ASSERT_TRUE(kept) << sentence(kept.error());
    EXPECT_TRUE(readBytes(kept.value()) == later);
    EXPECT_EQ(PlanStore::openSealed(sealed, "word").value().plan().batches.at(kDraft).departure, Day(9));
    EXPECT_FALSE(store.value().backUp(2000)) << "the file is not the one that this store saw last";
}

TEST_F(KeepingTest, ChecksACopyWithItsHistoryUntilItIsStopped)
{
    makeWithHistory();
    const auto store = PlanStore::open(path());
    const auto check = store.value().prepareCheck();
    ASSERT_TRUE(check) << sentence(check.error());
    CancelFlag cancel;
    double last = 0;
    const auto entries = check.value()(cancel, [&](const Progress& progress) {
        EXPECT_GE(progress.fraction, last);
        last = progress.fraction;
    });
    ASSERT_TRUE(entries) << sentence(entries.error());
    EXPECT_EQ(entries.value(), store.value().tip().sequence);
    EXPECT_EQ(last, 1);
    cancel.cancel();
    EXPECT_EQ(check.value()(cancel, {}).error().kind, ErrorKind::Cancelled);
}

TEST_F(KeepingTest, RestoresNothingThatIsDamagedAndNotWhileOthersWrite)
{
    ASSERT_TRUE(make().copyTo(other()));
    const std::string before = readBytes(path());
    std::string damaged = readBytes(other());
    damaged[damaged.size() / 2] = static_cast<char>(damaged[damaged.size() / 2] ^ 0x55);
    writeBytes(other() + ".damaged", damaged.substr(0, damaged.size() - 4096));
    EXPECT_FALSE(restoreBackup(other() + ".damaged", path(), 0));
    sqlite3* writer = nullptr;
    sqlite3_open(path().c_str(), &writer);
    sqlite3_exec(writer, "BEGIN IMMEDIATE", nullptr, nullptr, nullptr);
    EXPECT_FALSE(restoreBackup(other(), path(), 0));
    sqlite3_close(writer);
    EXPECT_TRUE(readBytes(path()) == before);
    EXPECT_TRUE(restoreBackup(other(), path(), 0));
}

TEST_F(KeepingTest, SavesTheWholePlanFromItsHistory)
{
    makeWithHistory();
    const Plan plan = PlanStore::open(path()).value().plan();
    for (const char* sql : {"UPDATE facilities SET capacity = 1 WHERE id = 1", "DELETE FROM approvals",
                            "DELETE FROM batch_parts; DELETE FROM batches", "CREATE TABLE other (x TEXT)"}) {
        std::filesystem::remove(path());
        makeWithHistory();
        ASSERT_EQ(runSql(sql), "") << sql;
        const std::string before = readBytes(path());
        std::filesystem::remove(other());
        const auto saved = salvageTo(path(), other(), author("salvaged"));
        ASSERT_TRUE(saved) << sql << ": " << sentence(saved.error());
        EXPECT_TRUE(saved.value().isWhole);
        EXPECT_FALSE(saved.value().report.isSound());
        EXPECT_TRUE(readBytes(path()) == before);
        const auto opened = PlanStore::open(other());
        ASSERT_TRUE(opened) << sentence(opened.error());
        EXPECT_EQ(opened.value().plan(), plan);
        EXPECT_EQ(opened.value().history().value().size(), 10U);
        EXPECT_TRUE(opened.value().verifyHistory());
    }
}

TEST_F(KeepingTest, DamageIsToldApartFromWhatOnlyKeepsAFileFromBeingRead)
{
    makeWithHistory();
    const std::string sound = readBytes(path());
    const auto expectDamage = [this] {
        const auto opened = PlanStore::open(path());
        ASSERT_FALSE(opened);
        EXPECT_TRUE(tellsDamage(opened.error())) << sentence(opened.error());
    };
    for (const char* sql : {"UPDATE facilities SET capacity = 1 WHERE id = 1", "CREATE TABLE other (x TEXT)",
                            "UPDATE journal SET reason = 'other' WHERE seq = 4", "PRAGMA user_version = 0"}) {
        writeBytes(path(), sound);
        ASSERT_EQ(runSql(sql), "") << sql;
        expectDamage();
    }
    writeBytes(path(), sound.substr(0, sound.size() - 4096));
    expectDamage();
    writeBytes(path(), std::string(4096, '\xa5') + sound.substr(4096));
    expectDamage();
    EXPECT_TRUE(tellsDamage(explain(path(), SqlError(SQLITE_CORRUPT, "x"))));
    EXPECT_TRUE(tellsDamage(explain(path(), SqlError(SQLITE_NOTADB, "x"))));
    for (const int code : {SQLITE_BUSY, SQLITE_READONLY, SQLITE_CANTOPEN, SQLITE_NOMEM, SQLITE_FULL, SQLITE_IOERR})
        EXPECT_FALSE(tellsDamage(explain(path(), SqlError(code, "x")))) << code;
    writeBytes(path(), "a text");
    EXPECT_FALSE(tellsDamage(PlanStore::open(path()).error()));
    std::filesystem::remove(path());
    EXPECT_FALSE(tellsDamage(PlanStore::open(path()).error()));
}

TEST_F(KeepingTest, NamesTheRowsThatNoEntryChanged)
{
    makeWithHistory();
    ASSERT_EQ(runSql("UPDATE facilities SET capacity = 1 WHERE id = 1; DELETE FROM approvals"), "");
    const auto report = examine(path());
    ASSERT_TRUE(report);
    std::string all;
    for (const Message& found : report.value().found)
        all += toEnglish(found) + "\n";
    EXPECT_EQ(all, "its rows are not those of the newest entry 9; something else changed them\n"
                   "row 1 of table facilities: capacity is 1, and the history says 3500\n"
                   "row 0 of table approvals is missing\n");
    EXPECT_EQ(report.value().lastSound->sequence, 9);
}

TEST_F(KeepingTest, SavesTheRowsWhereTheHistoryIsDamaged)
{
    makeWithHistory();
    const Plan plan = PlanStore::open(path()).value().plan();
    ASSERT_EQ(runSql("UPDATE journal SET reason = 'other' WHERE seq = 4"), "");
    const auto saved = salvageTo(path(), other(), author("salvaged"));
    ASSERT_TRUE(saved);
    EXPECT_FALSE(saved.value().isWhole);
    EXPECT_EQ(saved.value().report.lastSound->sequence, 3);
    EXPECT_EQ(PlanStore::open(other()).value().plan(), plan);
}

TEST_F(KeepingTest, SavesTheSoundBeginningWhereTheRestIsLost)
{
    makeWithHistory();
    ASSERT_EQ(runSql("UPDATE journal SET reason = 'other' WHERE seq = 4; UPDATE batches SET status = 'gone'"), "");
    const auto saved = salvage(path());
    ASSERT_TRUE(saved) << sentence(saved.error());
    EXPECT_EQ(saved.value().plan.batches.at(kDraft).departure, Day(4));
    EXPECT_EQ(saved.value().history.size(), 3U);
    ASSERT_EQ(runSql("DELETE FROM journal WHERE seq = 1"), "");
    EXPECT_FALSE(salvage(path()));
}

TEST_F(KeepingTest, SavesAPlanWhoseFirstPageIsGone)
{
    makeWithHistory();
    const Plan plan = PlanStore::open(path()).value().plan();
    std::string bytes = readBytes(path());
    bytes.replace(0, 4096, 4096, '\xa5');
    writeBytes(path(), bytes);
    const auto saved = salvage(path());
    ASSERT_TRUE(saved) << sentence(saved.error());
    EXPECT_TRUE(saved.value().isWhole);
    EXPECT_EQ(saved.value().plan, plan);
    EXPECT_TRUE(readBytes(path()) == bytes);
}

TEST_F(KeepingTest, WorksOnASealedPlanWithoutPlainBytesOnDisk)
{
    const std::string marked = "a title that would be found";
    Plan plan = samplePlan();
    plan.operation.settings.title = marked;
    ASSERT_TRUE(sealPlan(make(plan), other(), "open sesame", kWeak));
    EXPECT_EQ(modeOf(other()), 0600U);
    EXPECT_NE(readBytes(path()).find(marked), std::string::npos) << "the mark would not be found";
    std::filesystem::remove(path());
    EXPECT_TRUE(PlanStore::isSealed(other()).value());
    const auto unopened = PlanStore::open(other());
    ASSERT_FALSE(unopened);
    EXPECT_NE(sentence(unopened.error()).find("sealed"), std::string::npos);
    EXPECT_EQ(PlanStore::openSealed(other(), "open barley").error().kind, ErrorKind::BadInput);
    {
        auto store = PlanStore::openSealed(other(), "open sesame", options());
        ASSERT_TRUE(store) << sentence(store.error());
        ASSERT_TRUE(store.value().push(CancelBatch{kDraft}, author()));
        ASSERT_TRUE(store.value().undo(author()));
        ASSERT_TRUE(store.value().redo(author()));
        EXPECT_TRUE(store.value().verifyHistory());
        ASSERT_TRUE(store.value().branchTo(other() + ".branch", plan, author()));
    }
    EXPECT_EQ(PlanStore::openSealed(other() + ".branch", "open sesame").value().plan(), plan);
    const auto store = PlanStore::openSealed(other(), "open sesame");
    ASSERT_TRUE(store);
    EXPECT_EQ(store.value().tip().sequence, 4);
    EXPECT_EQ(store.value().plan().batches.at(kDraft).status, Status::Cancelled);
    for (const auto& entry : std::filesystem::recursive_directory_iterator(folder()))
        EXPECT_FALSE(entry.is_regular_file() && readBytes(entry.path()).find(marked) != std::string::npos)
            << entry.path();
    ASSERT_TRUE(unsealPlan(other(), path(), "open sesame"));
    EXPECT_EQ(PlanStore::open(path()).value().plan(), store.value().plan());
}

TEST_F(KeepingTest, TellsWhereASealedPlanWasSavedElsewhere)
{
    ASSERT_TRUE(sealPlan(make(), other(), "x", kWeak));
    auto mine = PlanStore::openSealed(other(), "x");
    auto theirs = PlanStore::openSealed(other(), "x");
    ASSERT_TRUE(theirs.value().push(CancelBatch{kDraft}, author()));
    EXPECT_TRUE(mine.value().hasChangedElsewhere().value());
    const auto refused = mine.value().push(RedateBatch{kDraft, Day(9)}, author());
    ASSERT_FALSE(refused);
    EXPECT_EQ(refused.error().kind, ErrorKind::Refused);
    ASSERT_TRUE(mine.value().reload());
    EXPECT_EQ(mine.value().plan(), theirs.value().plan());
    ASSERT_TRUE(mine.value().undo(author()));
    EXPECT_FALSE(theirs.value().push(RedateBatch{kDraft, Day(9)}, author()));
}

TEST_F(KeepingTest, FollowsALinkToAPlan)
{
    const std::string link = (folder() / "link.tplan").string();
    ASSERT_TRUE(sealPlan(make(), other(), "x", kWeak));
    const std::string before = readBytes(other());
    std::filesystem::create_symlink("b.tplan", link);
    {
        OpenOptions shared;
        shared.isShared = true;
        auto store = PlanStore::openSealed(link, "x", shared);
        ASSERT_TRUE(store) << sentence(store.error());
        EXPECT_TRUE(std::filesystem::exists(other() + ".held")) << "where one that opens it directly looks";
        ASSERT_TRUE(store.value().push(CancelBatch{kDraft}, author()));
    }
    EXPECT_TRUE(std::filesystem::is_symlink(link));
    EXPECT_EQ(PlanStore::openSealed(other(), "x").value().tip().sequence, 2);
    writeBytes(folder() / "copy", before);
    const auto kept = restoreBackup(folder() / "copy", link, 0);
    ASSERT_TRUE(kept) << sentence(kept.error());
    EXPECT_TRUE(std::filesystem::is_symlink(link));
    EXPECT_TRUE(readBytes(other()) == before);
    EXPECT_EQ(withoutFolder(kept.value()), "b.tplan.before-restore-19700101T000000Z");
}

TEST_F(KeepingTest, RestoresNothingWhileASealedPlanIsSaved)
{
    ASSERT_TRUE(sealPlan(make(), other(), "x", kWeak));
    std::filesystem::copy_file(other(), folder() / "copy");
    const int saving = ::open(folder().c_str(), O_RDONLY | O_DIRECTORY);
    ASSERT_EQ(::flock(saving, LOCK_EX), 0);
    const auto refused = restoreBackup(folder() / "copy", other(), 0);
    ::close(saving);
    ASSERT_FALSE(refused);
    EXPECT_EQ(refused.error().kind, ErrorKind::Refused);
    EXPECT_EQ(filesInFolder(), 3U) << "no second name";
    EXPECT_TRUE(restoreBackup(folder() / "copy", other(), 0));
}

TEST_F(KeepingTest, RefusesEveryChangeOfASealedFile)
{
    const SealHeader header = freshSealHeader(kWeak);
    const SealKey key = SealKey::make("x", header).value();
    for (const std::size_t size : {std::size_t{0}, std::size_t{1}, std::size_t{65'536}, std::size_t{140'000}}) {
        const std::string plain(size, 'p');
        const std::string sealed = seal(plain, header, key);
        EXPECT_EQ(unseal(sealed, key).value(), plain);
        for (std::size_t bit = 0; bit < sealed.size() * 8; bit += 1 + size / 10) {
            std::string spoilt = sealed;
            spoilt[bit / 8] = static_cast<char>(spoilt[bit / 8] ^ (1 << (bit % 8)));
            EXPECT_FALSE(unseal(spoilt, key)) << bit;
        }
        for (std::size_t cut = 0; cut < sealed.size(); cut += 1 + size / 100)
            EXPECT_FALSE(unseal(std::string_view(sealed).substr(0, cut), key));
        EXPECT_FALSE(unseal(sealed + "x", key));
        EXPECT_FALSE(unseal(sealed + sealed, key));
    }
    EXPECT_FALSE(unseal(seal("p", header, key), SealKey::make("y", header).value()));
}

/// The flags of the memory at the address, as the kernel tells them.
std::string memoryFlagsAt(const void* address)
{
    std::ifstream maps("/proc/self/smaps");
    const auto at = reinterpret_cast<std::uintptr_t>(address);
    bool isHere = false;
    for (std::string line; std::getline(maps, line);) {
        unsigned long from = 0;
        unsigned long to = 0;
        if (std::sscanf(line.c_str(), "%lx-%lx ", &from, &to) == 2)
            isHere = from <= at && at < to;
        else if (isHere && line.starts_with("VmFlags:"))
            return line + " ";
    }
    return "";
}

TEST_F(KeepingTest, KeepsKeysOutOfSwapAndCoreDumps)
{
    const SealKey key = SealKey::make("x", freshSealHeader(kWeak)).value();
    const std::string flags = memoryFlagsAt(key.bytes());
    EXPECT_NE(flags.find(" dd "), std::string::npos) << flags;
    rlimit lockable{};
    ::getrlimit(RLIMIT_MEMLOCK, &lockable);
    EXPECT_TRUE(flags.find(" lo ") != std::string::npos || lockable.rlim_cur < 65'536) << flags;
    EXPECT_EQ(memoryFlagsAt(&flags).find(" dd "), std::string::npos) << "the control";
}

TEST_F(KeepingTest, WipesTexts)
{
    std::string text(100, 'p');
    text.resize(60); // the rest lies behind the end
    const char* bytes = text.data();
    wipe(text);
    EXPECT_EQ(text.size(), 0U);
    ASSERT_EQ(text.data(), bytes);
    EXPECT_EQ(std::string(bytes, 100), std::string(100, '\0'));
}

TEST_F(KeepingTest, RefusesSealsThatAskForTooMuch)
{
    const auto header = [](SealStrength strength) {
        return readSealHeader(seal("", {strength, {}}, SealKey::make("x", freshSealHeader(kWeak)).value()));
    };
    EXPECT_TRUE(header(kStrongestSeal));
    EXPECT_FALSE(header({kStrongestSeal.passes + 1, 8}));
    EXPECT_FALSE(header({1, kStrongestSeal.mebibytes + 1}));
    EXPECT_FALSE(header({0, 8}));
    EXPECT_FALSE(header({1, 0}));
    EXPECT_FALSE(readSealHeader("TPLNSEAL"));
}

TEST_F(KeepingTest, ARestoreThatFailsLeavesNoSecondName)
{
    ASSERT_TRUE(make().copyTo(other()));
    const std::string before = readBytes(path());
    std::signal(SIGXFSZ, SIG_IGN);
    rlimit usual{};
    ::getrlimit(RLIMIT_FSIZE, &usual);
    const rlimit tight{4096, usual.rlim_max};
    ::setrlimit(RLIMIT_FSIZE, &tight);
    const auto restored = restoreBackup(other(), path(), 0);
    ::setrlimit(RLIMIT_FSIZE, &usual);
    ASSERT_FALSE(restored);
    EXPECT_EQ(readBytes(path()), before);
    std::vector<std::string> names;
    for (const auto& entry : std::filesystem::directory_iterator(folder()))
        names.push_back(entry.path().filename());
    std::sort(names.begin(), names.end());
    EXPECT_EQ(names, (std::vector<std::string>{"a.tplan", "b.tplan"}));
}

TEST_F(KeepingTest, SaysWhyAFileCannotBeRestoredOver)
{
    ASSERT_TRUE(make().copyTo(other()));
    const std::string before = readBytes(path());
    std::filesystem::permissions(folder(), std::filesystem::perms(0555));
    for (const std::string& file : {path(), other()})
        std::filesystem::permissions(file, std::filesystem::perms(0644));
    const auto restored = [&] {
        const test::OrdinaryUser user;
        return restoreBackup(other(), path(), 0);
    }();
    std::filesystem::permissions(folder(), std::filesystem::perms(0755));
    ASSERT_FALSE(restored);
    EXPECT_EQ(withoutFolder(sentence(restored.error())).find("a.tplan stays as it is: it cannot be kept beside"), 0U)
        << sentence(restored.error());
    EXPECT_EQ(readBytes(path()), before);
}

TEST(NetworkShareTest, KnowsSharesByTheirNumber)
{
    EXPECT_EQ(shareKindOf(0x6969), "NFS");
    EXPECT_EQ(shareKindOf(0xFE534D42), "SMB");
    EXPECT_EQ(shareKindOf(static_cast<unsigned long>(static_cast<int>(0xFF534D42))), "SMB");
    EXPECT_EQ(shareKindOf(0xEF53), "");
    EXPECT_EQ(networkShareKind("/nowhere/at/all"), "");
}

TEST(NetworkShareTest, FindsTheFileSystemOfADevice)
{
    const char* const text = "36 35 98:0 / / rw,noatime master:1 propagate_from:2 - ext4 /dev/root rw\n"
                             "60 36 0:45 / /mnt/share rw,relatime - fuse.sshfs host:/plans rw,user_id=0\n"
                             "61 36 8:17 / /media/stick\\040one rw shared:3 - fuseblk /dev/sdb1 rw\n"
                             "62 36 8:18 / /cut rw\n";
    const auto found = [&](const char* device) {
        std::istringstream mounts(text);
        return fileSystemOf(mounts, device);
    };
    EXPECT_EQ(found("0:45"), "fuse.sshfs");
    EXPECT_EQ(found("8:17"), "fuseblk");
    EXPECT_EQ(found("98:0"), "ext4");
    EXPECT_EQ(found("8:18"), "");
    EXPECT_EQ(found("0:4"), "");
}

} // namespace
} // namespace planner
