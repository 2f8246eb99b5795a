// SPDX-License-Identifier: Apache-2.0
#include "tests/support/evaluated_plan.h"
#include "tests/support/operation_builder.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace planner::test {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

/// C1, 20 people, as given, is in HAS; K1, 5 people, is in KAR.
OperationBuilder twoCohorts(CohortSpec cohort)
{
    OperationBuilder builder(5);
    builder.facility("HAS", {.capacity = 200, .population = 100}).facility("KAR", {.capacity = 500, .population = 30});
    cohort.at = "HAS";
    cohort.people = 20;
    builder.cohort("C1", cohort).cohort("K1", {.at = "KAR", .people = 5});
    builder.route("ROAD", {.from = "HAS", .to = "KAR"});
    builder.route("NIGHT", {.from = "HAS", .to = "KAR", .arrivalOffset = 1});
    return builder;
}

TEST(HeadcountTest, AcceptsBatchesThatTogetherHoldTheWholeCohort)
{
    auto builder = twoCohorts({});
    builder.batch("B1", {.route = "ROAD", .day = 1, .parts = {{"C1", 15}}});
    builder.batch("B2", {.route = "NIGHT", .day = 2, .parts = {{"C1", 5}}});
    builder.batch("B3", {.route = "ROAD", .day = 2, .parts = {{"C1", 5}}, .status = Status::Cancelled});
    EXPECT_THAT(findingsOf(Rule::R15Headcount, builder.plan()), IsEmpty());
}

TEST(HeadcountTest, FindsMorePeopleThanThereAre)
{
    auto builder = twoCohorts({});
    builder.batch("B1", {.route = "ROAD", .day = 1, .parts = {{"C1", 15}}});
    builder.batch("B2", {.route = "NIGHT", .day = 2, .parts = {{"C1", 6}}});
    EXPECT_THAT(findingsOf(Rule::R15Headcount, builder.plan()), ElementsAre("C1 day 0: 1"));
    EXPECT_THAT(sentencesOf(Rule::R15Headcount, builder.plan()),
                ElementsAre("Batches hold 21 of cohort C1, which is 1 over its headcount of 20."));
}

TEST(HeadcountTest, FindsPeopleTakenFromWhereTheyAreNot)
{
    auto builder = twoCohorts({});
    builder.batch("B1", {.route = "ROAD", .day = 2, .parts = {{"C1", 15}, {"K1", 1}}});
    EXPECT_THAT(findingsOf(Rule::R15Headcount, builder.plan()), ElementsAre("B1 day 2: 1"));
    EXPECT_THAT(sentencesOf(Rule::R15Headcount, builder.plan()),
                ElementsAre("Batch B1 takes 1 of cohort K1 from HAS, but the cohort is in KAR."));
}

TEST(DatesTest, AcceptsTheFirstDepartureAndTheLastArrival)
{
    auto builder = twoCohorts({});
    builder.batch("B1", {.route = "ROAD", .day = 1, .parts = {{"C1", 2}}});
    builder.batch("B2", {.route = "ROAD", .day = 5, .parts = {{"C1", 2}}});
    builder.batch("B3", {.route = "NIGHT", .day = 4, .parts = {{"C1", 2}}});
    EXPECT_THAT(findingsOf(Rule::R16Dates, builder.plan()), IsEmpty());
}

TEST(DatesTest, FindsBatchesOutsideTheOperation)
{
    auto builder = twoCohorts({});
    builder.batch("B1", {.route = "ROAD", .day = 0, .parts = {{"C1", 2}}});
    builder.batch("B2", {.route = "NIGHT", .day = 5, .parts = {{"C1", 3}}});
    builder.batch("B3", {.route = "ROAD", .day = 9, .parts = {{"C1", 3}}, .status = Status::Cancelled});
    EXPECT_THAT(findingsOf(Rule::R16Dates, builder.plan()), ElementsAre("B1 day 0: 2", "B2 day 5: 3"));
    EXPECT_THAT(sentencesOf(Rule::R16Dates, builder.plan()),
                ElementsAre("Batch B1 (headcount 2) departs on day 0, which is before day 1.",
                            "Batch B2 (headcount 3) arrives on day 6, which is after the last day (5)."));
}

