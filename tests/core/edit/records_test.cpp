// SPDX-License-Identifier: Apache-2.0
#include "core/edit/records.h"

#include "core/edit/plan_facts.h"
#include "tests/core/edit/cleared_plan.h"
#include "tests/core/edit/edit_expectations.h"

#include <gmock/gmock.h>

namespace planner {
namespace {

constexpr const char* kAll = "legal individual fit notified site";

// Routes of clearedPlan().
constexpr RouteId kAb{0};
constexpr RouteId kAb2{1};
constexpr RouteId kAbLate{2};
constexpr RouteId kAc{3};

/// What X has after the edit; expects that it is approved still where it has all and proposed otherwise, that a reason
/// is asked for where it is not, and that the step says what it takes off.
std::string after(const Edit& edit, const Plan& before = clearedPlan())
{
    const Plan plan = expectApplies(before, edit);
    const Batch& was = before.batches.at(kCleared);
    const Batch& is = plan.batches.at(kCleared);
    const bool wasApproved = was.status == Status::Approved;
    if (wasApproved) {
        EXPECT_EQ(is.status, is.clearances.hasAll() ? Status::Approved : Status::Proposed);
        EXPECT_TRUE(is.clearances.hasAll() || needsReason(before, edit));
    }
    std::vector<LostRecord> expected;
    for (const Clearance kind : kAllClearances) {
        if (const ClearanceRecord* kept = is.clearances.find(kind))
            EXPECT_EQ(*kept, *was.clearances.find(kind)) << "kept as it was";
        else if (was.clearances.has(kind))
            expected.push_back({kCleared, kind, wasApproved});
    }
    EXPECT_EQ(recordsLostBy(before, edit), expected);
    return recordsOf(plan, kCleared);
}

TEST(RecordsTest, PeopleWhoJoinTakeAllOff)
{
    EXPECT_EQ(after(ResizeBatch{kCleared, {{kMen, People(21)}, {kWomen, People(10)}}}), "");
    EXPECT_EQ(after(ResizeBatch{kCleared, {{kMen, People(20)}, {kWomen, People(10)}, {kOthers, People(1)}}}), "");
    EXPECT_EQ(after(ResizeBatch{kCleared, {{kMen, People(1)}, {kWomen, People(11)}}}), "")
        << "though more leave than join";
    EXPECT_EQ(after(ResizeBatch{kCleared, {{kOthers, People(30)}}}), "");
}

TEST(RecordsTest, PeopleWhoLeaveTakeNothingOff)
{
    EXPECT_EQ(after(ResizeBatch{kCleared, {{kMen, People(19)}, {kWomen, People(10)}}}), kAll);
    EXPECT_EQ(after(ResizeBatch{kCleared, {{kWomen, People(10)}}}), kAll);
    EXPECT_EQ(after(ResizeBatch{kCleared, {}}), kAll);
}

TEST(RecordsTest, AnotherDestinationTakesTheOrderTheNoticeAndTheSiteOff)
{
    EXPECT_EQ(after(MoveBatch{kCleared, kAc, Day(3)}), "individual fit");
    EXPECT_EQ(after(MoveBatch{kCleared, kAc, Day(5)}), "individual") << "another day, and no longer fit";
}

TEST(RecordsTest, AnotherDayTakesTheNoticeAndTheSiteOffAndFitWhereItEndsBefore)
{
    EXPECT_EQ(after(RedateBatch{kCleared, Day(1)}), "legal individual fit");
    EXPECT_EQ(after(RedateBatch{kCleared, Day(4)}), "legal individual fit") << "the last day on which it holds";
    EXPECT_EQ(after(RedateBatch{kCleared, Day(5)}), "legal individual");
    EXPECT_EQ(after(MoveBatch{kCleared, kAb, Day(5)}), "legal individual");
    Plan lasting = clearedPlan();
    lasting.batches.at(kCleared).clearances.record(Clearance::Fit, {"no end", "", {}, {}, "A. Officer", 1});
    EXPECT_EQ(after(RedateBatch{kCleared, Day(9)}, lasting), "legal individual fit");
    lasting.batches.at(kCleared).clearances.record(
        Clearance::Legal, {"ends", "", {}, dateOf(Day(3), lasting.operation.settings.start), "A. Officer", 1});
    EXPECT_EQ(after(RedateBatch{kCleared, Day(9)}, lasting), "legal individual fit") << "only fit ends by itself";
}

TEST(RecordsTest, AnotherDayOfArrivalIsAnotherDay)
{
    EXPECT_EQ(after(MoveBatch{kCleared, kAbLate, Day(3)}), "legal individual fit");
    EXPECT_EQ(after(MoveBatch{kCleared, kAbLate, Day(2)}), "legal individual fit") << "it arrives on the same day";
}

TEST(RecordsTest, AnotherRouteToTheSamePlaceOnTheSameDaysTakesNothingOff)
{
    EXPECT_EQ(after(MoveBatch{kCleared, kAb2, Day(3)}), kAll);
    EXPECT_FALSE(needsReason(clearedPlan(), MoveBatch{kCleared, kAb2, Day(3)}));
}

TEST(RecordsTest, OtherStepsTakeNothingOff)
{
    EXPECT_EQ(after(RedateBatch{kCleared, Day(3)}), kAll);
    EXPECT_EQ(after(LockBatch{kCleared, true}), kAll);
    EXPECT_EQ(after(SetCalendar{{}}), kAll);
}

TEST(RecordsTest, ADraftLosesRecordsAsWell)
{
    Plan plan = clearedPlan();
    plan.batches.at(kCleared).status = Status::Draft;
    EXPECT_EQ(after(MoveBatch{kCleared, kAc, Day(3)}, plan), "individual fit");
    EXPECT_FALSE(needsReason(plan, MoveBatch{kCleared, kAc, Day(3)}));
    EXPECT_EQ(expectApplies(plan, MoveBatch{kCleared, kAc, Day(3)}).batches.at(kCleared).status, Status::Draft);
}

TEST(RecordsTest, ThereAndBackIsTwoChanges)
{
    EXPECT_EQ(after(Transaction{{MoveBatch{kCleared, kAc, Day(3)}, MoveBatch{kCleared, kAb, Day(3)}}}),
              "individual fit");
    EXPECT_EQ(after(Transaction{{ResizeBatch{kCleared, {{kMen, People(1)}}},
                                 ResizeBatch{kCleared, {{kMen, People(20)}, {kWomen, People(10)}}}}}),
              "");
}

TEST(RecordsTest, BothHalvesOfASplitKeepAll)
{
    const Plan plan = expectApplies(clearedPlan(), SplitBatch{kCleared, {"Z"}, {{kMen, People(5)}}});
    for (const BatchCode& code : {kCleared, BatchCode{"Z"}}) {
        EXPECT_EQ(plan.batches.at(code).clearances, recordsOfAll(plan.operation));
        EXPECT_EQ(plan.batches.at(code).status, Status::Approved);
    }
}

/// X and Z, which has five others and all records, on a journey of its own, become one.
Plan mergedWith(RouteId route, Day day, const Clearances* records = nullptr, Status status = Status::Approved)
{
    Plan plan = clearedPlan();
    Batch other = copyOf(plan, kCleared, "Z");
    other.parts = {{kOthers, People(5)}};
    other.route = route;
    other.departure = day;
    other.status = status;
    if (records != nullptr)
        other.clearances = *records;
    plan.batches.emplace(other.code, other);
    return expectApplies(plan, MergeBatches{kCleared, other.code});
}

TEST(RecordsTest, MergedBatchesHaveWhatBothHave)
{
    EXPECT_EQ(recordsOf(mergedWith(kAb, Day(3)), kCleared), kAll);
    EXPECT_EQ(mergedWith(kAb, Day(3)).batches.at(kCleared).status, Status::Approved);
    Clearances some;
    some.set(Clearance::Individual, true);
    some.set(Clearance::Site, true);
    const Plan plan = mergedWith(kAb, Day(3), &some);
    EXPECT_EQ(recordsOf(plan, kCleared), "individual site");
    EXPECT_EQ(plan.batches.at(kCleared).status, Status::Proposed);
}

TEST(RecordsTest, MergedBatchesHaveNoticeAndSiteOnlyFromOnePlaceAndDay)
{
    EXPECT_EQ(recordsOf(mergedWith(kAb2, Day(3)), kCleared), kAll) << "another way to the same place";
    EXPECT_EQ(recordsOf(mergedWith(kAb, Day(4)), kCleared), "legal individual fit");
    EXPECT_EQ(recordsOf(mergedWith(kAbLate, Day(2)), kCleared), "legal individual fit");
    EXPECT_EQ(recordsOf(mergedWith(kAc, Day(3)), kCleared), "individual fit")
        << "who was to go to C has no order for B";
}

TEST(RecordsTest, AnApprovedBatchIsProposedOnceOthersJoinByAMerge)
{
    const Clearances all = recordsOfAll(clearedPlan().operation);
    EXPECT_EQ(mergedWith(kAb, Day(3), &all, Status::Proposed).batches.at(kCleared).status, Status::Proposed);
}

TEST(RecordsTest, TheRecordOfAMergedBatchNamesBothAndEndsWithTheEarlier)
{
    Clearances others;
    others.record(Clearance::Legal, {"no 8", "prosecutor", parseDate("2026-01-20"), parseDate("2026-02-01"), "B", 5});
    const Plan plan = mergedWith(kAb, Day(3), &others);
    const ClearanceRecord& both = *plan.batches.at(kCleared).clearances.find(Clearance::Legal);
    EXPECT_EQ(both.reference, "no legal; no 8");
    EXPECT_EQ(both.authority, "court; prosecutor");
    EXPECT_EQ(both.validUntil, parseDate("2026-02-01"));
    EXPECT_EQ(both.given, parseDate("2026-01-20"));
}

TEST(RecordsTest, TheRecordOfAMergedBatchIsNotGivenAfterItEnds)
{
    Clearances others;
    others.record(Clearance::Legal,
                  {"no 8", "", {}, parseDate("2026-01-20"), "B", 5}); // the court gave its on the 21st
    const Plan plan = mergedWith(kAb, Day(3), &others);
    const ClearanceRecord& both = *plan.batches.at(kCleared).clearances.find(Clearance::Legal);
    EXPECT_EQ(both.validUntil, parseDate("2026-01-20"));
    EXPECT_FALSE(both.given);
}

TEST(RecordsTest, ARouteThatLeadsElsewhereOrTakesLongerTakesThemOff)
{
    Route route = clearedPlan().operation.route(kAb);
    route.to = FacilityId{2};
    EXPECT_EQ(after(SetRoute{route}), "individual fit");
    route = clearedPlan().operation.route(kAb);
    route.arrivalOffset = Days(2);
    EXPECT_EQ(after(SetRoute{route}), "legal individual fit");
    route = clearedPlan().operation.route(kAb);
    route.seats = People(7);
    EXPECT_EQ(after(SetRoute{route}), kAll);
    route = clearedPlan().operation.route(kAc);
    route.arrivalOffset = Days(2);
    EXPECT_EQ(after(SetRoute{route}), kAll) << "it is not on that route";
}

TEST(RecordsTest, AnotherStartOfTheOperationIsAnotherDay)
{
    Settings settings = clearedPlan().operation.settings;
    const auto startingOn = [&](const char* date) {
        settings.start = *parseDate(date);
        return SetSettings{settings};
    };
    EXPECT_EQ(after(startingOn("2026-01-20")), "legal individual fit");
    EXPECT_EQ(after(startingOn("2026-01-22")), "legal individual fit") << "on the last day on which it holds";
    EXPECT_EQ(after(startingOn("2026-01-23")), "legal individual");
    settings.start = clearedPlan().operation.settings.start;
    settings.title = "another";
    EXPECT_EQ(after(SetSettings{settings}), kAll);
}

TEST(RecordsTest, WhoLeftWithoutBeingAskedForTakesAllOff)
{
    const Day day(3);
    const auto leaving = [&](std::vector<Part> parts) {
        return RecordCounts{kCleared, Status::Departed, {day, std::move(parts), {}, {}, {}, "", {}}};
    };
    // At departure they are refused; a correction says what was.
    const Plan departed = expectApplies(clearedPlan(), leaving({{kMen, People(20)}, {kWomen, People(10)}}));
    const auto recordsAfter = [&](std::vector<Part> parts) {
        const Plan plan = expectApplies(departed, leaving(std::move(parts)));
        EXPECT_EQ(plan.batches.at(kCleared).status, Status::Departed);
        return recordsOf(plan, kCleared);
    };
    EXPECT_EQ(recordsAfter({{kMen, People(20)}, {kWomen, People(10)}}), kAll);
    EXPECT_EQ(recordsAfter({{kMen, People(18)}}), kAll);
    EXPECT_EQ(recordsAfter({{kMen, People(21)}, {kWomen, People(9)}}), "") << "R18 shows it";
    EXPECT_EQ(recordsAfter({{kOthers, People(1)}}), "");
}

// What the splitter, a re-plan or a paste puts in place of others.

Batch made(const char* code, RouteId route, Day day, std::vector<Part> parts)
{
    Batch batch;
    batch.code = {code};
    batch.route = route;
    batch.departure = day;
    batch.parts = std::move(parts);
    batch.status = Status::Proposed;
    return batch;
}

/// X, proposed, is replaced by the batches.
Plan replaced(std::vector<Batch> batches)
{
    Plan plan = clearedPlan();
    plan.batches.at(kCleared).status = Status::Proposed;
    return expectApplies(plan, ReplaceBatches{{kCleared}, std::move(batches)});
}

TEST(ContinuedRecordsTest, GoOnWithThePeopleOfTheSameJourney)
{
    const Plan plan = replaced({made("P", kAb, Day(3), {{kMen, People(12)}}),
                                made("Q", kAb, Day(3), {{kMen, People(8)}, {kWomen, People(10)}})});
    EXPECT_EQ(recordsOf(plan, {"P"}), kAll);
    EXPECT_EQ(recordsOf(plan, {"Q"}), kAll);
    EXPECT_EQ(plan.batches.at({"P"}).clearances, recordsOfAll(plan.operation)) << "with all that is known of them";
}

TEST(ContinuedRecordsTest, DoNotGoToOthersNorTwiceToTheSame)
{
    EXPECT_EQ(recordsOf(replaced({made("P", kAb, Day(3), {{kMen, People(21)}})}), {"P"}), "");
    EXPECT_EQ(recordsOf(replaced({made("P", kAb, Day(3), {{kOthers, People(1)}})}), {"P"}), "");
    const Plan plan =
        replaced({made("P", kAb, Day(3), {{kMen, People(12)}}), made("Q", kAb, Day(3), {{kMen, People(12)}})});
    EXPECT_EQ(recordsOf(plan, {"P"}), kAll);
    EXPECT_EQ(recordsOf(plan, {"Q"}), "") << "there were 20";
}

TEST(ContinuedRecordsTest, DoNotGoToAnotherJourney)
{
    EXPECT_EQ(recordsOf(replaced({made("P", kAb, Day(4), {{kMen, People(12)}})}), {"P"}), "");
    EXPECT_EQ(recordsOf(replaced({made("P", kAc, Day(3), {{kMen, People(12)}})}), {"P"}), "");
    EXPECT_EQ(recordsOf(replaced({made("X", kAc, Day(3), {{kMen, People(12)}})}), kCleared), "") << "whatever its code";
}

TEST(ContinuedRecordsTest, AreNotBroughtAlong)
{
    Batch stranger = made("P", kAb, Day(3), {{kOthers, People(12)}});
    stranger.clearances = recordsOfAll(clearedPlan().operation);
    stranger.status = Status::Approved;
    const Plan plan = replaced({stranger});
    EXPECT_EQ(recordsOf(plan, {"P"}), "");
    EXPECT_EQ(plan.batches.at({"P"}).status, Status::Proposed);
}

TEST(ContinuedRecordsTest, PreferTheBatchOfTheSameCode)
{
    Plan plan = clearedPlan();
    plan.batches.at(kCleared).status = Status::Proposed;
    Batch second = copyOf(plan, kCleared, "A");
    second.parts = {{kMen, People(20)}, {kWomen, People(10)}};
    second.clearances = {};
    second.clearances.set(Clearance::Legal, true);
    plan.batches.emplace(second.code, second);
    const Plan put = expectApplies(
        plan, ReplaceBatches{
                  {}, {made("X", kAb, Day(3), {{kMen, People(12)}}), made("A", kAb, Day(3), {{kMen, People(12)}})}});
    EXPECT_EQ(recordsOf(put, kCleared), kAll);
    EXPECT_EQ(recordsOf(put, {"A"}), "legal");
}

// Another plan in place of this one.

TEST(AnotherPlanTest, FollowsTheTable)
{
    const auto imported = [](auto change) {
        Plan other = clearedPlan();
        change(other.batches.at(kCleared));
        return after(ReplacePlan{other});
    };
    EXPECT_EQ(imported([](Batch&) {}), kAll);
    EXPECT_EQ(imported([](Batch& batch) { batch.parts[0].people = People(21); }), "");
    EXPECT_EQ(imported([](Batch& batch) { batch.parts.pop_back(); }), kAll);
    EXPECT_EQ(imported([](Batch& batch) { batch.route = kAc; }), "individual fit");
    EXPECT_EQ(imported([](Batch& batch) { batch.route = kAb2; }), kAll);
    EXPECT_EQ(imported([](Batch& batch) { batch.departure = Day(5); }), "legal individual");
}

TEST(AnotherPlanTest, CountsPeopleByTheCodesOfTheirCohorts)
{
    Plan other = clearedPlan();
    std::swap(other.operation.cohorts[0], other.operation.cohorts[2]);
    other.batches.at(kCleared).parts = {{kWomen, People(10)}, {kOthers, People(20)}}; // W and M
    EXPECT_EQ(after(ReplacePlan{other}), kAll);
    other.batches.at(kCleared).parts = {{kMen, People(20)}, {kWomen, People(10)}}; // Y and W
    EXPECT_EQ(after(ReplacePlan{other}), "");
}

TEST(AnotherPlanTest, BringsRecordsThatThisOneLacks)
{
    Plan plan = clearedPlan();
    plan.batches.at(kCleared).clearances = {};
    plan.batches.at(kCleared).status = Status::Proposed;
    const Plan put = expectApplies(plan, ReplacePlan{clearedPlan()});
    EXPECT_EQ(recordsOf(put, kCleared), kAll);
}

TEST(AnotherPlanTest, DatesCountAndNotDayNumbers)
{
    Plan other = clearedPlan();
    other.operation.settings.start = *parseDate("2026-01-20");
    EXPECT_EQ(after(ReplacePlan{other}), "legal individual fit");
    other.batches.at(kCleared).departure = Day(4);
    EXPECT_EQ(after(ReplacePlan{other}), kAll) << "the same date";
}

// What is lost is said, and who recorded it is known.

TEST(LostRecordsTest, AreInTheSentence)
{
    const std::vector<LostRecord> lost = recordsLostBy(clearedPlan(), MoveBatch{kCleared, kAc, Day(3)});
    EXPECT_EQ(toEnglish(withLost(Message("Move X"), lost)), "Move X; X loses legal, notified, site");
    EXPECT_EQ(toEnglish(withLost(Message("Move X"), {})), "Move X");
    EXPECT_EQ(toEnglish(withLost(Message("Move {0}", {"all"}),
                                 {{{"X"}, Clearance::Site, false}, {{"Z"}, Clearance::Legal, false}})),
              "Move all; 2 batches lose clearances: legal, site");
}

TEST(SignedByTest, NamesWhoRecordedAndWhen)
{
    Plan plan = clearedPlan();
    const Author author{"B. Clerk", 1'769'000'000'000, {}};
    Clearances records = plan.batches.at(kCleared).clearances;
    records.record(Clearance::Legal, {"no 9", "", {}, {}, "", 0});
    records.record(Clearance::Site, {"no 10", "", {}, {}, "The governor", 5});
    const Edit edit = signedBy(plan, Transaction{{SetClearances{kCleared, records}}}, author);
    ASSERT_TRUE(apply(plan, edit));
    const Clearances& kept = plan.batches.at(kCleared).clearances;
    EXPECT_EQ(kept.find(Clearance::Legal)->by, "B. Clerk");
    EXPECT_EQ(kept.find(Clearance::Legal)->at, author.utcMilliseconds);
    EXPECT_EQ(kept.find(Clearance::Site)->by, "The governor");
    EXPECT_EQ(*kept.find(Clearance::Fit), recordOf(plan.operation, Clearance::Fit)) << "it was there before";
}

TEST(SignedByTest, DatesApprovals)
{
    Plan plan = clearedPlan();
    plan.approvals = {{"R01", "B", Day(3), "A. Officer", "agreed", "", 5, 0}};
    std::vector<Approval> approvals = plan.approvals;
    approvals.push_back({"R04", "B", Day(3), "A. Officer", "agreed", "", 5, 0});
    const Edit edit = signedBy(plan, SetApprovals{approvals}, {"B. Clerk", 1'769'000'000'000, {}});
    ASSERT_TRUE(apply(plan, edit));
    EXPECT_EQ(plan.approvals[0].at, 0) << "it was there before";
    EXPECT_EQ(plan.approvals[1].at, 1'769'000'000'000);
}

} // namespace
} // namespace planner
