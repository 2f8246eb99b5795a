// SPDX-License-Identifier: Apache-2.0
// Changes behind the store's back: every one is found, and the entry is named where it can be.

#include "tests/core/storage/plan_file_fixture.h"

#include <random>

namespace planner {
namespace {

class PlanFileTamperTest : public PlanFileTest {
protected:
    /// What opening says after the SQL was run on a sound file with nine entries.
    std::string after(const std::string& sql)
    {
        if (m_sound.empty()) {
            makeWithHistory();
            m_sound = readBytes(path());
        }
        writeBytes(path(), m_sound);
        EXPECT_EQ(runSql(sql), "") << sql;
        return expectRefused();
    }

private:
    std::string m_sound;
};

std::string brokenFrom(int entry)
{
    return "a.tplan is damaged: the history is not what was written from entry " + std::to_string(entry)
           + " on. Maybe go back to a copy";
}

const char* const kOtherRows = "a.tplan is damaged: its rows are not those of the newest entry 9; something else "
                               "changed them. Maybe go back to a copy";

TEST_F(PlanFileTamperTest, NamesTheEntryThatIsNotWhatWasWritten)
{
    EXPECT_EQ(after("UPDATE journal SET reason = 'other' WHERE seq = 5"), brokenFrom(5));
    EXPECT_EQ(after("UPDATE journal SET actor = 'other' WHERE seq = 9"), brokenFrom(9));
    EXPECT_EQ(after("UPDATE journal SET utc_ms = utc_ms + 1 WHERE seq = 2"), brokenFrom(2));
    EXPECT_EQ(after("UPDATE journal SET redo = redo || ' ' WHERE seq = 3"), brokenFrom(3));
    EXPECT_EQ(after("UPDATE journal SET undo = '' WHERE seq = 4"), brokenFrom(4));
    EXPECT_EQ(after("UPDATE journal SET kind = 'split' WHERE seq = 4"), brokenFrom(4));
    EXPECT_EQ(after("UPDATE journal SET kind = 'x' WHERE seq = 4"), brokenFrom(4));
    EXPECT_EQ(after("UPDATE journal SET undoes = 4 WHERE seq = 8"), brokenFrom(8));
    EXPECT_EQ(after("UPDATE journal SET description = description || ' ' WHERE seq = 6"), brokenFrom(6));
    EXPECT_EQ(after("UPDATE journal SET description = '[]' WHERE seq = 6"), brokenFrom(6));
    EXPECT_EQ(after("UPDATE journal SET state_digest = zeroblob(32) WHERE seq = 6"), brokenFrom(6));
    EXPECT_EQ(after("UPDATE journal SET hash = zeroblob(32) WHERE seq = 6"), brokenFrom(6));
    EXPECT_EQ(after("DELETE FROM journal WHERE seq = 5"), brokenFrom(5));
    EXPECT_EQ(after("DELETE FROM journal WHERE seq = 5; UPDATE journal SET seq = seq - 1 WHERE seq > 5"),
              brokenFrom(5));
    EXPECT_EQ(after("UPDATE journal SET seq = -1 WHERE seq = 3; UPDATE journal SET seq = 3 WHERE seq = 4; "
                    "UPDATE journal SET seq = 4 WHERE seq = -1"),
              brokenFrom(3));
    EXPECT_EQ(after("DELETE FROM journal"), "a.tplan is damaged: the history is empty. Maybe go back to a copy");
    EXPECT_EQ(after("DELETE FROM journal WHERE seq = 1"), brokenFrom(1));
}

TEST_F(PlanFileTamperTest, FindsRowsThatNoEntryChanged)
{
    for (const char* sql :
         {"UPDATE batches SET day = 33 WHERE code = 'B-001'",
          "UPDATE batches SET status = 'proposed' WHERE code = 'B-001'",
          "UPDATE batch_parts SET people = people + 1 WHERE batch = 'B-001' AND cohort = 0",
          "UPDATE facilities SET capacity = 9999 WHERE id = 1",
          "UPDATE facilities SET note = 'x' WHERE id = 1",
          "UPDATE routes SET metres = 1 WHERE id = 0",
          "UPDATE cohorts SET label = 'x' WHERE id = 0",
          "UPDATE categories SET name = 'x' WHERE id = 0",
          "UPDATE fleets SET vehicles = 9 WHERE id = 0",
          "UPDATE places SET places = 61 WHERE id = 0",
          "UPDATE calendar SET value = 1 WHERE id = 0",
          "UPDATE keep_apart SET scope = 'facility' WHERE id = 0",
          "UPDATE figures SET used = 1 WHERE id = 2",
          "UPDATE approvals SET approved_by = 'B. Officer' WHERE id = 0",
          "UPDATE settings SET title = 'x'",
          "UPDATE meta SET value = '00000000000000000000000000000000'",
          "DELETE FROM batch_parts WHERE batch = 'B-005'; DELETE FROM batches WHERE code = 'B-005'",
          "DELETE FROM approval_sizes; DELETE FROM approvals",
          "DELETE FROM approval_sizes",
          "UPDATE approval_sizes SET excess = 999 WHERE approval = 0",
          "UPDATE clearance_records SET reference = 'x'",
          "UPDATE clearance_records SET valid_until = '2030-01-01'",
          "UPDATE clearance_records SET recorded_by = 'x'",
          "DELETE FROM clearance_records",
          "UPDATE batch_days SET departed_on = 3",
          "UPDATE batch_counts SET people = people + 1 WHERE event = 'departed'",
          "DELETE FROM batch_counts WHERE event = 'hospital'",
          "INSERT INTO figures SELECT 3, facility, field, value, source, as_of, used FROM figures WHERE id = 2"}) {
        EXPECT_EQ(after(sql), kOtherRows) << sql;
    }
}

TEST_F(PlanFileTamperTest, FindsAHistoryThatWasCut)
{
    EXPECT_EQ(after("DELETE FROM journal WHERE seq = 9"),
              "a.tplan is damaged: a row of table batches is of entry 9, and the history ends with entry 8. Maybe go "
              "back to a copy");
    EXPECT_NE(after("DELETE FROM journal WHERE seq = 9; UPDATE batches SET version = 1").find("of the newest entry 8"),
              std::string::npos);
}

TEST_F(PlanFileTamperTest, NamesRowsThatMeanNothing)
{
    EXPECT_EQ(after("UPDATE batches SET status = 'gone' WHERE code = 'B-001'"),
              "a.tplan is damaged: row B-001 of table batches has no sound status. Maybe go back to a copy");
    EXPECT_EQ(after("UPDATE clearance_records SET kind = 'visa'"),
              "a.tplan is damaged: row B-003 of table clearance_records has no sound kind. Maybe go back to a copy");
    EXPECT_EQ(after("UPDATE batch_counts SET event = 'lost' WHERE event = 'hospital'"),
              "a.tplan is damaged: row B-004 of table batch_counts has no sound event. Maybe go back to a copy");
    EXPECT_EQ(after("INSERT INTO facility_kinds VALUES (1, 'hotel')"),
              "a.tplan is damaged: row 1 of table facility_kinds has no sound kind. Maybe go back to a copy");
    EXPECT_EQ(after("DELETE FROM approvals"),
              "a.tplan is damaged: a row of table approval_sizes refers to nothing. Maybe go back to a copy");
    EXPECT_EQ(after("UPDATE cohorts SET ready_from = '2026-02-30' WHERE id = 1"),
              "a.tplan is damaged: row 1 of table cohorts has no sound ready_from. Maybe go back to a copy");
    EXPECT_EQ(after("DELETE FROM approval_sizes; DELETE FROM approvals; INSERT INTO approvals VALUES (1, 'R01', 'KAR', "
                    "4, 'x', 'y')"),
              "a.tplan is damaged: row 1 of table approvals has no sound id. Maybe go back to a copy");
    EXPECT_EQ(after("UPDATE batches SET version = 10 WHERE code = 'B-001'"),
              "a.tplan is damaged: a row of table batches is of entry 10, and the history ends with entry 9. Maybe go "
              "back to a copy");
    EXPECT_EQ(after("INSERT INTO meta VALUES ('x', 'y')"),
              "a.tplan is damaged: row x of table meta has no sound key. Maybe go back to a copy");
    EXPECT_EQ(after("DELETE FROM meta"), "a.tplan is damaged: it has no plan id. Maybe go back to a copy");
    EXPECT_EQ(after("PRAGMA foreign_keys = OFF; UPDATE routes SET fleet = 9 WHERE id = 0"),
              "a.tplan is damaged: a row of table routes refers to nothing. Maybe go back to a copy");
}

/// Opening either fails, or shows exactly the plan and history that were there.
TEST_F(PlanFileTamperTest, FindsFlippedBits)
{
    makeWithHistory();
    const std::string sound = readBytes(path());
    auto opened = PlanStore::open(path());
    ASSERT_TRUE(opened);
    const Plan plan = opened.value().plan();
    const auto history = opened.value().history();
    const JournalTip tip = opened.value().tip();
    std::mt19937 random(11);
    int refusedCount = 0;
    for (int i = 0; i < 1500; ++i) {
        std::string spoilt = sound;
        const std::size_t bit = random() % (sound.size() * 8);
        spoilt[bit / 8] = static_cast<char>(spoilt[bit / 8] ^ (1 << (bit % 8)));
        writeBytes(path(), spoilt);
        auto store = PlanStore::open(path());
        if (!store) {
            ++refusedCount;
            EXPECT_EQ(store.error().kind, ErrorKind::Failed);
            EXPECT_EQ(readBytes(path()), spoilt);
            continue;
        }
        EXPECT_EQ(store.value().plan(), plan) << "bit " << bit;
        EXPECT_EQ(store.value().tip(), tip) << "bit " << bit;
        const auto read = store.value().history();
        ASSERT_TRUE(read);
        EXPECT_EQ(read.value(), history.value()) << "bit " << bit;
    }
    EXPECT_GT(refusedCount, 50);
}

TEST_F(PlanFileTamperTest, FindsEveryTruncation)
{
    makeWithHistory();
    const std::string sound = readBytes(path());
    for (std::size_t size = 1; size < sound.size(); size += 509) {
        writeBytes(path(), sound.substr(0, size));
        EXPECT_NE(expectRefused(), "") << size;
    }
}

} // namespace
} // namespace planner
