// SPDX-License-Identifier: Apache-2.0
// Files made to do harm: each is refused within a second, before anything that it holds takes effect.

#include "core/storage/check/plan_checks.h"
#include "core/storage/database/trouble.h"
#include "core/storage/rescue/restore.h"
#include "core/storage/rescue/salvage.h"
#include "tests/faults/fault_fixture.h"
#include "tests/faults/hostile_files.h"

namespace planner::faults {
namespace {

constexpr int kLevels = 10;

/// What a program sees that leaves everything to SQLite: "ok", trouble, or "endless" where SQLite's first check has not
/// come to an end after ten times the steps that the whole plan takes.
std::string seenBySqlite(const std::string& path)
{
    const Connection plain = Connection::open(path);
    int left = 1000;
    const auto countDown = [](void* calls) { return --*static_cast<int*>(calls) > 0 ? 0 : 1; };
    sqlite3_progress_handler(plain.handle(), 10'000, countDown, &left);
    try {
        return plain.texts("PRAGMA integrity_check(1)").front();
    } catch (const SqlError& error) {
        return (error.code() & 0xFF) == SQLITE_INTERRUPT ? "endless" : error.what();
    }
}

class HostileTest : public FaultTest {
protected:
    void SetUp() override
    {
        FaultTest::SetUp();
        ASSERT_TRUE(PlanStore::create(path(), samplePlan(), author()));
        m_sound = readBytes(path());
    }
    [[nodiscard]] std::string victim() const { return (folder() / "victim").string(); }
    [[nodiscard]] std::string journal() const { return path() + "-journal"; }
    [[nodiscard]] std::function<void()> sql(const char* text) const
    {
        return [this, text] { ASSERT_TRUE(runSqlOn(path(), text)) << text; };
    }
    [[nodiscard]] static std::size_t rootOf(const std::string& path, const std::string& table)
    {
        const std::string root = "SELECT rootpage FROM sqlite_schema WHERE name = '" + table + "'";
        return static_cast<std::size_t>(Connection::open(path).number(root));
    }
    void writeEndlessSchema() const
    {
        const auto index = static_cast<int>(rootOf(path(), "sqlite_autoindex_categories_1"));
        writeBytes(path(), withEndlessTree(m_sound, 1, cellOfSchema(index), kLevels));
    }
    void writeEndlessTable(const std::string& table, const std::string& cell) const
    {
        putBack();
        writeBytes(path(), withEndlessTree(m_sound, rootOf(path(), table), cell, kLevels));
    }
    void putBack() const
    {
        std::filesystem::remove(journal());
        writeBytes(path(), m_sound);
        writeBytes(victim(), "precious");
    }

    std::string m_sound;
};

TEST_F(HostileTest, AllElevenClassesAreRefused)
{
    struct Class {
        std::function<void()> make;
        const char* bySqlite = "ok"; ///< the control
        bool deletes = false;        ///< SQLite's own opening deletes another file
    };
    const std::vector<Class> classes{
        {sql("CREATE TRIGGER t AFTER UPDATE ON batches BEGIN DELETE FROM journal; END")},
        {sql("ALTER TABLE facilities RENAME TO f2; CREATE VIEW facilities AS SELECT * FROM f2")},
        {sql("CREATE TABLE x (a, b AS (zeroblob(1000000)))")},
        {sql("CREATE INDEX ix ON batches(route) WHERE day > 10")},
        {sql("PRAGMA writable_schema = ON; UPDATE sqlite_schema SET sql = replace(sql, 'CHECK (people > 0)', '') WHERE "
             "name = 'batch_parts'")},
        {sql("CREATE VIEW v AS WITH RECURSIVE c(x) AS (SELECT 1 UNION ALL SELECT x + 1 FROM c) SELECT count(*) FROM "
             "c")},
        {sql("CREATE VIRTUAL TABLE ft USING fts5(x)")},
        {sql("PRAGMA user_version = 99; CREATE TRIGGER t AFTER UPDATE ON batches BEGIN DELETE FROM journal; END")},
        {sql("PRAGMA application_id = 1")},
        {[this] { writeBytes(journal(), journalThatDeletes(victim(), m_sound)); }, "ok", true},
        {[this] { writeEndlessSchema(); }, "endless"},
    };
    for (std::size_t i = 0; i < classes.size(); ++i) {
        putBack();
        classes[i].make();
        const std::string before = readBytes(path());
        const Deadline since(0);
        EXPECT_FALSE(PlanStore::open(path())) << "class " << i + 1;
        EXPECT_LT(since.elapsed(), 1) << "class " << i + 1;
        EXPECT_TRUE(readBytes(path()) == before) << "class " << i + 1;
        EXPECT_TRUE(std::filesystem::exists(victim())) << "class " << i + 1;
        EXPECT_EQ(seenBySqlite(path()), classes[i].bySqlite) << "the control of class " << i + 1;
        EXPECT_EQ(std::filesystem::exists(victim()), !classes[i].deletes) << "the control of class " << i + 1;
    }
    EXPECT_GE(classes.size(), 11U);
}

TEST_F(HostileTest, NoWayToAFileDeletesAnother)
{
    const std::string link = (folder() / "link.tplan").string();
    const std::string copy = (folder() / "copy.tplan").string();
    ASSERT_TRUE(PlanStore::create(copy, samplePlan(), author()));
    std::filesystem::create_symlink(path(), link);
    putBack();
    writeBytes(journal(), journalThatDeletes(victim(), m_sound));
    EXPECT_FALSE(PlanStore::open(link)) << "the journal lies beside the file that the link leads to";
    EXPECT_TRUE(salvage(path())) << "the file itself is read without its journal";
    EXPECT_FALSE(restoreBackup(copy, path(), 0));
    EXPECT_FALSE(restoreBackup(path(), copy, 0));
    EXPECT_EQ(readBytes(victim()), "precious");
}

TEST_F(HostileTest, WhatSalvageReadsComesToAnEnd)
{
    writeEndlessSchema();
    const Deadline since(0);
    EXPECT_TRUE(salvage(path())) << "the tables are where they are in every plan";
    // Rows that break no rule of their table one by one: facility 0, category 0, one place.
    writeEndlessTable("places", std::string("\x05\x64\x05\x00\x08\x08\x09", 7));
    EXPECT_FALSE(PlanStore::open(path()));
    (void)salvage(path());
    EXPECT_LT(since.elapsed(), 10);
}

} // namespace
} // namespace planner::faults
