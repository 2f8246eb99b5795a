// SPDX-License-Identifier: Apache-2.0
#include "tests/support/evaluated_plan.h"
#include "tests/support/operation_builder.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace planner::test {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

/// A plan of one batch of 12 people on day 2, otherwise as given.
Plan oneBatch(BatchSpec batch)
{
    OperationBuilder builder(5);
    builder.facility("HAS", {.capacity = 200, .population = 100}).facility("KAR", {.capacity = 500});
    builder.cohort("C1", {.at = "HAS", .people = 20}).route("ROAD", {.from = "HAS", .to = "KAR"});
    batch.route = "ROAD";
    batch.day = 2;
    batch.parts = {{"C1", 12}};
    return builder.batch("B1", batch).plan();
}

std::vector<Clearance> allBut(Clearance missing)
{
    std::vector<Clearance> clearances = allClearances();
    std::erase(clearances, missing);
    return clearances;
}

TEST(ClearanceTest, AsksNothingOfBatchesThatAreNotApproved)
{
    for (const Status status : {Status::Draft, Status::Proposed, Status::Cancelled})
        EXPECT_THAT(findingsOf(Rule::R18Clearance, oneBatch({.status = status})), IsEmpty()) << nameOf(status);
}

TEST(ClearanceTest, IsKeptWithAllFive)
{
    for (const Status status : {Status::Approved, Status::Departed, Status::Arrived})
        EXPECT_THAT(findingsOf(Rule::R18Clearance, oneBatch({.status = status, .clearances = allClearances()})),
                    IsEmpty())
            << nameOf(status);
}

TEST(ClearanceTest, MissesEachOfTheFiveInEachLaterStatus)
{
    for (const Status status : {Status::Approved, Status::Departed, Status::Arrived})
        for (const Clearance missing : kAllClearances)
            EXPECT_THAT(findingsOf(Rule::R18Clearance, oneBatch({.status = status, .clearances = allBut(missing)})),
                        ElementsAre("B1 day 2: 12"))
                << nameOf(status) << " without " << nameOf(missing);
}

TEST(ClearanceTest, SaysWhichAreMissing)
{
    const Plan one = oneBatch({.status = Status::Approved, .clearances = allBut(Clearance::Fit)});
    EXPECT_THAT(sentencesOf(Rule::R18Clearance, one),
                ElementsAre("Batch B1 (headcount 12) is approved, but lacks clearance: fit."));
    const Plan more = oneBatch({.status = Status::Arrived, .clearances = {Clearance::Legal, Clearance::Notified}});
    EXPECT_THAT(sentencesOf(Rule::R18Clearance, more),
                ElementsAre("Batch B1 (headcount 12) is arrived, but lacks clearance: individual, fit, site."));
}

TEST(ActualCountTest, IsKeptWhereTheCountIsThePlanOrNotYetTaken)
{
    for (const Status status : {Status::Departed, Status::Arrived}) {
        EXPECT_THAT(findingsOf(Rule::R19ActualCount, oneBatch({.status = status, .actual = 12})), IsEmpty());
        EXPECT_THAT(findingsOf(Rule::R19ActualCount, oneBatch({.status = status})), IsEmpty());
    }
}

TEST(ActualCountTest, FindsADifferenceUntilItIsExplained)
{
    for (const Status status : {Status::Departed, Status::Arrived}) {
        EXPECT_THAT(findingsOf(Rule::R19ActualCount, oneBatch({.status = status, .actual = 11})),
                    ElementsAre("B1 day 2: 1"));
        EXPECT_THAT(findingsOf(Rule::R19ActualCount, oneBatch({.status = status, .actual = 15})),
                    ElementsAre("B1 day 2: 3"));
        EXPECT_THAT(findingsOf(Rule::R19ActualCount,
                               oneBatch({.status = status, .actual = 0, .explanation = "the road was closed"})),
                    IsEmpty());
    }
}

TEST(ActualCountTest, LooksAtBatchesThatHaveLeftOnly)
{
    for (const Status status : {Status::Draft, Status::Proposed, Status::Approved, Status::Cancelled})
        EXPECT_THAT(findingsOf(Rule::R19ActualCount, oneBatch({.status = status, .actual = 1})), IsEmpty())
            << nameOf(status);
}

TEST(ActualCountTest, SaysWhetherMoreOrFewerLeft)
{
    EXPECT_THAT(sentencesOf(Rule::R19ActualCount, oneBatch({.status = Status::Departed, .actual = 13})),
                ElementsAre("The actual count of batch B1 is 13, which is 1 above the plan (12) and not explained."));
    EXPECT_THAT(sentencesOf(Rule::R19ActualCount, oneBatch({.status = Status::Departed, .actual = 10})),
                ElementsAre("The actual count of batch B1 is 10, which is 2 below the plan (12) and not explained."));
}

} // namespace
} // namespace planner::test
