// SPDX-License-Identifier: Apache-2.0
#include "core/figures/plan_summary.h"

#include "tests/support/operation_builder.h"
#include "tests/support/small_plans.h"

#include <gtest/gtest.h>

namespace planner::test {
namespace {

std::string summary(const OperationBuilder& builder) { return summaryInEnglish(EvaluatedPlan(builder.plan())); }

TEST(PlanSummary, SaysWhoIsPlacedAndWhenTheLastArrives)
{
    EXPECT_EQ(summary(sampleBuilder()), "115 of 200 people placed, 85 waiting; last arrival 2026-01-25.");
}

TEST(PlanSummary, OfAnEmptyOperationHasOnlyItsPeople)
{
    EXPECT_EQ(summary(OperationBuilder(3)), "0 of 0 people placed.");
}

TEST(PlanSummary, NamesThreeSitesThatStayFullAndCountsTheOthers)
{
    OperationBuilder builder(9);
    builder.facility("A", {.capacity = 100, .population = 100}).cohort("K", {.at = "A", .people = 50});
    for (const std::string to : {"B", "C", "D", "E", "F"})
        builder.facility(to, {.capacity = to == "F" ? 11 : 10}).route("A" + to, {.from = "A", .to = to});
    builder.batch("B-001", {.route = "AB", .day = 4, .parts = {{"K", 10}}})
        .batch("B-002", {.route = "AC", .day = 2, .parts = {{"K", 10}}})
        .batch("B-003", {.route = "AD", .day = 4, .parts = {{"K", 10}}})
        .batch("B-004", {.route = "AE", .day = 5, .parts = {{"K", 10}}})
        .batch("B-005", {.route = "AF", .day = 6, .parts = {{"K", 10}}});
    EXPECT_EQ(summary(builder), "50 of 50 people placed; last arrival 2026-01-26; C full from 2026-01-22; B full from "
                                "2026-01-24; D full from 2026-01-24; 1 more full site.");
    // Where the limit rises at the end, a site is not full any more.
    builder.calendar({CalendarField::Capacity, "C", 9, 9, 20});
    EXPECT_EQ(summary(builder).find("C full"), std::string::npos);
}

TEST(PlanSummary, SaysWhatLimitsIt)
{
    OperationBuilder builder(9);
    builder.settings().escortsPerDay = Escorts(2);
    builder.facility("A", {.capacity = 100, .population = 100})
        .facility("B", {.capacity = 200})
        .category("men", {.peoplePerEscort = 10})
        .cohort("K", {.at = "A", .people = 60, .category = "men"})
        .fleet("BUS", {.vehicles = 2})
        .route("AB", {.from = "A", .to = "B", .fleet = "BUS"})
        .batch("B-001", {.route = "AB", .day = 1, .parts = {{"K", 20}}})
        .batch("B-002", {.route = "AB", .day = 3, .parts = {{"K", 11}}})
        .batch("B-003", {.route = "AB", .day = 4, .parts = {{"K", 10}}});
    EXPECT_EQ(summary(builder),
              "41 of 60 people placed, 19 waiting; last arrival 2026-01-24; 2 days at the escort limit; "
              "vehicles of BUS used 37 %.");
}

TEST(PlanSummary, SaysThatRulesAreBrokenAndWhichOfThemAreApproved)
{
    OperationBuilder builder(4);
    builder.facility("A", {.capacity = 100, .population = 100})
        .facility("B", {.capacity = 50})
        .cohort("K", {.at = "A", .people = 60})
        .route("AB", {.from = "A", .to = "B"})
        .batch("B-001", {.route = "AB", .day = 3, .parts = {{"K", 60}}});
    EXPECT_EQ(summary(builder), "60 of 60 people placed; 1 finding; last arrival 2026-01-23; B full from 2026-01-23.")
        << "two days of one site are one";
    builder.approval("R01", "B", 3, 10);
    EXPECT_EQ(summary(builder), "60 of 60 people placed; 1 finding; 1 approved exception; last arrival 2026-01-23; "
                                "B full from 2026-01-23.");
}

TEST(PlanSummary, SaysWhichSitesThatPeopleCouldGoToAreOverTheirLimitBefore)
{
    OperationBuilder builder(4);
    builder.facility("A", {.capacity = 100, .population = 100}).cohort("K", {.at = "A", .people = 60});
    for (const std::string site : {"B", "C", "D", "E", "F"})
        builder.facility(site, {.capacity = 50, .population = 57}).route("A" + site, {.from = "A", .to = site});
    builder.facility("G", {.capacity = 50, .population = 99});
    EXPECT_EQ(
        summary(builder),
        "0 of 60 people placed, 60 waiting; B over its limit by 7 before anybody arrives; C over its limit by 7 "
        "before anybody arrives; D over its limit by 7 before anybody arrives; 2 more sites over the limit before "
        "anybody arrives.");
}

TEST(PlanSummary, CallsWhatGoesByAirFlights)
{
    OperationBuilder builder(4);
    builder.facility("A", {.capacity = 100, .population = 100})
        .facility("B", {.capacity = 100})
        .cohort("K", {.at = "A", .people = 60})
        .fleet("F", {.vehicles = 1})
        .route("AB", {.from = "A", .to = "B", .fleet = "F"})
        .batch("B-001", {.route = "AB", .day = 3, .parts = {{"K", 60}}});
    Plan plan = builder.plan();
    plan.operation.routes.front().mode = "air";
    EXPECT_EQ(summaryInEnglish(EvaluatedPlan(plan)),
              "60 of 60 people placed; last arrival 2026-01-23; flights of F used 100 %.");
    plan.operation.routes.front().mode = "road";
    EXPECT_EQ(summaryInEnglish(EvaluatedPlan(plan)),
              "60 of 60 people placed; last arrival 2026-01-23; vehicles of F used 100 %.");
}

} // namespace
} // namespace planner::test
