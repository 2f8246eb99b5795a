// SPDX-License-Identifier: Apache-2.0
#include "tests/core/edit/edit_expectations.h"
#include "tests/core/edit/sample_plan.h"

namespace planner {
namespace {

/// The merged edit does to the sample what the two do in a row.
void expectMerges(const Edit& earlier, const Edit& later)
{
    const auto both = merged(earlier, later);
    ASSERT_TRUE(both);
    EXPECT_EQ(expectApplies(samplePlan(), *both), expectApplies(expectApplies(samplePlan(), earlier), later));
}

TEST(MergedTest, JoinsEditsOfOneFieldOfOneThing)
{
    const Plan plan = samplePlan();
    expectMerges(RedateBatch{kDraft, Day(3)}, RedateBatch{kDraft, Day(4)});
    expectMerges(MoveBatch{kDraft, RouteId{1}, Day(3)}, MoveBatch{kDraft, RouteId{2}, Day(4)});
    expectMerges(MoveBatch{kDraft, RouteId{1}, Day(3)}, RedateBatch{kDraft, Day(9)});
    expectMerges(RedateBatch{kDraft, Day(9)}, MoveBatch{kDraft, RouteId{1}, Day(3)});
    expectMerges(ResizeBatch{kDraft, {{CohortId{0}, People(9)}}}, ResizeBatch{kDraft, {{CohortId{0}, People(99)}}});
    expectMerges(LockBatch{kDraft, true}, LockBatch{kDraft, false});
    expectMerges(ExplainCount{{"B-004"}, "t"}, ExplainCount{{"B-004"}, "two ill"});
    Facility one = plan.operation.facilities[0];
    one.capacity = People(1);
    Facility two = one;
    two.capacity = People(12);
    expectMerges(SetFacility{one}, SetFacility{two});
    Settings settings = plan.operation.settings;
    settings.title = "S";
    expectMerges(SetSettings{settings}, SetSettings{plan.operation.settings});
    expectMerges(SetCalendar{{}}, SetCalendar{plan.operation.calendar});
    expectMerges(SetFigures{{}}, SetFigures{plan.operation.figures});
    expectMerges(SetApprovals{{}}, SetApprovals{plan.approvals});
    expectMerges(SetRoute{plan.operation.routes[0]}, SetRoute{plan.operation.routes[0]});
    expectMerges(SetCategory{plan.operation.categories[0]}, SetCategory{plan.operation.categories[0]});
    expectMerges(SetClearances{kDraft, {}}, SetClearances{kDraft, allClearances()});
}

TEST(MergedTest, JoinsTransactionsWhoseEditsJoinOneByOne)
{
    const auto typed = [](Day day, bool isLocked) {
        return Transaction{{RedateBatch{kDraft, day}, LockBatch{{"B-002"}, isLocked}}};
    };
    expectMerges(typed(Day(3), true), typed(Day(4), false));
    EXPECT_FALSE(merged(typed(Day(3), true), Transaction{{RedateBatch{kDraft, Day(4)}}}));
    EXPECT_FALSE(merged(typed(Day(3), true), Transaction{{RedateBatch{kDraft, Day(4)}, LockBatch{kDraft, true}}}));
}

TEST(MergedTest, LeavesOtherThingsTwoSteps)
{
    const Plan plan = samplePlan();
    EXPECT_FALSE(merged(RedateBatch{kDraft, Day(3)}, RedateBatch{kApproved, Day(4)}));
    EXPECT_FALSE(merged(MoveBatch{kDraft, RouteId{1}, Day(3)}, RedateBatch{kApproved, Day(9)}));
    EXPECT_FALSE(merged(RedateBatch{kApproved, Day(9)}, MoveBatch{kDraft, RouteId{1}, Day(3)}));
    EXPECT_FALSE(merged(SetFacility{plan.operation.facilities[0]}, SetFacility{plan.operation.facilities[1]}));
    EXPECT_FALSE(merged(SetRoute{plan.operation.routes[0]}, SetRoute{plan.operation.routes[1]}));
    EXPECT_FALSE(merged(SetCategory{plan.operation.categories[0]}, SetCategory{plan.operation.categories[1]}));
    EXPECT_FALSE(merged(RedateBatch{kDraft, Day(3)}, LockBatch{kDraft, true}));
    EXPECT_FALSE(merged(CancelBatch{kDraft}, CancelBatch{kDraft}));
    EXPECT_FALSE(merged(SetStatus{kDraft, Status::Proposed, {}}, SetStatus{kDraft, Status::Approved, {}}));
    EXPECT_FALSE(merged(Transaction{}, Transaction{}));
}

} // namespace
} // namespace planner
