// SPDX-License-Identifier: Apache-2.0
#include "core/rules/presence.h"
#include "tests/support/evaluated_plan.h"
#include "tests/support/operation_builder.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace planner::test {
namespace {

constexpr FacilityId kHere{0};
constexpr FacilityId kThere{1};

void arrive(Presence& presence, std::int64_t day, std::int64_t people)
{
    presence.move({CohortId{0}, kThere, Day(1), kHere, Day(day), People(people)}, Direction::Arrival);
}
void depart(Presence& presence, std::int64_t day, std::int64_t people)
{
    presence.move({CohortId{0}, kHere, Day(day), kThere, Day(9), People(people)}, Direction::Departure);
}

TEST(PresenceTest, TakesPeaksByBothConventions)
{
    Presence presence;
    presence.open(People(4));
    presence.open(People(6));
    depart(presence, 2, 3);
    arrive(presence, 2, 5);
    depart(presence, 4, 12);
    EXPECT_THAT(presence.peaks(Day(4), false), testing::ElementsAre(People(10), People(15), People(12), People(12)));
    EXPECT_THAT(presence.peaks(Day(4), true), testing::ElementsAre(People(10), People(12), People(12), People(0)));
}

TEST(PresenceTest, KnowsTheFirstArrivalWhateverTheOrder)
{
    Presence presence;
    EXPECT_FALSE(presence.firstArrival());
    depart(presence, 1, 3);
    EXPECT_FALSE(presence.hasArrivals());
    arrive(presence, 4, 1);
    arrive(presence, 2, 1);
    arrive(presence, 3, 1);
    EXPECT_EQ(presence.firstArrival(), Day(2));
}

TEST(PresenceTest, PeopleWhoCameBackAreThereButNoArrivalOfThePlan)
{
    Presence presence;
    presence.open(People(9));
    const Passage back{CohortId{0}, kHere, Day(1), kHere, Day(3), People(2)};
    presence.move(back, Direction::Departure);
    presence.move(back, Direction::Arrival);
    EXPECT_FALSE(presence.hasArrivals());
    EXPECT_THAT(presence.peaks(Day(3), false), testing::ElementsAre(People(9), People(7), People(9)));
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
    visitMovements(plan.view(), [&](const Passage& passage, Direction direction) {
        const bool isArrival = direction == Direction::Arrival;
        visits.push_back(plan.plan().operation.facility(isArrival ? passage.to : passage.from).code
                         + (isArrival ? " +" : " -") + std::to_string(passage.people.value()) + " day "
                         + std::to_string((isArrival ? passage.arrival : passage.departure).value()));
    });
    EXPECT_THAT(visits, testing::ElementsAre("KAR +1 day 1", "HAS -2 day 2", "KAR +2 day 3", "HAS -3 day 3"));
}

} // namespace
} // namespace planner::test
