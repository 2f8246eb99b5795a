// SPDX-License-Identifier: Apache-2.0
#include "core/rules/finding_groups.h"

#include "core/rules/evaluation.h"
#include "tests/support/operation_builder.h"

#include <gtest/gtest.h>

namespace planner::test {
namespace {

/// Two sites and forty days; B holds 60.
OperationBuilder fortyDays()
{
    OperationBuilder builder(40);
    builder.facility("A", {.capacity = 200, .population = 200})
        .facility("B", {.capacity = 60, .dailyIntake = 20})
        .cohort("K", {.at = "A", .people = 200})
        .route("AB", {.from = "A", .to = "B", .seats = 100});
    return builder;
}

FindingGroups groupsOf(const Plan& plan) { return groupFindings(findFindings(plan)); }

std::vector<std::string> textsOf(const Plan& plan)
{
    std::vector<std::string> texts;
    for (const FindingGroup& group : groupsOf(plan))
        texts.push_back(toEnglish(plan.operation, group) + (group.isApproved ? " (approved)" : ""));
    return texts;
}

using Texts = std::vector<std::string>;

TEST(FindingGroupsTest, OneDropOverCapacityIsOneRow)
{
    auto builder = fortyDays();
    builder.settings().batchSize = People(100);
    builder.facility("B", {.capacity = 60}).batch("B-001", {.route = "AB", .day = 5, .parts = {{"K", 70}}});
    const FindingGroups groups = groupsOf(builder.plan());
    ASSERT_EQ(groups.size(), 1U);
    EXPECT_EQ(groups[0].days, 36U);
    EXPECT_EQ(groups[0].findings.size(), 36U);
    EXPECT_EQ(groups[0].most, 10);
    EXPECT_EQ(groups[0].sum, 360);
    EXPECT_EQ(textsOf(builder.plan()), (Texts{"B over its limit, 2026-01-25 to 2026-03-01, at most 10 people"}));
}

TEST(FindingGroupsTest, ARangeMayMissSomeDaysAndEndsWithAQuietWeek)
{
    auto builder = fortyDays();
    for (const auto& [code, day] : std::map<std::string, std::int64_t>{{"B-001", 3}, {"B-002", 10}, {"B-003", 18}})
        builder.batch(code, {.route = "AB", .day = day, .parts = {{"K", 20 + day / 10}}});
    builder.batch("B-001", {.route = "AB", .day = 3, .parts = {{"K", 21}}});
    builder.facility("B", {.capacity = 600, .dailyIntake = 20});
    EXPECT_EQ(
        textsOf(builder.plan()),
        (Texts{"More arrive than the site takes in a day: B, 2 days from 2026-01-23 to 2026-01-30, at most 1 person",
               "More arrive than the site takes in a day: B, 2026-02-07, 1 person"}));
}

TEST(FindingGroupsTest, WhatIsApprovedIsARowOfItsOwn)
{
    auto builder = fortyDays();
    builder.facility("B", {.capacity = 60}).batch("B-001", {.route = "AB", .day = 36, .parts = {{"K", 70}}});
    builder.approval("R01", "B", 36, 10).approval("R01", "B", 37, 10);
    EXPECT_EQ(textsOf(builder.plan()),
              (Texts{"B over its limit, 2026-02-27 to 2026-03-01, at most 10 people",
                     "B over its limit, 2026-02-25 to 2026-02-26, at most 10 people (approved)"}));
    EXPECT_EQ(openGroups(groupsOf(builder.plan())), 1U);
}

TEST(FindingGroupsTest, BatchesOfOneRuleAreOneRowThatCountsThem)
{
    auto builder = fortyDays();
    builder.facility("B", {.capacity = 600});
    builder.batch("B-001", {.route = "AB", .day = 9, .parts = {{"K", 101}}});
    EXPECT_EQ(textsOf(builder.plan()), (Texts{"More people than seats: B-001, 2026-01-29, 1 person"}));
    builder.cohort("K", {.at = "A", .people = 400}).batch("B-002", {.route = "AB", .day = 3, .parts = {{"K", 104}}});
    builder.batch("B-003", {.route = "AB", .day = 30, .parts = {{"K", 102}}});
    const auto texts = textsOf(builder.plan());
    ASSERT_FALSE(texts.empty());
    EXPECT_EQ(texts[0], "More people than seats: B-002 and 2 more, 3 days from 2026-01-23 to 2026-02-19, 7 people")
        << "the first to depart is named, and the people are those of all";
}

TEST(FindingGroupsTest, SitesAndPeopleHaveTheirNamesAndRulesWithoutADayHaveNone)
{
    auto builder = fortyDays();
    builder.facility("B", {.capacity = 600}).batch("B-001", {.route = "AB", .day = 9, .parts = {{"K", 90}}});
    builder.batch("B-002", {.route = "AB", .day = 9, .parts = {{"K", 90}}});
    builder.batch("B-003", {.route = "AB", .day = 9, .parts = {{"K", 30}}});
    Plan plan = builder.plan();
    plan.operation.cohorts[0].label = "Men of A";
    EXPECT_EQ(textsOf(plan), (Texts{"More people in batches than there are: Men of A, 10 people"}));
}

TEST(FindingGroupsTest, EscortsAndVehiclesAreCountedAsWhatTheyAre)
{
    OperationBuilder builder(5);
    builder.settings().escortsPerDay = Escorts(1);
    builder.facility("A", {.capacity = 100, .population = 100})
        .facility("B", {.capacity = 100})
        .category("men", {.peoplePerEscort = 10})
        .cohort("K", {.at = "A", .people = 60, .category = "men"})
        .fleet("BUS", {.vehicles = 1})
        .route("AB", {.from = "A", .to = "B", .departuresPerDay = 1, .fleet = "BUS"})
        .batch("B-001", {.route = "AB", .day = 2, .parts = {{"K", 20}}})
        .batch("B-002", {.route = "AB", .day = 2, .parts = {{"K", 20}}});
    EXPECT_EQ(textsOf(builder.plan()),
              (Texts{"More departures than the route has in a day: AB, 2026-01-22, 1 departure",
                     "Too few vehicles: BUS, 2026-01-22, 1 vehicle", "Too few escorts, 2026-01-22, 3 escorts"}));
}

TEST(FindingGroupsTest, NameTheBatchesThatMakeThemTheLastToArriveFirst)
{
    auto builder = fortyDays();
    builder.facility("B", {.capacity = 60}).facility("C", {.capacity = 100}).route("AC", {.from = "A", .to = "C"});
    builder.batch("B-001", {.route = "AB", .day = 2, .parts = {{"K", 40}}})
        .batch("B-002", {.route = "AB", .day = 9, .parts = {{"K", 30}}})
        .batch("B-003", {.route = "AC", .day = 9, .parts = {{"K", 30}}})
        .batch("B-004", {.route = "AB", .day = 9, .parts = {{"K", 30}}, .status = Status::Cancelled});
    const FindingGroups groups = groupsOf(builder.plan());
    ASSERT_EQ(groups.size(), 1U);
    EXPECT_EQ(batchesOf(builder.plan(), groups[0]), (std::vector<BatchCode>{{"B-002"}, {"B-001"}}));
}

TEST(FindingGroupsTest, OfNoFindingsAreNone) { EXPECT_TRUE(groupFindings({}).empty()); }

TEST(FindingGroupsTest, HoldEveryFindingOnce)
{
    auto builder = fortyDays();
    builder.batch("B-001", {.route = "AB", .day = 9, .parts = {{"K", 101}}})
        .batch("B-002", {.route = "AB", .day = 39, .parts = {{"K", 25}}})
        .approval("R01", "B", 12, 100);
    const Findings findings = findFindings(builder.plan());
    std::size_t count = 0;
    std::int64_t sum = 0;
    for (const FindingGroup& group : groupFindings(findings)) {
        count += group.findings.size();
        sum += group.sum;
        EXPECT_EQ(group.findings.front().day, group.first);
        EXPECT_EQ(group.findings.back().day, group.last);
    }
    EXPECT_EQ(count, findings.size());
    EXPECT_EQ(sum, hardScore(findings));
}

} // namespace
} // namespace planner::test
