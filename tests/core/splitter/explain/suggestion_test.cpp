// SPDX-License-Identifier: Apache-2.0
#include "core/splitter/explain/suggestion.h"

#include "tests/support/evaluated_plan.h"
#include "tests/support/operation_builder.h"
#include "tests/support/random_plan.h"

#include <gtest/gtest.h>

#include <algorithm>

namespace planner {
namespace {

const std::vector<Goal> kFiveGoals{Goal::Waiting, Goal::Overcrowding, Goal::Delay, Goal::Travel, Goal::Batches};

ScoreKey keyFromScratch(const Plan& plan)
{
    const test::EvaluatedPlan evaluated(plan);
    const Score score = scoreOf(evaluated.view(), evaluated.findings(), kFiveGoals);
    ScoreKey key{score.hard};
    for (std::size_t i = 0; i < score.goals.size(); ++i)
        key.at(i + 1) = score.goals[i].value;
    return key;
}

ExcessByRule excessFromScratch(const Plan& plan)
{
    ExcessByRule excess{};
    for (const Finding& finding : findFindings(plan))
        excess[finding.rule] += finding.excess;
    return excess;
}

Plan without(Plan plan, const Batch& batch)
{
    plan.batches.erase(batch.code);
    return plan;
}

/// The plan with the batch on another journey, with the given parts.
Plan moved(Plan plan, const Batch& batch, const Journey& journey, const std::vector<Part>& parts)
{
    Batch& other = plan.batches.at(batch.code);
    other.route = journey.route;
    other.departure = journey.departure;
    other.parts = parts;
    return plan;
}

LiveScore& counted(LiveScore& score, const Plan& plan)
{
    for (const auto& [code, batch] : plan.batches)
        score.add(batch);
    return score;
}

/// From A two ways to B and one to C; C takes only women.
test::OperationBuilder threeSites()
{
    test::OperationBuilder builder(4);
    builder.facility("A", {.capacity = 200, .population = 100})
        .facility("B", {.capacity = 60})
        .category("men", {})
        .category("women", {})
        .facility("C", {.capacity = 500, .accepts = {"women"}})
        .cohort("M", {.at = "A", .people = 80, .category = "men"})
        .route("A-B", {.from = "A", .to = "B", .seats = 50})
        .route("A-B-SLOW", {.from = "A", .to = "B", .metres = 9000, .seats = 50, .arrivalOffset = 2})
        .route("A-C", {.from = "A", .to = "C", .seats = 50})
        .route("B-C", {.from = "B", .to = "C", .seats = 50})
        .batch("B-001", {.route = "A-B", .day = 3, .parts = {{"M", 40}}});
    return builder;
}

TEST(SuggestionTest, GivesTheScoreFromScratchForEveryJourneyOfRandomPlans)
{
    for (std::uint64_t seed = 1; seed <= 300 && !HasFailure(); ++seed) {
        const Plan plan = test::randomPlan(seed);
        LiveScore score(plan.operation, kFiveGoals);
        counted(score, plan);
        for (const auto& [code, batch] : plan.batches) {
            if (!batch.counts())
                continue;
            const ExcessByRule before = excessFromScratch(without(plan, batch));
            for (const Suggestion& suggestion : suggestMoves(score, batch)) {
                const Plan other = moved(plan, batch, suggestion.journey, batch.parts);
                ASSERT_EQ(suggestion.key, keyFromScratch(other)) << "seed " << seed << ", " << code.text;
                const ExcessByRule with = excessFromScratch(other);
                for (const RuleInfo& info : kRules)
                    ASSERT_EQ(suggestion.excess[info.rule], with[info.rule] - before[info.rule]) << "seed " << seed;
            }
            ASSERT_EQ(score.key(), keyFromScratch(plan)) << "the score was not changed back, seed " << seed;
        }
    }
}

TEST(SuggestionTest, CountsOnlyPeopleAsFittingWhoBreakNoFurtherRule)
{
    std::size_t tried = 0;
    for (std::uint64_t seed = 1; seed <= 400 && !HasFailure(); ++seed) {
        Plan plan = test::randomPlan(seed, test::TravelDays::Inside);
        for (auto& [code, batch] : plan.batches) {
            batch.status = Status::Draft;
            batch.happened = {};
        }
        LiveScore score(plan.operation, kFiveGoals);
        counted(score, plan);
        for (const auto& [code, batch] : plan.batches) {
            const std::int64_t before = keyFromScratch(without(plan, batch)).front();
            for (const Suggestion& suggestion : suggestMoves(score, batch)) {
                if (suggestion.fitting.empty())
                    continue;
                ++tried;
                const Plan other = moved(plan, batch, suggestion.journey, suggestion.fitting);
                ASSERT_LE(keyFromScratch(other).front(), before) << "seed " << seed << ", " << code.text;
            }
        }
    }
    EXPECT_GT(tried, 500U);
}

TEST(SuggestionTest, ListsEveryRouteAndDayOfTheFacilityTheBestFirst)
{
    const test::OperationBuilder builder = threeSites();
    LiveScore score(builder.operation(), kFiveGoals);
    const auto suggestions = suggestMoves(counted(score, builder.plan()), builder.plan().batches.at({"B-001"}));
    ASSERT_EQ(suggestions.size(), 4U + 2U + 4U);
    EXPECT_TRUE(std::is_sorted(suggestions.begin(), suggestions.end(),
                               [](const Suggestion& a, const Suggestion& b) { return a.key < b.key; }));
    EXPECT_EQ(suggestions.front().journey.route, builder.routeId("A-B"));
    EXPECT_EQ(suggestions.front().journey.departure, Day(1));
    EXPECT_TRUE(suggestions.front().isClean());
    EXPECT_EQ(suggestions.front().people(), People(40));
}

TEST(SuggestionTest, TellsWhichRuleAJourneyBreaksAndThatNobodyFits)
{
    const test::OperationBuilder builder = threeSites();
    LiveScore score(builder.operation(), kFiveGoals);
    const auto suggestions = suggestMoves(counted(score, builder.plan()), builder.plan().batches.at({"B-001"}));
    const Suggestion& last = suggestions.back();
    EXPECT_EQ(last.journey.route, builder.routeId("A-C"));
    EXPECT_FALSE(last.isClean());
    EXPECT_EQ(last.excess[Rule::R03NotAccepted], 40);
    EXPECT_EQ(last.people(), People(0));
}

TEST(SuggestionTest, PlacesABatchThatThePlanDoesNotHaveYet)
{
    test::OperationBuilder builder = threeSites();
    LiveScore score(builder.operation(), kFiveGoals);
    counted(score, builder.plan());
    Batch batch;
    batch.code = {"B-002"};
    batch.route = builder.routeId("A-B");
    batch.parts = {{builder.cohortId("M"), People(40)}};
    const auto suggestions = suggestPlaces(score, batch);
    EXPECT_EQ(suggestions.front().people(), People(20)) << "B has 60 places and B-001 brings 40";
    EXPECT_EQ(score.key(), keyFromScratch(builder.plan()));
}

} // namespace
} // namespace planner
