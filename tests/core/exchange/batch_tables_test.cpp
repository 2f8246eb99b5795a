// SPDX-License-Identifier: Apache-2.0
#include "tests/core/exchange/sample_folder.h"

namespace planner {
namespace {

using test::kOk;
using test::Lines;
using test::SampleFolder;

constexpr const char* kBatchHeader = "batch,depart,route,cohorts\n";

Lines batchErrors(const std::string& rows)
{
    SampleFolder sample;
    return sample.errorsWith("batches.csv", kBatchHeader + rows);
}

/// What the import says of one more column with this cell, which begins at 2:28.
Lines columnErrors(const std::string& column, const std::string& cell)
{
    SampleFolder sample;
    return sample.errorsWith("batches.csv",
                             "batch,depart,route,cohorts," + column + "\nB1,2026-01-22,R1,C1:5;C2:6," + cell + "\n");
}

TEST(BatchesTable, EveryColumnIsRead)
{
    SampleFolder sample;
    sample.folder.write("batches.csv", "batch,status,locked,depart,route,people,cohorts,clearances,actual,explanation\n"
                                       "B1,departed,yes,2026-01-22,R1,11,C2:6;C1:5,fit legal,10,one ill\n"
                                       "B2,,,2026-01-20,R1,,,,,\n");
    const Plan plan = sample.plan();
    Batch first;
    first.code.text = "B1";
    first.departure = Day(2);
    first.parts = {{{0}, People(5)}, {{1}, People(6)}};
    first.status = Status::Departed;
    first.isLocked = true;
    first.clearances.set(Clearance::Legal, true);
    first.clearances.set(Clearance::Fit, true);
    first.actual = People(10);
    first.explanation = "one ill";
    Batch second;
    second.code.text = "B2";
    second.departure = Day(0);
    EXPECT_TRUE(plan.batches.at({"B1"}) == first);
    EXPECT_TRUE(plan.batches.at({"B2"}) == second);
}

TEST(BatchesTable, ColumnsThatFollowFromTheWholePlanAreNotLookedAt)
{
    SampleFolder sample;
    EXPECT_EQ(sample.errorsWith("batches.csv",
                                "escorts,km,hours,from_population_after,to_population_after,to_occupancy_after_pct,"
                                "to_limit,findings,batch,depart,route,cohorts\n"
                                "x,x,x,x,x,x,x,x,B1,2026-01-22,R1,C1:5\n"),
              kOk);
    EXPECT_EQ(sample.warnings(), Lines());
}

/// Errors of a plan with one batch by R1 on 22 January, with one more cell.
Lines errorsOfCell(const std::string& column, const std::string& value)
{
    SampleFolder sample;
    sample.folder.write("fleets.csv", "code,vehicles\nF1,2\nF2,1\n");
    sample.folder.write("routes.csv", "code,from,to,mode,km,arrival_day_offset,fleet\nR1,HAS,KAR,road,650,1,F1\n");
    return sample.errorsWith("batches.csv",
                             "batch,depart,route,cohorts," + column + "\nB1,2026-01-22,R1,C1:5," + value + "\n");
}

TEST(BatchesTable, ColumnsThatFollowFromTheBatchMayNotContradictIt)
{
    const std::string maybe = ". Maybe another route is meant, or leave it blank";
    EXPECT_EQ(errorsOfCell("from", "KAR"), Lines{"batches.csv:2:23 from: route R1 says HAS, \"KAR\"" + maybe});
    EXPECT_EQ(errorsOfCell("to", "HAS"), Lines{"batches.csv:2:23 to: route R1 says KAR, \"HAS\"" + maybe});
    EXPECT_EQ(errorsOfCell("mode", "air"), Lines{"batches.csv:2:23 mode: route R1 says road, \"air\"" + maybe});
    EXPECT_EQ(errorsOfCell("fleet", "F2"), Lines{"batches.csv:2:23 fleet: route R1 says F1, \"F2\"" + maybe});
    EXPECT_EQ(
        errorsOfCell("arrive", "2026-01-22"),
        Lines{"batches.csv:2:23 arrive: by route R1 the batch arrives on 2026-01-23, \"2026-01-22\". Maybe another "
              "day or route is meant, or leave it blank"});
    EXPECT_EQ(
        errorsOfCell("categories", "standard women"),
        Lines{"batches.csv:2:23 categories: the cohorts of the batch are standard, \"standard women\". Maybe other "
              "cohorts are meant, or leave it blank"});
    EXPECT_EQ(errorsOfCell("people", "6"), Lines{"batches.csv:2:23 people: is not the sum of the cohorts, 5, \"6\""});
}

TEST(BatchesTable, WhatAgreesOrIsBlankIsFine)
{
    for (const char* column : {"from", "to", "mode", "fleet", "arrive", "categories", "people"})
        EXPECT_EQ(errorsOfCell(column, ""), kOk) << column;
    EXPECT_EQ(errorsOfCell("from", "HAS"), kOk);
    EXPECT_EQ(errorsOfCell("to", "KAR"), kOk);
    EXPECT_EQ(errorsOfCell("mode", "road"), kOk);
    EXPECT_EQ(errorsOfCell("fleet", "F1"), kOk);
    EXPECT_EQ(errorsOfCell("arrive", "2026-01-23"), kOk);
    EXPECT_EQ(errorsOfCell("categories", "standard"), kOk);
    EXPECT_EQ(errorsOfCell("people", "5"), kOk);
}

TEST(BatchesTable, TablesThatCannotBeReadCauseNoContradictions)
{
    SampleFolder sample;
    sample.folder.write("facilities.csv", "code,name,capacity,population\nHAS,H,many,many\nKAR,K,1,0,9\n");
    sample.folder.write("batches.csv", "batch,depart,route,cohorts,to\nB1,2026-01-22,R1,C1:5,NAS\n");
    EXPECT_EQ(sample.errors().size(), 3U) << "capacity, population and the row that is too long";
}

TEST(BatchesTable, AClockTimeThatASpreadsheetMadeOfCodeAndPeopleIsUnderstood)
{
    SampleFolder sample;
    sample.folder.write("cohorts.csv", "code,facility,category,people\n23,HAS,standard,100\n");
    EXPECT_EQ(sample.errorsWith("batches.csv", "batch,depart,route,cohorts\nB1,2026-01-22,R1,23:40:00\n"), kOk);
    EXPECT_EQ(sample.warnings(),
              Lines{"batches.csv:2:18 cohorts: a spreadsheet's time of day is read as CODE:people in "
                    "all of the file, \"23:40:00\""});
    EXPECT_EQ(sample.plan().batches.at({"B1"}).people(), People(40));
    EXPECT_EQ(sample.errorsWith("batches.csv", "batch,depart,route,people,cohorts\nB1,2026-01-22,R1,41,23:40:00\n"),
              Lines{"batches.csv:2:18 people: is not the sum of the cohorts, 40, \"41\""});
    EXPECT_EQ(sample.errorsWith("batches.csv", "batch,depart,route,cohorts\nB1,2026-01-22,R1,0.9861\n").size(), 1U);
}

TEST(BatchesTable, CodesAndReferencesAreChecked)
{
    EXPECT_EQ(batchErrors("B1,2026-01-22,R1,C1:5\nB1,2026-01-22,R9,C9:5\n"),
              (Lines{"batches.csv:3:1 batch: the code is in line 2 already, \"B1\"",
                     "batches.csv:3:15 route: there is no such route, \"R9\"",
                     "batches.csv:3:18 cohorts: there is no such cohort, C9, \"C9:5\""}));
}

TEST(BatchesTable, CohortsHaveTheirForm)
{
    for (const char* cell :
         {"C1", "C1:", "C1:-5", "C1:0", "C1:x", ":5", "C1:5;", "C1:5,C2:6", "C1:1000000001", "C1: 5"}) {
        const std::string last = std::string(cell) == "C1:5;" ? "" : cell;
        EXPECT_EQ(batchErrors("B1,2026-01-22,R1,\"" + std::string(cell) + "\"\n"),
                  Lines{"batches.csv:2:18 cohorts: \"" + last + "\" is not CODE:people with 1 to 1000000000 people, \""
                        + cell + "\""});
    }
    EXPECT_EQ(batchErrors("B1,2026-01-22,R1,C1:1000000000;C2:1\n"), kOk);
    EXPECT_EQ(batchErrors("B1,2026-01-22,R1,C1:5;C1:6\n"),
              Lines{"batches.csv:2:18 cohorts: cohort C1 is there twice, \"C1:5;C1:6\""});
}

TEST(BatchesTable, PeopleMustBeTheSumOfTheCohorts)
{
    EXPECT_EQ(columnErrors("people", "11"), kOk);
    EXPECT_EQ(columnErrors("people", ""), kOk);
    EXPECT_EQ(columnErrors("people", "12"),
              Lines{"batches.csv:2:28 people: is not the sum of the cohorts, 11, \"12\""});
}

TEST(BatchesTable, AllBatchesTogetherHaveALimit)
{
    std::string rows;
    for (const char* code : {"A", "B", "C", "D", "E"})
        rows += std::string(code) + ",2026-01-22,R1,C1:1000000000;C2:1000000000\n";
    EXPECT_EQ(batchErrors(rows), kOk);
    EXPECT_EQ(batchErrors(rows + "F,2026-01-22,R1,C1:1\n"),
              Lines{"batches.csv:7:17 cohorts: all batches together have more than 10000000000 people, \"C1:1\""});
}

TEST(BatchesTable, StatusLockClearancesAndCountAreChecked)
{
    EXPECT_EQ(columnErrors("status", "gone"),
              Lines{"batches.csv:2:28 status: must be one of draft, proposed, approved, departed, arrived, cancelled, "
                    "\"gone\""});
    EXPECT_EQ(columnErrors("locked", "true"), Lines{"batches.csv:2:28 locked: must be yes or no, \"true\""});
    EXPECT_EQ(
        columnErrors("clearances", "legal visa"),
        Lines{"batches.csv:2:28 clearances: visa is none of legal, individual, fit, notified, site, \"legal visa\""});
    EXPECT_EQ(columnErrors("actual", "-1"),
              Lines{"batches.csv:2:28 actual: must be a whole number from 0 to 1000000000, digits only, \"-1\""});
}

TEST(BatchesTable, OnlyDepartedBatchesHaveAnActualCount)
{
    EXPECT_EQ(columnErrors("status,actual", "departed,10"), kOk);
    EXPECT_EQ(columnErrors("status,actual", "arrived,0"), kOk);
    EXPECT_EQ(columnErrors("status,actual", "approved,10"),
              Lines{"batches.csv:2:37 actual: people are counted when the batch has departed, it is approved, \"10\""});
}

TEST(BatchesTable, TheDepartureMustBeADate)
{
    EXPECT_EQ(
        batchErrors("B1,2026-02-29,R1,C1:5\n"),
        Lines{"batches.csv:2:4 depart: must be a date that exists, as YYYY-MM-DD, from 1900 to 2999, \"2026-02-29\""});
}

TEST(ApprovalsTable, AnApprovalIsGivenOnce)
{
    SampleFolder sample;
    EXPECT_EQ(
        sample.errorsWith("approvals.csv", "rule,subject,day,by,reason\nR01,KAR,3,A,r\nR01,KAR,4,A,r\nR01,KAR,3,B,r\n"),
        Lines{"approvals.csv:4:5 subject: the rule is approved for this place and day already, \"KAR\""});
}

TEST(ApprovalsTable, ApprovalsAreReadAndChecked)
{
    SampleFolder sample;
    EXPECT_EQ(sample.errorsWith("approvals.csv",
                                "rule,subject,day,by,reason\nR01,KAR,3,A. Person,\"flood, elsewhere\"\nR14,HAS,,B,r\n"),
              kOk);
    EXPECT_EQ(sample.plan().approvals, (std::vector<Approval>{{"R01", "KAR", Day(3), "A. Person", "flood, elsewhere"},
                                                              {"R14", "HAS", Day(0), "B", "r"}}));
    EXPECT_EQ(sample.errorsWith("approvals.csv", "rule,subject,day,by,reason\nR02,KAR,3,A,r\nR01,NOW,0,,\n"),
              (Lines{"approvals.csv:2:1 rule: is no rule that may be broken with approval, \"R02\"",
                     "approvals.csv:3:5 subject: there is no such facility, \"NOW\"",
                     "approvals.csv:3:9 day: must be a whole number from 1 to 3660, digits only, \"0\"",
                     "approvals.csv:3:11 by: a value is needed, \"\"",
                     "approvals.csv:3:12 reason: a value is needed, \"\""}));
}

} // namespace
} // namespace planner
