// SPDX-License-Identifier: Apache-2.0
#include "core/model/batch.h"

#include <gtest/gtest.h>

#include <set>

namespace planner {
namespace {

TEST(BatchTest, AddsItsPartsUp)
{
    Batch batch;
    EXPECT_EQ(batch.people(), People(0));
    batch.parts = {{CohortId{0}, People(30)}, {CohortId{2}, People(12)}};
    EXPECT_EQ(batch.people(), People(42));
}

TEST(BatchTest, CountsUnlessItIsCancelled)
{
    Batch batch;
    for (const Status status :
         {Status::Draft, Status::Proposed, Status::Approved, Status::Departed, Status::Arrived, Status::Cancelled}) {
        batch.status = status;
        EXPECT_EQ(batch.counts(), status != Status::Cancelled) << nameOf(status);
    }
}

TEST(BatchTest, IsFixedWhereItIsLockedOrApprovedOrLater)
{
    Batch batch;
    for (const Status status : {Status::Draft, Status::Proposed, Status::Cancelled}) {
        batch.status = status;
        EXPECT_FALSE(batch.isFixed()) << nameOf(status);
    }
    for (const Status status : {Status::Approved, Status::Departed, Status::Arrived}) {
        batch.status = status;
        EXPECT_TRUE(batch.isFixed()) << nameOf(status);
    }
    batch.status = Status::Draft;
    batch.isLocked = true;
    EXPECT_TRUE(batch.isFixed());
}

TEST(ClearancesTest, HasAllOnlyWithEachOfThem)
{
    Clearances clearances;
    for (const Clearance clearance : kAllClearances) {
        EXPECT_FALSE(clearances.hasAll());
        EXPECT_FALSE(clearances.has(clearance));
        clearances.set(clearance, true);
        EXPECT_TRUE(clearances.has(clearance));
    }
    EXPECT_TRUE(clearances.hasAll());
    clearances.set(Clearance::Fit, false);
    EXPECT_FALSE(clearances.hasAll());
    EXPECT_TRUE(clearances.has(Clearance::Site));
}

TEST(ClearancesTest, KeepWhatIsKnownOfEachInTheOrderOfTheKinds)
{
    Clearances clearances;
    clearances.record(Clearance::Site, {"no 2", "", {}, {}, "B", 2});
    clearances.record(Clearance::Legal, {"no 1", "", {}, {}, "A", 1});
    clearances.record(Clearance::Site, {"no 3", "", {}, {}, "C", 3});
    clearances.set(Clearance::Site, true);
    ASSERT_EQ(clearances.entries().size(), 2U);
    EXPECT_EQ(clearances.entries()[0].kind, Clearance::Legal);
    EXPECT_EQ(clearances.entries()[1].record.reference, "no 3") << "recorded already";
    EXPECT_EQ(clearances.find(Clearance::Fit), nullptr);
    clearances.revoke(Clearance::Legal);
    EXPECT_FALSE(clearances.has(Clearance::Legal));
}

Batch ofThirty(Status status)
{
    Batch batch;
    batch.departure = Day(4);
    batch.parts = {{CohortId{0}, People(20)}, {CohortId{1}, People(10)}};
    batch.status = status;
    batch.happened.departedOn = Day(5);
    batch.happened.departed = {{CohortId{0}, People(18)}, {CohortId{2}, People(3)}};
    return batch;
}

TEST(HappenedTest, CountsOnceABatchHasDeparted)
{
    for (const Status status : {Status::Draft, Status::Proposed, Status::Approved, Status::Cancelled}) {
        EXPECT_EQ(ofThirty(status).travellers(), ofThirty(status).parts) << nameOf(status);
        EXPECT_EQ(ofThirty(status).departureDay(), Day(4));
        EXPECT_EQ(ofThirty(status).arrivalDay(Days(2)), Day(6));
        EXPECT_EQ(headcountOf(ofThirty(status)), People(30));
    }
    for (const Status status : {Status::Departed, Status::Arrived}) {
        EXPECT_EQ(ofThirty(status).travellers(), *ofThirty(status).happened.departed) << nameOf(status);
        EXPECT_EQ(ofThirty(status).departureDay(), Day(5));
        EXPECT_EQ(ofThirty(status).arrivalDay(Days(2)), Day(7));
        EXPECT_EQ(headcountOf(ofThirty(status)), People(21));
        EXPECT_EQ(ofThirty(status).counted().parts, *ofThirty(status).happened.departed);
        EXPECT_EQ(ofThirty(status).counted().departure, Day(5));
    }
    Batch arrived = ofThirty(Status::Arrived);
    arrived.happened.arrivedOn = Day(9);
    arrived.happened.arrived = {{CohortId{0}, People(17)}};
    EXPECT_EQ(arrived.arrivalDay(Days(2)), Day(9));
    EXPECT_EQ(headcountOf(arrived), People(17));
}

TEST(HappenedTest, SaysWhereEverybodyEnds)
{
    Batch batch = ofThirty(Status::Departed);
    batch.happened.accounts = {{CohortId{0}, Fate::Returned, People(2)}, {CohortId{0}, Fate::Escaped, People(1)}};
    const std::vector<BatchPeople> onTheWay{{CohortId{0}, People(15), People(2), People(1), People(0)},
                                            {CohortId{2}, People(3), People(0), People(0), People(0)}};
    EXPECT_EQ(peopleByEnd(batch), onTheWay);
    batch.status = Status::Arrived;
    EXPECT_EQ(peopleByEnd(batch), onTheWay) << "nobody counted who arrived";
    batch.happened.arrived = {{CohortId{0}, People(14)}};
    const std::vector<BatchPeople> there{{CohortId{0}, People(14), People(2), People(1), People(1)},
                                         {CohortId{2}, People(0), People(0), People(0), People(3)}};
    EXPECT_EQ(peopleByEnd(batch), there);
}

TEST(HappenedTest, NamesFatesAsTheFilesDo)
{
    std::set<std::string> names;
    for (const Fate fate : {Fate::Returned, Fate::Hospital, Fate::Released, Fate::Died, Fate::Escaped, Fate::Other}) {
        names.insert(nameOf(fate));
        EXPECT_EQ(valueNamed<Fate>(nameOf(fate)), fate);
    }
    EXPECT_EQ(names, (std::set<std::string>{"returned", "hospital", "released", "died", "escaped", "other"}));
    EXPECT_FALSE(valueNamed<Fate>("lost"));
}

TEST(BatchTest, NamesStatusesAndClearancesAsTheFilesDo)
{
    EXPECT_STREQ(nameOf(Status::Draft), "draft");
    EXPECT_EQ(valueNamed<Status>("cancelled"), Status::Cancelled);
    EXPECT_EQ(valueNamed<Status>("departed"), Status::Departed);
    EXPECT_FALSE(valueNamed<Status>("Draft"));
    EXPECT_FALSE(valueNamed<Status>(""));
    EXPECT_STREQ(nameOf(Clearance::Individual), "individual");
    std::set<std::string> names;
    for (const Clearance clearance : kAllClearances) {
        names.insert(nameOf(clearance));
        EXPECT_EQ(valueNamed<Clearance>(nameOf(clearance)), clearance);
    }
    EXPECT_EQ(names, (std::set<std::string>{"legal", "individual", "fit", "notified", "site"}));
    EXPECT_FALSE(valueNamed<Clearance>("family"));
}

} // namespace
} // namespace planner
