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

TEST(BatchTest, NamesStatusesAndClearancesAsTheFilesDo)
{
    EXPECT_STREQ(nameOf(Status::Draft), "draft");
    EXPECT_EQ(statusNamed("cancelled"), Status::Cancelled);
    EXPECT_EQ(statusNamed("departed"), Status::Departed);
    EXPECT_FALSE(statusNamed("Draft"));
    EXPECT_FALSE(statusNamed(""));
    EXPECT_STREQ(nameOf(Clearance::Individual), "individual");
    std::set<std::string> names;
    for (const Clearance clearance : kAllClearances) {
        names.insert(nameOf(clearance));
        EXPECT_EQ(clearanceNamed(nameOf(clearance)), clearance);
    }
    EXPECT_EQ(names, (std::set<std::string>{"legal", "individual", "fit", "notified", "site"}));
    EXPECT_FALSE(clearanceNamed("family"));
}

} // namespace
} // namespace planner
