// SPDX-License-Identifier: Apache-2.0
#include "core/storage/database/row_writer.h"

#include "core/edit/edit.h"
#include "core/planning/row_removal.h"
#include "core/storage/database/plan_digest.h"
#include "core/storage/database/plan_loader.h"
#include "tests/core/edit/random_edits.h"
#include "tests/core/edit/sample_plan.h"

#include <gtest/gtest.h>

#include <optional>

namespace planner {
namespace {

/// A plan and its rows, which follow each edit.
class RowWriterTest : public testing::Test {
protected:
    void SetUp() override { begin(samplePlan()); }

    void begin(Plan plan)
    {
        m_plan = std::move(plan);
        m_rows.emplace(Connection::inMemory());
        createSchema(*m_rows);
        RowWriter writer(*m_rows, Digest(), 1);
        writer.writeAll(m_plan, "id");
        m_digest = writer.digest();
    }
    /// Applies the edit and writes what it changed as the second entry; the rows are those of the plan then. Gives how
    /// many rows SQLite wrote, changed or took out.
    std::int64_t write(const Edit& edit)
    {
        auto applied = apply(m_plan, edit);
        if (!applied)
            return -1;
        const std::int64_t before = m_rows->number("SELECT total_changes()");
        RowWriter writer(*m_rows, m_digest, 2);
        writer.writeChanges(m_plan, applied.value().changes, "id");
        m_digest = writer.digest();
        const std::int64_t written = m_rows->number("SELECT total_changes()") - before;
        EXPECT_TRUE(loadPlan(*m_rows, 2, kSchemaVersion).plan == m_plan);
        EXPECT_EQ(m_digest.value(), digestOf(m_plan, "id", kSchemaVersion));
        return written;
    }
    /// Cohorts of nobody, so that rows can come and leave.
    static Plan largePlan(std::uint32_t cohorts)
    {
        Plan plan = samplePlan();
        for (std::uint32_t i = 0; i < cohorts; ++i)
            plan.operation.cohorts.push_back(
                {"N" + std::to_string(i), FacilityId{0}, CategoryId{0}, {}, Movement::May, {}, {}, "", "", ""});
        return plan;
    }

    Plan m_plan;
    std::optional<Connection> m_rows;
    Digest m_digest;
};

TEST_F(RowWriterTest, ARowThatChangesIsWrittenAlone)
{
    begin(largePlan(500));
    Cohort cohort = m_plan.operation.cohorts[250];
    cohort.label = "other";
    EXPECT_EQ(write(SetRow{250, cohort}), 1);
    cohort.code = "RENAMED";
    EXPECT_LE(write(SetRow{250, cohort}), 2) << "its code is free for a moment";
    cohort.code = "LAST";
    EXPECT_EQ(write(AddRow{504, cohort}), 1);
    EXPECT_EQ(write(RemoveRow{OperationTable::Cohorts, 504}), 2);
}

TEST_F(RowWriterTest, RowsBehindOneThatComesOrLeavesAreWrittenAndNoOthers)
{
    begin(largePlan(500));
    Cohort cohort = m_plan.operation.cohorts[450];
    cohort.code = "NEW";
    const std::int64_t written = write(AddRow{450, cohort});
    EXPECT_GT(written, 50);
    EXPECT_LT(written, 200) << "not the whole table";
    EXPECT_EQ(m_rows->number("SELECT count(*) FROM batches WHERE version = 2"), 0);
    EXPECT_GT(write(RemoveRow{OperationTable::Cohorts, 450}), 50);
}

TEST_F(RowWriterTest, BatchesAreWrittenWhoseIdsMove)
{
    begin(largePlan(100));
    Cohort cohort = m_plan.operation.cohorts.back();
    cohort.code = "NEW";
    ASSERT_GT(write(AddRow{2, cohort}), 0);
    EXPECT_EQ(m_rows->number("SELECT cohort FROM batch_parts WHERE batch = 'B-001' ORDER BY cohort DESC LIMIT 1"), 3);
}

TEST_F(RowWriterTest, CodesMayGoFromRowToRow)
{
    const auto named = [&](std::uint32_t position, const char* code) {
        Cohort cohort = samplePlan().operation.cohorts[position];
        cohort.code = code;
        return SetRow{position, cohort};
    };
    EXPECT_GT(write(Transaction{{named(0, "X"), named(1, "C1"), named(0, "C2")}}), 0);
}

TEST_F(RowWriterTest, ACategoryWithAnotherCodeIsAcceptedByIt)
{
    Category category = m_plan.operation.categories[1];
    category.code = "watched";
    EXPECT_GT(write(SetRow{1, category}), 1) << "facilities say what they accept by code";
}

TEST_F(RowWriterTest, ManyRowsMayLeaveAtOnce)
{
    begin(largePlan(300));
    Transaction step;
    for (std::uint32_t i = 0; i < 100; ++i)
        step.edits.emplace_back(RemoveRow{OperationTable::Cohorts, 303 - 2 * i});
    EXPECT_GT(write(step), 0);
    EXPECT_EQ(m_plan.operation.cohorts.size(), 204U);
}

TEST_F(RowWriterTest, APlanMayLoseAllThatCanLeave)
{
    for (const char* code : {"B-002", "B-003", "B-004"})
        m_plan.batches.erase({code});
    begin(m_plan);
    for (const OperationTable table :
         {OperationTable::Facilities, OperationTable::Categories, OperationTable::Fleets, OperationTable::Calendar})
        while (rowCount(m_plan.operation, table) > 0)
            ASSERT_GT(write(removalOf(m_plan, table, {0})), 0) << nameOf(table);
    EXPECT_TRUE(m_plan.batches.empty());
    for (const OperationTable table : kOperationTables)
        EXPECT_EQ(rowCount(m_plan.operation, table), table == OperationTable::Settings ? 1U : 0U) << nameOf(table);
}

TEST_F(RowWriterTest, RowsFollowAnyEdits)
{
    int taken = 0;
    for (unsigned seed = 1; seed <= 8; ++seed) {
        begin(samplePlan());
        RandomEdits edits(seed);
        for (int i = 0; i < 60; ++i)
            taken += write(i % 3 == 0 ? edits.next(m_plan) : edits.rowEdit(m_plan)) >= 0 ? 1 : 0;
    }
    EXPECT_GT(taken, 100);
}

} // namespace
} // namespace planner
