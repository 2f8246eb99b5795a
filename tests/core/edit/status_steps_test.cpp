// SPDX-License-Identifier: Apache-2.0
#include "tests/core/edit/edit_expectations.h"
#include "tests/core/edit/sample_plan.h"

namespace planner {
namespace {

const BatchCode kLocked{"B-002"};
const BatchCode kDeparted{"B-004"};
const BatchCode kCancelled{"B-005"};

constexpr std::array kStatuses{Status::Draft,    Status::Proposed, Status::Approved,
                               Status::Departed, Status::Arrived,  Status::Cancelled};

/// The sample with its draft put to a status with all clearances.
Plan planWith(Status status)
{
    Plan plan = samplePlan();
    plan.batches.at(kDraft).clearances = allClearances();
    plan.batches.at(kDraft).status = status;
    return plan;
}

TEST(SetStatusTest, KnowsTheOrder)
{
    const auto isAllowed = [](Status from, Status to) {
        if (from == Status::Cancelled || to == Status::Cancelled)
            return false;
        if (from == to)
            return true;
        return (from == Status::Draft && to == Status::Proposed) || (from == Status::Proposed && to == Status::Approved)
               || (from == Status::Approved && to == Status::Departed)
               || (from == Status::Departed && to == Status::Arrived)
               || (from == Status::Proposed && to == Status::Draft)
               || (from == Status::Approved && to == Status::Proposed);
    };
    for (const Status from : kStatuses)
        for (const Status to : kStatuses) {
            SCOPED_TRACE(std::string(nameOf(from)) + " to " + nameOf(to));
            if (isAllowed(from, to))
                EXPECT_EQ(expectApplies(planWith(from), SetStatus{kDraft, to, {}}).batches.at(kDraft).status, to);
            else
                expectRefused(planWith(from), SetStatus{kDraft, to, {}});
        }
}

TEST(SetStatusTest, RefusesApprovalWithoutAllClearances)
{
    for (const Clearance missing : kAllClearances) {
        Plan plan = planWith(Status::Proposed);
        plan.batches.at(kDraft).clearances.set(missing, false);
        EXPECT_EQ(expectRefused(plan, SetStatus{kDraft, Status::Approved, {}}),
                  "Batch B-001 cannot be approved without all five clearances: legal, individual, fit, notified, site");
    }
}

TEST(SetStatusTest, RecordsTheCountAtDepartureOnly)
{
    expectRefused(planWith(Status::Draft), SetStatus{kDraft, Status::Proposed, People(1)});
    const Plan plan = expectApplies(planWith(Status::Approved), SetStatus{kDraft, Status::Departed, People(118)});
    EXPECT_EQ(plan.batches.at(kDraft).actual, People(118));
    const Plan arrived = expectApplies(plan, SetStatus{kDraft, Status::Arrived, {}});
    EXPECT_EQ(arrived.batches.at(kDraft).actual, People(118));
    expectRefused(planWith(Status::Approved), SetStatus{kDraft, Status::Departed, People(-1)});
}

TEST(SetStatusTest, ForgetsTheExplanationOfAnotherCount)
{
    EXPECT_EQ(expectApplies(samplePlan(), SetStatus{kDeparted, Status::Arrived, People(90)})
                  .batches.at(kDeparted)
                  .explanation,
              "two ill");
    EXPECT_EQ(expectApplies(samplePlan(), SetStatus{kDeparted, Status::Departed, People(91)})
                  .batches.at(kDeparted)
                  .explanation,
              "");
}

TEST(ExplainCountTest, ExplainsDepartedBatchesOnly)
{
    EXPECT_EQ(expectApplies(samplePlan(), ExplainCount{kDeparted, "one ill"}).batches.at(kDeparted).explanation,
              "one ill");
    expectRefused(samplePlan(), ExplainCount{kApproved, "x"});
    expectRefused(samplePlan(), ExplainCount{{"B-999"}, "x"});
    expectRefused(samplePlan(), ExplainCount{kDeparted, std::string("\0", 1)});
}

TEST(SetClearancesTest, RefusesToTakeOneFromAnApprovedBatch)
{
    Clearances some;
    some.set(Clearance::Fit, true);
    EXPECT_EQ(expectApplies(samplePlan(), SetClearances{kDraft, some}).batches.at(kDraft).clearances, some);
    expectRefused(samplePlan(), SetClearances{kApproved, some});
    expectRefused(samplePlan(), SetClearances{kDeparted, some});
}

TEST(CancelBatchTest, CancelsWhatHasNotDeparted)
{
    for (const BatchCode& code : {kDraft, kLocked, kApproved})
        EXPECT_EQ(expectApplies(samplePlan(), CancelBatch{code}).batches.at(code).status, Status::Cancelled);
    expectRefused(samplePlan(), CancelBatch{kDeparted});
    expectRefused(samplePlan(), CancelBatch{kCancelled});
    expectRefused(samplePlan(), CancelBatch{{"B-999"}});
}

TEST(CancelBatchTest, FreesItsPeople)
{
    Batch batch = samplePlan().batches.at(kDraft);
    batch.code = {"B-100"};
    batch.parts = {{CohortId{0}, People(258)}};
    expectRefused(samplePlan(), AddBatch{batch});
    expectApplies(expectApplies(samplePlan(), CancelBatch{kDraft}), AddBatch{batch});
}

TEST(LockBatchTest, LocksAndUnlocks)
{
    EXPECT_TRUE(expectApplies(samplePlan(), LockBatch{kDraft, true}).batches.at(kDraft).isLocked);
    EXPECT_FALSE(expectApplies(samplePlan(), LockBatch{kLocked, false}).batches.at(kLocked).isLocked);
    expectRefused(samplePlan(), LockBatch{{"B-999"}, true});
}

TEST(ReplaceBatchesTest, RemovesAndPutsWholeBatches)
{
    Batch changed = samplePlan().batches.at(kDraft);
    changed.departure = Day(11);
    Batch added = changed;
    added.code = {"B-100"};
    added.parts = {{CohortId{0}, People(58)}};
    const Plan plan = expectApplies(samplePlan(), ReplaceBatches{{kCancelled}, {changed, added}});
    EXPECT_FALSE(plan.batches.contains(kCancelled));
    EXPECT_EQ(plan.batches.at(kDraft), changed);
    EXPECT_EQ(plan.batches.at({"B-100"}), added);
}

TEST(ReplaceBatchesTest, LeavesFixedBatchesAlone)
{
    for (const BatchCode& code : {kLocked, kApproved, kDeparted}) {
        Batch batch = samplePlan().batches.at(code);
        expectApplies(samplePlan(), ReplaceBatches{{}, {batch}});
        batch.departure = Day(30);
        expectRefused(samplePlan(), ReplaceBatches{{}, {batch}});
        expectRefused(samplePlan(), ReplaceBatches{{code}, {}});
        expectRefused(samplePlan(), ReplaceBatches{{code}, {batch}});
    }
}

TEST(ReplaceBatchesTest, RefusesUnknownAndDoubledCodesAndTooManyPeople)
{
    const Batch batch = samplePlan().batches.at(kDraft);
    expectRefused(samplePlan(), ReplaceBatches{{{"B-999"}}, {}});
    expectRefused(samplePlan(), ReplaceBatches{{kDraft, kDraft}, {}});
    expectRefused(samplePlan(), ReplaceBatches{{}, {batch, batch}});
    Batch large = batch;
    large.parts = {{CohortId{0}, People(259)}};
    expectRefused(samplePlan(), ReplaceBatches{{}, {large}});
    Batch approved = batch;
    approved.status = Status::Approved;
    expectRefused(samplePlan(), ReplaceBatches{{}, {approved}});
}

} // namespace
} // namespace planner
