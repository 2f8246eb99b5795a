// SPDX-License-Identifier: Apache-2.0
#include "tests/core/edit/sample_plan.h"

#include "core/edit/edit.h"

#include <gtest/gtest.h>

namespace planner {
namespace {

std::string described(const Edit& edit) { return toEnglish(describe(samplePlan(), edit)); }

TEST(DescribeTest, NamesMovesByPlaceAndDate)
{
    EXPECT_EQ(described(MoveBatch{kDraft, RouteId{1}, Day(5)}),
              "Move B-001 from Karkh to Nasiriyah, 2026-01-22 to 2026-01-25");
    EXPECT_EQ(described(MoveBatch{kDraft, RouteId{1}, Day(2)}), "Move B-001 from Karkh to Nasiriyah, 2026-01-22");
    EXPECT_EQ(described(MoveBatch{kDraft, RouteId{2}, Day(2)}), "Move B-001 from HAS-KAR to HAS-KAR-AIR, 2026-01-22");
    EXPECT_EQ(described(MoveBatch{kDraft, RouteId{0}, Day(12)}), "Move B-001 to Karkh, 2026-01-22 to 2026-02-01");
    EXPECT_EQ(described(RedateBatch{kDraft, Day(12)}), "Move B-001 to Karkh, 2026-01-22 to 2026-02-01");
}

TEST(DescribeTest, NamesWhatHappensToABatch)
{
    Batch batch = samplePlan().batches.at(kDraft);
    batch.code = {"B-100"};
    EXPECT_EQ(described(AddBatch{batch}), "Add B-100: 120 people to Karkh, 2026-01-22");
    EXPECT_EQ(described(ResizeBatch{kDraft, {{CohortId{0}, People(9)}}}), "Change the people of B-001 from 120 to 9");
    EXPECT_EQ(described(SplitBatch{kDraft, {"B-100"}, {{CohortId{0}, People(9)}}}), "Split B-001: 9 people into B-100");
    EXPECT_EQ(described(MergeBatches{kDraft, {"B-100"}}), "Merge B-100 into B-001");
    EXPECT_EQ(described(LockBatch{kDraft, true}), "Lock B-001");
    EXPECT_EQ(described(LockBatch{kDraft, false}), "Unlock B-001");
    EXPECT_EQ(described(CancelBatch{kDraft}), "Cancel B-001");
    EXPECT_EQ(described(SetStatus{kDraft, Status::Proposed, {}}), "Set B-001 to proposed");
    EXPECT_EQ(described(SetStatus{{"B-003"}, Status::Departed, People(149)}),
              "Set B-003 to departed, 149 people counted");
    EXPECT_EQ(described(SetClearances{kDraft, {}}), "Take back the clearances of B-001");
    Clearances some;
    some.set(Clearance::Legal, true);
    some.set(Clearance::Site, true);
    EXPECT_EQ(described(SetClearances{kDraft, some}), "Record clearances of B-001: legal site");
    EXPECT_EQ(described(ExplainCount{{"B-004"}, "two ill"}), "Explain the count of B-004: two ill");
    EXPECT_EQ(described(ReplaceBatches{{kDraft}, {batch, batch}}),
              "Put 2 batches with 240 people in place, take 1 out");
    EXPECT_EQ(described(ReplaceBatches{{}, {batch}}), "Put 1 batches with 120 people in place");
    EXPECT_EQ(described(ReplaceBatches{{kDraft}, {}}), "Take 1 batches out");
}

TEST(DescribeTest, NamesWhatHappensToTheOperation)
{
    const Operation operation = samplePlan().operation;
    Facility facility = operation.facilities[1];
    facility.capacity = People(3000);
    EXPECT_EQ(described(SetFacility{facility}), "Change the capacity of Karkh from 3500 to 3000");
    facility = operation.facilities[1];
    facility.population = People(41);
    EXPECT_EQ(described(SetFacility{facility}), "Change the population of Karkh from 40 to 41");
    facility = operation.facilities[1];
    facility.note = "x";
    EXPECT_EQ(described(SetFacility{facility}), "Change facility Karkh");
    EXPECT_EQ(described(UseFigure{operation.figures[1]}), "Use the capacity of Nasiriyah from Press: 6000");
    EXPECT_EQ(described(SetFigures{{}}), "Change the published figures");
    EXPECT_EQ(described(SetCategory{operation.categories[0]}), "Change category standard");
    EXPECT_EQ(described(SetRoute{operation.routes[0]}), "Change route HAS-KAR");
    EXPECT_EQ(described(SetCalendar{operation.calendar}), "Change the calendar, now 2 rows");
    Settings settings = operation.settings;
    settings.goals = {Goal::Finish};
    EXPECT_EQ(described(SetSettings{settings}), "Change the order of the goals");
    settings.title = "x";
    EXPECT_EQ(described(SetSettings{settings}), "Change the settings");
    EXPECT_EQ(described(ReplacePlan{samplePlan()}),
              "Import Sample \u0643\u0631\u062e: 3 facilities, 4 cohorts, 4 routes, 5 batches");
}

TEST(DescribeTest, NamesApprovalsAndTransactions)
{
    std::vector<Approval> approvals = samplePlan().approvals;
    approvals.push_back({"R04", "NAS", Day(4), "A. Officer", "agreed", "", 9, 0});
    EXPECT_EQ(described(SetApprovals{approvals}), "Approve R04 at NAS as an exception, by A. Officer: agreed");
    EXPECT_EQ(described(SetApprovals{{}}), "Revoke the approval of R01 at KAR");
    EXPECT_EQ(described(Transaction{{CancelBatch{kDraft}}}), "Cancel B-001");
    EXPECT_EQ(described(Transaction{{CancelBatch{kDraft}, SetCalendar{{}}}}), "Cancel B-001, and 1 more");
    EXPECT_EQ(described(Transaction{}), "Change nothing");
}

TEST(DescribeTest, FindsWordsForThingsThatAreNotThere)
{
    EXPECT_EQ(described(MoveBatch{{"B-999"}, RouteId{1}, Day(5)}), "Move B-999");
    EXPECT_EQ(described(MoveBatch{kDraft, RouteId{9}, Day(5)}), "Move B-001");
    Batch batch;
    batch.code = {"B-100"};
    batch.route = RouteId{9};
    EXPECT_EQ(described(AddBatch{batch}), "Add B-100");
    EXPECT_EQ(described(RedateBatch{kDraft, Day(900'000)}), "Move B-001 to Karkh, 2026-01-22 to day 900000");
    RivalFigure figure;
    figure.facility = FacilityId{9};
    EXPECT_EQ(described(UseFigure{figure}), "Use another figure");
}

} // namespace
} // namespace planner
