// SPDX-License-Identifier: Apache-2.0
// Backups, copies and what puts them back.
#include "core/storage/rescue/backups.h"

#include "core/storage/rescue/restore.h"
#include "core/storage/store/sealing.h"
#include "tests/core/exchange/ordinary_user.h"
#include "tests/core/storage/keeping_fixture.h"

#include <fcntl.h>
#include <sys/file.h>
#include <sys/resource.h>
#include <unistd.h>

#include <algorithm>
#include <csignal>

namespace planner {
namespace {

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
    ASSERT_EQ(openAt(1), 2U);
    EXPECT_EQ(PlanStore::open(findBackups(backups)[0].path).value().tip().sequence, 3);
}

TEST_F(KeepingTest, ThinsOutTheBackupsOfTheSamePlanOnly)
{
    std::vector<std::string> first;
    {
        const PlanStore store = makePinned();
        for (std::int64_t i = 0; i < 4; ++i)
            first.push_back(store.backUp(i).value());
    }
    std::filesystem::remove(path());
    PlanStore second = makePinned();
    for (std::int64_t i = 4; i < 24; ++i)
        ASSERT_TRUE(second.backUp(i));
    for (const std::string& backup : first)
        EXPECT_TRUE(std::filesystem::exists(backup)) << backup;
    EXPECT_LT(findBackups(backupFolder(options().stateFolder, path())).size(), 15U);
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

TEST_F(KeepingTest, RestoresNoBranchOverTheSealedPlanThatItCameFrom)
{
    const std::string mine = (folder() / "mine").string();
    const std::string branch = (folder() / "branch").string();
    ASSERT_TRUE(sealPlan(make(), mine, "word", kWeak));
    {
        const auto store = PlanStore::openSealed(mine, "word");
        const auto refused = store.value().branchTo(branch, store.value().plan(), author(), "another");
        ASSERT_FALSE(refused);
        EXPECT_EQ(refused.error().kind, ErrorKind::BadInput);
        EXPECT_FALSE(std::filesystem::exists(branch));
        ASSERT_TRUE(store.value().branchTo(branch, store.value().plan(), author(), "word"));
        EXPECT_NE(PlanStore::openSealed(branch, "word").value().planId(), store.value().planId());
        const auto salt = readSealHeader(readBytes(branch)).value().salt;
        EXPECT_NE(salt, readSealHeader(readBytes(mine)).value().salt);
    }
    const std::string before = readBytes(mine);
    for (const char* passphrase : {"", "word"})
        EXPECT_FALSE(restoreBackup(branch, mine, 0, passphrase)) << passphrase;
    EXPECT_TRUE(readBytes(mine) == before);
    EXPECT_TRUE(restoreBackup(branch, (folder() / "new").string(), 0, "word"));
}

TEST_F(KeepingTest, RestoresNoBranchWithTheSaltOfItsPlanAsEarlierVersionsMadeIt)
{
    const std::string mine = (folder() / "mine").string();
    const std::string branch = (folder() / "branch").string();
    ASSERT_TRUE(sealPlan(make(), mine, "word", kWeak));
    const SealHeader header = readSealHeader(readBytes(mine)).value();
    const auto another = PlanStore::create(other(), samplePlan(), author()).value().bytes();
    writeBytes(branch, seal(another.value(), header, SealKey::make("word", header).value()));
    ASSERT_TRUE(PlanStore::openSealed(branch, "word"));
    const std::string before = readBytes(mine);
    const auto refused = restoreBackup(branch, mine, 0, "word");
    ASSERT_FALSE(refused);
    EXPECT_EQ(refused.error().kind, ErrorKind::Refused);
    EXPECT_TRUE(readBytes(mine) == before);
    // A damaged one is kept beside, whatever it was.
    std::string damaged = before;
    damaged.back() = static_cast<char>(damaged.back() ^ 0x55);
    writeBytes(mine, damaged);
    EXPECT_TRUE(restoreBackup(branch, mine, 0, "word"));
}

TEST_F(KeepingTest, RestoresNothingOverASealedPlanOfANewerForm)
{
    const std::string mine = (folder() / "mine").string();
    const std::string copy = (folder() / "copy").string();
    ASSERT_TRUE(sealPlan(make(), mine, "word", kWeak));
    std::filesystem::copy_file(mine, copy);
    std::string newer = readBytes(mine);
    newer[8] = 2;
    writeBytes(mine, newer);
    EXPECT_FALSE(restoreBackup(copy, mine, 0, "word"));
    EXPECT_TRUE(readBytes(mine) == newer);
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
    EXPECT_FALSE(restoreBackup(backup.value(), sealed, 0)) << "whether it is a branch cannot be told";
    const auto kept = restoreBackup(backup.value(), sealed, 0, "word");
    ASSERT_TRUE(kept) << sentence(kept.error());
    EXPECT_TRUE(readBytes(kept.value()) == later);
    EXPECT_EQ(PlanStore::openSealed(sealed, "word").value().plan().batches.at(kDraft).departure, Day(9));
    EXPECT_FALSE(store.value().backUp(2000)) << "the file is not the one that this store saw last";
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
    const auto kept = restoreBackup(folder() / "copy", link, 0, "x");
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
    const auto refused = restoreBackup(folder() / "copy", other(), 0, "x");
    ::close(saving);
    ASSERT_FALSE(refused);
    EXPECT_EQ(refused.error().kind, ErrorKind::Refused);
    EXPECT_EQ(filesInFolder(), 3U) << "no second name";
    EXPECT_TRUE(restoreBackup(folder() / "copy", other(), 0, "x"));
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

} // namespace
} // namespace planner
