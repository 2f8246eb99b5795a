// SPDX-License-Identifier: Apache-2.0
#include "core/goals/placement_preview.h"

#include "tests/core/goals/placed_batches.h"
#include "tests/support/evaluated_plan.h"
#include "tests/support/operation_builder.h"
#include "tests/support/random_plan.h"
#include "tests/support/random_source.h"

#include <gtest/gtest.h>

namespace planner {
namespace {

const std::vector<Goal> kGoals{Goal::Waiting, Goal::Overcrowding, Goal::Delay, Goal::Travel, Goal::Batches};

/// Two sites that can take people from a third.
test::OperationBuilder threeSites()
{
    test::OperationBuilder builder(5);
    builder.facility("A", {.capacity = 500, .population = 300})
        .facility("B", {.capacity = 100, .population = 80})
        .facility("C", {.capacity = 200, .population = 100})
        .cohort("K", {.at = "A", .people = 300})
        .route("AB", {.from = "A", .to = "B", .arrivalOffset = 1})
        .route("AC", {.from = "A", .to = "C"})
        .batch("B-1", {.route = "AC", .day = 2, .parts = {{"K", 50}}});
    return builder;
}

Placement moveTo(const Plan& plan, RouteId route, Day departure)
{
    const Batch& now = plan.batches.at({"B-1"});
    Batch moved = now;
    moved.route = route;
    moved.departure = departure;
    return {{now}, {moved}};
}

TEST(PlacementPreviewTest, ShowsThePopulationOfTheTargetOnItsWorstDayBeforeAndAfter)
{
    const auto builder = threeSites();
    LiveScore live(builder.operation(), kGoals);
    test::addBatches(live, builder.plan());
    const auto preview = previewPlacement(live, moveTo(builder.plan(), builder.routeId("AB"), Day(2)));
    const FacilityOutlook* outlook = preview.outlook(builder.facilityId("B"));
    ASSERT_NE(outlook, nullptr);
    EXPECT_EQ(outlook->day, Day(3));
    EXPECT_EQ(outlook->populationBefore, People(80));
    EXPECT_EQ(outlook->populationAfter, People(130));
    EXPECT_EQ(outlook->limit, People(100));
    EXPECT_EQ(outlook->capacity, People(100));
    EXPECT_TRUE(outlook->isOver());
    EXPECT_EQ(preview.outlook(builder.facilityId("C"))->populationAfter, People(100));
}

TEST(PlacementPreviewTest, TellsWhichRulesTheChangeBreaksAndByHowMuch)
{
    const auto builder = threeSites();
    LiveScore live(builder.operation(), kGoals);
    test::addBatches(live, builder.plan());
    const auto preview = previewPlacement(live, moveTo(builder.plan(), builder.routeId("AB"), Day(2)));
    EXPECT_EQ(preview.verdict(), Verdict::Over);
    EXPECT_EQ(preview.change.made[Rule::R01Overcrowding], 3 * 30);
    EXPECT_EQ(preview.before.hard, 0);
    EXPECT_EQ(preview.after.hard, 90);
}

TEST(PlacementPreviewTest, HasNoOutlookOfFacilitiesThatTheChangeDoesNotTouch)
{
    const auto builder = threeSites();
    LiveScore live(builder.operation(), kGoals);
    test::addBatches(live, builder.plan());
    const auto preview = previewPlacement(live, {{builder.plan().batches.at({"B-1"})}, {}});
    EXPECT_EQ(preview.outlook(builder.facilityId("B")), nullptr);
    EXPECT_NE(preview.outlook(builder.facilityId("A")), nullptr);
    EXPECT_EQ(preview.after.goals.front().value, preview.before.goals.front().value + 50);
}

Placement randomPlacement(const Plan& plan, std::uint64_t seed)
{
    test::RandomSource random(seed);
    Placement placement;
    for (const auto& [code, batch] : plan.batches)
        if (random.happens(40))
            placement.removed.push_back(batch);
    for (Batch batch : placement.removed) {
        batch.route = {random.position(plan.operation.routes.size())};
        batch.departure = Day(random.between(0, plan.operation.lastDay().value() + 1));
        if (random.happens(80))
            placement.put.push_back(batch);
    }
    return placement;
}

ExcessByRule excessFromScratch(const test::EvaluatedPlan& plan)
{
    ExcessByRule excess{};
    for (const Finding& finding : plan.findings())
        excess[finding.rule] += finding.excess;
    return excess;
}

TEST(PlacementPreviewTest, EqualsThePlanFromScratchAndLeavesTheLiveScoreAsItWas)
{
    for (std::uint64_t seed = 1; seed <= 1500; ++seed) {
        const test::EvaluatedPlan before(test::randomPlan(seed));
        const Plan& plan = before.plan();
        const Placement placement = randomPlacement(plan, seed);
        Plan changed = plan;
        for (const Batch& batch : placement.removed)
            changed.batches.erase(batch.code);
        for (const Batch& batch : placement.put)
            changed.batches[batch.code] = batch;
        const test::EvaluatedPlan after(changed);
        LiveScore live(plan.operation, kGoals);
        test::addBatches(live, plan);
        const ScoreKey key = live.key();

        const PlacementPreview preview = previewPlacement(live, placement);
        ASSERT_EQ(preview.before, scoreOf(before.view(), before.findings(), kGoals)) << "seed " << seed;
        ASSERT_EQ(preview.after, scoreOf(after.view(), after.findings(), kGoals)) << "seed " << seed;
        ASSERT_EQ(preview.excessBefore, excessFromScratch(before)) << "seed " << seed;
        ASSERT_EQ(preview.excessAfter, excessFromScratch(after)) << "seed " << seed;
        for (const RuleInfo& info : kRules)
            ASSERT_EQ(preview.change.made[info.rule] - preview.change.cured[info.rule],
                      preview.excessAfter[info.rule] - preview.excessBefore[info.rule])
                << info.id << ", seed " << seed;
        for (const FacilityOutlook& outlook : preview.facilities) {
            ASSERT_EQ(outlook.populationBefore, before.ledger().at(outlook.facility, outlook.day).population);
            ASSERT_EQ(outlook.peakAfter, after.ledger().at(outlook.facility, outlook.day).peak);
        }
        ASSERT_EQ(live.key(), key) << "seed " << seed;
    }
}

} // namespace
} // namespace planner
