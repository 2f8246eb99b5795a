// SPDX-License-Identifier: Apache-2.0
#include "core/splitter/kept_batches.h"

#include "core/rules/evaluation.h"
#include "tests/support/random_plan.h"
#include "tests/support/small_plans.h"

#include <gtest/gtest.h>

#include <map>

namespace planner {
namespace {

SplitOptions from(Day day)
{
    SplitOptions options{{}, 5, 1, 1, 300};
    options.from = day;
    return options;
}

SplitOptions unlocking()
{
    SplitOptions options{{}, 5, 1, 1, 300};
    options.keepsLocked = false;
    return options;
}

TEST(KeptBatchesTest, DraftAndProposedBatchesAreKeptByALockOrTheFirstDay)
{
    Batch batch;
    batch.departure = Day(4);
    EXPECT_FALSE(isKept(batch, {}));
    EXPECT_FALSE(isKept(batch, from(Day(4))));
    EXPECT_TRUE(isKept(batch, from(Day(5))));
    batch.isLocked = true;
    batch.status = Status::Proposed;
    EXPECT_TRUE(isKept(batch, {}));
    EXPECT_FALSE(isKept(batch, unlocking()));
    batch.isLocked = false;
    for (const Status status : {Status::Approved, Status::Departed, Status::Arrived, Status::Cancelled}) {
        batch.status = status;
        EXPECT_TRUE(isKept(batch, unlocking())) << static_cast<int>(status);
    }
}

TEST(KeptBatchesTest, NobodyDepartsBeforeTheFirstDayWhoDidNot)
{
    std::size_t earlier = 0;
    for (std::uint64_t seed = 1; seed <= 40; ++seed) {
        const Plan plan = test::randomPlan(seed, test::TravelDays::Inside);
        const Batches made = split(plan, from(Day(3))).batches;
        const auto before = [](const Batches& batches) {
            Batches early = batches;
            std::erase_if(early, [](const auto& entry) { return entry.second.departureDay() >= Day(3); });
            return early;
        };
        EXPECT_EQ(before(made), before(plan.batches)) << "seed " << seed;
        earlier += before(plan.batches).size();
    }
    EXPECT_GT(earlier, 20U);
}

TEST(KeptBatchesTest, LocksComeBackAsTheyWere)
{
    Plan plan = test::sampleBuilder().plan();
    plan.batches.at({"B-002"}).isLocked = true;
    const Batches made = split(plan, from(Day(3))).batches;
    EXPECT_EQ(made.at({"B-001"}), plan.batches.at({"B-001"}));
    EXPECT_EQ(made.at({"B-002"}), plan.batches.at({"B-002"}));
    plan.batches.at({"B-002"}).departure = Day(10);
    EXPECT_EQ(split(plan, from(Day(3))).batches.at({"B-002"}), plan.batches.at({"B-002"}));
    EXPECT_FALSE(withKeptLocked(plan, unlocking()).batches.at({"B-002"}).isLocked);
}

TEST(KeptBatchesTest, TheFirstDayChangesNoRuleForWhatDepartsBefore)
{
    for (std::uint64_t seed = 1; seed <= 40; ++seed) {
        const Plan plan = test::randomPlan(seed, test::TravelDays::Inside);
        const auto excess = [](Plan kept) {
            std::erase_if(kept.batches, [](const auto& entry) { return entry.second.departureDay() >= Day(3); });
            std::map<Rule, std::int64_t> sums;
            for (const Finding& finding : findFindings(kept))
                sums[finding.rule] += finding.excess;
            // The departures that there are, are allowed.
            sums.erase(Rule::R06RouteDepartures);
            return sums;
        };
        EXPECT_EQ(excess(plan), excess(withKeptLocked(plan, from(Day(3))))) << "seed " << seed;
    }
}

TEST(KeptBatchesTest, TheScoreIsThatOfThePlanItself)
{
    test::OperationBuilder builder = test::sampleBuilder();
    builder.route("A-B once", {.from = "A", .to = "B", .seats = 50, .departuresPerDay = 1})
        .batch("B-004", {.route = "A-B once", .day = 1, .parts = {{"M", 5}}})
        .batch("B-005", {.route = "A-B once", .day = 1, .parts = {{"M", 5}}});
    EXPECT_EQ(split(builder.plan(), from(Day(3))).score.hard, 1) << "two batches stay on a day with one departure";
}

TEST(KeptBatchesTest, WhoWaitsIsToldWhatBindsFromTheFirstDay)
{
    test::OperationBuilder builder(4);
    builder.facility("A", {.capacity = 100, .population = 40})
        .facility("B", {.capacity = 100})
        .cohort("C", {.at = "A", .people = 40})
        .route("A-B", {.from = "A", .to = "B", .seats = 10, .departuresPerDay = 1});
    const SplitResult result = split(builder.plan(), from(Day(3)));
    ASSERT_EQ(result.waiting.size(), 1U);
    EXPECT_EQ(result.waiting.front().people, People(20));
    EXPECT_EQ(result.waiting.front().reason, WaitReason::Transport);
    EXPECT_EQ(explainWaiting({builder.operation(), result.batches, {}}).front().reason, WaitReason::NotPlanned)
        << "before that day they could travel";
}

} // namespace
} // namespace planner
