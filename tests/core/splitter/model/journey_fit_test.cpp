// SPDX-License-Identifier: Apache-2.0
#include "core/splitter/model/journey_fit.h"

#include "tests/support/operation_builder.h"

#include <gtest/gtest.h>

namespace planner {
namespace {

/// Ten seats to a site of thirty; four people per escort, two escorts; the route opens on day 2.
test::OperationBuilder escortedRoad()
{
    test::OperationBuilder builder(4);
    builder.settings().escortsPerDay = Escorts(2);
    builder.category("watched", {.peoplePerEscort = 4})
        .category("alone", {.travelsAlone = true})
        .facility("A", {.capacity = 50, .population = 40})
        .facility("B", {.capacity = 30, .dailyIntake = 9})
        .cohort("W", {.at = "A", .people = 20, .category = "watched"})
        .cohort("L", {.at = "A", .people = 20, .category = "alone", .notAfter = 3})
        .route("ROAD", {.from = "A", .to = "B", .seats = 10, .openFrom = 2});
    return builder;
}

TEST(JourneyFitTest, NamesTheLimitThatBinds)
{
    const test::OperationBuilder builder = escortedRoad();
    const LiveRules rules(builder.operation());
    const JourneyFit onDay2(rules, {builder.routeId("ROAD"), Day(2)}, Ceiling::Limit);
    EXPECT_EQ(onDay2.most(), People(9)) << "the intake is below the seats";
    const Fit watched = onDay2.fit({}, builder.cohortId("W"));
    EXPECT_EQ(watched.people, People(8));
    EXPECT_EQ(watched.reason, WaitReason::Escorts);
    const Fit alone = onDay2.fit({}, builder.cohortId("L"));
    EXPECT_EQ(alone.people, People(9));
    EXPECT_EQ(alone.reason, WaitReason::Intake);
    EXPECT_EQ(
        JourneyFit(rules, {builder.routeId("ROAD"), Day(4)}, Ceiling::Limit).fit({}, builder.cohortId("L")).reason,
        WaitReason::Dates);
}

TEST(JourneyFitTest, CountsWhoIsAboard)
{
    const test::OperationBuilder builder = escortedRoad();
    const LiveRules rules(builder.operation());
    const JourneyFit fit(rules, {builder.routeId("ROAD"), Day(2)}, Ceiling::Limit);
    EXPECT_EQ(fit.fit({{builder.cohortId("W"), People(3)}}, builder.cohortId("W")).people, People(5))
        << "the first escort has room for one more";
    const Fit mixed = fit.fit({{builder.cohortId("W"), People(3)}}, builder.cohortId("L"));
    EXPECT_EQ(mixed.people, People(0));
    EXPECT_EQ(mixed.reason, WaitReason::KeepApart);
}

TEST(JourneyFitTest, KnowsWhyNoBatchMayLeave)
{
    const test::OperationBuilder builder = escortedRoad();
    const LiveRules rules(builder.operation());
    EXPECT_EQ(obstacle(rules, {builder.routeId("ROAD"), Day(1)}), WaitReason::Dates);
    EXPECT_EQ(obstacle(rules, {builder.routeId("ROAD"), Day(2)}), std::nullopt);
}

} // namespace
} // namespace planner
