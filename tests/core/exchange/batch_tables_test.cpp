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
    sample.folder.write("batches.csv",
                        "batch,status,locked,depart,route,people,cohorts,clearances,departed_on,departed,"
                        "arrived_on,arrived,accounted,count_note\n"
                        "B1,arrived,yes,2026-01-22,R1,9,C2:6;C1:5,fit legal,2026-01-23,C2:6;C1:4,"
                        "2026-01-24,C1:4;C2:5,C2:hospital:1,one ill\n"
                        "B2,,,2026-01-20,R1,,,,,,,,,\n"
                        "B3,departed,,2026-01-20,R1,0,C1:5,,,0,,,,nobody came\n");
    const Plan plan = sample.plan();
    Batch first;
    first.code.text = "B1";
    first.departure = Day(2);
    first.parts = {{{0}, People(5)}, {{1}, People(6)}};
    first.status = Status::Arrived;
    first.isLocked = true;
    first.clearances.set(Clearance::Legal, true);
    first.clearances.set(Clearance::Fit, true);
    first.happened = {Day(3),
                      {{{{0}, People(4)}, {{1}, People(6)}}},
                      Day(4),
                      {{{{0}, People(4)}, {{1}, People(5)}}},
                      {{{1}, Fate::Hospital, People(1)}},
                      "one ill",
                      {}};
    Batch second;
    second.code.text = "B2";
    second.departure = Day(0);
    EXPECT_TRUE(plan.batches.at({"B1"}) == first);
    EXPECT_TRUE(plan.batches.at({"B2"}) == second);
    EXPECT_EQ(plan.batches.at({"B3"}).happened.departed, std::vector<Part>()) << "a count of nobody";
}

TEST(BatchesTable, CountsOfEarlierVersionsAreRead)
{
    SampleFolder sample;
    sample.folder.write("batches.csv", "batch,status,depart,route,cohorts,actual,explanation\n"
                                       "B1,departed,2026-01-22,R1,C2:6;C1:5,10,one ill\n");
    const Happened happened = sample.plan().batches.at({"B1"}).happened;
    EXPECT_EQ(happened.total, People(10));
    EXPECT_EQ(happened.note, "one ill");
    EXPECT_FALSE(happened.departed);
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
    EXPECT_EQ(columnErrors("status,actual", "departed,-1"),
              Lines{"batches.csv:2:37 actual: must be a whole number from 0 to 1000000000, digits only, \"-1\""});
}

TEST(BatchesTable, OnlyDepartedBatchesHaveAnActualCount)
{
    EXPECT_EQ(columnErrors("status,actual", "departed,10"), kOk);
    EXPECT_EQ(columnErrors("status,actual", "arrived,0"), kOk);
    EXPECT_EQ(columnErrors("status,actual", "approved,10"),
              Lines{"batches.csv:2:37 actual: is recorded when it has happened, and the batch is approved, \"10\""});
}

TEST(BatchesTable, CountsAreOfWhatHasHappened)
{
    const auto tooEarly = [](const char* column, const char* cell, const char* status) {
        const std::string at = std::to_string(28 + std::string(status).size() + 1);
        EXPECT_EQ(columnErrors(std::string("status,") + column, std::string(status) + "," + cell),
                  Lines{"batches.csv:2:" + at + " " + column + ": is recorded when it has happened, and the batch is "
                        + status + ", \"" + cell + "\""});
    };
    for (const char* status : {"draft", "proposed", "approved", "cancelled"}) {
        tooEarly("departed_on", "2026-01-22", status);
        tooEarly("departed", "C1:5", status);
        tooEarly("accounted", "C1:returned:1", status);
    }
    tooEarly("arrived_on", "2026-01-22", "departed");
    tooEarly("arrived", "C1:5", "departed");
}

