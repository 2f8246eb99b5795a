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
               || (from == Status::Approved && to == Status::Proposed)
               || (from == Status::Departed && to == Status::Approved)
               || (from == Status::Arrived && to == Status::Departed);
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

TEST(SetStatusTest, TakesTheCountOfEarlierVersionsAtDepartureOnly)
{
    expectRefused(planWith(Status::Draft), SetStatus{kDraft, Status::Proposed, People(1)});
    const Plan plan = expectApplies(planWith(Status::Approved), SetStatus{kDraft, Status::Departed, People(118)});
    EXPECT_EQ(plan.batches.at(kDraft).happened.total, People(118));
    const Plan arrived = expectApplies(plan, SetStatus{kDraft, Status::Arrived, {}});
    EXPECT_EQ(arrived.batches.at(kDraft).happened.total, People(118));
    expectRefused(planWith(Status::Approved), SetStatus{kDraft, Status::Departed, People(-1)});
}

TEST(SetStatusTest, ForgetsTheNoteOnAnotherCountOfEarlierVersions)
{
    Plan plan = planWith(Status::Departed);
    plan.batches.at(kDraft).happened.total = People(118);
    plan.batches.at(kDraft).happened.note = "two ill";
    const auto noteAfter = [&](std::int64_t people) {
        return expectApplies(plan, SetStatus{kDraft, Status::Departed, People(people)})
            .batches.at(kDraft)
            .happened.note;
    };
    EXPECT_EQ(noteAfter(118), "two ill");
    EXPECT_EQ(noteAfter(117), "");
}

TEST(SetStatusTest, AStepBackTakesWhatWasCountedAtTheLaterOne)
{
    Plan plan = samplePlan();
    Batch& batch = plan.batches.at(kDeparted);
    const Happened departed = batch.happened;
    batch.status = Status::Arrived;
    batch.happened.arrivedOn = Day(2);
    batch.happened.arrived = {{CohortId{0}, People(89)}};
    const Plan back = expectApplies(plan, SetStatus{kDeparted, Status::Departed, {}});
    Happened expected = departed;
    expected.accounts.clear(); // who did not arrive
    EXPECT_EQ(back.batches.at(kDeparted).happened, expected);
    const Plan approved = expectApplies(back, SetStatus{kDeparted, Status::Approved, {}});
    EXPECT_EQ(approved.batches.at(kDeparted).happened, Happened{});
}

TEST(ExplainCountTest, ExplainsDepartedBatchesOnly)
{
    EXPECT_EQ(expectApplies(samplePlan(), ExplainCount{kDeparted, "one ill"}).batches.at(kDeparted).happened.note,
              "one ill");
    expectRefused(samplePlan(), ExplainCount{kApproved, "x"});
    expectRefused(samplePlan(), ExplainCount{{"B-999"}, "x"});
    expectRefused(samplePlan(), ExplainCount{kDeparted, std::string("\0", 1)});
}

TEST(SetClearancesTest, TakesTheApprovalWithTheClearance)
{
    Clearances some;
    some.set(Clearance::Fit, true);
    EXPECT_EQ(expectApplies(samplePlan(), SetClearances{kDraft, some}).batches.at(kDraft).clearances, some);
    const Plan plan = expectApplies(samplePlan(), SetClearances{kApproved, some});
    EXPECT_EQ(plan.batches.at(kApproved).clearances, some);
    EXPECT_EQ(plan.batches.at(kApproved).status, Status::Proposed);
    const Plan corrected = expectApplies(samplePlan(), SetClearances{kDeparted, some});
    EXPECT_EQ(corrected.batches.at(kDeparted).status, Status::Departed) << "R18 shows it";
}

TEST(SetClearancesTest, RefusesRecordsThatCannotBe)
{
    const auto refusedWith = [](const ClearanceRecord& record) {
        Clearances clearances;
        clearances.record(Clearance::Legal, record);
        return expectRefused(samplePlan(), SetClearances{kDraft, clearances});
    };
    EXPECT_NE(refusedWith({"\xff", "", {}, {}, "", 0}).find("reference"), std::string::npos);
    EXPECT_NE(refusedWith({"", std::string("\0", 1), {}, {}, "", 0}).find("authority"), std::string::npos);
    EXPECT_NE(refusedWith({"", "", {}, {}, "\xff", 0}).find("by"), std::string::npos);
    EXPECT_NE(refusedWith({"", "", parseDate("2026-02-02"), parseDate("2026-02-01"), "", 0}).find("before the day"),
              std::string::npos);
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
    batch.parts = {{CohortId{0}, People(260)}};
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

TEST(ReplaceBatchesTest, RefusesUnknownAndDoubledCodesTooManyPeopleAndNewFacts)
{
    const Batch batch = samplePlan().batches.at(kDraft);
    expectRefused(samplePlan(), ReplaceBatches{{{"B-999"}}, {}});
    expectRefused(samplePlan(), ReplaceBatches{{kDraft, kDraft}, {}});
    expectRefused(samplePlan(), ReplaceBatches{{}, {batch, batch}});
    Batch large = batch;
    large.parts = {{CohortId{0}, People(261)}};
    expectRefused(samplePlan(), ReplaceBatches{{}, {large}});
    Batch approved = batch;
    approved.status = Status::Approved;
    EXPECT_EQ(expectApplies(samplePlan(), ReplaceBatches{{}, {approved}}).batches.at(kDraft).status, Status::Proposed);
    Batch departed = batch;
    departed.code = {"B-100"};
    departed.status = Status::Departed;
    departed.parts = {{CohortId{0}, People(1)}};
    expectRefused(samplePlan(), ReplaceBatches{{}, {departed}});
}

} // namespace
} // namespace planner
