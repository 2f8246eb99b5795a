// SPDX-License-Identifier: Apache-2.0
#include "core/model/ledger.h"
#include "tests/support/operation_builder.h"

#include <gtest/gtest.h>

namespace planner::test {
namespace {

const FacilityId kHas{0};
const FacilityId kKar{1};

/// HAS holds 100 people, KAR 10; a road that arrives the next day and one that arrives the same day.
OperationBuilder twoSitesByRoad()
{
    OperationBuilder builder(5);
    builder.facility("HAS", {.population = 100}).facility("KAR", {.capacity = 50, .population = 10});
    builder.cohort("C1", {.at = "HAS", .people = 100});
    builder.route("NIGHT", {.from = "HAS", .to = "KAR", .arrivalOffset = 1});
    builder.route("ROAD", {.from = "HAS", .to = "KAR"});
    return builder;
}

Ledger ledgerOf(const OperationBuilder& builder) { return {builder.operation(), builder.plan().batches}; }

TEST(LedgerTest, BooksDeparturesArrivalsAndTheRoad)
{
    const Ledger ledger = ledgerOf(twoSitesByRoad().batch("B1", {.route = "NIGHT", .day = 2, .parts = {{"C1", 30}}}));
    EXPECT_EQ(ledger.lastDay(), Day(5));
    EXPECT_EQ(ledger.at(kHas, Day(1)).population, People(100));
    EXPECT_EQ(ledger.at(kHas, Day(2)).departures, People(30));
    EXPECT_EQ(ledger.at(kHas, Day(2)).population, People(70));
    EXPECT_EQ(ledger.at(kHas, Day(2)).peak, People(100));
    EXPECT_EQ(ledger.onTheRoad(Day(1)), People(0));
    EXPECT_EQ(ledger.onTheRoad(Day(2)), People(30));
    EXPECT_EQ(ledger.onTheRoad(Day(3)), People(0));
    EXPECT_EQ(ledger.at(kKar, Day(3)).arrivals, People(30));
    EXPECT_EQ(ledger.at(kKar, Day(3)).peak, People(40));
    EXPECT_EQ(ledger.at(kKar, Day(5)).population, People(40));
}

TEST(LedgerTest, OpensEachDayWithTheCloseOfTheDayBefore)
{
    const Ledger ledger = ledgerOf(twoSitesByRoad().batch("B1", {.route = "ROAD", .day = 1, .parts = {{"C1", 30}}}));
    EXPECT_EQ(ledger.openingOf(kHas, Day(1)), People(100));
    EXPECT_EQ(ledger.openingOf(kHas, Day(2)), People(70));
    EXPECT_EQ(ledger.openingOf(kKar, Day(1)), People(10));
    EXPECT_EQ(ledger.openingOf(kKar, Day(5)), People(40));
}

TEST(LedgerTest, KnowsTheFirstArrivalOfAnybody)
{
    auto builder = twoSitesByRoad();
    EXPECT_FALSE(ledgerOf(builder).firstArrival(kKar));
    builder.batch("B1", {.route = "NIGHT", .day = 3, .parts = {{"C1", 30}}});
    builder.batch("B2", {.route = "NIGHT", .day = 2, .parts = {{"C1", 1}}});
    builder.batch("B3", {.route = "ROAD", .day = 1});
    EXPECT_EQ(ledgerOf(builder).firstArrival(kKar), Day(3));
    EXPECT_FALSE(ledgerOf(builder).firstArrival(kHas));
}

TEST(LedgerTest, TakesThePeakAtTheCloseWithSameDayTurnover)
{
    auto builder = twoSitesByRoad().batch("B1", {.route = "NIGHT", .day = 2, .parts = {{"C1", 30}}});
    builder.settings().hasSameDayTurnover = true;
    EXPECT_EQ(ledgerOf(builder).at(kHas, Day(2)).peak, People(70));
    EXPECT_EQ(ledgerOf(builder).at(kKar, Day(3)).peak, People(40));
}

TEST(LedgerTest, LeavesCancelledBatchesOut)
{
    auto builder = twoSitesByRoad().batch("B1", {.route = "ROAD", .parts = {{"C1", 30}}, .status = Status::Cancelled});
    EXPECT_EQ(ledgerOf(builder).at(kHas, Day(5)).population, People(100));
    EXPECT_EQ(ledgerOf(builder).at(kKar, Day(5)).population, People(10));
    EXPECT_FALSE(ledgerOf(builder).firstArrival(kKar));
}

TEST(LedgerTest, KeepsPeopleOnTheRoadWhoArriveAfterTheLastDay)
{
    const Ledger ledger = ledgerOf(twoSitesByRoad().batch("B1", {.route = "NIGHT", .day = 5, .parts = {{"C1", 30}}}));
    EXPECT_EQ(ledger.at(kHas, Day(5)).population, People(70));
    EXPECT_EQ(ledger.onTheRoad(Day(5)), People(30));
}

/// 30 planned for day 2 overnight; 28 left.
BatchSpec nightOf28(Status status)
{
    return {.route = "NIGHT", .day = 2, .parts = {{"C1", 30}}, .status = status, .departed = {{{"C1", 28}}}};
}

TEST(LedgerTest, CountsWhoLeftAndWhenInPlaceOfThePlan)
{
    BatchSpec batch = nightOf28(Status::Departed);
    batch.departedOn = 3;
    const Ledger ledger = ledgerOf(twoSitesByRoad().batch("B1", batch));
    EXPECT_EQ(ledger.at(kHas, Day(2)).population, People(100));
    EXPECT_EQ(ledger.at(kHas, Day(3)).departures, People(28));
    EXPECT_EQ(ledger.onTheRoad(Day(3)), People(28));
    EXPECT_EQ(ledger.at(kKar, Day(4)).arrivals, People(28)) << "a day later, as the route says";
    EXPECT_EQ(ledger.at(kHas, Day(5)).population, People(72)) << "two did not travel";
}

TEST(LedgerTest, CountsWhoArrivedAndWhen)
{
    BatchSpec batch = nightOf28(Status::Arrived);
    batch.arrivedOn = 5;
    batch.arrived = {{"C1", 25}};
    const Ledger ledger = ledgerOf(twoSitesByRoad().batch("B1", batch));
    EXPECT_EQ(ledger.onTheRoad(Day(4)), People(28));
    EXPECT_EQ(ledger.at(kKar, Day(4)).population, People(10));
    EXPECT_EQ(ledger.at(kKar, Day(5)).population, People(35));
    EXPECT_EQ(ledger.onTheRoad(Day(5)), People(3)) << "whom nobody can account for";
    EXPECT_EQ(ledger.left(Day(5)), People(0));
}

TEST(LedgerTest, BooksWhoCameBackOnTheDayOfArrivalAndWhoLeftNowhere)
{
    for (const Status status : {Status::Departed, Status::Arrived}) {
        BatchSpec batch = nightOf28(status);
        batch.accounts = {{"C1", Fate::Returned, 4}, {"C1", Fate::Hospital, 2}, {"C1", Fate::Died, 1}};
        const Ledger ledger = ledgerOf(twoSitesByRoad().batch("B1", batch));
        EXPECT_EQ(ledger.at(kHas, Day(2)).population, People(72));
        EXPECT_EQ(ledger.at(kHas, Day(3)).arrivals, People(4));
        EXPECT_EQ(ledger.at(kHas, Day(3)).population, People(76));
        EXPECT_EQ(ledger.at(kKar, Day(3)).arrivals, People(21));
        EXPECT_EQ(ledger.left(Day(2)), People(0));
        EXPECT_EQ(ledger.left(Day(3)), People(3));
        EXPECT_EQ(ledger.onTheRoad(Day(3)), People(0));
        EXPECT_FALSE(ledger.firstArrival(kHas)) << "nobody is brought there";
        EXPECT_EQ(ledger.firstArrival(kKar), Day(3));
    }
}

TEST(LedgerTest, CountsWhatWasPlannedWhereNobodyCounted)
{
    const Ledger ledger = ledgerOf(twoSitesByRoad().batch(
        "B1", {.route = "NIGHT", .day = 2, .parts = {{"C1", 30}}, .status = Status::Arrived, .total = 28}));
    EXPECT_EQ(ledger.at(kHas, Day(5)).population, People(70)) << "a count of all together names no cohort";
    EXPECT_EQ(ledger.at(kKar, Day(5)).population, People(40));
}

TEST(LedgerTest, DoesNotBookWhatHappensOnOtherDays)
{
    auto builder = twoSitesByRoad().batch("B1", {.route = "ROAD", .day = 0, .parts = {{"C1", 30}}});
    builder.batch("B2", {.route = "ROAD", .day = 6, .parts = {{"C1", 30}}});
    EXPECT_EQ(ledgerOf(builder).at(kHas, Day(5)).population, People(100));
    EXPECT_EQ(ledgerOf(builder).at(kKar, Day(5)).population, People(10));
    // Who departed before day 1 is counted at the opening, so an arrival takes people from the road below 0.
    builder.batch("B3", {.route = "NIGHT", .day = 0, .parts = {{"C1", 7}}});
    EXPECT_EQ(ledgerOf(builder).at(kKar, Day(1)).population, People(17));
    EXPECT_EQ(ledgerOf(builder).onTheRoad(Day(1)), People(-7));
}

} // namespace
} // namespace planner::test
