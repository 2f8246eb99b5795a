// SPDX-License-Identifier: Apache-2.0
#include "core/planning/finding_fixes.h"

#include "core/edit/edit.h"
#include "core/rules/evaluation.h"
#include "tests/support/operation_builder.h"

#include <gtest/gtest.h>

namespace planner::test {
namespace {

/// A sends to B, which holds 60, and to C; forty days.
OperationBuilder twoTargets(std::int64_t placesAtC = 100)
{
    OperationBuilder builder(40);
    builder.facility("A", {.capacity = 200, .population = 200})
        .facility("B", {.capacity = 60})
        .facility("C", {.capacity = placesAtC})
        .cohort("K", {.at = "A", .people = 200})
        .route("AB", {.from = "A", .to = "B"})
        .route("AC", {.from = "A", .to = "C"});
    return builder;
}

std::vector<FindingFix> fixes(const Plan& plan, std::size_t most = 10, Day today = Day(1))
{
    LiveScore score(plan.operation, plan.operation.settings.goals, &plan.batches);
    for (const auto& [code, batch] : plan.batches)
        score.add(batch);
    const ScoreKey before = score.key();
    const FindingGroups groups = groupFindings(findFindings(plan));
    auto found = groups.empty() ? std::vector<FindingFix>{} : fixesOf(score, plan, groups.front(), today, most);
    EXPECT_EQ(score.key(), before) << "the score is as it was";
    return found;
}

std::vector<std::string> textsOf(const std::vector<FindingFix>& found)
{
    std::vector<std::string> texts;
    for (const FindingFix& fix : found)
        texts.push_back(toEnglish(fix.text));
    return texts;
}

using Texts = std::vector<std::string>;

TEST(FindingFixesTest, MoveABatchToASiteWithRoom)
{
    auto builder = twoTargets();
    builder.batch("B-001", {.route = "AB", .day = 5, .parts = {{"K", 70}}});
    const auto found = fixes(builder.plan());
    ASSERT_EQ(textsOf(found), (Texts{"Move B-001 to C"}));
    EXPECT_EQ(found[0].edit, (MoveBatch{{"B-001"}, builder.routeId("AC"), Day(5)}));
    EXPECT_TRUE(found[0].isWhole);
    EXPECT_EQ(found[0].cures, 360) << "10 people on 36 days";
    EXPECT_EQ(found[0].preview.after.hard, 0);
}

TEST(FindingFixesTest, OfferNothingThatBreaksAnotherRule)
{
    auto builder = twoTargets(69);
    builder.batch("B-001", {.route = "AB", .day = 5, .parts = {{"K", 70}}});
    EXPECT_TRUE(fixes(builder.plan()).empty());
}

TEST(FindingFixesTest, ChangeTheDayWhereADayIsTheTrouble)
{
    auto builder = twoTargets(1);
    builder.facility("B", {.capacity = 100, .dailyIntake = 20})
        .batch("B-001", {.route = "AB", .day = 5, .parts = {{"K", 20}}})
        .batch("B-002", {.route = "AB", .day = 5, .parts = {{"K", 15}}})
        .batch("B-003", {.route = "AB", .day = 4, .parts = {{"K", 20}}});
    const auto found = fixes(builder.plan());
    ASSERT_EQ(found.size(), 2U);
    for (const FindingFix& fix : found) {
        EXPECT_EQ(fix.edit.departure, Day(6)) << "the nearest day that is free: " << toEnglish(fix.text);
        EXPECT_TRUE(fix.isWhole);
    }
    EXPECT_EQ(toEnglish(found[0].text), "B-002 1 day later") << "fewer wait a day";
}

/// Everybody has to arrive by the day.
Plan withDeadline(Plan plan, Day day)
{
    plan.operation.cohorts[0].notAfter = dateOf(day, plan.operation.settings.start);
    return plan;
}

TEST(FindingFixesTest, SayDaysEarlierAndRoutes)
{
    auto builder = twoTargets(1);
    builder.batch("B-001", {.route = "AB", .day = 9, .parts = {{"K", 20}}});
    const auto early = fixes(withDeadline(builder.plan(), Day(7)));
    ASSERT_FALSE(early.empty());
    EXPECT_EQ(toEnglish(early[0].text), "B-001 2 days earlier");
    builder.route("LATE", {.from = "A", .to = "B", .openFrom = 39, .openTo = 39})
        .batch("B-001", {.route = "LATE", .day = 9, .parts = {{"K", 20}}});
    const auto other = fixes(builder.plan());
    ASSERT_FALSE(other.empty());
    EXPECT_EQ(toEnglish(other[0].text), "Send B-001 by AB");
}

TEST(FindingFixesTest, SayWhenOneMoveCuresAPartOnly)
{
    auto builder = twoTargets(40);
    builder.batch("B-001", {.route = "AB", .day = 5, .parts = {{"K", 60}}})
        .batch("B-002", {.route = "AB", .day = 6, .parts = {{"K", 30}}})
        .batch("B-003", {.route = "AB", .day = 7, .parts = {{"K", 20}}});
    const auto found = fixes(builder.plan());
    ASSERT_EQ(textsOf(found), (Texts{"Move B-002 to C", "Move B-003 to C"})) << "the one that cures most first";
    EXPECT_FALSE(found[0].isWhole);
    EXPECT_GT(found[0].cures, found[1].cures);
}

TEST(FindingFixesTest, LeaveFactsLockedAndApprovedBatchesAlone)
{
    auto builder = twoTargets();
    builder.batch("B-001", {.route = "AB", .day = 5, .parts = {{"K", 70}}, .isLocked = true});
    EXPECT_TRUE(fixes(builder.plan()).empty());
    builder.batch("B-001", {.route = "AB", .day = 5, .parts = {{"K", 70}}, .status = Status::Approved});
    EXPECT_TRUE(fixes(builder.plan()).empty());
}

TEST(FindingFixesTest, NeverDepartInThePast)
{
    auto builder = twoTargets(1);
    builder.batch("B-001", {.route = "AB", .day = 9, .parts = {{"K", 20}}});
    const Plan plan = withDeadline(builder.plan(), Day(7));
    EXPECT_FALSE(fixes(plan, 10, Day(7)).empty());
    EXPECT_TRUE(fixes(plan, 10, Day(8)).empty());
}

TEST(FindingFixesTest, GiveNoMoreThanAskedAndDoWhatTheySay)
{
    auto builder = twoTargets();
    for (const char* code : {"B-001", "B-002", "B-003", "B-004"})
        builder.batch(code, {.route = "AB", .day = 5, .parts = {{"K", 20}}});
    Plan plan = builder.plan();
    const auto found = fixes(plan, 2);
    ASSERT_EQ(found.size(), 2U);
    EXPECT_TRUE(found[0].isWhole);
    ASSERT_TRUE(apply(plan, found[0].edit));
    EXPECT_TRUE(findFindings(plan).empty());
}

} // namespace
} // namespace planner::test
