// SPDX-License-Identifier: Apache-2.0
#include "tests/core/edit/sample_plan.h"

#include "core/edit/edit.h"

#include <gtest/gtest.h>

namespace planner {
namespace {

TEST(NeedsReasonTest, AsksWhereAnApprovedBatchGetsAnotherDateOrDestination)
{
    const Plan plan = samplePlan();
    EXPECT_TRUE(needsReason(plan, RedateBatch{kApproved, Day(7)}));
    EXPECT_TRUE(needsReason(plan, MoveBatch{kApproved, RouteId{0}, Day(6)}));
    EXPECT_TRUE(needsReason(plan, MoveBatch{kApproved, RouteId{1}, Day(7)}));
    EXPECT_TRUE(needsReason(plan, MergeBatches{kDraft, kApproved}));
    EXPECT_TRUE(needsReason(plan, MergeBatches{kApproved, kDraft})) << "others join";
    EXPECT_TRUE(needsReason(plan, ResizeBatch{kApproved, {{CohortId{0}, People(151)}}}));
    EXPECT_TRUE(needsReason(plan, SetClearances{kApproved, {}}));
    Batch moved = plan.batches.at(kApproved);
    moved.departure = Day(7);
    EXPECT_TRUE(needsReason(plan, ReplaceBatches{{}, {moved}})) << "undo takes a move back so";
    EXPECT_TRUE(needsReason(plan, Transaction{{LockBatch{kDraft, true}, RedateBatch{kApproved, Day(7)}}}));
}

TEST(NeedsReasonTest, DoesNotAskOtherwise)
{
    const Plan plan = samplePlan();
    EXPECT_FALSE(needsReason(plan, RedateBatch{kApproved, Day(6)}));
    EXPECT_FALSE(needsReason(plan, MoveBatch{kApproved, RouteId{1}, Day(6)}));
    EXPECT_FALSE(needsReason(plan, RedateBatch{kDraft, Day(7)}));
    EXPECT_FALSE(needsReason(plan, RedateBatch{{"B-999"}, Day(7)}));
    EXPECT_FALSE(needsReason(plan, ResizeBatch{kApproved, {{CohortId{0}, People(1)}}}));
    EXPECT_FALSE(needsReason(plan, ReplaceBatches{{}, {plan.batches.at(kApproved), plan.batches.at(kDraft)}}));
    EXPECT_FALSE(needsReason(plan, SetCalendar{{}}));
    EXPECT_FALSE(needsReason(plan, Transaction{}));
}

TEST(NeedsReasonTest, AsksWhereTheRouteOrTheStartMovesTheBatch)
{
    const Plan plan = samplePlan();
    Route route = plan.operation.routes[1];
    route.via = "Ramadi";
    EXPECT_FALSE(needsReason(plan, SetRoute{route}));
    route.to = FacilityId{1};
    EXPECT_TRUE(needsReason(plan, SetRoute{route}));
    route = plan.operation.routes[1];
    route.arrivalOffset = Days(2);
    EXPECT_TRUE(needsReason(plan, SetRoute{route}));
    route = plan.operation.routes[0];
    route.to = FacilityId{2};
    EXPECT_FALSE(needsReason(plan, SetRoute{route}));
    Settings settings = plan.operation.settings;
    settings.title = "other";
    EXPECT_FALSE(needsReason(plan, SetSettings{settings}));
    settings.start = *parseDate("2026-01-20");
    EXPECT_TRUE(needsReason(plan, SetSettings{settings}));
}

TEST(NeedsReasonTest, AsksWhereAnotherPlanMovesTheBatch)
{
    const Plan plan = samplePlan();
    Plan other = plan;
    EXPECT_FALSE(needsReason(plan, ReplacePlan{other}));
    other.batches.at(kDraft).departure = Day(20);
    EXPECT_FALSE(needsReason(plan, ReplacePlan{other}));
    other.batches.at(kApproved).departure = Day(20);
    EXPECT_TRUE(needsReason(plan, ReplacePlan{other}));
    other.batches.erase(kApproved);
    EXPECT_TRUE(needsReason(plan, ReplacePlan{other}));
}

} // namespace
} // namespace planner
