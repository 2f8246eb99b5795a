// SPDX-License-Identifier: Apache-2.0
#include "core/edit/soundness.h"
#include "tests/core/edit/edit_expectations.h"
#include "tests/core/edit/random_edits.h"
#include "tests/core/edit/sample_plan.h"

namespace planner {
namespace {

TEST(TransactionTest, AppliesItsEditsInOrderAsOneStep)
{
    Facility facility = samplePlan().operation.facilities[2];
    facility.capacity = People(1);
    const Transaction transaction{{RedateBatch{kDraft, Day(8)}, SetFacility{facility},
                                   SplitBatch{kDraft, {"B-100"}, {{CohortId{0}, People(1)}}},
                                   RedateBatch{{"B-100"}, Day(9)}, CancelBatch{kDraft}}};
    const Plan plan = expectApplies(samplePlan(), transaction);
    EXPECT_EQ(plan.batches.at({"B-100"}).departure, Day(9));
    EXPECT_EQ(plan.batches.at(kDraft).status, Status::Cancelled);
    EXPECT_EQ(plan.operation.facilities[2].capacity, People(1));
}

TEST(TransactionTest, SeveralEditsAreOneStepAndASingleOneStaysItself)
{
    const Edit lock = LockBatch{kDraft, true};
    const Edit redate = RedateBatch{kDraft, Day(8)};
    EXPECT_EQ(asOneStep({}), std::nullopt);
    EXPECT_EQ(asOneStep({lock}), lock);
    EXPECT_EQ(asOneStep({redate, lock}), Edit(Transaction{{redate, lock}}));
}

TEST(TransactionTest, PutsEverythingBackWhereOneEditIsRefused)
{
    Settings settings = samplePlan().operation.settings;
    settings.title = "other";
    Route route = samplePlan().operation.routes[0];
    route.via = "other";
    Category category = samplePlan().operation.categories[0];
    category.name = "other";
    Facility facility = samplePlan().operation.facilities[0];
    facility.note = "other";
    expectRefused(samplePlan(),
                  Transaction{{SetSettings{settings}, SetRoute{route}, SetCategory{category}, SetFacility{facility},
                               SetCalendar{{}}, SetFigures{{}}, SetApprovals{{}}, RedateBatch{kDraft, Day(8)},
                               ReplaceBatches{{kDraft}, {}}, AddBatch{samplePlan().batches.at(kDraft)},
                               RedateBatch{{"B-999"}, Day(8)}}});
}

TEST(TransactionTest, CountsCohortsAtTheEnd)
{
    Batch other = samplePlan().batches.at(kDraft);
    other.code = {"B-100"};
    other.parts = {{CohortId{0}, People(100)}};
    const Plan plan = expectApplies(samplePlan(), AddBatch{other});
    // 440 of 500 are in batches: moving 90 from one to the other passes 500 on the way.
    const Edit grow = ResizeBatch{other.code, {{CohortId{0}, People(190)}}};
    const Edit shrink = ResizeBatch{kDraft, {{CohortId{0}, People(10)}}};
    expectRefused(plan, grow);
    expectApplies(plan, Transaction{{grow, shrink}});
    expectApplies(plan, Transaction{{shrink, grow}});
    expectRefused(plan, Transaction{{grow, RedateBatch{kDraft, Day(3)}}});
}

TEST(TransactionTest, HoldsNoOtherPlan)
{
    expectRefused(samplePlan(), Transaction{{ReplacePlan{samplePlan()}}});
    expectRefused(samplePlan(), Transaction{{Transaction{{ReplacePlan{samplePlan()}}}}});
}

TEST(TransactionTest, DoesNothingWithoutEdits) { EXPECT_EQ(expectApplies(samplePlan(), Transaction{}), samplePlan()); }

TEST(ReplayTest, PutsBackWhatTheRulesOfEditsWouldRefuse)
{
    Plan plan = samplePlan();
    plan.batches.at(kDraft).parts = {{CohortId{0}, People(9999)}};
    plan.batches.at(kApproved).clearances = {};
    expectApplies(plan, ResizeBatch{kDraft, {{CohortId{0}, People(1)}}});
    expectApplies(plan, SetStatus{kApproved, Status::Proposed, {}});
    expectApplies(plan, CancelBatch{kApproved});
}

TEST(ReplayTest, RefusesWhatWouldMakeAPlanUnsound)
{
    Batch batch = samplePlan().batches.at(kDraft);
    batch.route = RouteId{4};
    Plan plan = samplePlan();
    EXPECT_FALSE(replay(plan, ReplaceBatches{{}, {batch}}));
    batch = samplePlan().batches.at(kDraft);
    batch.parts = {{CohortId{0}, People(0)}};
    EXPECT_FALSE(replay(plan, ReplaceBatches{{}, {batch}}));
    EXPECT_FALSE(replay(plan, ReplaceBatches{{{"B-999"}}, {}}));
    EXPECT_EQ(plan, samplePlan());
}

TEST(PropertyTest, TakingBackRandomEditsGivesThePlanBefore)
{
    int appliedCount = 0;
    int refusedCount = 0;
    for (unsigned seed = 1; seed <= 60; ++seed) {
        RandomEdits edits(seed);
        Plan plan = samplePlan();
        std::vector<std::pair<Plan, Edit>> steps;
        for (int i = 0; i < 60; ++i) {
            const Plan before = plan;
            const Edit edit = edits.next(plan);
            auto applied = apply(plan, edit);
            if (applied) {
                ++appliedCount;
                ASSERT_TRUE(checkPlan(plan)) << toJson(before.operation, edit);
                Plan again = before;
                const Edit written = applied.value().written.value_or(edit);
                const auto replayed = replay(again, written);
                ASSERT_TRUE(replayed) << toEnglish(replayed.error().message) << toJson(before.operation, written);
                ASSERT_EQ(again, plan) << "made again as written, seed " << seed;
                steps.emplace_back(before, std::move(applied).value().inverse);
            } else {
                ++refusedCount;
                ASSERT_EQ(plan, before) << toEnglish(applied.error().message);
            }
            ASSERT_TRUE(isConserved(plan)) << "seed " << seed;
        }
        for (auto step = steps.rbegin(); step != steps.rend(); ++step) {
            ASSERT_TRUE(replay(plan, step->second));
            ASSERT_EQ(plan, step->first);
        }
    }
    EXPECT_GT(appliedCount, 1000);
    EXPECT_GT(refusedCount, 1000);
}

} // namespace
} // namespace planner
