// SPDX-License-Identifier: Apache-2.0
// Operations that nobody would plan: the splitter ends in time with a clear outcome.
#include "core/splitter/splitter.h"

#include "core/model/limits.h"
#include "tests/support/naive_evaluation.h"
#include "tests/support/operation_builder.h"

#include <fmt/format.h>
#include <gtest/gtest.h>

namespace planner {
namespace {

using test::OperationBuilder;

SplitOptions within(double seconds)
{
    SplitOptions options;
    options.seconds = seconds;
    options.effort = 2000;
    return options;
}

People waitingOf(const SplitResult& result)
{
    People sum;
    for (const Waiting& row : result.waiting)
        sum += row.people;
    return sum;
}

/// The score is that of the naive goals, and bounds are not above it.
void expectTrueScore(const Plan& plan, const SplitResult& result)
{
    const Plan split{plan.operation, result.batches, {}};
    for (std::size_t i = 0; i < result.score.goals.size(); ++i) {
        const auto [goal, value] = result.score.goals[i];
        EXPECT_EQ(value, test::naiveGoal(goal, split, plan.batches)) << nameOf(goal);
        EXPECT_LE(result.bounds[i].bound.value_or(value), value) << nameOf(goal);
    }
}

/// A full site, an empty one and five people to move.
OperationBuilder twoSites(std::int64_t days)
{
    OperationBuilder builder(days);
    builder.facility("A", {.capacity = 10, .population = 10})
        .facility("B", {.capacity = 10})
        .cohort("C", {.at = "A", .people = 5});
    return builder;
}

TEST(HostileTest, AnOperationOfNothingIsSplitIntoNothing)
{
    Plan plan;
    plan.operation.settings.start = *parseDate("2026-01-21");
    plan.operation.settings.end = plan.operation.settings.start;
    const SplitResult result = split(plan, within(5));
    EXPECT_TRUE(result.batches.empty());
    EXPECT_TRUE(result.isProven);
    EXPECT_TRUE(result.waiting.empty());
}

TEST(HostileTest, WithoutRoutesEverybodyWaitsForOne)
{
    const OperationBuilder builder = twoSites(5);
    const SplitResult result = split(builder.plan(), within(5));
    EXPECT_TRUE(result.batches.empty());
    EXPECT_TRUE(result.isProven);
    ASSERT_EQ(result.waiting.size(), 1U);
    EXPECT_EQ(result.waiting.front().reason, WaitReason::NoRoute);
}

TEST(HostileTest, WhoeverCannotArriveWithinTheDaysWaitsForTheDates)
{
    for (const std::int64_t offset : {std::int64_t{1}, limits::kArrivalOffset}) {
        OperationBuilder builder = twoSites(1);
        builder.route("R", {.from = "A", .to = "B", .arrivalOffset = offset});
        const SplitResult result = split(builder.plan(), within(5));
        EXPECT_TRUE(result.batches.empty());
        EXPECT_TRUE(result.isProven);
        ASSERT_EQ(result.waiting.size(), 1U);
        EXPECT_EQ(result.waiting.front().reason, WaitReason::Dates);
    }
}

TEST(HostileTest, ASiteWithoutPlacesTakesNobody)
{
    OperationBuilder builder = twoSites(3);
    builder.facility("B", {.capacity = 0}).route("R", {.from = "A", .to = "B"});
    const SplitResult result = split(builder.plan(), within(5));
    EXPECT_TRUE(result.batches.empty());
    ASSERT_EQ(result.waiting.size(), 1U);
    EXPECT_EQ(result.waiting.front().reason, WaitReason::NoSpace);
}

/// Five origins and three sites with the largest figures that a plan may hold.
OperationBuilder largestFigures()
{
    OperationBuilder builder(10);
    constexpr std::int64_t kMost = limits::kHeadcount;
    builder.category("standard", {.priority = limits::kPriority, .peoplePerEscort = kMost, .maxSharePercent = 100});
    for (int from = 0; from < 5; ++from)
        builder.facility(fmt::format("A{}", from), {.capacity = kMost, .population = kMost})
            .cohort(fmt::format("C{}", from), {.at = fmt::format("A{}", from), .people = kMost});
    for (int to = 0; to < 3; ++to) {
        const std::string site = fmt::format("B{}", to);
        builder.facility(site, {.capacity = limits::kCapacity,
                                .population = kMost,
                                .limitPercent = limits::kPercent,
                                .dailyIntake = kMost});
        for (int from = 0; from < 5; ++from)
            builder.route(fmt::format("R{}{}", from, to), {.from = fmt::format("A{}", from),
                                                           .to = site,
                                                           .metres = limits::kKilometres * 1000 - from * to,
                                                           .seats = kMost});
    }
    builder.settings().escortsPerDay = Escorts(kMost);
    return builder;
}

TEST(HostileTest, TheLargestFiguresAreCountedRightForEveryGoal)
{
    OperationBuilder builder = largestFigures();
    using enum Goal;
    for (const std::vector<Goal>& goals :
         {std::vector{Waiting, Overcrowding, Delay, Travel, Batches},
          std::vector{Waiting, Peak, Finish, Balance, Change}, std::vector{Travel, Waiting}}) {
        builder.settings().goals = goals;
        const SplitResult result = split(builder.plan(), within(5));
        EXPECT_EQ(result.score.hard, 0);
        expectTrueScore(builder.plan(), result);
        const People waiting(goals.front() == Waiting ? 0 : 5 * limits::kHeadcount);
        EXPECT_EQ(waitingOf(result), waiting) << "there are places and seats for everybody";
    }
}

TEST(HostileTest, TenThousandCohortsOfOnePersonAreSplitWithinTheTime)
{
    OperationBuilder builder(30);
    builder.facility("A", {.capacity = 20'000, .population = 10'000});
    for (int i = 0; i < 5; ++i)
        builder.facility(fmt::format("B{}", i), {.capacity = 3'000, .dailyIntake = 200})
            .route(fmt::format("R{}", i),
                   {.from = "A", .to = fmt::format("B{}", i), .seats = 100, .departuresPerDay = 2});
    for (int i = 0; i < 10'000; ++i)
        builder.cohort(fmt::format("C{}", i),
                       {.at = "A", .people = 1, .readyFrom = 1 + i % 7, .notAfter = 20 + i % 11});
    for (int i = 0; i < 2'000; ++i)
        builder.keepApart(fmt::format("C{}", i), fmt::format("C{}", 9'999 - i),
                          i % 2 == 0 ? ApartScope::Facility : ApartScope::Batch);
    constexpr double kSeconds = 3;
    const SplitResult result = split(builder.plan(), within(kSeconds));
    EXPECT_EQ(result.score.hard, 0);
    EXPECT_EQ(waitingOf(result), People(0)) << "1,000 a day for 30 days";
    EXPECT_LT(result.seconds, 3 * kSeconds);
}

/// Ten years of one small boat a day: more batches than a search can look at one by one.
OperationBuilder tenYears()
{
    constexpr std::int64_t kDays = 3'660;
    OperationBuilder builder(kDays);
    builder.facility("A", {.capacity = 1'000'000, .population = 1'000'000})
        .facility("B", {.capacity = 1'000'000})
        .cohort("C", {.at = "A", .people = 1'000'000})
        .route("R", {.from = "A", .to = "B", .seats = 1, .departuresPerDay = 12});
    return builder;
}

TEST(HostileTest, TenYearsOfSmallBatchesAreFilledAsFarAsTheTimeGoes)
{
    const OperationBuilder builder = tenYears();
    const SplitResult result = split(builder.plan(), within(1.5));
    EXPECT_EQ(result.score.hard, 0);
    EXPECT_GT(result.batches.size(), 5'000U);
    EXPECT_EQ(waitingOf(result), People(1'000'000 - static_cast<std::int64_t>(result.batches.size())));
}

/// Ten years with more routes and cohorts than a model can hold at once.
TEST(HostileTest, TenYearsOfManyRoutesPlaceEverybody)
{
    OperationBuilder builder(3'660);
    for (int from = 0; from < 3; ++from)
        builder.facility(fmt::format("A{}", from), {.capacity = 2'000, .population = 2'000});
    for (int to = 0; to < 10; ++to)
        builder.facility(fmt::format("B{}", to), {.capacity = 700, .dailyIntake = 20});
    for (int from = 0; from < 3; ++from) {
        for (int i = 0; i < 8; ++i)
            builder.cohort(fmt::format("C{}{}", from, i),
                           {.at = fmt::format("A{}", from), .people = 250, .readyFrom = 1 + i});
        for (int to = 0; to < 10; ++to)
            builder.route(fmt::format("R{}{}", from, to),
                          {.from = fmt::format("A{}", from), .to = fmt::format("B{}", to), .seats = 50});
    }
    const SplitResult result = split(builder.plan(), within(3));
    EXPECT_EQ(result.score.hard, 0);
    EXPECT_EQ(waitingOf(result), People(0));
}

} // namespace
} // namespace planner
