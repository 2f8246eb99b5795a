// SPDX-License-Identifier: Apache-2.0
// The splitter against every plan there is, on tiny operations with all rules and goals.
//
// The longer form: PLANNER_EXHAUSTIVE_SEEDS="FIRST COUNT EFFORT SECONDS" splitter_test
// --gtest_filter='ExhaustiveTest.*'
#include "core/splitter/splitter.h"

#include "tests/core/splitter/exhaustive_search.h"
#include "tests/core/splitter/tiny_plan.h"
#include "tests/support/naive_evaluation.h"

#include <fmt/format.h>
#include <fmt/ranges.h>
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <cstdlib>
#include <sstream>

namespace planner {
namespace {

constexpr std::size_t kMostPlans = 20'000;

struct Seeds {
    std::uint64_t first = 1;
    std::uint64_t count = 1500;
    int effort = 1000;
    double seconds = 10; ///< limit of each split
};

Seeds seedsToTry()
{
    Seeds seeds;
    if (const char* text = std::getenv("PLANNER_EXHAUSTIVE_SEEDS"))
        std::istringstream(text) >> seeds.first >> seeds.count >> seeds.effort >> seeds.seconds;
    return seeds;
}

/// What happened over all seeds.
struct Tally {
    int tried = 0;
    int passedOver = 0; ///< with too many plans to try, or with locked batches that break a rule
    int optimal = 0;
    int proven = 0;
    int nobodyMoves = 0; ///< the best plan is the one that was there
    std::vector<std::string> misses;
};

test::GoalValues valuesOf(const SplitResult& result)
{
    test::GoalValues values;
    for (const GoalValue& goal : result.score.goals)
        values.push_back(goal.value);
    return values;
}

std::string describe(std::uint64_t seed, const Plan& plan, const test::GoalValues& values)
{
    std::string goals;
    for (const Goal goal : plan.operation.settings.goals)
        goals += std::string(nameOf(goal)) + ' ';
    return fmt::format("seed {}: {}= {}", seed, goals, fmt::join(values, " "));
}

/// What is wrong with the result; nothing where it breaks no rule, its score is the naive one and no better than the
/// best, no bound is above the truth, and it is called proven only where it is the best.
std::string complaint(const Plan& plan, const SplitResult& result, const test::AllPlans& all)
{
    const Plan split{plan.operation, result.batches, {}};
    const test::GoalValues values = valuesOf(result);
    for (const test::PlainFinding& finding : test::naiveFindings(split))
        return fmt::format("breaks {} at {} on day {}", finding.rule, finding.subject, finding.day);
    const test::GoalValues& best = *all.values.begin();
    if (values < best)
        return "is better than the best of all plans";
    if (result.isProven && values != best)
        return fmt::format("is called proven, the best is {}", fmt::join(best, " "));
    for (std::size_t i = 0; i < values.size(); ++i) {
        const Goal goal = plan.operation.settings.goals[i];
        if (values[i] != test::naiveGoal(goal, split, plan.batches))
            return fmt::format("counts {} wrongly", nameOf(goal));
        const std::int64_t least = all.least(i, values);
        if (result.bounds[i].bound.value_or(least) > least)
            return fmt::format("has a bound of {} for {}, which can be {}", *result.bounds[i].bound, nameOf(goal),
                               least);
    }
    return {};
}

void count(const std::string& text, const SplitResult& result, const test::GoalValues& best, Tally& tally)
{
    const bool isBest = valuesOf(result) == best;
    ++tally.tried;
    tally.optimal += isBest ? 1 : 0;
    tally.proven += result.isProven ? 1 : 0;
    tally.nobodyMoves += result.batches.empty() ? 1 : 0;
    if (!isBest)
        tally.misses.push_back(fmt::format("{}, the best is {}", text, fmt::join(best, " ")));
}

TEST(ExhaustiveTest, TheSplitterFindsTheBestOfAllPlansAndNoBoundIsAboveIt)
{
    const Seeds seeds = seedsToTry();
    Tally tally;
    for (std::uint64_t seed = seeds.first; seed < seeds.first + seeds.count; ++seed) {
        const Plan plan = test::tinyPlan(seed);
        const test::AllPlans all = test::allPlans(plan, kMostPlans);
        if (!all.isComplete) {
            ++tally.passedOver;
            continue;
        }
        SplitOptions options;
        options.effort = seeds.effort;
        options.seconds = seeds.seconds;
        options.threads = 1 + static_cast<int>(seed % 2);
        const SplitResult result = split(plan, options);
        const std::string text = describe(seed, plan, valuesOf(result));
        ASSERT_EQ(complaint(plan, result, all), "") << text;
        count(text, result, *all.values.begin(), tally);
    }
    fmt::print("{} plans, {} passed over; {} optimal ({:.2f} %), {} proven, {} empty\n", tally.tried, tally.passedOver,
               tally.optimal, 100.0 * tally.optimal / std::max(1, tally.tried), tally.proven, tally.nobodyMoves);
    for (const std::string& miss : tally.misses)
        fmt::print("missed: {}\n", miss);
    EXPECT_GE(tally.optimal * 100, tally.tried * 99);
    EXPECT_GE(tally.proven * 100, tally.tried * 70) << "so few proofs would show little";
    EXPECT_LE(tally.nobodyMoves * 100, tally.tried * 65) << "operations in which nobody moves show little";
    EXPECT_LE(tally.passedOver * 100, tally.tried * 20);
}

TEST(ExhaustiveTest, ABrokenRuleAWrongValueAndAFalseProofAreCaught)
{
    const Plan plan = test::tinyPlan(9);
    const test::AllPlans all = test::allPlans(plan, kMostPlans);
    const SplitResult good = split(plan, {});
    ASSERT_EQ(complaint(plan, good, all), "");
    ASSERT_GT(good.batches.size(), 0U) << "nobody moves: choose another seed";

    SplitResult result = good;
    ++result.bounds.front().bound.value();
    EXPECT_THAT(complaint(plan, result, all), testing::HasSubstr("has a bound"));
    result = good;
    result.batches.begin()->second.parts.front().people += People(100);
    EXPECT_THAT(complaint(plan, result, all), testing::HasSubstr("breaks R"));
    result = good;
    --result.score.goals.front().value;
    EXPECT_EQ(complaint(plan, result, all), "is better than the best of all plans");
    result = good;
    ++result.score.goals.front().value;
    result.isProven = false;
    EXPECT_THAT(complaint(plan, result, all), testing::HasSubstr("counts"));
    result.isProven = true;
    EXPECT_THAT(complaint(plan, result, all), testing::HasSubstr("is called proven"));
}

TEST(ExhaustiveTest, PassingOverMergeableBatchesLosesNoBestPlan)
{
    int compared = 0;
    for (std::uint64_t seed = 1; seed <= 150; ++seed) {
        const Plan plan = test::tinyPlan(seed);
        const test::AllPlans all = test::allPlans(plan, 3'000, test::Passing::Nothing);
        if (!all.isComplete)
            continue;
        const test::AllPlans few = test::allPlans(plan, 3'000);
        ASSERT_EQ(*few.values.begin(), *all.values.begin()) << "seed " << seed;
        for (const test::GoalValues& values : all.values)
            for (std::size_t i = 0; i < values.size(); ++i)
                ASSERT_EQ(few.least(i, values), all.least(i, values)) << "seed " << seed;
        ++compared;
    }
    EXPECT_GE(compared, 75);
}

} // namespace
} // namespace planner