TEST(DatesTest, CountsABatchOnceThatIsOutsideAtBothEnds)
{
    auto builder = twoCohorts({});
    builder.route("SLOW", {.from = "HAS", .to = "KAR", .arrivalOffset = 9});
    builder.batch("B1", {.route = "SLOW", .day = 0, .parts = {{"C1", 2}}});
    EXPECT_THAT(findingsOf(Rule::R16Dates, builder.plan()), ElementsAre("B1 day 0: 2"));
}

TEST(DatesTest, AcceptsTheFirstReadyDayAndTheLatestArrival)
{
    auto builder = twoCohorts({.readyFrom = 2, .notAfter = 4});
    builder.batch("B1", {.route = "NIGHT", .day = 2, .parts = {{"C1", 2}}});
    builder.batch("B2", {.route = "NIGHT", .day = 3, .parts = {{"C1", 2}}});
    EXPECT_THAT(findingsOf(Rule::R16Dates, builder.plan()), IsEmpty());
}

TEST(DatesTest, FindsPartsOutsideTheDatesOfTheirCohort)
{
    auto builder = twoCohorts({.readyFrom = 2, .notAfter = 4}).cohort("C2", {.at = "HAS", .people = 9});
    builder.batch("B1", {.route = "NIGHT", .day = 1, .parts = {{"C1", 2}, {"C2", 9}}});
    builder.batch("B2", {.route = "NIGHT", .day = 4, .parts = {{"C1", 1}}});
    EXPECT_THAT(findingsOf(Rule::R16Dates, builder.plan()), ElementsAre("B1 day 1: 2", "B2 day 4: 1"));
    EXPECT_THAT(sentencesOf(Rule::R16Dates, builder.plan()),
                ElementsAre("Batch B1 takes 2 of cohort C1 on 2026-01-21, but the cohort is ready from 2026-01-22.",
                            "Batch B2 brings 1 of cohort C1 on 2026-01-25, but the cohort must arrive by 2026-01-24."));
}

TEST(DatesTest, CountsAPartOnceThatIsOutsideAtBothEndsAndTheBatchBesides)
{
    auto builder = twoCohorts({.readyFrom = 5, .notAfter = 4});
    builder.batch("B1", {.route = "ROAD", .day = 4, .parts = {{"C1", 2}}}); // too early only
    builder.route("SLOW", {.from = "HAS", .to = "KAR", .arrivalOffset = 9});
    builder.batch("B2", {.route = "SLOW", .day = 4, .parts = {{"C1", 3}}}); // both, and after the last day
    EXPECT_THAT(findingsOf(Rule::R16Dates, builder.plan()), ElementsAre("B1 day 4: 2", "B2 day 4: 3", "B2 day 4: 3"));
}

TEST(StaysTest, LetsMustAndMayCohortsMove)
{
    auto builder = twoCohorts({.movement = Movement::May});
    builder.batch("B1", {.route = "ROAD", .parts = {{"C1", 2}}});
    EXPECT_THAT(findingsOf(Rule::R17Stays, builder.plan()), IsEmpty());
}

TEST(StaysTest, FindsEveryoneOfAStayCohortInABatch)
{
    auto builder = twoCohorts({.movement = Movement::Stay}).cohort("C2", {.at = "HAS", .people = 9});
    builder.batch("B1", {.route = "ROAD", .parts = {{"C1", 1}, {"C2", 9}}});
    builder.batch("B2", {.route = "ROAD", .parts = {{"C1", 2}}, .status = Status::Cancelled});
    EXPECT_THAT(findingsOf(Rule::R17Stays, builder.plan()), ElementsAre("B1 day 1: 1"));
    EXPECT_THAT(sentencesOf(Rule::R17Stays, builder.plan()),
                ElementsAre("Batch B1 takes 1 of cohort C1, which must stay where it is."));
}

} // namespace
} // namespace planner::test
