// SPDX-License-Identifier: Apache-2.0
// Edits of an exported schedule, and what becomes of each.
#include "core/update/new_rows.h"
#include "core/update/row_examination.h"
#include "core/update/schedule_difference.h"

#include "tests/core/update/schedule_fixture.h"

namespace planner {
namespace {

using testing::HasSubstr;

using ScheduleEdits = test::ScheduleEditing;

template <class Kind>
const Kind* only(const std::optional<Edit>& edit)
{
    return edit ? std::get_if<Kind>(&edit->value) : nullptr;
}

TEST_F(ScheduleEdits, ADepartureOneDayLaterIsTaken)
{
    table.cell("B-001", "depart") = "2026-01-23";
    const auto difference = compare();
    EXPECT_EQ(wordsOf(difference), "Ready B-001 depart");
    ASSERT_NE(only<RedateBatch>(step(difference)), nullptr);
    EXPECT_EQ(after(difference).batches.at({"B-001"}).departure, Day(3));
}

TEST_F(ScheduleEdits, AnArrivalThatFollowsIsNoEdit)
{
    table.cell("B-002", "depart") = "2026-01-24";
    table.cell("B-002", "arrive") = "2026-01-25";
    EXPECT_EQ(wordsOf(compare()), "Ready B-002 depart");
}

TEST_F(ScheduleEdits, AnArrivalAloneIsRefused)
{
    table.cell("B-002", "arrive") = "2026-01-26";
    const auto difference = compare();
    EXPECT_EQ(wordsOf(difference), "Refused B-002 arrive");
    EXPECT_EQ(whyOf(difference, "B-002", "arrive"),
              "Follows from the departure and the route: 2026-01-24. Maybe change depart");
    EXPECT_FALSE(step(difference));
}

TEST_F(ScheduleEdits, AnotherRouteIsTakenAndTheDestinationFollows)
{
    table.cell("B-001", "route") = "A-C";
    const auto difference = compare();
    EXPECT_EQ(wordsOf(difference), "Ready B-001 route");
    ASSERT_NE(only<MoveBatch>(step(difference)), nullptr);
}

TEST_F(ScheduleEdits, ARouteAndItsDestinationAgree)
{
    table.cell("B-001", "route") = "A-C";
    table.cell("B-001", "to") = "C";
    EXPECT_EQ(wordsOf(compare()), "Ready B-001 route");
    table.cell("B-001", "to") = "D";
    EXPECT_EQ(whyOf(compare(), "B-001", "to"), "Route A-C leads to C. Maybe change the route");
}

TEST_F(ScheduleEdits, ADestinationAloneIsRefusedAndARouteOffered)
{
    table.cell("B-001", "to") = "C";
    const auto difference = compare();
    EXPECT_EQ(wordsOf(difference), "Offered B-001 to");
    EXPECT_EQ(whyOf(difference, "B-001", "to"), "Another destination needs another route. Route A-C leads there");
    EXPECT_FALSE(step(difference));
    EXPECT_EQ(after(difference, true).operation.route(after(difference, true).batches.at({"B-001"}).route).code, "A-C");
}

TEST_F(ScheduleEdits, ADestinationToWhichNoRouteLeadsIsRefused)
{
    table.cell("B-001", "to") = "D";
    EXPECT_EQ(whyOf(compare(), "B-001", "to"), "No route leads from A to D");
    EXPECT_EQ(wordsOf(compare()), "Refused B-001 to");
}

TEST_F(ScheduleEdits, AnotherOriginIsRefused)
{
    table.cell("B-001", "from") = "E";
    EXPECT_EQ(wordsOf(compare()), "Refused B-001 from");
    table.cell("B-001", "route") = "E-C";
    EXPECT_EQ(whyOf(compare(), "B-001", "route"), "Route E-C starts at E, and the people are at A");
}

TEST_F(ScheduleEdits, AnotherNumberOfPeopleOfOneCohortIsOfferedAsThatCohort)
{
    table.cell("B-001", "people") = "44";
    const auto difference = compare();
    EXPECT_EQ(wordsOf(difference), "Offered B-001 people");
    EXPECT_EQ(whyOf(difference, "B-001", "people"), "The batch has one cohort. With the new number it is M:44");
    EXPECT_FALSE(step(difference));
    EXPECT_EQ(after(difference, true).batches.at({"B-001"}).people(), People(44));
}

TEST_F(ScheduleEdits, AnotherNumberOfPeopleOfSeveralCohortsIsRefused)
{
    table.cell("B-002", "people") = "55";
    EXPECT_EQ(wordsOf(compare()), "Refused B-002 people");
    EXPECT_EQ(whyOf(compare(), "B-002", "people"), "Is not the sum of the cohorts, 50. Maybe change cohorts");
}

TEST_F(ScheduleEdits, OtherCohortsAreTakenAndThePeopleFollow)
{
    table.cell("B-002", "cohorts") = "W:20;M:31";
    const auto difference = compare();
    EXPECT_EQ(wordsOf(difference), "Ready B-002 cohorts");
    ASSERT_NE(only<ResizeBatch>(step(difference)), nullptr);
    EXPECT_EQ(after(difference).batches.at({"B-002"}).people(), People(51));
}

TEST_F(ScheduleEdits, CohortsAndPeopleAgreeOrBothAreRefused)
{
    table.cell("B-002", "cohorts") = "M:31;W:20";
    table.cell("B-002", "people") = "51";
    EXPECT_EQ(wordsOf(compare()), "Ready B-002 cohorts");
    table.cell("B-002", "people") = "52";
    EXPECT_EQ(wordsOf(compare()), "Refused B-002 cohorts; Refused B-002 people");
    EXPECT_FALSE(step(compare(), true));
}

TEST_F(ScheduleEdits, ACohortOfAnotherSiteIsRefused)
{
    table.cell("B-001", "cohorts") = "M:30;X:10";
    EXPECT_EQ(whyOf(compare(), "B-001", "cohorts"), "Cohort X is at E, and the batch starts at A");
    EXPECT_EQ(wordsOf(compare()), "Refused B-001 cohorts");
}

TEST_F(ScheduleEdits, MorePeopleThanACohortHasAreRefusedAsOnTheBoard)
{
    table.cell("B-001", "cohorts") = "M:190";
    const auto difference = compare();
    EXPECT_EQ(wordsOf(difference), "Refused B-001 cohorts");
    EXPECT_THAT(whyOf(difference, "B-001", "cohorts"), HasSubstr("M"));
    EXPECT_FALSE(step(difference, true));
}

TEST_F(ScheduleEdits, PeopleMayGoFromBatchToBatch)
{
    // M has 200 people in all; B-001 gives what B-002 takes, whichever row comes first.
    table.cell("B-001", "cohorts") = "M:155";
    ASSERT_EQ(wordsOf(compare()), "Ready B-001 cohorts");
    table.cell("B-001", "cohorts") = "M:180";
    table.cell("B-002", "cohorts") = "M:5;W:20";
    EXPECT_EQ(wordsOf(compare()), "Ready B-001 cohorts; Ready B-002 cohorts");
    EXPECT_EQ(after(compare()).batches.at({"B-001"}).people(), People(180));
}

TEST_F(ScheduleEdits, ATimeThatWasACohortIsRefusedAndTheCohortOffered)
{
    table.cell("007", "cohorts") = "07:45:00";
    const auto difference = compare();
    EXPECT_EQ(wordsOf(difference), "Offered 007 cohorts");
    EXPECT_EQ(changeOf(difference, "007", "cohorts")->after, "7:45");
    EXPECT_FALSE(step(difference));
}

TEST_F(ScheduleEdits, ACodeWithoutItsZerosIsNotFoundAndNamed)
{
    table.cell("007", "batch") = "7";
    const auto difference = compare();
    EXPECT_EQ(whyOf(difference, "7", "batch"), "There is no batch 7. Maybe 007");
    EXPECT_EQ(wordsOf(difference), "Refused 7 batch; Missing 007");
    EXPECT_FALSE(step(difference));
}

TEST_F(ScheduleEdits, LockingIsTakenAndUnlockingAsked)
{
    table.cell("B-001", "locked") = "yes";
    table.cell("LOCK", "locked") = "no";
    table.cell("APP", "locked") = "yes";
    const auto difference = compare();
    EXPECT_EQ(wordsOf(difference), "Ready B-001 locked; Asked APP locked; Asked LOCK locked");
    ASSERT_NE(only<LockBatch>(step(difference)), nullptr);
    EXPECT_FALSE(after(difference, true).batches.at({"LOCK"}).isLocked);
}

TEST_F(ScheduleEdits, ApprovalNeedsFiveClearances)
{
    table.cell("B-001", "status") = "approved";
    EXPECT_EQ(whyOf(compare(), "B-001", "status"),
              "From draft the next step is not approved. Maybe take the steps between");
    plan.batches.at({"B-001"}).status = Status::Proposed;
    EXPECT_EQ(whyOf(compare(), "B-001", "status"), "To be approved the batch needs all five clearances");
    EXPECT_EQ(wordsOf(compare()), "Refused B-001 status");
}

TEST_F(ScheduleEdits, AStatusThatIsNoNextStepIsRefused)
{
    table.cell("B-001", "status") = "departed";
    EXPECT_EQ(wordsOf(compare()), "Refused B-001 status");
    table.cell("B-001", "status") = "proposed";
    EXPECT_EQ(wordsOf(compare()), "Ready B-001 status");
    table.cell("B-001", "status") = "gone";
    EXPECT_THAT(whyOf(compare(), "B-001", "status"), HasSubstr("Must be one of draft, proposed, approved"));
}

TEST_F(ScheduleEdits, ADepartureNeedsItsCount)
{
    table.cell("APP", "status") = "departed";
    EXPECT_EQ(whyOf(compare(), "APP", "status"), "To depart, the people must be counted, in the column departed");
    table.cell("APP", "departed") = "M:9";
    const auto difference = compare();
    EXPECT_EQ(wordsOf(difference), "Asked APP status");
    const Batch& batch = after(difference, true).batches.at({"APP"});
    EXPECT_EQ(batch.status, Status::Departed);
    EXPECT_EQ(batch.happened.departedOn, Day(5));
    EXPECT_EQ(sumOf(*batch.happened.departed), People(9));
}

TEST_F(ScheduleEdits, AnApprovedBatchIsAskedAbout)
{
    table.cell("APP", "depart") = "2026-01-26";
    const auto difference = compare();
    EXPECT_EQ(wordsOf(difference), "Asked APP depart");
    EXPECT_FALSE(step(difference));
    const auto edit = step(difference, true);
    ASSERT_TRUE(edit);
    EXPECT_TRUE(needsReason(plan, *edit));
}

TEST_F(ScheduleEdits, ADepartedBatchStays)
{
    table.cell("DEP", "depart") = "2026-01-26";
    table.cell("DEP", "count_note") = "one was ill";
    const auto difference = compare();
    EXPECT_EQ(wordsOf(difference), "Refused DEP depart; Ready DEP count_note");
    ASSERT_NE(only<ExplainCount>(step(difference)), nullptr);
}

TEST_F(ScheduleEdits, AClearanceIsAskedForAndRecordedByWhoTakesIt)
{
    table.cell("B-001", "clearances") = "legal";
    const auto difference = compare();
    EXPECT_EQ(wordsOf(difference), "Asked B-001 clearances");
    EXPECT_FALSE(step(difference));
    const Plan changed = after(difference, true);
    const ClearanceRecord* record = changed.batches.at({"B-001"}).clearances.find(Clearance::Legal);
    ASSERT_NE(record, nullptr);
    EXPECT_EQ(record->by, "Tester");
    EXPECT_EQ(record->at, 7);
}

TEST_F(ScheduleEdits, BlankClearancesOfAnApprovedBatchAreAskedAbout)
{
    table.cell("APP", "clearances") = "";
    const auto difference = compare();
    EXPECT_EQ(wordsOf(difference), "Asked APP clearances");
    EXPECT_EQ(after(difference, true).batches.at({"APP"}).status, Status::Proposed);
}

TEST_F(ScheduleEdits, ARowThatIsTakenOutChangesNothingAndOffersCancelling)
{
    std::erase_if(table.rows(), [](const auto& row) { return row.front() == "B-002" || row.front() == "DEP"; });
    const auto difference = compare();
    EXPECT_EQ(wordsOf(difference), "Missing B-002") << "what has departed cannot be cancelled";
    EXPECT_FALSE(step(difference));
    EXPECT_EQ(after(difference, true).batches.at({"B-002"}).status, Status::Cancelled);
}

TEST_F(ScheduleEdits, ANewRowIsANewBatch)
{
    table.add({{"batch", "NEW"}, {"depart", "2026-01-30"}, {"route", "A-C"}, {"cohorts", "W:30"}, {"locked", "yes"}});
    const auto difference = compare();
    EXPECT_EQ(wordsOf(difference), "Ready NEW");
    ASSERT_NE(only<AddBatch>(step(difference)), nullptr);
    EXPECT_TRUE(after(difference).batches.at({"NEW"}).isLocked);
}

TEST_F(ScheduleEdits, ANewRowWithoutACodeGetsTheNextFreeOne)
{
    for (int i = 0; i < 2; ++i)
        table.add({{"depart", "2026-01-30"}, {"route", "A-C"}, {"cohorts", "W:1" + std::to_string(i)}});
    EXPECT_EQ(wordsOf(compare()), "Ready B-003; Ready B-004");
}

TEST_F(ScheduleEdits, ANewRowThatLacksSomethingIsRefused)
{
    table.add({{"batch", "NEW"}, {"route", "A-X"}, {"cohorts", "X:30"}, {"status", "approved"}});
    const auto difference = compare();
    EXPECT_THAT(wordsOf(difference), HasSubstr("Refused NEW depart"));
    EXPECT_THAT(wordsOf(difference), HasSubstr("Refused NEW status"));
    EXPECT_THAT(whyOf(difference, "NEW", "route"), HasSubstr("There is no route A-X"));
    EXPECT_FALSE(step(difference, true));
}

TEST_F(ScheduleEdits, TwoRowsWithOneBatchAreBothRefused)
{
    table.rows().push_back(table.row("B-001"));
    table.cell("B-001", "depart") = "2026-01-25";
    const auto difference = compare();
    EXPECT_EQ(wordsOf(difference), "Refused B-001 batch; Refused B-001 batch");
    EXPECT_THAT(whyOf(difference, "B-001", "batch"), HasSubstr("Batch B-001 is there twice, in rows"));
}

TEST_F(ScheduleEdits, WhatIsWorkedOutIsIgnoredAndListed)
{
    for (const char* column : {"km", "escorts", "from_population_after", "findings", "to_name"})
        table.cell("B-001", column) = "99";
    const auto difference = compare();
    EXPECT_EQ(difference.count(ChangeVerdict::Ignored), 5U);
    EXPECT_EQ(difference.changes.size(), 5U);
    EXPECT_EQ(changeOf(difference, "B-001", "km")->before, "1");
}

TEST_F(ScheduleEdits, AColumnThatIsTakenOutChangesNothing)
{
    table.takeOut("depart");
    table.takeOut("status");
    const auto difference = compare();
    EXPECT_EQ(wordsOf(difference), "");
    EXPECT_EQ(difference.missingColumns, (std::vector<std::string>{"status", "depart"}));
}

TEST_F(ScheduleEdits, TheOrderOfColumnsAndRowsMeansNothing)
{
    table.cell("B-001", "depart") = "2026-01-23";
    for (auto& row : table.rows())
        std::reverse(row.begin() + 1, row.end());
    std::reverse(table.rows().begin() + 1, table.rows().end());
    table.rows().front()[1] = "Count Note";
    const auto difference = compare({2, 3});
    EXPECT_EQ(wordsOf(difference), "Ready B-001 depart");
    EXPECT_EQ(difference.hiddenRows, 2U);
    EXPECT_EQ(difference.rows, 6U);
}

TEST_F(ScheduleEdits, ABatchThatIsRenamedIsShownAsThePair)
{
    table.cell("B-002", "batch") = "BUS-2";
    const auto difference = compare();
    EXPECT_EQ(wordsOf(difference), "Refused BUS-2 batch; Missing B-002");
    EXPECT_THAT(whyOf(difference, "BUS-2", "batch"), HasSubstr("Batch B-002 is not in the file"));
}

TEST_F(ScheduleEdits, AnotherBatchThatThePlanChangedSinceStays)
{
    const Plan before = plan;
    exported = {&before, true, 3};
    plan.batches.at({"B-002"}).departure = Day(9);
    table.cell("B-001", "depart") = "2026-01-23";
    const auto difference = compare();
    EXPECT_EQ(wordsOf(difference), "Ready B-001 depart");
    EXPECT_EQ(toEnglish(difference.state), "The plan has moved on since the file was exported, by 3");
    EXPECT_EQ(after(difference).batches.at({"B-002"}).departure, Day(9));
}

TEST_F(ScheduleEdits, ACellThatBothSidesChangedIsAConflictOfThreeValues)
{
    const Plan before = plan;
    exported = {&before, true, 1};
    plan.batches.at({"B-001"}).departure = Day(9);
    table.cell("B-001", "depart") = "2026-01-23";
    const auto difference = compare();
    EXPECT_EQ(wordsOf(difference), "Conflict B-001 depart");
    EXPECT_EQ(whyOf(difference, "B-001", "depart"),
              "Both changed it since the export: exported 2026-01-22, now 2026-01-29, file 2026-01-23");
    EXPECT_FALSE(step(difference));
    plan.batches.at({"B-001"}).departure = Day(3);
    EXPECT_EQ(wordsOf(compare()), "") << "both made the same change";
}

TEST_F(ScheduleEdits, ABatchThatIsGoneSinceIsNotMadeAgain)
{
    const Plan before = plan;
    exported = {&before, true, 1};
    plan.batches.erase({"B-001"});
    EXPECT_EQ(wordsOf(compare()), "");
    table.cell("B-001", "depart") = "2026-01-23";
    EXPECT_EQ(wordsOf(compare()), "Refused B-001");
}

TEST_F(ScheduleEdits, ADateThatCanBeTwoIsAskedAbout)
{
    table.cell("B-001", "depart") = "3/2/2026";
    const auto difference = compare();
    EXPECT_EQ(wordsOf(difference), "Refused B-001 depart");
    EXPECT_THAT(whyOf(difference, "B-001", "depart"), HasSubstr("Can be 2026-02-03 or 2026-03-02"));
    EXPECT_EQ(after(compare({}, DateOrder::DayMonthYear)).batches.at({"B-001"}).departure, Day(14));
    table.cell("B-001", "depart") = "22/01/2026";
    EXPECT_EQ(wordsOf(compare()), "") << "a spreadsheet has saved the date in its own form";
}

TEST_F(ScheduleEdits, BlanksAreRefused)
{
    for (const char* column : {"depart", "route", "cohorts", "status"})
        table.cell("B-001", column) = "";
    const auto difference = compare();
    EXPECT_EQ(difference.count(ChangeVerdict::Refused), 4U);
    EXPECT_EQ(whyOf(difference, "B-001", "depart"), "Must not be blank");
}

TEST_F(ScheduleEdits, ARouteInOtherCaseIsNotFoundAndOffered)
{
    table.cell("B-001", "route") = "a-c-2";
    const auto difference = compare();
    EXPECT_EQ(wordsOf(difference), "Offered B-001 route");
    EXPECT_EQ(changeOf(difference, "B-001", "route")->after, "A-C-2");
    EXPECT_FALSE(step(difference));
}

TEST_F(ScheduleEdits, ATotalRowIsLeftOut)
{
    table.add({{"batch", "Total"}, {"people", "190"}});
    table.add({{"people", "190"}, {"escorts", "3"}});
    const auto difference = compare();
    EXPECT_EQ(wordsOf(difference), "Ignored ; Ignored ");
    EXPECT_EQ(difference.rows, 6U);
}

TEST_F(ScheduleEdits, NothingChangedIsNothingToDo)
{
    const auto difference = compare();
    EXPECT_EQ(wordsOf(difference), "");
    EXPECT_FALSE(step(difference, true));
    exported = {&plan, true, 0};
    EXPECT_EQ(compare().state, Message());
}

TEST_F(ScheduleEdits, ALockedBatchStaysUntilItIsUnlocked)
{
    table.cell("LOCK", "depart") = "2026-01-28";
    EXPECT_EQ(whyOf(compare(), "LOCK", "depart"), "Batch LOCK is locked. Maybe unlock it first");
    table.cell("LOCK", "locked") = "no";
    EXPECT_EQ(wordsOf(compare()), "Refused LOCK depart; Asked LOCK locked");
}

TEST_F(ScheduleEdits, AllThatIsTakenIsOneStepAndUndoGivesTheSamePlan)
{
    table.cell("B-001", "depart") = "2026-01-23";
    table.cell("B-002", "cohorts") = "M:31;W:20";
    table.cell("APP", "depart") = "2026-01-27";
    table.add({{"depart", "2026-01-30"}, {"route", "A-C"}, {"cohorts", "W:30"}});
    const auto difference = compare();
    const auto edit = step(difference, true);
    ASSERT_NE(only<Transaction>(edit), nullptr);
    Plan changed = plan;
    const auto applied = apply(changed, *edit);
    ASSERT_TRUE(applied);
    EXPECT_NE(changed, plan);
    ASSERT_TRUE(replay(changed, applied.value().inverse));
    EXPECT_EQ(changed, plan);
}

} // namespace
} // namespace planner
