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

/// HAS holds 60 men and 30 women who must move and 10 women who may; KAR holds 5 women and 20 men who stay.
OperationBuilder mixedSites()
{
    OperationBuilder builder(5);
    builder.facility("HAS", {.capacity = 200, .population = 100}).facility("KAR", {.capacity = 500, .population = 30});
    builder.cohort("MEN", {.at = "HAS", .people = 60, .category = "men"});
    builder.cohort("WOMEN", {.at = "HAS", .people = 30, .category = "women"});
    builder.cohort("MORE", {.at = "HAS", .people = 10, .category = "women", .movement = Movement::May});
    builder.cohort("THERE", {.at = "KAR", .people = 5, .category = "women", .movement = Movement::May});
    builder.cohort("OTHERS", {.at = "KAR", .people = 20, .category = "men", .movement = Movement::Stay});
    builder.route("ROAD", {.from = "HAS", .to = "KAR", .seats = 100});
    builder.route("NIGHT", {.from = "HAS", .to = "KAR", .seats = 100, .arrivalOffset = 1});
    builder.route("BACK", {.from = "KAR", .to = "HAS", .seats = 100});
    return builder;
}

TEST(PlacesTest, AcceptsExactlyThePlacesOfACategory)
{
    auto builder = mixedSites().places("KAR", "women", 25);
    builder.batch("B1", {.route = "ROAD", .day = 2, .parts = {{"MEN", 60}, {"WOMEN", 20}}});
    EXPECT_THAT(findingsOf(Rule::R02Places, builder.plan()), IsEmpty());
}

TEST(PlacesTest, CountsTheCohortsThereAndWhoArrives)
{
    auto builder = mixedSites().places("KAR", "women", 25);
    builder.batch("B1", {.route = "NIGHT", .day = 3, .parts = {{"MEN", 60}, {"WOMEN", 21}}});
    EXPECT_THAT(findingsOf(Rule::R02Places, builder.plan()), ElementsAre("KAR day 4: 1", "KAR day 5: 1"));
    EXPECT_THAT(sentencesOf(Rule::R02Places, builder.plan()),
                Contains("On day 4 the headcount of category women in KAR reaches 26, which is 1 over the places kept "
                         "for it (25)."));
}

TEST(PlacesTest, BeginsWithTheFirstArrivalWhoeverArrives)
{
    auto builder = mixedSites().places("KAR", "women", 4).places("KAR", "men", 100);
    EXPECT_THAT(findingsOf(Rule::R02Places, builder.plan()), IsEmpty()) << "over before the plan";
    builder.batch("B1", {.route = "ROAD", .day = 4, .parts = {{"MEN", 60}}});
    EXPECT_THAT(findingsOf(Rule::R02Places, builder.plan()), ElementsAre("KAR day 4: 1", "KAR day 5: 1"));
    builder.batch("B2", {.route = "ROAD", .day = 5, .parts = {{"MORE", 2}}});
    EXPECT_THAT(findingsOf(Rule::R02Places, builder.plan()), ElementsAre("KAR day 4: 1", "KAR day 5: 3"));
}

TEST(PlacesTest, CountsArrivalsBeforeDeparturesOfTheSameDay)
{
    auto builder = mixedSites().places("KAR", "women", 10);
    builder.batch("B1", {.route = "ROAD", .day = 3, .parts = {{"WOMEN", 8}}});
    builder.batch("B2", {.route = "BACK", .day = 3, .parts = {{"THERE", 5}}});
    EXPECT_THAT(findingsOf(Rule::R02Places, builder.plan()), ElementsAre("KAR day 3: 3"));
    builder.settings().hasSameDayTurnover = true;
    EXPECT_THAT(findingsOf(Rule::R02Places, builder.plan()), IsEmpty());
}

TEST(PlacesTest, DoesNotSeeCancelledBatchesAndArrivalsOutsideTheOperation)
{
    auto builder = mixedSites().places("KAR", "women", 4);
    builder.batch("B1", {.route = "ROAD", .day = 1, .parts = {{"WOMEN", 9}}, .status = Status::Cancelled});
    builder.batch("B2", {.route = "NIGHT", .day = 5, .parts = {{"WOMEN", 9}}});
    builder.batch("B3", {.route = "NIGHT", .day = -1, .parts = {{"WOMEN", 9}}});
    EXPECT_THAT(findingsOf(Rule::R02Places, builder.plan()), IsEmpty());
}

TEST(NotAcceptedTest, LetsEverybodyInWhereNothingIsSaid)
{
    auto builder = mixedSites().batch("B1", {.route = "ROAD", .parts = {{"MEN", 5}, {"WOMEN", 5}}});
    EXPECT_THAT(findingsOf(Rule::R03NotAccepted, builder.plan()), IsEmpty());
}

