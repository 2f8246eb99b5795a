// SPDX-License-Identifier: Apache-2.0
#include "core/storage/database/plan_rows.h"

#include "core/storage/database/plan_digest.h"
#include "core/storage/database/plan_loader.h"
#include "core/storage/database/row_writer.h"
#include "tests/support/filled_plan.h"

#include <gtest/gtest.h>

namespace planner {
namespace {

std::vector<Row> rowsOf(const Plan& plan, Table table)
{
    std::vector<Row> rows;
    eachRow(plan, table, [&](const Row& row) { rows.push_back(row); });
    return rows;
}

TEST(PlanRowsTest, HoldEveryFieldOfEveryRecord)
{
    const Plan plan = test::filledPlan();
    const Connection connection = Connection::inMemory();
    createSchema(connection);
    RowWriter writer(connection, Digest(), 1);
    writer.writeAll(plan, "id");
    const LoadedPlan loaded = loadPlan(connection, 1, kSchemaVersion);
    EXPECT_TRUE(loaded.plan == plan);
    EXPECT_EQ(loaded.digest, writer.digest());
    EXPECT_EQ(loaded.digest.value(), digestOf(plan, "id", kSchemaVersion));
}

TEST(PlanRowsTest, ChangedRecordsTakeTheRowsOfTheirLaterFieldsAlong)
{
    Plan plan = test::filledPlan();
    const Connection connection = Connection::inMemory();
    createSchema(connection);
    RowWriter writer(connection, Digest(), 1);
    writer.writeAll(plan, "id");
    plan.operation.facilities[2].kind = FacilityKind::Custody;
    plan.approvals.clear();
    ChangeSet changes;
    changes.in(OperationTable::Facilities) = {2};
    changes.hasApprovals = true;
    writer.writeChanges(plan, changes, "id");
    EXPECT_TRUE(loadPlan(connection, 1, kSchemaVersion).plan == plan);
    EXPECT_EQ(writer.digest().value(), digestOf(plan, "id", kSchemaVersion));
}

TEST(PlanRowsTest, HaveLaterFieldsOnlyWhereTheySaySomething)
{
    Plan plan = test::filledPlan();
    EXPECT_EQ(rowsOf(plan, Table::FacilityKinds), (std::vector<Row>{{std::int64_t{2}, std::string("outside")}}));
    EXPECT_EQ(rowsOf(plan, Table::ApprovalSizes).size(), 1U);
    plan.operation.facilities[2].kind = FacilityKind::Custody;
    plan.approvals[0].category.clear();
    plan.approvals[0].excess.reset();
    plan.approvals[0].at = 0;
    EXPECT_TRUE(rowsOf(plan, Table::FacilityKinds).empty());
    EXPECT_TRUE(rowsOf(plan, Table::ApprovalSizes).empty());
    EXPECT_EQ(rowsOf(plan, Table::Approvals).size(), 1U);
}

TEST(PlanRowsTest, ARowAtAPositionIsThatOfTheTable)
{
    const Plan plan = test::filledPlan();
    EXPECT_EQ(rowAt(plan, Table::Routes, 1), rowsOf(plan, Table::Routes)[1]);
    EXPECT_EQ(rowAt(plan, Table::Facilities, 2), rowsOf(plan, Table::Facilities)[2]);
}

} // namespace
} // namespace planner
