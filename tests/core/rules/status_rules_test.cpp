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

/// Batches of 12 that have left, with what is recorded of it.
Findings findingsOfDeparted(BatchSpec batch)
{
    Findings findings = findFindings(oneBatch(std::move(batch)));
    std::erase_if(findings, [](const Finding& finding) {
        return finding.rule != Rule::R19CountMissing && finding.rule != Rule::R20Unaccounted;
    });
    return findings;
}

std::string linesOf(const Findings& findings)
{
    std::string lines;
    for (const Finding& finding : findings)
        lines += idOf(finding.rule) + " " + finding.subject + " day " + std::to_string(finding.day.value()) + ": "
                 + std::to_string(finding.excess) + "\n";
    return lines;
}

TEST(CountMissingTest, AsksForTheCountOfWhoLeftAndOfWhoArrived)
{
    EXPECT_EQ(linesOf(findingsOfDeparted({.status = Status::Departed})), "R19 B1 day 2: 12\n");
    EXPECT_EQ(linesOf(findingsOfDeparted({.status = Status::Arrived})), "R19 B1 day 2: 12\n");
    EXPECT_EQ(linesOf(findingsOfDeparted({.status = Status::Departed, .departed = {{{"C1", 11}}}})), "");
    EXPECT_EQ(linesOf(findingsOfDeparted({.status = Status::Arrived, .departed = {{{"C1", 11}}}})),
              "R19 B1 day 2: 11\n");
    EXPECT_EQ(linesOf(findingsOfDeparted({.status = Status::Arrived, .arrived = {{{"C1", 12}}}})), "");
}

TEST(CountMissingTest, TakesACountOfAllTogetherWhereItIsThePlan)
{
    EXPECT_EQ(linesOf(findingsOfDeparted({.status = Status::Departed, .total = 12})), "");
    EXPECT_EQ(linesOf(findingsOfDeparted({.status = Status::Departed, .total = 11})), "R19 B1 day 2: 12\n");
    EXPECT_EQ(linesOf(findingsOfDeparted({.status = Status::Arrived, .total = 12})), "R19 B1 day 2: 12\n");
}

TEST(CountMissingTest, NobodyIsACountToo)
{
    EXPECT_EQ(linesOf(findingsOfDeparted({.status = Status::Departed, .departed = PeopleByCohort{}})), "");
    EXPECT_EQ(linesOf(findingsOfDeparted({.status = Status::Arrived, .arrived = PeopleByCohort{}})),
              "R20 B1 day 2: 12\n");
}

TEST(CountMissingTest, LooksAtBatchesThatHaveLeftOnly)
{
    for (const Status status : {Status::Draft, Status::Proposed, Status::Approved, Status::Cancelled})
        EXPECT_EQ(linesOf(findingsOfDeparted({.status = status})), "") << nameOf(status);
}

TEST(UnaccountedTest, FindsWhoDepartedAndNeitherArrivedNorIsAccountedFor)
{
    BatchSpec batch{.status = Status::Arrived, .departed = {{{"C1", 11}}}, .arrived = {{{"C1", 8}}}};
    EXPECT_EQ(linesOf(findingsOfDeparted(batch)), "R20 B1 day 2: 3\n") << "of 11, not of the 12 that were planned";
    batch.accounts = {{"C1", Fate::Returned, 1}, {"C1", Fate::Hospital, 1}};
    EXPECT_EQ(linesOf(findingsOfDeparted(batch)), "R20 B1 day 2: 1\n");
    batch.accounts = {{"C1", Fate::Returned, 1}, {"C1", Fate::Died, 2}};
    EXPECT_EQ(linesOf(findingsOfDeparted(batch)), "");
    batch.departedOn = 3;
    batch.accounts.clear();
    EXPECT_EQ(linesOf(findingsOfDeparted(batch)), "R20 B1 day 3: 3\n") << "on the day on which it left";
}

TEST(UnaccountedTest, WaitsForTheArrival)
{
    EXPECT_EQ(linesOf(findingsOfDeparted(
                  {.status = Status::Departed, .departed = {{{"C1", 12}}}, .accounts = {{"C1", Fate::Escaped, 2}}})),
              "");
}

TEST(UnaccountedTest, SayWhatIsMissing)
{
    EXPECT_THAT(sentencesOf(Rule::R19CountMissing, oneBatch({.status = Status::Departed})),
                ElementsAre("Batch B1 (headcount 12) has departed, but nobody counted who left."));
    EXPECT_THAT(sentencesOf(Rule::R19CountMissing, oneBatch({.status = Status::Arrived})),
                ElementsAre("Batch B1 (headcount 12) has arrived, but nobody counted who arrived."));
    EXPECT_THAT(sentencesOf(Rule::R20Unaccounted, oneBatch({.status = Status::Arrived, .arrived = {{{"C1", 9}}}})),
                ElementsAre("Of batch B1, 12 departed and 9 arrived; 3 are not accounted for."));
}

} // namespace
} // namespace planner::test
