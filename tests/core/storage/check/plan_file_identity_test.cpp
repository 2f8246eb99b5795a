// SPDX-License-Identifier: Apache-2.0
// Files that are no sound plan file: each is refused with a sentence that says what it is, and keeps its bytes.

#include "core/storage/rescue/salvage.h"
#include "core/storage/store/sealing.h"
#include "tests/core/storage/plan_file_fixture.h"

#include <sys/stat.h>

#include <chrono>

namespace planner {
namespace {

class PlanFileIdentityTest : public PlanFileTest {};

TEST_F(PlanFileIdentityTest, RefusesWhatIsNoFile)
{
    auto store = PlanStore::open(path());
    ASSERT_FALSE(store);
    EXPECT_EQ(withoutFolder(sentence(store.error())),
              "There is no file a.tplan. Maybe check the name, or make it with tplan import");
    EXPECT_EQ(filesInFolder(), 0U);
    store = PlanStore::open(folder().string());
    ASSERT_FALSE(store);
    EXPECT_NE(sentence(store.error()).find("it is a folder"), std::string::npos);
    store = PlanStore::open("/dev/null");
    ASSERT_FALSE(store);
    EXPECT_NE(sentence(store.error()).find("it is no ordinary file"), std::string::npos);
    EXPECT_FALSE(PlanStore::open(""));
}

TEST_F(PlanFileIdentityTest, NamesEmptyFilesTextAndOtherBytes)
{
    writeBytes(path(), "");
    EXPECT_EQ(expectRefused(), "a.tplan is no plan file: it is empty");
    writeBytes(path(), "code,name\r\nHAS,\u0627\u0644\u062d\u0633\u0643\u0629\r\n");
    EXPECT_EQ(expectRefused(), "a.tplan is no plan file: it is a text file");
    writeBytes(path(), std::string(97, 'x') + "\u0627\u0644\u062d");
    EXPECT_EQ(expectRefused(), "a.tplan is no plan file: it is a text file");
    writeBytes(path(), std::string("\x7f"
                                   "ELF\0\1\2",
                                   7)
                           + std::string(500, '\0'));
    EXPECT_EQ(expectRefused(), "a.tplan is no plan file, or its first bytes are damaged");
    writeBytes(path(), std::string("SQLite format 3\0", 16));
    EXPECT_EQ(expectRefused(), "a.tplan is no plan file, or its first bytes are damaged");
}

TEST_F(PlanFileIdentityTest, NamesDatabasesOfOtherPrograms)
{
    ASSERT_EQ(runSql("CREATE TABLE t(x); INSERT INTO t VALUES (1)"), "");
    EXPECT_EQ(expectRefused(), "a.tplan is no plan file: it is an SQLite database of another program");
}

TEST_F(PlanFileIdentityTest, LeavesTheJournalOfAnotherProgramAlone)
{
    ASSERT_EQ(runSql("CREATE TABLE t(x); INSERT INTO t VALUES (1)"), "");
    writeBytes(path() + "-journal", std::string("\xd9\xd5\x05\xf9\x20\xa1\x63\xd7", 8) + std::string(5000, '\1'));
    const std::string before = readBytes(path() + "-journal");
    EXPECT_NE(expectRefused(), "");
    EXPECT_EQ(readBytes(path() + "-journal"), before);
}

TEST_F(PlanFileIdentityTest, RefusesJournalsThatAreNoOrdinaryFiles)
{
    make();
    for (const char* beside : {"-journal", "-wal"}) {
        ASSERT_EQ(::mkfifo((path() + beside).c_str(), 0600), 0);
        EXPECT_EQ(expectRefused(), std::string("a.tplan is not opened: a.tplan") + beside
                                       + " beside it is no ordinary file. Maybe move that away first");
        std::filesystem::remove(path() + beside);
        std::filesystem::create_symlink("elsewhere", path() + beside);
        EXPECT_NE(expectRefused().find("is no ordinary file"), std::string::npos);
        std::filesystem::remove(path() + beside);
    }
    EXPECT_TRUE(PlanStore::open(path()));
}

TEST_F(PlanFileIdentityTest, ReadsNoFurtherInAJournalThanItGoes)
{
    make();
    writeBytes(path(), std::string(4096, 'x'));
    const std::string start("\xd9\xd5\x05\xf9\x20\xa1\x63\xd7\0\0\0\1\0\0\0\1\0\0\0\1\0\0\2\0\0\0\2\0", 28);
    writeBytes(path() + "-journal", start);
    std::filesystem::resize_file(path() + "-journal", std::uintmax_t{1} << 42U);
    const auto begun = std::chrono::steady_clock::now();
    const auto opened = PlanStore::open(path());
    EXPECT_FALSE(opened);
    EXPECT_LT(std::chrono::steady_clock::now() - begun, std::chrono::seconds(1));
}

TEST_F(PlanFileIdentityTest, RefusesNewerVersionsWithOtherThings)
{
    make();
    ASSERT_EQ(runSql("PRAGMA user_version = 7; CREATE VIEW facts AS SELECT * FROM batches"), "");
    EXPECT_EQ(expectRefused(), "a.tplan was made by a newer version of this program (file version 7, this program "
                               "knows 6), and cannot be read by this one. Maybe update the program");
    ASSERT_EQ(runSql("DROP VIEW facts; UPDATE journal SET kind = 'merge'"), "");
    EXPECT_NE(expectRefused().find("was made by a newer version of this program"), std::string::npos);
    ASSERT_EQ(runSql("PRAGMA user_version = 0"), "");
    EXPECT_EQ(expectRefused(), "a.tplan is damaged: its header has file version 0. Maybe go back to a copy");
}

TEST_F(PlanFileIdentityTest, RefusesAWriteAheadLog)
{
    make();
    ASSERT_EQ(runSql("PRAGMA journal_mode = WAL"), "");
    EXPECT_NE(expectRefused().find("was switched to a write-ahead log"), std::string::npos);
    ASSERT_EQ(runSql("PRAGMA journal_mode = DELETE"), "");
    EXPECT_TRUE(PlanStore::open(path()));
    writeBytes(path() + "-wal", "anything");
    EXPECT_EQ(expectRefused(), "a.tplan is not opened: a.tplan-wal beside it is a write-ahead log, which plans do not "
                               "have, and SQLite would take it in. Maybe move that away first");
}

TEST_F(PlanFileIdentityTest, RefusesFilesThatWereCut)
{
    make();
    const std::string whole = readBytes(path());
    for (const std::size_t size : {whole.size() - 1, whole.size() - 231, whole.size() - 4096, whole.size() / 2,
                                   std::size_t{4096}, std::size_t{101}, std::size_t{100}}) {
        writeBytes(path(), whole.substr(0, size));
        EXPECT_NE(expectRefused().find("is cut short"), std::string::npos) << size;
    }
    writeBytes(path(), whole + "x");
    EXPECT_NE(expectRefused(), "");
}

TEST_F(PlanFileIdentityTest, RefusesOtherSchemas)
{
    make();
    const std::string sound = readBytes(path());
    // The classes of hostile files of the reliability guide: what they add runs in no case.
    for (const char* sql :
         {"CREATE TRIGGER t AFTER UPDATE ON batches BEGIN DELETE FROM journal; END",
          "ALTER TABLE facilities RENAME TO f2; CREATE VIEW facilities AS SELECT * FROM f2",
          "CREATE TABLE x(a, b AS (zeroblob(1000000)))", "CREATE INDEX ix ON batches(code) WHERE day > 10",
          "PRAGMA writable_schema = ON; UPDATE sqlite_schema SET sql = replace(sql, ' CHECK (people > 0)', '') WHERE "
          "name = 'batch_parts'",
          "CREATE VIEW v AS WITH RECURSIVE c(x) AS (SELECT 1 UNION ALL SELECT x + 1 FROM c) SELECT count(*) FROM c",
          "CREATE VIRTUAL TABLE ft USING fts5(x)", "DROP TABLE journal", "CREATE TABLE extra(x)"}) {
        writeBytes(path(), sound);
        ASSERT_EQ(runSql(sql), "") << sql;
        ASSERT_NE(readBytes(path()), sound) << sql;
        EXPECT_NE(expectRefused().find("other tables, views or triggers"), std::string::npos) << sql;
    }
}

TEST_F(PlanFileIdentityTest, ReadsNoFileIntoMemoryThatIsTooLarge)
{
    constexpr std::uintmax_t kHuge = std::uintmax_t{8} << 30U;
    const std::string other = (folder() / "b.tplan").string();
    ASSERT_TRUE(sealPlan(make(), other, "x", {1, 8}));
    ASSERT_TRUE(PlanStore::openSealed(other, "x"));
    for (const std::string& file : {other, path()})
        std::filesystem::resize_file(file, kHuge);
    const auto opened = PlanStore::openSealed(other, "x");
    ASSERT_FALSE(opened);
    EXPECT_EQ(withoutFolder(sentence(opened.error())).find("b.tplan has 8589934592 bytes, and at most 1073741824"), 0U)
        << sentence(opened.error());
    EXPECT_FALSE(unsealPlan(other, (folder() / "c.tplan").string(), "x"));
    const auto saved = salvage(path());
    ASSERT_FALSE(saved);
    EXPECT_NE(sentence(saved.error()).find("at most 1073741824"), std::string::npos) << sentence(saved.error());
}

TEST_F(PlanFileIdentityTest, OpensAFileThatMayOnlyBeRead)
{
    make();
    auto store = PlanStore::open(path());
    ASSERT_TRUE(store);
    std::filesystem::permissions(path(), std::filesystem::perms::owner_read);
    const auto opened = PlanStore::open(path());
    EXPECT_TRUE(opened);
}

} // namespace
} // namespace planner
