// SPDX-License-Identifier: Apache-2.0
#include "core/goals/placement_excess.h"

#include "tests/core/goals/placed_batches.h"
#include "tests/support/operation_builder.h"

#include <gtest/gtest.h>

namespace planner {
namespace {

ExcessByRule excessOf(Rule rule)
{
    ExcessByRule excess{};
    excess[rule] = 1;
    return excess;
}

TEST(PlacementExcessTest, DoesNotSetACuredSiteOffAgainstABrokenOne)
{
    test::OperationBuilder builder(4);
    builder.facility("A", {.capacity = 500, .population = 300})
        .facility("B", {.capacity = 500, .population = 0})
        .facility("C", {.capacity = 500, .population = 0})
        .cohort("K", {.at = "A", .people = 300})
        .places("B", "standard", 10)
        .places("C", "standard", 40)
        .route("AB", {.from = "A", .to = "B"})
        .route("AC", {.from = "A", .to = "C"})
        .batch("B-1", {.route = "AB", .day = 1, .parts = {{"K", 50}}});
    LiveScore live(builder.operation(), {Goal::Waiting});
    test::addBatches(live, builder.plan());
    const Batch& now = builder.plan().batches.at({"B-1"});
    Batch moved = now;
    moved.route = builder.routeId("AC");
    const Placement placement{{now}, {moved}};
    const auto facilities = touchedFacilities(builder.operation(), placement);
    const PlacementExcess before = excessAt(live.rules(), facilities);
    live.remove(now);
    live.add(moved);
    const ExcessChange change = excessChange(live.rules(), before, excessAt(live.rules(), facilities), placement);
    EXPECT_EQ(change.made[Rule::R02Places], 4 * 10);
    EXPECT_EQ(change.cured[Rule::R02Places], 4 * 40);
    EXPECT_EQ(verdictOf(change.made), Verdict::Forbidden);
}

TEST(PlacementExcessTest, ForbidsWhatBreaksAProtectionRuleAndNothingElse)
{
    for (const Rule rule :
         {Rule::R02Places, Rule::R03NotAccepted, Rule::R10Seats, Rule::R11TravelsAlone, Rule::R12KeepApartTravel,
          Rule::R13KeepApartSite, Rule::R16Dates, Rule::R17Stays, Rule::R18Clearance})
        EXPECT_EQ(verdictOf(excessOf(rule)), Verdict::Forbidden) << idOf(rule);
    for (const Rule rule :
         {Rule::R01Overcrowding, Rule::R04DailyIntake, Rule::R05DailyRelease, Rule::R06RouteDepartures,
          Rule::R07RouteClosed, Rule::R08Fleet, Rule::R09Escorts, Rule::R14Dispersal})
        EXPECT_EQ(verdictOf(excessOf(rule)), Verdict::Over) << idOf(rule);
    EXPECT_EQ(verdictOf({}), Verdict::Clean);
}

TEST(PlacementExcessTest, NamesEachTouchedFacilityOnce)
{
    test::OperationBuilder builder(2);
    builder.facility("A", {.capacity = 1}).facility("B", {.capacity = 1}).facility("C", {.capacity = 1});
    builder.route("CB", {.from = "C", .to = "B"});
    Batch batch;
    batch.route = builder.routeId("CB");
    const auto touched = touchedFacilities(builder.operation(), {{batch}, {batch}});
    EXPECT_EQ(touched, (std::vector<FacilityId>{builder.facilityId("B"), builder.facilityId("C")}));
}

} // namespace
} // namespace planner
