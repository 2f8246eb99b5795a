// SPDX-License-Identifier: Apache-2.0
#include "core/edit/plan_facts.h"

#include "core/model/whereabouts.h"
#include "tests/core/edit/cleared_plan.h"
#include "tests/core/edit/edit_expectations.h"
#include "tests/support/memory_plan.h"

namespace planner {
namespace {

constexpr Author kOfficer{"A. Officer", 1'769'000'000'000, {}};

Author because(const char* reason) { return {"A. Officer", 1'769'000'000'000, reason}; }

/// X has departed: 18 men and 9 women of 20 and 10.
Plan departedPlan()
{
    Plan plan = clearedPlan();
    Batch& batch = plan.batches.at(kCleared);
    batch.status = Status::Departed;
    batch.happened = {Day(3), {{{kMen, People(18)}, {kWomen, People(9)}}}, {}, {}, {}, "three were ill", {}};
    return plan;
}

Plan arrivedPlan()
{
    Plan plan = departedPlan();
    Batch& batch = plan.batches.at(kCleared);
    batch.status = Status::Arrived;
    batch.happened.arrivedOn = Day(4);
    batch.happened.arrived = {{kMen, People(16)}, {kWomen, People(9)}};
    batch.happened.accounts = {{kMen, Fate::Returned, People(1)}, {kMen, Fate::Hospital, People(1)}};
    return plan;
}

TEST(FactsTest, StayWhereAnotherPlanDoesNotHaveThem)
{
    for (const Plan& plan : {departedPlan(), arrivedPlan()}) {
        Plan other = plan;
        other.batches.clear();
        EXPECT_EQ(expectApplies(plan, ReplacePlan{other}), plan);
        other = clearedPlan();
        EXPECT_EQ(expectApplies(plan, ReplacePlan{other}).batches, plan.batches) << "it was approved there";
        other = plan;
        other.batches.at(kCleared).happened.departed = {{kMen, People(1)}};
        other.batches.at(kCleared).happened.arrived.reset();
        other.batches.at(kCleared).happened.accounts.clear();
        EXPECT_EQ(expectApplies(plan, ReplacePlan{other}).batches, plan.batches) << "it was counted otherwise there";
    }
}

TEST(FactsTest, StayInTermsOfTheOtherPlan)
{
    Plan other = departedPlan();
    other.batches.clear();
    std::swap(other.operation.cohorts[0], other.operation.cohorts[2]);
    std::swap(other.operation.routes[0], other.operation.routes[3]);
    other.operation.settings.start = *parseDate("2026-01-20");
    const Plan put = expectApplies(departedPlan(), ReplacePlan{other});
    const Batch& batch = put.batches.at(kCleared);
    EXPECT_EQ(put.operation.route(batch.route).code, "AB");
    EXPECT_EQ(batch.departure, Day(4));
    EXPECT_EQ(batch.happened.departedOn, Day(4));
    EXPECT_EQ(batch.happened.departed, (std::vector<Part>{{kWomen, People(9)}, {CohortId{2}, People(18)}}));
}

TEST(FactsTest, PeopleWhoHaveLeftAreTakenOutOfOtherBatches)
{
    const Plan plan = departedPlan(); // 82 of the 100 men are left
    Plan other = plan;
    other.batches.clear();
    Batch batch = copyOf(clearedPlan(), kCleared, "P");
    batch.parts = {{kMen, People(60)}};
    other.batches.emplace(batch.code, batch);
    batch.code = {"Q"};
    batch.parts = {{kMen, People(40)}};
    other.batches.emplace(batch.code, batch);
    const Plan put = expectApplies(plan, ReplacePlan{other});
    EXPECT_EQ(put.batches.at({"P"}).people(), People(60));
    EXPECT_EQ(put.batches.at({"Q"}).people(), People(22)) << "the last codes first";
    EXPECT_EQ(put.batches.at(kCleared), plan.batches.at(kCleared));
}

TEST(FactsTest, ABatchThatNobodyIsLeftInGoes)
{
    const Plan plan = departedPlan();
    Plan other = plan;
    other.batches.clear();
    Batch batch = copyOf(clearedPlan(), kCleared, "P");
    batch.parts = {{kMen, People(82)}};
    other.batches.emplace(batch.code, batch);
    batch.code = {"Q"};
    batch.parts = {{kMen, People(18)}};
    other.batches.emplace(batch.code, batch);
    const Plan put = expectApplies(plan, ReplacePlan{other});
    EXPECT_TRUE(put.batches.contains({"P"}));
    EXPECT_FALSE(put.batches.contains({"Q"}));
}

TEST(FactsTest, AnotherPlanIsRefusedThatLacksWhatTheyRelyOn)
{
    const auto refusedWith = [](auto change) {
        Plan other = departedPlan();
        other.batches.clear();
        change(other.operation);
        return expectRefused(departedPlan(), ReplacePlan{other});
    };
    const std::string why = "Batch X is departed, and the other plan does not have its route and its cohorts as they "
                            "were. Maybe add them to it";
    EXPECT_EQ(refusedWith([](Operation& operation) { operation.routes[0].code = "NEW"; }), why);
    EXPECT_EQ(refusedWith([](Operation& operation) { operation.cohorts[1].code = "NEW"; }), why);
    EXPECT_EQ(refusedWith([](Operation& operation) { operation.routes[0].to = FacilityId{2}; }), why);
    EXPECT_EQ(refusedWith([](Operation& operation) { operation.routes[0].arrivalOffset = Days(1); }), why);
}

TEST(FactsTest, NoStepChangesThem)
{
    for (const Plan& plan : {departedPlan(), arrivedPlan()}) {
        Batch changed = plan.batches.at(kCleared);
        changed.happened.note = "another";
        for (const Edit& edit : std::vector<Edit>{
                 MoveBatch{kCleared, RouteId{1}, Day(3)}, RedateBatch{kCleared, Day(4)},
                 ResizeBatch{kCleared, {{kMen, People(1)}}}, SplitBatch{kCleared, {"Z"}, {{kMen, People(1)}}},
                 CancelBatch{kCleared}, ReplaceBatches{{kCleared}, {}}, ReplaceBatches{{}, {changed}},
                 SetStatus{kCleared, Status::Proposed, {}}, SetStatus{kCleared, Status::Draft, {}}})
            expectRefused(plan, edit);
    }
}

TEST(FactsTest, ToCorrectOneNeedsAReason)
{
    const Plan plan = arrivedPlan();
    Happened corrected = plan.batches.at(kCleared).happened;
    EXPECT_FALSE(needsReason(plan, RecordCounts{kCleared, Status::Arrived, corrected}));
    corrected.arrived = {{kMen, People(15)}, {kWomen, People(9)}};
    EXPECT_TRUE(needsReason(plan, RecordCounts{kCleared, Status::Arrived, corrected}));
    EXPECT_TRUE(needsReason(plan, SetStatus{kCleared, Status::Departed, {}}));
    EXPECT_TRUE(needsReason(departedPlan(), SetStatus{kCleared, Status::Approved, {}}));
    EXPECT_TRUE(needsReason(plan, SetClearances{kCleared, {}}));
    Happened more = plan.batches.at(kCleared).happened;
    more.accounts.push_back({kWomen, Fate::Escaped, People(1)});
    more.arrived = {{kMen, People(16)}, {kWomen, People(9)}};
    EXPECT_FALSE(needsReason(departedPlan(),
                             RecordCounts{kCleared, Status::Arrived, departedPlan().batches.at(kCleared).happened}))
        << "what is added corrects nothing";
}

TEST(FactsTest, UndoTakesThemBackWithAReasonOnlyAndOtherStepsWithout)
{
    test::MemoryPlan keeper(clearedPlan());
    const RecordCounts leaving{kCleared, Status::Departed, departedPlan().batches.at(kCleared).happened};
    ASSERT_TRUE(keeper.push(leaving, kOfficer, JournalKind::Edit));
    ASSERT_TRUE(keeper.push(AddBatch{copyOf(clearedPlan(), kCleared, "Z")}, kOfficer, JournalKind::Edit));
    EXPECT_FALSE(keeper.undoNeedsReason());
    ASSERT_TRUE(keeper.undo(kOfficer));
    EXPECT_EQ(keeper.plan().batches.at(kCleared).status, Status::Departed);
    EXPECT_TRUE(keeper.undoNeedsReason());
    EXPECT_FALSE(keeper.undo(because(" \n")));
    ASSERT_TRUE(keeper.undo(because("it was another batch")));
    EXPECT_EQ(keeper.plan(), clearedPlan());
    ASSERT_TRUE(keeper.redo(kOfficer));
    EXPECT_EQ(keeper.plan().batches, departedPlan().batches);
}

// Departures and arrivals.

TEST(RecordCountsTest, AreTakenOneStepAtATime)
{
    const Happened gone = departedPlan().batches.at(kCleared).happened;
    const Happened there = arrivedPlan().batches.at(kCleared).happened;
    EXPECT_EQ(expectApplies(clearedPlan(), RecordCounts{kCleared, Status::Departed, gone}), departedPlan());
    EXPECT_EQ(expectApplies(departedPlan(), RecordCounts{kCleared, Status::Arrived, there}), arrivedPlan());
    expectRefused(clearedPlan(), RecordCounts{kCleared, Status::Arrived, there});
    expectRefused(clearedPlan(), RecordCounts{kCleared, Status::Approved, {}});
    expectRefused(arrivedPlan(), RecordCounts{kCleared, Status::Departed, gone});
    Plan proposed = clearedPlan();
    proposed.batches.at(kCleared).status = Status::Proposed;
    expectRefused(proposed, RecordCounts{kCleared, Status::Departed, gone});
    expectRefused(clearedPlan(), RecordCounts{{"NONE"}, Status::Departed, gone});
}

TEST(RecordCountsTest, PartsComeInOrderAndNobodyIsLeftOut)
{
    Happened happened = arrivedPlan().batches.at(kCleared).happened;
    std::swap(happened.departed->front(), happened.departed->back());
    std::swap(happened.accounts.front(), happened.accounts.back());
    happened.arrived->push_back({CohortId{2}, People(0)});
    EXPECT_EQ(expectApplies(departedPlan(), RecordCounts{kCleared, Status::Arrived, happened}), arrivedPlan());
}

TEST(RecordCountsTest, RefuseWhatCannotBe)
{
    const auto refusedWith = [](auto change) {
        Happened happened = arrivedPlan().batches.at(kCleared).happened;
        change(happened);
        return expectRefused(departedPlan(), RecordCounts{kCleared, Status::Arrived, happened});
    };
    EXPECT_EQ(refusedWith([](Happened& h) { h.arrived->front().people = People(17); }),
              "Batch X: arrived and accounted for are more people than departed");
    EXPECT_EQ(refusedWith([](Happened& h) {
                  h.arrived->push_back({CohortId{2}, People(1)});
              }),
              "Batch X: arrived names a cohort of which nobody departed");
    EXPECT_EQ(refusedWith([](Happened& h) {
                  h.accounts.push_back({CohortId{2}, Fate::Died, People(1)});
              }),
              "Batch X: accounted names a cohort of which nobody departed");
    EXPECT_EQ(refusedWith([](Happened& h) { h.accounts.push_back(h.accounts.front()); }),
              "Batch X: accounted has a cohort and fate twice");
    EXPECT_EQ(refusedWith([](Happened& h) { h.arrivedOn = Day(2); }),
              "Batch X: arrived_on is before the day of departure");
    EXPECT_EQ(refusedWith([](Happened& h) {
                  h.accounts = {{kMen, Fate::Other, People(2)}};
                  h.note = " ";
              }),
              "Batch X: count_note is empty: people accounted for as other need a note");
    refusedWith([](Happened& h) { h.departed->front().people = People(-1); });
    refusedWith([](Happened& h) { h.departed->front().people = People(102); });
    refusedWith([](Happened& h) { h.note = "\xff"; });
}

TEST(RecordCountsTest, NobodyLeavesWithABatchThatTheyAreNotIn)
{
    const Plan plan = clearedPlan();
    const Batch& batch = plan.batches.at(kCleared);
    const auto departing = [&](std::vector<Part> departed) {
        Happened happened;
        happened.departedOn = batch.departure;
        happened.departed = std::move(departed);
        return RecordCounts{kCleared, Status::Departed, happened};
    };
    Part more = batch.parts.front();
    more.people += People(1);
    EXPECT_NE(expectRefused(plan, departing({more})).find("cannot have left with it"), std::string::npos);
    EXPECT_NE(expectRefused(plan, departing({batch.parts.front(), {CohortId{2}, People(1)}})).find("has 0 people"),
              std::string::npos);
    const Plan departed = expectApplies(plan, departing(batch.parts));
    // What is corrected later is what happened: it is told, and takes off what was not recorded for them.
    const Plan corrected = expectApplies(departed, departing({more}));
    EXPECT_FALSE(corrected.batches.at(kCleared).clearances.hasAll());
}

TEST(RecordCountsTest, NobodyIsCountedTwice)
{
    Plan plan = departedPlan();
    Batch other = copyOf(clearedPlan(), kCleared, "Z");
    other.parts = {{kMen, People(82)}};
    plan.batches.emplace(other.code, other);
    Happened happened = plan.batches.at(kCleared).happened;
    happened.departed = {{kMen, People(19)}, {kWomen, People(9)}};
    EXPECT_NE(expectRefused(plan, RecordCounts{kCleared, Status::Departed, happened}).find("would hold 101"),
              std::string::npos);
    happened.accounts = {{kMen, Fate::Returned, People(1)}};
    expectApplies(plan, RecordCounts{kCleared, Status::Departed, happened});
}

TEST(RecordCountsTest, WhoCameBackCanTravelAgain)
{
    Plan plan = arrivedPlan(); // 17 men and 9 women are in it
    Batch other = copyOf(clearedPlan(), kCleared, "Z");
    other.parts = {{kMen, People(84)}};
    expectRefused(plan, AddBatch{other});
    other.parts = {{kMen, People(83)}};
    expectApplies(plan, AddBatch{other});
}

} // namespace
} // namespace planner
