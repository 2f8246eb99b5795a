// SPDX-License-Identifier: Apache-2.0
#include "core/rules/presence.h"
#include "tests/support/evaluated_plan.h"
#include "tests/support/operation_builder.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace planner::test {
namespace {

TEST(PresenceTest, TakesPeaksByBothConventions)
{
    Presence presence;
    presence.open(People(4));
    presence.open(People(6));
    presence.move(Direction::Departure, Day(2), People(3));
    presence.move(Direction::Arrival, Day(2), People(5));
    presence.move(Direction::Departure, Day(4), People(12));
    EXPECT_THAT(presence.peaks(Day(4), false), testing::ElementsAre(People(10), People(15), People(12), People(12)));
    EXPECT_THAT(presence.peaks(Day(4), true), testing::ElementsAre(People(10), People(12), People(12), People(0)));
}

TEST(PresenceTest, KnowsTheFirstArrivalWhateverTheOrder)
{
    Presence presence;
    EXPECT_FALSE(presence.firstArrival());
    presence.move(Direction::Departure, Day(1), People(3));
    EXPECT_FALSE(presence.hasArrivals());
    presence.move(Direction::Arrival, Day(4), People(1));
    presence.move(Direction::Arrival, Day(2), People(1));
    presence.move(Direction::Arrival, Day(3), People(1));
    EXPECT_EQ(presence.firstArrival(), Day(2));
}

TEST(PresenceTest, VisitsBothEndsOfEachPartOnTheDaysOfTheOperation)
{
    OperationBuilder builder(3);
    builder.facility("HAS", {}).facility("KAR", {}).cohort("C1", {.at = "HAS", .people = 9});
    builder.route("NIGHT", {.from = "HAS", .to = "KAR", .arrivalOffset = 1});
    builder.batch("B1", {.route = "NIGHT", .day = 0, .parts = {{"C1", 1}}});
    builder.batch("B2", {.route = "NIGHT", .day = 2, .parts = {{"C1", 2}}});
    builder.batch("B3", {.route = "NIGHT", .day = 3, .parts = {{"C1", 3}}});
    builder.batch("B4", {.route = "NIGHT", .day = 2, .parts = {{"C1", 0}}});
    builder.batch("B5", {.route = "NIGHT", .day = 2, .parts = {{"C1", 4}}, .status = Status::Cancelled});
    const EvaluatedPlan plan(builder.plan());
    std::vector<std::string> visits;
    visitMovements(plan.view(), [&](CohortId, FacilityId facility, Direction direction, Day day, People people) {
        visits.push_back(plan.plan().operation.facility(facility).code + (direction == Direction::Arrival ? " +" : " -")
                         + std::to_string(people.value()) + " day " + std::to_string(day.value()));
    });
    EXPECT_THAT(visits, testing::ElementsAre("KAR +1 day 1", "HAS -2 day 2", "KAR +2 day 3", "HAS -3 day 3"));
}

} // namespace
} // namespace planner::test
