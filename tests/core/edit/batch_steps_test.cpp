// SPDX-License-Identifier: Apache-2.0
#include "tests/core/edit/edit_expectations.h"
#include "tests/core/edit/sample_plan.h"

namespace planner {
namespace {

const BatchCode kLocked{"B-002"};
const BatchCode kDeparted{"B-004"};
const BatchCode kCancelled{"B-005"};

Batch newBatch()
{
    Batch batch;
    batch.code = {"B-100"};
    batch.route = RouteId{1};
    batch.departure = Day(4);
    batch.parts = {{CohortId{0}, People(10)}};
    return batch;
}

TEST(AddBatchTest, AddsABatchWithItsPartsInOrder)
{
    Batch batch = newBatch();
    batch.parts = {{CohortId{2}, People(5)}, {CohortId{0}, People(10)}};
    const Plan plan = expectApplies(samplePlan(), AddBatch{batch});
    EXPECT_EQ(plan.batches.at(batch.code).parts.front().cohort, CohortId{0});
    EXPECT_EQ(plan.batches.size(), samplePlan().batches.size() + 1);
}

TEST(AddBatchTest, RefusesACodeThatIsTaken)
{
    Batch batch = newBatch();
    batch.code = kDraft;
    EXPECT_EQ(expectRefused(samplePlan(), AddBatch{batch}),
              "There is a batch B-001 already. Maybe choose another code");
}

TEST(AddBatchTest, RefusesCodesThatAreNone)
{
    for (const std::string& code : {std::string(), std::string("a b"), std::string("\u0643"), std::string(65, 'x'),
                                    std::string("a\0b", 3), std::string("a/b")}) {
        Batch batch = newBatch();
        batch.code = {code};
        EXPECT_NE(expectRefused(samplePlan(), AddBatch{batch}).find("is not 1 to 64"), std::string::npos) << code;
    }
    Batch longest = newBatch();
    longest.code = {std::string(64, 'x')};
    expectApplies(samplePlan(), AddBatch{longest});
}

TEST(AddBatchTest, RefusesUnknownRoutesAndCohorts)
{
    Batch batch = newBatch();
    batch.route = RouteId{4};
    EXPECT_EQ(expectRefused(samplePlan(), AddBatch{batch}), "Batch B-100: route is not in the operation");
    batch = newBatch();
    batch.parts = {{CohortId{4}, People(1)}};
    EXPECT_EQ(expectRefused(samplePlan(), AddBatch{batch}), "Batch B-100: cohort is not in the operation");
}

TEST(AddBatchTest, RefusesPartsWithoutPeopleAndDoubledCohorts)
{
    Batch batch = newBatch();
    for (const std::int64_t people : {0, -1}) {
        batch.parts = {{CohortId{0}, People(people)}};
        expectRefused(samplePlan(), AddBatch{batch});
    }
    batch.parts = {{CohortId{0}, People(1)}, {CohortId{2}, People(1)}, {CohortId{0}, People(1)}};
    EXPECT_EQ(expectRefused(samplePlan(), AddBatch{batch}), "Batch B-100: parts name a cohort twice");
}

TEST(AddBatchTest, RefusesMorePeopleThanTheCohortHas)
{
    Batch batch = newBatch();
    // 340 of the 500 people of C1 are in batches that count, of the departed one those who left; the 50 of the
    // cancelled one are free.
    batch.parts = {{CohortId{0}, People(160)}};
    expectApplies(samplePlan(), AddBatch{batch});
    batch.parts = {{CohortId{0}, People(161)}};
    EXPECT_EQ(expectRefused(samplePlan(), AddBatch{batch}),
              "Cohort C1 has 500 people; the batches would hold 501. Maybe take 1 out of a batch first");
    batch.status = Status::Cancelled;
    expectApplies(samplePlan(), AddBatch{batch});
}

TEST(AddBatchTest, BringsNoRecordsOfChecksThatWereMadeElsewhere)
{
    Batch batch = newBatch();
    batch.clearances = allClearances();
    batch.status = Status::Approved;
    const Plan plan = expectApplies(samplePlan(), AddBatch{batch});
    EXPECT_EQ(recordsOf(plan, batch.code), "");
    EXPECT_EQ(plan.batches.at(batch.code).status, Status::Proposed);
    batch.status = Status::Draft;
    EXPECT_EQ(expectApplies(samplePlan(), AddBatch{batch}).batches.at(batch.code).status, Status::Draft);
}

TEST(AddBatchTest, RefusesRecordsThatCannotBeThoughItTakesNone)
{
    Batch batch = newBatch();
    batch.clearances.record(Clearance::Legal, {"", "", parseDate("2026-02-02"), parseDate("2026-02-01"), "", 0});
    expectRefused(samplePlan(), AddBatch{batch}); // it would be written down, and no program could make it again
}

TEST(AddBatchTest, RefusesDeparturesThatNobodyRecorded)
{
    Batch batch = newBatch();
    batch.clearances = allClearances();
    for (const Status status : {Status::Departed, Status::Arrived}) {
        batch.status = status;
        EXPECT_NE(expectRefused(samplePlan(), AddBatch{batch}).find("are recorded one by one"), std::string::npos);
    }
}

TEST(AddBatchTest, RefusesACountBeforeDeparture)
{
    Batch batch = newBatch();
    batch.happened.departed = {{CohortId{0}, People(3)}};
    EXPECT_NE(expectRefused(samplePlan(), AddBatch{batch}).find("has departed, not before"), std::string::npos);
    batch.happened = {};
    batch.happened.arrivedOn = Day(3);
    EXPECT_NE(expectRefused(samplePlan(), AddBatch{batch}).find("has arrived, not before"), std::string::npos);
}

TEST(AddBatchTest, RefusesTextThatIsNone)
{
    Batch batch = newBatch();
    batch.happened.note = "\xff";
    expectRefused(samplePlan(), AddBatch{batch});
}

TEST(MoveBatchTest, ChangesRouteAndDay)
{
    const Plan plan = expectApplies(samplePlan(), MoveBatch{kDraft, RouteId{1}, Day(9)});
    EXPECT_EQ(plan.batches.at(kDraft).route, RouteId{1});
    EXPECT_EQ(plan.batches.at(kDraft).departure, Day(9));
}

TEST(MoveBatchTest, LeavesFindingsToTheRules)
{
    expectApplies(samplePlan(), MoveBatch{kDraft, RouteId{0}, Day(-3)});
    expectApplies(samplePlan(), MoveBatch{kDraft, RouteId{1}, Day(1)});
}

TEST(MoveBatchTest, TellsWhatChanged)
{
    Plan plan = samplePlan();
    const auto applied = apply(plan, MoveBatch{kDraft, RouteId{1}, Day(9)});
    ASSERT_TRUE(applied);
    ChangeSet expected;
    expected.batches = {kDraft};
    EXPECT_EQ(applied.value().changes, expected);
}

TEST(MoveBatchTest, RefusesUnknownThings)
{
    EXPECT_EQ(expectRefused(samplePlan(), MoveBatch{{"B-999"}, RouteId{1}, Day(9)}), "There is no batch B-999");
    EXPECT_EQ(expectRefused(samplePlan(), MoveBatch{kDraft, RouteId{4}, Day(9)}),
              "Batch B-001: route is not in the operation");
    expectRefused(samplePlan(), MoveBatch{kDraft, RouteId{1}, Day(2'000'000)});
}

TEST(ChangeableTest, RefusesToChangeLockedDepartedAndCancelledBatches)
{
    const std::vector<Part> one{{CohortId{0}, People(1)}};
    for (const BatchCode& code : {kLocked, kDeparted, kCancelled}) {
        const std::vector<Edit> edits{
            MoveBatch{code, RouteId{0}, Day(3)}, RedateBatch{code, Day(3)},  ResizeBatch{code, one},
            SplitBatch{code, {"B-100"}, one},    MergeBatches{code, kDraft}, MergeBatches{kDraft, code}};
        for (const Edit& edit : edits) {
            const std::string why = expectRefused(samplePlan(), edit);
            EXPECT_TRUE(why.find("it stays as it is") != std::string::npos
                        || why.find("is locked. Maybe unlock it first") != std::string::npos)
                << why;
        }
    }
}

TEST(ChangeableTest, ChangesABatchOnceItIsUnlocked)
{
    const Plan plan = expectApplies(samplePlan(), LockBatch{kLocked, false});
    expectApplies(plan, RedateBatch{kLocked, Day(3)});
    expectRefused(expectApplies(samplePlan(), LockBatch{kDraft, true}), RedateBatch{kDraft, Day(3)});
}

TEST(RedateBatchTest, ChangesTheDayAlone)
{
    Plan expected = samplePlan();
    expected.batches.at(kDraft).departure = Day(40);
    EXPECT_EQ(expectApplies(samplePlan(), RedateBatch{kDraft, Day(40)}), expected);
}

TEST(ResizeBatchTest, ReplacesTheParts)
{
    const std::vector<Part> parts{{CohortId{0}, People(260)}};
    const Plan plan = expectApplies(samplePlan(), ResizeBatch{kDraft, parts});
    EXPECT_EQ(plan.batches.at(kDraft).parts, parts);
    expectRefused(samplePlan(), ResizeBatch{kDraft, {{CohortId{0}, People(261)}}});
}

TEST(ResizeBatchTest, LeavesAnApprovedBatchApprovedWhereItShrinksOnly)
{
    const Plan smaller = expectApplies(samplePlan(), ResizeBatch{kApproved, {{CohortId{0}, People(149)}}});
    EXPECT_EQ(smaller.batches.at(kApproved).status, Status::Approved);
    for (const Part& part : {Part{CohortId{0}, People(151)}, Part{CohortId{2}, People(1)}}) {
        const Plan other = expectApplies(samplePlan(), ResizeBatch{kApproved, {part}});
        EXPECT_EQ(other.batches.at(kApproved).status, Status::Proposed);
        EXPECT_EQ(recordsOf(other, kApproved), "");
    }
}

TEST(ResizeBatchTest, LetsAPlanThatHoldsTooManyGetBetter)
{
    Plan plan = samplePlan();
    plan.batches.at(kDraft).parts = {{CohortId{0}, People(400)}};
    expectApplies(plan, RedateBatch{kDraft, Day(3)});
    expectApplies(plan, ResizeBatch{kDraft, {{CohortId{0}, People(399)}}});
    expectRefused(plan, ResizeBatch{kDraft, {{CohortId{0}, People(401)}}});
}

TEST(SplitBatchTest, TakesPeopleIntoANewBatch)
{
    const Plan plan = expectApplies(
        samplePlan(), SplitBatch{kDraft, {"B-100"}, {{CohortId{2}, People(20)}, {CohortId{0}, People(30)}}});
    EXPECT_EQ(plan.batches.at(kDraft).people(), People(70));
    EXPECT_EQ(plan.batches.at({"B-100"}).people(), People(50));
    EXPECT_EQ(plan.batches.at({"B-100"}).departure, plan.batches.at(kDraft).departure);
}

TEST(SplitBatchTest, KeepsStatusAndClearances)
{
    const Plan plan = expectApplies(samplePlan(), SplitBatch{kApproved, {"B-100"}, {{CohortId{0}, People(1)}}});
    EXPECT_EQ(plan.batches.at({"B-100"}).status, Status::Approved);
    EXPECT_TRUE(plan.batches.at({"B-100"}).clearances.hasAll());
}

TEST(SplitBatchTest, RefusesToLeaveAHalfEmptyOrToTakeWhatIsNotThere)
{
    const auto all = samplePlan().batches.at(kDraft).parts;
    EXPECT_NE(expectRefused(samplePlan(), SplitBatch{kDraft, {"B-100"}, all}).find("both halves"), std::string::npos);
    expectRefused(samplePlan(), SplitBatch{kDraft, {"B-100"}, {}});
    EXPECT_EQ(expectRefused(samplePlan(), SplitBatch{kDraft, {"B-100"}, {{CohortId{0}, People(101)}}}),
              "Batch B-001 has 100 people of cohort C1; 101 cannot be taken out");
    expectRefused(samplePlan(), SplitBatch{kDraft, {"B-100"}, {{CohortId{1}, People(1)}}});
    expectRefused(samplePlan(), SplitBatch{kDraft, {"B-100"}, {{CohortId{9}, People(1)}}});
    expectRefused(samplePlan(), SplitBatch{kDraft, {"B-100"}, {{CohortId{0}, People(-1)}}});
    expectRefused(samplePlan(), SplitBatch{kDraft, {"B-100"}, {{CohortId{0}, People(60)}, {CohortId{0}, People(60)}}});
    expectRefused(samplePlan(), SplitBatch{kDraft, {"B-100"}, {{CohortId{0}, People(1)}, {CohortId{0}, People(1)}}});
    expectRefused(samplePlan(), SplitBatch{kDraft, kApproved, {{CohortId{0}, People(1)}}});
    expectRefused(samplePlan(), SplitBatch{kDraft, {"a b"}, {{CohortId{0}, People(1)}}});
}

TEST(MergeBatchesTest, AddsPartsAndRemovesTheOther)
{
    const Plan added = expectApplies(samplePlan(), AddBatch{newBatch()});
    const Plan plan = expectApplies(added, MergeBatches{kDraft, {"B-100"}});
    EXPECT_FALSE(plan.batches.contains({"B-100"}));
    const std::vector<Part> expected{{CohortId{0}, People(110)}, {CohortId{2}, People(20)}};
    EXPECT_EQ(plan.batches.at(kDraft).parts, expected);
    EXPECT_EQ(plan.batches.at(kDraft).route, RouteId{0});
}

TEST(MergeBatchesTest, RefusesOtherOriginsAndItself)
{
    Batch batch = newBatch();
    batch.route = RouteId{3};
    batch.parts = {{CohortId{3}, People(1)}};
    const Plan plan = expectApplies(samplePlan(), AddBatch{batch});
    EXPECT_NE(expectRefused(plan, MergeBatches{kDraft, batch.code}).find("start at different places"),
              std::string::npos);
    expectRefused(plan, MergeBatches{kDraft, kDraft});
}

} // namespace
} // namespace planner