TEST(NotAcceptedTest, FindsThePeopleOfEachCategoryThatIsNotAccepted)
{
    auto builder = mixedSites().category("children", {});
    builder.facility("KAR", {.capacity = 500, .population = 30, .accepts = {"men"}});
    builder.batch("B1", {.route = "ROAD", .parts = {{"MEN", 5}, {"WOMEN", 3}, {"MORE", 4}}});
    builder.batch("B2", {.route = "BACK", .parts = {{"THERE", 5}}});
    builder.batch("B3", {.route = "ROAD", .parts = {{"WOMEN", 2}}, .status = Status::Cancelled});
    EXPECT_THAT(findingsOf(Rule::R03NotAccepted, builder.plan()), ElementsAre("B1 day 1: 7"));
    EXPECT_THAT(sentencesOf(Rule::R03NotAccepted, builder.plan()),
                ElementsAre("Batch B1 brings category women (headcount 7) to KAR, which does not accept it."));
    builder.facility("KAR", {.capacity = 500, .population = 30, .accepts = {"children"}});
    EXPECT_THAT(findingsOf(Rule::R03NotAccepted, builder.plan()), ElementsAre("B1 day 1: 5", "B1 day 1: 7"));
    builder.facility("KAR", {.capacity = 500, .population = 30, .accepts = {"men", "women"}});
    EXPECT_THAT(findingsOf(Rule::R03NotAccepted, builder.plan()), IsEmpty());
}

TEST(TravelsAloneTest, LetsACategoryTravelByItself)
{
    auto builder = mixedSites().category("women", {.travelsAlone = true});
    builder.batch("B1", {.route = "ROAD", .parts = {{"WOMEN", 5}, {"MORE", 5}}});
    builder.batch("B2", {.route = "ROAD", .parts = {{"MEN", 5}}});
    EXPECT_THAT(findingsOf(Rule::R11TravelsAlone, builder.plan()), IsEmpty());
}

TEST(TravelsAloneTest, FindsTheWholeBatchThatMixes)
{
    auto builder = mixedSites().category("women", {.travelsAlone = true});
    builder.batch("B1", {.route = "ROAD", .day = 2, .parts = {{"MEN", 5}, {"WOMEN", 3}}});
    builder.batch("B2", {.route = "ROAD", .parts = {{"MEN", 5}, {"WOMEN", 3}}, .status = Status::Cancelled});
    EXPECT_THAT(findingsOf(Rule::R11TravelsAlone, builder.plan()), ElementsAre("B1 day 2: 8"));
    EXPECT_THAT(
        sentencesOf(Rule::R11TravelsAlone, builder.plan()),
        ElementsAre("Batch B1 (headcount 8) carries category women, which must travel alone, together with men."));
}

TEST(TravelsAloneTest, NamesTheOtherCategoryWhicheverComesFirst)
{
    auto builder = mixedSites().category("men", {.travelsAlone = true});
    builder.batch("B1", {.route = "ROAD", .parts = {{"MEN", 5}, {"WOMEN", 3}}});
    EXPECT_THAT(
        sentencesOf(Rule::R11TravelsAlone, builder.plan()),
        ElementsAre("Batch B1 (headcount 8) carries category men, which must travel alone, together with women."));
}

TEST(TravelsAloneTest, DoesNotMixWithACategoryOfWhichNobodyIsAboard)
{
    auto builder = mixedSites().category("women", {.travelsAlone = true});
    builder.batch("B1", {.route = "ROAD", .parts = {{"MEN", 0}, {"WOMEN", 3}}});
    EXPECT_THAT(findingsOf(Rule::R11TravelsAlone, builder.plan()), IsEmpty());
}

TEST(DispersalTest, AcceptsExactlyTheShareRoundedDown)
{
    auto builder = mixedSites().category("women", {.maxSharePercent = 55}); // of 30 who must move: floor(16.5)
    builder.batch("B1", {.route = "ROAD", .parts = {{"WOMEN", 16}, {"MEN", 60}}});
    EXPECT_THAT(findingsOf(Rule::R14Dispersal, builder.plan()), IsEmpty());
}

TEST(DispersalTest, CountsMayCohortsAndAllBatchesOfTheCategory)
{
    auto builder = mixedSites().category("women", {.maxSharePercent = 55});
    builder.batch("B1", {.route = "ROAD", .day = 2, .parts = {{"WOMEN", 10}}});
    builder.batch("B2", {.route = "NIGHT", .day = 5, .parts = {{"MORE", 9}}});
    builder.batch("B3", {.route = "BACK", .parts = {{"THERE", 5}}});
    builder.batch("B4", {.route = "ROAD", .parts = {{"WOMEN", 20}}, .status = Status::Cancelled});
    EXPECT_THAT(findingsOf(Rule::R14Dispersal, builder.plan()), ElementsAre("KAR day 0: 3"));
    EXPECT_THAT(sentencesOf(Rule::R14Dispersal, builder.plan()),
                ElementsAre("The plan places 19 of category women in KAR, which is 3 over the most allowed in one "
                            "facility (16: 55 per cent of those who must move)."));
}

TEST(DispersalTest, AllowsNobodyOfACategoryWithoutMustCohorts)
{
    auto builder = mixedSites().category("old", {.maxSharePercent = 100});
    builder.cohort("OLD", {.at = "HAS", .people = 5, .category = "old", .movement = Movement::May});
    builder.batch("B1", {.route = "ROAD", .parts = {{"OLD", 5}}});
    EXPECT_THAT(findingsOf(Rule::R14Dispersal, builder.plan()), ElementsAre("KAR day 0: 5"));
}

} // namespace
} // namespace planner::test
