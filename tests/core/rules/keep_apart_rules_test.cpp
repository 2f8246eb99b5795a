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

/// A and B, 20 people each, are in HAS; K, 8 people, is in KAR.
OperationBuilder threeCohorts()
{
    OperationBuilder builder(5);
    builder.facility("HAS", {.capacity = 200, .population = 100}).facility("KAR", {.capacity = 500, .population = 30});
    builder.cohort("A", {.at = "HAS", .people = 20}).cohort("B", {.at = "HAS", .people = 20});
    builder.cohort("K", {.at = "KAR", .people = 8, .movement = Movement::May});
    builder.route("ROAD", {.from = "HAS", .to = "KAR", .seats = 100});
    builder.route("NIGHT", {.from = "HAS", .to = "KAR", .seats = 100, .arrivalOffset = 1});
    builder.route("BACK", {.from = "KAR", .to = "HAS", .seats = 100});
    return builder;
}

TEST(KeepApartTravelTest, LetsThemTravelInDifferentBatches)
{
    auto builder = threeCohorts().keepApart("A", "B", ApartScope::Batch);
    builder.batch("B1", {.route = "ROAD", .parts = {{"A", 5}}}).batch("B2", {.route = "ROAD", .parts = {{"B", 5}}});
    EXPECT_THAT(findingsOf(Rule::R12KeepApartTravel, builder.plan()), IsEmpty());
}

TEST(KeepApartTravelTest, FindsTheSmallerPart)
{
    auto builder = threeCohorts().keepApart("B", "A", ApartScope::Batch);
    builder.batch("B1", {.route = "ROAD", .day = 3, .parts = {{"A", 5}, {"B", 2}}});
    builder.batch("B2", {.route = "ROAD", .day = 4, .parts = {{"A", 1}, {"B", 3}}});
    builder.batch("B3", {.route = "ROAD", .parts = {{"A", 1}, {"B", 1}}, .status = Status::Cancelled});
    EXPECT_THAT(findingsOf(Rule::R12KeepApartTravel, builder.plan()), ElementsAre("B1 day 3: 2", "B2 day 4: 1"));
    EXPECT_THAT(
        sentencesOf(Rule::R12KeepApartTravel, builder.plan()),
        Contains(
            "Batch B1 carries cohorts A and B, which must not travel together; the smaller part has a headcount of "
            "2."));
}

TEST(KeepApartTravelTest, CountsAPairOnceHoweverOftenItIsNamed)
{
    auto builder = threeCohorts().keepApart("A", "B", ApartScope::Batch).keepApart("B", "A", ApartScope::Batch);
    builder.batch("B1", {.route = "ROAD", .parts = {{"A", 5}, {"B", 2}}});
    EXPECT_THAT(findingsOf(Rule::R12KeepApartTravel, builder.plan()), ElementsAre("B1 day 1: 2"));
}

TEST(KeepApartTravelTest, LeavesPairsOfTheOtherScopeTogether)
{
    auto builder = threeCohorts().keepApart("A", "B", ApartScope::Facility);
    builder.batch("B1", {.route = "ROAD", .parts = {{"A", 5}, {"B", 2}}});
    EXPECT_THAT(findingsOf(Rule::R12KeepApartTravel, builder.plan()), IsEmpty());
}

TEST(KeepApartSiteTest, SaysNothingOfThoseWhoAreTogetherBeforeThePlan)
{
    auto builder = threeCohorts().keepApart("A", "B", ApartScope::Facility);
    EXPECT_THAT(findingsOf(Rule::R13KeepApartSite, builder.plan()), IsEmpty());
    builder.batch("B1", {.route = "ROAD", .day = 2, .parts = {{"A", 5}}});
    EXPECT_THAT(findingsOf(Rule::R13KeepApartSite, builder.plan()), IsEmpty());
}

TEST(KeepApartSiteTest, FindsTheSmallerCountFromTheFirstArrivalOfEither)
{
    auto builder = threeCohorts().keepApart("A", "K", ApartScope::Facility);
    builder.batch("B1", {.route = "NIGHT", .day = 2, .parts = {{"A", 5}}});
    builder.batch("B2", {.route = "ROAD", .day = 5, .parts = {{"A", 10}}});
    EXPECT_THAT(findingsOf(Rule::R13KeepApartSite, builder.plan()),
                ElementsAre("KAR day 3: 5", "KAR day 4: 5", "KAR day 5: 8"));
    EXPECT_THAT(
        sentencesOf(Rule::R13KeepApartSite, builder.plan()),
        Contains("On day 3 cohorts A and K, which must be kept apart, are both in KAR; the smaller count is 5."));
}

TEST(KeepApartSiteTest, FindsThemInAnyFacilityWhereBothCome)
{
    auto builder = threeCohorts().keepApart("B", "A", ApartScope::Facility).keepApart("A", "B", ApartScope::Facility);
    builder.batch("B1", {.route = "ROAD", .day = 2, .parts = {{"A", 5}}});
    builder.batch("B2", {.route = "ROAD", .day = 4, .parts = {{"B", 3}}});
    EXPECT_THAT(findingsOf(Rule::R13KeepApartSite, builder.plan()), ElementsAre("KAR day 4: 3", "KAR day 5: 3"));
}

TEST(KeepApartSiteTest, CountsThoseWhoLeaveOnTheDayOfTheArrivalUnlessTurnoverIsAllowed)
{
    auto builder = threeCohorts().keepApart("A", "K", ApartScope::Facility);
    builder.batch("B1", {.route = "ROAD", .day = 2, .parts = {{"A", 5}}});
    builder.batch("B2", {.route = "BACK", .day = 2, .parts = {{"K", 8}}});
    // K comes back to HAS on day 2 as well, where the rest of A is.
    EXPECT_THAT(findingsOf(Rule::R13KeepApartSite, builder.plan()),
                ElementsAre("HAS day 2: 8", "KAR day 2: 5", "HAS day 3: 8", "HAS day 4: 8", "HAS day 5: 8"));
    builder.settings().hasSameDayTurnover = true;
    EXPECT_THAT(findingsOf(Rule::R13KeepApartSite, builder.plan()),
                ElementsAre("HAS day 2: 8", "HAS day 3: 8", "HAS day 4: 8", "HAS day 5: 8"));
}

TEST(KeepApartSiteTest, IsKeptWhereTheOthersLeftTheDayBefore)
{
    auto builder = threeCohorts().keepApart("A", "K", ApartScope::Facility);
    builder.facility("SUL", {.capacity = 100}).route("AWAY", {.from = "KAR", .to = "SUL"});
    builder.batch("B1", {.route = "AWAY", .day = 1, .parts = {{"K", 8}}});
    builder.batch("B2", {.route = "ROAD", .day = 2, .parts = {{"A", 20}}});
    EXPECT_THAT(findingsOf(Rule::R13KeepApartSite, builder.plan()), IsEmpty());
}

TEST(KeepApartSiteTest, DoesNotSeeCancelledBatchesAndArrivalsAfterTheLastDay)
{
    auto builder = threeCohorts().keepApart("A", "K", ApartScope::Facility);
    builder.batch("B1", {.route = "ROAD", .parts = {{"A", 5}}, .status = Status::Cancelled});
    builder.batch("B2", {.route = "NIGHT", .day = 5, .parts = {{"A", 5}}});
    EXPECT_THAT(findingsOf(Rule::R13KeepApartSite, builder.plan()), IsEmpty());
}

} // namespace
} // namespace planner::test
