// SPDX-License-Identifier: Apache-2.0
#include "core/splitter/splitter.h"

#include "core/model/whereabouts.h"
#include "core/rules/evaluation.h"
#include "tests/core/splitter/search/searched_plan.h"
#include "tests/support/operation_builder.h"
#include "tests/support/random_plan.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <optional>

namespace planner {
namespace {

SplitOptions quick()
{
    SplitOptions options;
    options.seconds = 20;
    options.threads = 1;
    options.effort = 2000;
    return options;
}

/// The fixed and cancelled batches alone.
Batches whatStays(const Batches& batches)
{
    Batches staying = batches;
    std::erase_if(staying, [](const auto& row) { return row.second.counts() && !row.second.isFixed(); });
    return staying;
}

TEST(SplitterTest, BreaksNoRuleThatFixedBatchesDoNotBreakAlready)
{
    for (std::uint64_t seed = 1; seed <= 400; ++seed) {
        const Plan plan = test::randomPlan(seed);
        const SplitResult result = split(plan, quick());
        const std::int64_t forced = hardScore(findFindings(Plan{plan.operation, whatStays(plan.batches), {}}));
        ASSERT_LE(hardScore(findFindings(Plan{plan.operation, result.batches, {}})), forced) << "seed " << seed;
        ASSERT_EQ(result.score.hard, hardScore(findFindings(Plan{plan.operation, result.batches, {}})));
    }
}

TEST(SplitterTest, LeavesFixedBatchesAsTheyAre)
{
    for (std::uint64_t seed = 1; seed <= 200; ++seed) {
        const Plan plan = test::randomPlan(seed);
        const SplitResult result = split(plan, quick());
        for (const auto& [code, batch] : whatStays(plan.batches))
            ASSERT_EQ(result.batches.at(code), batch) << "seed " << seed;
    }
}

TEST(SplitterTest, IsNeverWorseThanTheFixedBatchesAlone)
{
    for (std::uint64_t seed = 1; seed <= 200; ++seed) {
        Plan plan = test::randomPlan(seed);
        plan.operation.settings.goals = {Goal::Travel, Goal::Balance, Goal::Waiting};
        plan.batches = whatStays(plan.batches);
        const SplitResult result = split(plan, quick());
        ASSERT_LE(result.score, scoreOf(EvaluatedPlan(plan), plan.operation.settings.goals, &plan.batches));
    }
}

/// A plan that was looked for long is not lost to one that is looked for shortly.
TEST(SplitterTest, IsNeverWorseThanThePlanThatWasThere)
{
    int withBatches = 0;
    for (std::uint64_t seed = 1; seed <= 60; ++seed) {
        Plan plan = test::randomPlan(seed);
        plan.batches = whatStays(plan.batches);
        const SplitResult before = split(plan, quick());
        plan.batches = before.batches;
        SplitOptions options = quick();
        options.effort = 1;
        const SplitResult after = split(plan, options);
        for (std::size_t i = 0; i < before.score.goals.size(); ++i) {
            if (before.score.goals[i].goal == Goal::Change)
                break; // it is compared with another plan now
            ASSERT_LE(after.score.goals[i].value, before.score.goals[i].value) << "seed " << seed;
            if (after.score.goals[i].value < before.score.goals[i].value)
                break;
        }
        withBatches += before.batches.empty() ? 0 : 1;
    }
    EXPECT_GT(withBatches, 20);
}

TEST(SplitterTest, ReplanningForLeastChangeLeavesAFilledPlanAsItIs)
{
    for (std::uint64_t seed = 1; seed <= 60; ++seed) {
        Plan plan = test::randomPlan(seed);
        plan.batches = whatStays(plan.batches);
        plan.batches = split(plan, quick()).batches;
        SplitOptions options = quick();
        options.goals = {Goal::Change, Goal::Waiting};
        const SplitResult after = split(plan, options);
        ASSERT_EQ(after.score.goals.front().value, 0) << "seed " << seed;
    }
}

TEST(SplitterTest, GivesTheSamePlanForTheSameSeedAndThreads)
{
    for (std::uint64_t seed = 1; seed <= 20; ++seed) {
        const Plan plan = test::randomPlan(seed);
        SplitOptions options = quick();
        options.threads = 2;
        ASSERT_EQ(split(plan, options).batches, split(plan, options).batches) << "seed " << seed;
    }
}

TEST(SplitterTest, APlanThatNoLimitStoppedIsTheSameWithMoreTime)
{
    const test::OperationBuilder builder = test::boatsOfThreeSizes(9);
    SplitOptions options;
    options.goals = {Goal::Waiting, Goal::Batches, Goal::Travel, Goal::Delay};
    std::optional<Batches> whole;
    int stopped = 0;
    for (const double seconds : {2.0, 1.4, 1.0, 0.7, 0.1}) {
        options.seconds = seconds;
        const SplitResult result = split(builder.plan(), options);
        stopped += result.isStopped ? 1 : 0;
        if (result.isStopped)
            continue;
        if (!whole)
            whole = result.batches;
        EXPECT_EQ(result.batches, *whole) << seconds << " seconds";
    }
    EXPECT_GT(stopped, 0);
}

/// `factor` times 10 people at A, with far ways to two sites that have places for 7 times it; a batch more than a seat
/// needs would cost nothing.
Plan scarcePlaces(std::int64_t factor)
{
    test::OperationBuilder builder(1);
    builder.settings().goals = {Goal::Waiting, Goal::Travel};
    builder.settings().batchSize = People(150);
    builder.category("men", {.priority = 1}).category("women", {.priority = 2});
    builder.facility("A", {.capacity = 20 * factor, .population = 10 * factor})
        .facility("B", {.capacity = 4 * factor})
        .facility("C", {.capacity = 3 * factor, .accepts = {"men"}})
        .cohort("M", {.at = "A", .people = 7 * factor, .category = "men"})
        .cohort("W", {.at = "A", .people = 3 * factor, .category = "women"})
        .route("AB", {.from = "A", .to = "B", .metres = 98'765'432})
        .route("AC", {.from = "A", .to = "C", .metres = 98'765'431});
    return builder.plan();
}

TEST(SplitterTest, ProvesWhereScarcePlacesGoAtAnySize)
{
    for (const std::int64_t factor : {1, 14, 1'000, 40'000}) {
        const SplitResult result = split(scarcePlaces(factor), quick());
        EXPECT_TRUE(result.isProven) << factor;
        EXPECT_EQ(result.score.goals[0].value, 3 * factor) << "the women travel first";
        EXPECT_EQ(result.score.goals[1].value, (4 * 98'765'432LL + 3 * 98'765'431LL) * factor);
        EXPECT_EQ(result.bounds[1].bound, result.score.goals[1].value);
    }
}

/// 90 people and buses of 40 seats: at least three go.
SplitResult splitOfThreeBuses(std::int64_t smallestLoad, std::vector<Goal> goals)
{
    test::OperationBuilder builder(3);
    builder.facility("A", {.capacity = 100, .population = 90}).facility("B", {.capacity = 100});
    builder.cohort("M", {.at = "A", .people = 90});
    builder.route("BUS", {.from = "A", .to = "B", .metres = 1'000, .seats = 40, .departuresPerDay = 1});
    builder.settings().smallestLoad = People(smallestLoad);
    SplitOptions options = quick();
    options.goals = std::move(goals);
    return split(builder.plan(), options);
}

TEST(SplitterTest, FillsBatchesToTheSmallestLoadWhereThatIsAGoal)
{
    for (const auto& [smallest, lacking] : {std::pair{10, 0}, {30, 0}, {31, 3}, {35, 15}, {40, 30}, {50, 60}}) {
        const SplitResult result = splitOfThreeBuses(smallest, {Goal::Waiting, Goal::Light});
        EXPECT_EQ(result.score.goals[0].value, 0);
        EXPECT_EQ(result.score.goals[1].value, lacking) << smallest;
        EXPECT_EQ(result.bounds[1].bound, lacking) << smallest;
        EXPECT_EQ(result.batches.size(), 3U) << smallest;
    }
}

TEST(SplitterTest, AnEarlyGoalMayCostEmptySeatsAndNobodyWaitsForTheSmallestLoad)
{
    const SplitResult early = splitOfThreeBuses(30, {Goal::Waiting, Goal::Delay, Goal::Light});
    EXPECT_EQ(early.score.goals[1].value, 40 * 0 + 40 * 1 + 10 * 2);
    EXPECT_EQ(early.score.goals[2].value, 20) << "ten people ride in the last bus";
    const SplitResult nobody = splitOfThreeBuses(30, {Goal::Light, Goal::Waiting});
    EXPECT_EQ(nobody.score.goals[0].value, 0);
    EXPECT_EQ(nobody.score.goals[1].value, 0);
}

TEST(SplitterTest, FillsNoFartherThanThePlanMayBe)
{
    SplitOptions options = quick();
    options.mostBatches = 5;
    const SplitResult result = split(scarcePlaces(1'000), options);
    EXPECT_TRUE(result.isTooLarge);
    EXPECT_TRUE(result.isStopped);
    EXPECT_FALSE(result.isProven);
    EXPECT_EQ(result.score.hard, 0);
    EXPECT_EQ(result.batches.size(), 5U);
    EXPECT_FALSE(split(scarcePlaces(10), options).isTooLarge);
}

TEST(SplitterTest, TellsWhyEverybodyWaitsWhoWaits)
{
    for (std::uint64_t seed = 1; seed <= 200; ++seed) {
        const Plan plan = test::randomPlan(seed);
        const SplitResult result = split(plan, quick());
        const PeopleSummary people = summarise(plan.operation, result.batches);
        People waiting;
        for (const Waiting& row : result.waiting)
            waiting += row.people;
        ASSERT_EQ(waiting, people.waiting) << "seed " << seed;
    }
}

/// 60 men in two like cohorts; of GONE, planned with 30 of each, 28 and 25 left, of whom 3 came back and 1 escaped.
TEST(SplitterTest, PlacesWhoDidNotTravelAndWhoCameBack)
{
    for (const Status status : {Status::Departed, Status::Arrived}) {
        test::BatchSpec gone{.route = "AB",
                             .day = 1,
                             .parts = {{"M1", 30}, {"M2", 30}},
                             .status = status,
                             .clearances = test::allClearances(),
                             .departed = {{{"M1", 28}, {"M2", 25}}},
                             .accounts = {{"M1", Fate::Returned, 3}, {"M2", Fate::Escaped, 1}}};
        if (status == Status::Arrived)
            gone.arrived = {{"M1", 25}, {"M2", 24}};
        test::OperationBuilder builder(5);
        builder.facility("A", {.capacity = 100, .population = 60})
            .facility("B", {.capacity = 100})
            .cohort("M1", {.at = "A", .people = 30})
            .cohort("M2", {.at = "A", .people = 30})
            .route("AB", {.from = "A", .to = "B", .seats = 60})
            .batch("GONE", gone);
        const SplitResult result = split(builder.plan(), quick());
        EXPECT_TRUE(result.waiting.empty()) << nameOf(status);
        EXPECT_EQ(result.batches.at({"GONE"}), builder.plan().batches.at({"GONE"}));
        const auto people = whereaboutsOf(builder.operation(), result.batches);
        EXPECT_EQ(people[0].planned, People(2 + 3));
        EXPECT_EQ(people[1].planned, People(5));
    }
}

TEST(SplitterTest, KeepsTheBestPlanWhenItIsCancelled)
{
    const Plan plan = test::randomPlan(7);
    CancelFlag cancel;
    cancel.cancel();
    const SplitResult result = split(plan, quick(), &cancel);
    EXPECT_TRUE(result.isStopped);
    for (const auto& [code, batch] : whatStays(plan.batches))
        EXPECT_EQ(result.batches.at(code), batch);
}

} // namespace
} // namespace planner