TEST(BatchesTable, NobodyArrivesOrIsAccountedForWhoDidNotDepart)
{
    const auto errors = [](const std::string& cells) {
        return columnErrors("status,departed,arrived,accounted,count_note", cells);
    };
    EXPECT_EQ(errors("arrived,C1:5,C1:4,C1:died:1,"), kOk);
    EXPECT_EQ(errors("arrived,C1:5,C1:6,,").size(), 1U);
    EXPECT_EQ(errors("arrived,C1:5,C1:5,C1:died:1,").size(), 1U);
    EXPECT_EQ(errors("arrived,C1:5,C1:5;C2:1,,").size(), 1U) << "nobody of C2 departed";
    EXPECT_EQ(errors("departed,C1:5,,C2:died:1,").size(), 1U);
    EXPECT_EQ(
        errors("departed,C1:5,,C1:lost:1,"),
        Lines{"batches.csv:2:43 accounted: \"C1:lost:1\" is not CODE:returned:people, or with hospital, released, "
              "died, escaped or other, \"C1:lost:1\""});
    EXPECT_EQ(errors("departed,C1:5,,C1:died:1;C1:died:1,").size(), 1U);
    EXPECT_EQ(errors("departed,C1:5,,C1:other:1,").size(), 1U) << "without a note";
    EXPECT_EQ(errors("departed,C1:5,,C1:other:1,at the hospital gate"), kOk);
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
    EXPECT_EQ(sample.errorsWith("approvals.csv", "rule,subject,category,day,excess,by,reason,at\n"
                                                 "R01,KAR,,3,12,A. Person,\"flood, elsewhere\",2026-01-21T08:30:00Z\n"
                                                 "R14,HAS,standard,,5,B,r,\nR04,HAS,,2,,B,r,\n"),
              kOk);
    EXPECT_EQ(sample.plan().approvals,
              (std::vector<Approval>{{"R01", "KAR", Day(3), "A. Person", "flood, elsewhere", "", 12, 1'768'984'200'000},
                                     {"R14", "HAS", Day(0), "B", "r", "standard", 5, 0},
                                     {"R04", "HAS", Day(2), "B", "r", "", 0, 0}}))
        << "without a size it covers what its finding is now, and there is none";
    EXPECT_EQ(sample.errorsWith("approvals.csv", "rule,subject,day,by,reason\nR02,KAR,3,A,r\nR01,NOW,0,,\n"),
              (Lines{"approvals.csv:2:1 rule: is no rule that may be broken with approval, \"R02\"",
                     "approvals.csv:3:5 subject: there is no such facility, \"NOW\"",
                     "approvals.csv:3:9 day: must be a whole number from 1 to 3660, digits only, \"0\"",
                     "approvals.csv:3:11 by: a value is needed, \"\"",
                     "approvals.csv:3:12 reason: a value is needed, \"\""}));
}

TEST(ApprovalsTable, NamesAndReasonsOfBlanksAreRefused)
{
    SampleFolder sample;
    EXPECT_EQ(sample.errorsWith("approvals.csv", "rule,subject,day,by,reason\nR01,KAR,3,\u200b,\u00a0\n"),
              (Lines{"approvals.csv:2:11 by: a value is needed, \"<U+200B>\"",
                     "approvals.csv:2:13 reason: a value is needed, \"<U+00A0>\""}));
    EXPECT_EQ(sample.errorsWith("approvals.csv", "rule,subject,day,by,reason\nR01,KAR,3,\u2800,\u3000x\n"),
              Lines{"approvals.csv:2:11 by: shows nothing but blanks, \"\u2800\""});
}

TEST(ApprovalsTable, SizesCategoriesAndMomentsAreChecked)
{
    SampleFolder sample;
    EXPECT_EQ(sample
                  .errorsWith("approvals.csv", "rule,subject,category,excess,by,reason,at\n"
                                               "R14,KAR,other,-1,A,r,yesterday\n")
                  .size(),
              3U);
}

constexpr const char* kClearedBatches = "batch,depart,route,cohorts,clearances\n"
                                        "B1,2026-01-22,R1,C1:5,legal fit\nB2,2026-01-22,R1,C2:5,legal\n";

TEST(ClearancesTable, EveryColumnIsRead)
{
    SampleFolder sample;
    sample.folder.write("batches.csv", kClearedBatches);
    sample.folder.write("clearances.csv",
                        "batch,kind,reference,authority,given,valid_until,by,at\n"
                        "B1,fit,F-12,\"Dr. A, Karkh\",2026-01-20,2026-02-01,B,2026-01-21T08:30:00Z\n");
    const Plan plan = sample.plan();
    EXPECT_EQ(*plan.batches.at({"B1"}).clearances.find(Clearance::Fit),
              (ClearanceRecord{"F-12", "Dr. A, Karkh", parseDate("2026-01-20"), parseDate("2026-02-01"), "B",
                               1'768'984'200'000}));
    EXPECT_EQ(*plan.batches.at({"B1"}).clearances.find(Clearance::Legal), ClearanceRecord{});
}

TEST(ClearancesTable, RowsAreOfRecordsThatBatchesHave)
{
    SampleFolder sample;
    sample.folder.write("batches.csv", kClearedBatches);
    const auto errors = [&](const std::string& rows) {
        return sample.errorsWith("clearances.csv", "batch,kind,given,valid_until,reference\n" + rows);
    };
    EXPECT_EQ(errors("B1,legal,,,x\nB2,legal,,,y\n"), kOk);
    EXPECT_EQ(errors("B9,legal,,,\n"),
              Lines{"clearances.csv:2:1 batch: there is no such batch in batches.csv, \"B9\""});
    EXPECT_EQ(errors("B2,fit,,,\n"),
              Lines{"clearances.csv:2:4 kind: batches.csv does not say that B2 has it, \"fit\""});
    EXPECT_EQ(errors("B1,legal,,,x\nB1,legal,,,y\n"), Lines{"clearances.csv:3:4 kind: B1 has it twice, \"legal\""});
    EXPECT_EQ(errors("B1,visa,,,\n").size(), 1U);
    EXPECT_EQ(errors("B1,legal,2026-02-02,2026-02-01,\n"),
              Lines{"clearances.csv:2:21 valid_until: is before it was given, \"2026-02-01\""});
}

} // namespace
} // namespace planner
