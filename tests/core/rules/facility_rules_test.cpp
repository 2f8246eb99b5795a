// SPDX-License-Identifier: Apache-2.0
#include "tests/support/evaluated_plan.h"
#include "tests/support/operation_builder.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace planner::test {
namespace {

using testing::Contains;
using testing::ElementsAre;
using testing::IsEmpty;

/// HAS holds 100 people who must move; KAR has 50 places and 10 people. Five days, roads of a day and of none.
OperationBuilder twoSites(FacilitySpec has, FacilitySpec kar)
{
    OperationBuilder builder(5);
    builder.facility("HAS", has).facility("KAR", kar).cohort("C1", {.at = "HAS", .people = 100});
    builder.route("ROAD", {.from = "HAS", .to = "KAR", .seats = 100});
    builder.route("NIGHT", {.from = "HAS", .to = "KAR", .seats = 100, .arrivalOffset = 1});
    return builder;
}
OperationBuilder twoSites()
{
    return twoSites({.capacity = 200, .population = 100}, {.capacity = 50, .population = 10});
}

std::vector<std::string> overcrowdingOf(const OperationBuilder& builder)
{
    return findingsOf(Rule::R01Overcrowding, builder.plan());
}

TEST(OvercrowdingTest, AcceptsAFacilityThatIsExactlyFull)
{
    auto builder = twoSites().batch("B1", {.route = "ROAD", .day = 4, .parts = {{"C1", 40}}});
    EXPECT_THAT(overcrowdingOf(builder), IsEmpty());
}

TEST(OvercrowdingTest, FindsOneForEachDayOverTheLimit)
{
    auto builder = twoSites().batch("B1", {.route = "ROAD", .day = 4, .parts = {{"C1", 41}}});
    EXPECT_THAT(overcrowdingOf(builder), ElementsAre("KAR day 4: 1", "KAR day 5: 1"));
    EXPECT_THAT(sentencesOf(Rule::R01Overcrowding, builder.plan()),
                Contains("On day 4 the headcount of KAR reaches 51, which is 1 over its limit of 50."));
}

TEST(OvercrowdingTest, TakesTheLimitOfTheFacilityBeforeThatOfTheOperation)
{
    auto builder = twoSites().batch("B1", {.route = "ROAD", .day = 5, .parts = {{"C1", 60}}});
    builder.settings().overcrowdingLimit = Percent(141);
    EXPECT_THAT(overcrowdingOf(builder), IsEmpty()); // floor(50 x 1.41) = 70
    builder.settings().overcrowdingLimit = Percent(139);
    EXPECT_THAT(overcrowdingOf(builder), ElementsAre("KAR day 5: 1")); // floor(69.5) = 69
    builder.facility("KAR", {.capacity = 50, .population = 10, .limitPercent = 110});
    EXPECT_THAT(overcrowdingOf(builder), ElementsAre("KAR day 5: 15"));
}

TEST(OvercrowdingTest, CountsArrivalsBeforeDeparturesOfTheSameDay)
{
    auto builder = twoSites();
    builder.cohort("K1", {.at = "KAR", .people = 10, .movement = Movement::May});
    builder.route("BACK", {.from = "KAR", .to = "HAS"});
    builder.batch("B1", {.route = "ROAD", .day = 3, .parts = {{"C1", 45}}});
    builder.batch("B2", {.route = "BACK", .day = 3, .parts = {{"K1", 10}}});
    EXPECT_THAT(overcrowdingOf(builder), ElementsAre("KAR day 3: 5"));
    builder.settings().hasSameDayTurnover = true;
    EXPECT_THAT(overcrowdingOf(builder), IsEmpty());
}

TEST(OvercrowdingTest, LeavesFacilitiesAloneThatOpenOverTheirLimitUntilSomebodyArrives)
{
    auto builder = twoSites({.capacity = 200, .population = 100}, {.capacity = 50, .population = 60});
    EXPECT_THAT(overcrowdingOf(builder), IsEmpty());
    builder.batch("B1", {.route = "NIGHT", .day = 3, .parts = {{"C1", 1}}});
    EXPECT_THAT(overcrowdingOf(builder), ElementsAre("KAR day 4: 11", "KAR day 5: 11"));
}

TEST(OvercrowdingTest, FollowsTheCapacityOfTheCalendar)
{
    auto builder = twoSites().batch("B1", {.route = "ROAD", .day = 1, .parts = {{"C1", 40}}});
    builder.calendar({.field = CalendarField::Capacity, .code = "KAR", .from = 2, .to = 4, .value = 45});
    builder.calendar({.field = CalendarField::Capacity, .code = "KAR", .from = 3, .to = 3, .value = 48});
    builder.calendar({.field = CalendarField::Capacity, .code = "KAR", .from = 4, .to = 4, .value = 42});
    EXPECT_THAT(overcrowdingOf(builder), ElementsAre("KAR day 2: 5", "KAR day 3: 5", "KAR day 4: 8"));
}

TEST(OvercrowdingTest, DoesNotSeeCancelledAndEmptyBatchesAndArrivalsAfterTheLastDay)
{
    auto builder = twoSites({.capacity = 200, .population = 100}, {.capacity = 50, .population = 60});
    builder.batch("B1", {.route = "ROAD", .parts = {{"C1", 40}}, .status = Status::Cancelled});
    builder.batch("B2", {.route = "ROAD"});
    builder.batch("B3", {.route = "NIGHT", .day = 5, .parts = {{"C1", 40}}});
    EXPECT_THAT(overcrowdingOf(builder), IsEmpty());
}

TEST(DailyIntakeTest, AcceptsExactlyTheIntakeOfADay)
{
    auto builder = twoSites({}, {.capacity = 500, .dailyIntake = 30});
    builder.batch("B1", {.route = "ROAD", .day = 2, .parts = {{"C1", 20}}});
    builder.batch("B2", {.route = "NIGHT", .day = 1, .parts = {{"C1", 10}}});
    builder.batch("B3", {.route = "ROAD", .day = 3, .parts = {{"C1", 30}}});
    EXPECT_THAT(findingsOf(Rule::R04DailyIntake, builder.plan()), IsEmpty());
}

TEST(DailyIntakeTest, CountsWhoArrivesOnTheDayWheneverTheyDeparted)
{
    auto builder = twoSites({}, {.capacity = 500, .dailyIntake = 30});
    builder.batch("B1", {.route = "ROAD", .day = 2, .parts = {{"C1", 21}}});
    builder.batch("B2", {.route = "NIGHT", .day = 1, .parts = {{"C1", 10}}});
    EXPECT_THAT(findingsOf(Rule::R04DailyIntake, builder.plan()), ElementsAre("KAR day 2: 1"));
    EXPECT_THAT(sentencesOf(Rule::R04DailyIntake, builder.plan()),
                ElementsAre("On day 2 the people arriving at KAR number 31, which is 1 over its daily intake of 30."));
}

TEST(DailyIntakeTest, FollowsTheCalendarAndNeedsAFigure)
{
    auto builder = twoSites().batch("B1", {.route = "ROAD", .day = 2, .parts = {{"C1", 20}}});
    EXPECT_THAT(findingsOf(Rule::R04DailyIntake, builder.plan()), IsEmpty());
    builder.calendar({.field = CalendarField::DailyIntake, .code = "KAR", .from = 2, .to = 2, .value = 0});
    EXPECT_THAT(findingsOf(Rule::R04DailyIntake, builder.plan()), ElementsAre("KAR day 2: 20"));
}

TEST(DailyReleaseTest, AcceptsExactlyTheReleaseOfADay)
{
    auto builder = twoSites({.population = 100, .dailyRelease = 30}, {.capacity = 500});
    builder.batch("B1", {.route = "ROAD", .day = 2, .parts = {{"C1", 20}}});
    builder.batch("B2", {.route = "NIGHT", .day = 2, .parts = {{"C1", 10}}});
    EXPECT_THAT(findingsOf(Rule::R05DailyRelease, builder.plan()), IsEmpty());
}

TEST(DailyReleaseTest, CountsWhoDepartsOnTheDay)
{
    auto builder = twoSites({.population = 100, .dailyRelease = 30}, {.capacity = 500});
    builder.batch("B1", {.route = "ROAD", .day = 2, .parts = {{"C1", 20}}});
    builder.batch("B2", {.route = "NIGHT", .day = 2, .parts = {{"C1", 12}}});
    builder.batch("B3", {.route = "ROAD", .day = 2, .parts = {{"C1", 50}}, .status = Status::Cancelled});
    EXPECT_THAT(findingsOf(Rule::R05DailyRelease, builder.plan()), ElementsAre("HAS day 2: 2"));
    EXPECT_THAT(
        sentencesOf(Rule::R05DailyRelease, builder.plan()),
        ElementsAre("On day 2 the people departing from HAS number 32, which is 2 over its daily release of 30."));
}

TEST(DailyReleaseTest, FollowsTheCalendarOnTheOperationsDaysOnly)
{
    auto builder = twoSites({.population = 100, .dailyRelease = 30}, {.capacity = 500});
    builder.calendar({.field = CalendarField::DailyRelease, .code = "HAS", .from = 0, .to = 2, .value = 5});
    builder.batch("B1", {.route = "ROAD", .day = 0, .parts = {{"C1", 20}}});
    builder.batch("B2", {.route = "ROAD", .day = 2, .parts = {{"C1", 20}}});
    builder.batch("B3", {.route = "ROAD", .day = 6, .parts = {{"C1", 40}}});
    EXPECT_THAT(findingsOf(Rule::R05DailyRelease, builder.plan()), ElementsAre("HAS day 2: 15"));
}

} // namespace
} // namespace planner::test
