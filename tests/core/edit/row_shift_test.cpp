// SPDX-License-Identifier: Apache-2.0
#include "core/edit/row_shift.h"

#include "tests/core/edit/sample_plan.h"

#include <gtest/gtest.h>

namespace planner {
namespace {

using Way = RowShift::Way;

TEST(RowShiftTest, SaysWhereRowsAreAfterwards)
{
    const RowShift out{OperationTable::Cohorts, Way::Out, {1, 3}};
    EXPECT_EQ(out.moved(0), 0U);
    EXPECT_EQ(out.moved(1), std::nullopt);
    EXPECT_EQ(out.moved(2), 1U);
    EXPECT_EQ(out.moved(4), 2U);
    const RowShift in{OperationTable::Cohorts, Way::In, {1, 3}};
    EXPECT_EQ(in.moved(0), 0U);
    EXPECT_EQ(in.moved(1), 2U);
    EXPECT_EQ(in.moved(2), 4U);
}

TEST(RowShiftTest, WhatLeavesAndComesBackIsAsItWas)
{
    Plan plan = samplePlan();
    const RowShift out{OperationTable::Routes, Way::Out, {0, 3}};
    std::vector<OperationRow> rows = takeRows(plan.operation, out);
    ASSERT_EQ(rows.size(), 2U);
    EXPECT_EQ(codeOf(rows[1]), "KAR-NAS");
    moveIds(plan, out);
    EXPECT_EQ(plan.batches.at(kApproved).route, RouteId{0});
    const RowShift in{OperationTable::Routes, Way::In, {0, 3}};
    putRows(plan.operation, in, std::move(rows));
    moveIds(plan, in);
    plan.batches.at(kDraft).route = RouteId{0}; // it referred to a row that left
    plan.batches.at({"B-005"}).route = RouteId{0};
    EXPECT_EQ(plan, samplePlan());
}

TEST(RowShiftTest, TellsWhatIsNumberedOtherwise)
{
    const Plan plan = samplePlan();
    Renumbered moved = movedBy(plan, {OperationTable::Cohorts, Way::In, {1}});
    EXPECT_EQ(moved.in(OperationTable::KeepApart), std::set<std::uint32_t>{0});
    EXPECT_EQ(moved.batches, (std::set<BatchCode>{kDraft, {"B-002"}}));
    EXPECT_TRUE(movedBy(plan, {OperationTable::Cohorts, Way::In, {4}}).batches.empty());
}

TEST(RowShiftTest, NamesTheFirstThatRefersToARow)
{
    const Plan plan = samplePlan();
    const auto referrer = findReferrer(plan, OperationTable::Facilities, {2});
    ASSERT_TRUE(referrer);
    EXPECT_EQ(referrer->title + " " + referrer->name, "Route HAS-NAS");
    EXPECT_FALSE(findReferrer(plan, OperationTable::Routes, {3}));
    EXPECT_EQ(findReferrer(plan, OperationTable::Cohorts, {0, 2}, Referring::Departed)->name, "B-004");
    EXPECT_FALSE(findReferrer(plan, OperationTable::Cohorts, {2}, Referring::Departed));
    EXPECT_FALSE(findReferrer(plan, OperationTable::Calendar, {0}));
}

} // namespace
} // namespace planner
