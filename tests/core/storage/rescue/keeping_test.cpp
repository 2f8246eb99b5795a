// SPDX-License-Identifier: Apache-2.0
// What keeps a plan beyond its file: pinned tips, salvage and sealed copies.

#include "core/storage/database/trouble.h"
#include "core/storage/rescue/pinned_tips.h"
#include "core/storage/rescue/salvage.h"
#include "core/storage/share/network_share.h"
#include "core/storage/store/sealing.h"
#include "tests/core/storage/keeping_fixture.h"

#include <sys/resource.h>

#include <sstream>

namespace planner {
namespace {

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
        EXPECT_TRUE(opened.error().isDamage) << sentence(opened.error());
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
    EXPECT_TRUE(explain(path(), SqlError(SQLITE_CORRUPT, "x")).isDamage);
    EXPECT_TRUE(explain(path(), SqlError(SQLITE_NOTADB, "x")).isDamage);
    for (const int code : {SQLITE_BUSY, SQLITE_READONLY, SQLITE_CANTOPEN, SQLITE_NOMEM, SQLITE_FULL, SQLITE_IOERR})
        EXPECT_FALSE(explain(path(), SqlError(code, "x")).isDamage) << code;
    writeBytes(path(), "a text");
    EXPECT_FALSE(PlanStore::open(path()).error().isDamage);
    std::filesystem::remove(path());
    EXPECT_FALSE(PlanStore::open(path()).error().isDamage);
}

TEST_F(KeepingTest, NamesTheRowsThatNoEntryChanged)
{
    makeWithHistory();
    ASSERT_EQ(runSql("UPDATE facilities SET capacity = 1 WHERE id = 1; DELETE FROM approval_sizes; "
                     "DELETE FROM approvals"),
              "");
    const auto report = examine(path());
    ASSERT_TRUE(report);
    std::string all;
    for (const Message& found : report.value().found)
        all += toEnglish(found) + "\n";
    EXPECT_EQ(all, "its rows are not those of the newest entry 9; something else changed them\n"
                   "row 1 of table facilities: capacity is 1, and the history says 3500\n"
                   "row 0 of table approvals is missing\n"
                   "row 1 of table approvals is missing\n"
                   "row 0 of table approval_sizes is missing\n"
                   "row 1 of table approval_sizes is missing\n");
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
        ASSERT_TRUE(store.value().branchTo(other() + ".branch", plan, author(), "open sesame"));
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
