// SPDX-License-Identifier: Apache-2.0
#include "core/edit/row_steps.h"

#include "core/edit/soundness.h"
#include "tests/core/edit/edit_expectations.h"
#include "tests/core/edit/random_edits.h"
#include "tests/core/edit/sample_plan.h"

#include <functional>

#include <gtest/gtest.h>

namespace planner {
namespace {

const Plan kPlan = samplePlan();

Edit changeCohort(std::uint32_t position, const std::function<void(Cohort&)>& how)
{
    Cohort cohort = kPlan.operation.cohorts[position];
    how(cohort);
    return SetRow{position, cohort};
}
Edit changeRoute(std::uint32_t position, const std::function<void(Route&)>& how)
{
    Route route = kPlan.operation.routes[position];
    how(route);
    return SetRow{position, route};
}
Edit changeFacility(std::uint32_t position, const std::function<void(Facility&)>& how)
{
    Facility facility = kPlan.operation.facilities[position];
    how(facility);
    return SetRow{position, facility};
}

TEST(RowStepsTest, ARowOfEveryTableComesChangesAndLeavesAgain)
{
    for (const OperationTable table : kOperationTables) {
        if (table == OperationTable::Settings)
            continue;
        OperationRow row = rowAt(kPlan.operation, table, 0);
        if (auto* pair = std::get_if<KeepApart>(&row))
            pair->scope = ApartScope::Facility;
        if (auto* places = std::get_if<CategoryPlaces>(&row))
            places->category = CategoryId{0};
        std::visit(
            [](auto& record) {
                if constexpr (requires { record.code = ""; })
                    record.code = "NEW";
                if constexpr (std::is_same_v<std::decay_t<decltype(record)>, Cohort>)
                    record.people = People(0);
                if constexpr (std::is_same_v<std::decay_t<decltype(record)>, Facility>)
                    record.population = People(0);
            },
            row);
        const auto count = static_cast<std::uint32_t>(rowCount(kPlan.operation, table));
        for (const std::uint32_t position : {0U, count / 2, count}) {
            const Plan with = expectApplies(kPlan, AddRow{position, row});
            EXPECT_EQ(rowAt(with.operation, table, position), row) << nameOf(table);
            EXPECT_TRUE(checkPlan(with)) << nameOf(table);
            EXPECT_EQ(expectApplies(with, RemoveRow{table, position}), kPlan) << nameOf(table);
            expectRefused(kPlan, AddRow{count + 1, row});
        }
        EXPECT_EQ(expectApplies(kPlan, SetRow{0, rowAt(kPlan.operation, table, 0)}), kPlan);
        expectRefused(kPlan, SetRow{count, row});
        expectRefused(kPlan, RemoveRow{table, count});
    }
}

TEST(RowStepsTest, IdsBehindARowThatComesMoveEverywhere)
{
    Cohort cohort = kPlan.operation.cohorts[0];
    cohort.code = "C0";
    cohort.people = People(0);
    const Plan plan = expectApplies(kPlan, AddRow{0, cohort});
    EXPECT_EQ(plan.batches.at(kDraft).parts[0].cohort, CohortId{1});
    EXPECT_EQ(plan.batches.at({"B-004"}).happened.departed->front().cohort, CohortId{1});
    EXPECT_EQ(plan.batches.at({"B-004"}).happened.accounts.front().cohort, CohortId{1});
    EXPECT_EQ(plan.operation.keepApart[0].second, CohortId{2});
    Facility facility;
    facility.code = "AAA";
    facility.name = "First";
    const Plan moved = expectApplies(kPlan, AddRow{0, facility});
    EXPECT_EQ(moved.operation.calendar[0].position, 2U);
    EXPECT_EQ(moved.operation.calendar[1].position, 0U) << "escorts are of no facility";
    EXPECT_EQ(moved.operation.routes[3].to, FacilityId{3});
    EXPECT_EQ(moved.operation.figures[2].facility, FacilityId{1});
    EXPECT_EQ(
        expectApplies(kPlan, AddRow{0, Category{"new", "New", {}, {}, false, {}}}).operation.facilities[1].accepts,
        (std::vector<CategoryId>{{1}, {2}}));
}

TEST(RowStepsTest, ChangesSayWhatMoved)
{
    Plan plan = kPlan;
    Cohort cohort = plan.operation.cohorts[3];
    cohort.code = "C5";
    cohort.people = People(0);
    const ChangeSet appended = apply(plan, AddRow{4, cohort}).value().changes;
    EXPECT_EQ(appended.in(OperationTable::Cohorts), std::vector<std::uint32_t>{4});
    EXPECT_TRUE(appended.hasNewCodes);
    EXPECT_FALSE(appended.hasEverything);
    EXPECT_TRUE(appended.batches.empty());
    const ChangeSet gone = apply(plan, RemoveRow{OperationTable::Cohorts, 3}).value().changes;
    EXPECT_EQ(gone.in(OperationTable::Cohorts), (std::vector<std::uint32_t>{3, 4}));
    EXPECT_TRUE(gone.hasEverything);
    EXPECT_FALSE(gone.isOtherPlan);
    const ChangeSet set = apply(plan, SetRow{1, plan.operation.cohorts[1]}).value().changes;
    EXPECT_EQ(set.in(OperationTable::Cohorts), std::vector<std::uint32_t>{1});
    EXPECT_FALSE(set.hasNewCodes || set.hasEverything);
}

TEST(RowStepsTest, WhatOthersReferToStays)
{
    EXPECT_EQ(
        expectRefused(kPlan, RemoveRow{OperationTable::Facilities, 1}),
        "Facility KAR cannot be removed: Places row KAR high-risk refers to it. Maybe remove that first, or change "
        "it to refer to another");
    EXPECT_EQ(
        expectRefused(kPlan, RemoveRow{OperationTable::Cohorts, 2}),
        "Cohort C3 cannot be removed: Batch B-001 refers to it. Maybe remove that first, or change it to refer to "
        "another");
    expectRefused(kPlan, RemoveRow{OperationTable::Routes, 0});
    expectRefused(kPlan, RemoveRow{OperationTable::Categories, 0});
    expectRefused(kPlan, RemoveRow{OperationTable::Fleets, 0});
    expectApplies(kPlan, RemoveRow{OperationTable::Fleets, 1});
    expectApplies(kPlan, RemoveRow{OperationTable::Routes, 3});
}

TEST(RowStepsTest, AnApprovedExceptionKeepsItsPlaceAndCode)
{
    Plan plan = kPlan;
    for (auto* rows : {&plan.operation.figures})
        rows->clear();
    plan.operation.routes.resize(1);
    plan.batches.clear();
    EXPECT_EQ(expectRefused(plan, RemoveRow{OperationTable::Facilities, 2}),
              "Facility NAS cannot be removed: Approval R14 NAS refers to it. Maybe remove that first, or change it to "
              "refer to another");
    plan.approvals.push_back({"R01", "GONE", Day(4), "A. Officer", "reason", "", 12, 0});
    EXPECT_EQ(expectRefused(plan, changeFacility(0, [](Facility& facility) { facility.code = "GONE"; })),
              "Facility GONE: an exception was approved for another one with this code. Maybe revoke it or choose "
              "another code");
}

TEST(RowStepsTest, ARenamedRowKeepsAllThatRefersToIt)
{
    const Plan plan = expectApplies(kPlan, changeFacility(1, [](Facility& facility) { facility.code = "KARKH"; }));
    EXPECT_EQ(plan.approvals[0].subject, "KARKH");
    EXPECT_EQ(plan.batches, kPlan.batches) << "clearances hold for the place, whatever its code";
    Category category = kPlan.operation.categories[1];
    category.code = "watched";
    EXPECT_EQ(expectApplies(kPlan, SetRow{1, category}).approvals[1].category, "watched");
    EXPECT_EQ(expectRefused(kPlan, changeCohort(1, [](Cohort& cohort) { cohort.code = "C1"; })),
              "Cohort C1: there is one with this code already. Maybe choose another code");
    expectRefused(kPlan, changeCohort(1, [](Cohort& cohort) { cohort.code = "no code"; }));
}

TEST(RowStepsTest, CodesMayBeExchangedInOneStep)
{
    const auto named = [](std::uint32_t position, const char* code) {
        return changeCohort(position, [&](Cohort& cohort) { cohort.code = code; });
    };
    const Plan plan = expectApplies(kPlan, Transaction{{named(0, "X"), named(1, "C1"), named(0, "C2")}});
    EXPECT_EQ(plan.operation.cohorts[0].code, "C2");
    EXPECT_EQ(plan.operation.cohorts[1].code, "C1");
}

TEST(RowStepsTest, AStepMayBringAPlaceItsPeopleAndTheirBatch)
{
    Facility facility;
    facility.code = "NEW";
    facility.name = "New";
    facility.capacity = facility.population = People(80);
    Cohort cohort{"C9", FacilityId{0}, CategoryId{1}, People(80), Movement::Must, {}, {}, "", "", ""};
    Route route = kPlan.operation.routes[0];
    route.code = "NEW-KAR";
    route.from = FacilityId{0};
    route.to = FacilityId{2};
    Batch batch;
    batch.code = {"N-1"};
    batch.route = RouteId{0};
    batch.departure = Day(3);
    batch.parts = {{CohortId{0}, People(30)}};
    const Transaction step{{AddRow{0, facility}, AddRow{0, cohort}, AddRow{0, route}, AddBatch{batch}}};
    const Plan plan = expectApplies(kPlan, step);
    EXPECT_TRUE(checkPlan(plan));
    EXPECT_EQ(plan.operation.cohorts[1].code, "C1");
    EXPECT_EQ(plan.batches.at(kDraft).parts[0].cohort, CohortId{1});
    const Transaction back{{CancelBatch{{"N-1"}}, ReplaceBatches{{{"N-1"}}, {}}, RemoveRow{OperationTable::Routes, 0},
                            RemoveRow{OperationTable::Cohorts, 0}, RemoveRow{OperationTable::Facilities, 0}}};
    EXPECT_EQ(expectApplies(plan, back), kPlan);
}

TEST(RowStepsTest, RowsThatComeOrLeaveOneAfterTheOtherAreMovedAtOnce)
{
    Transaction coming;
    Transaction leaving;
    for (std::uint32_t i = 0; i < 4; ++i) {
        const Cohort cohort{
            "N" + std::to_string(i), FacilityId{1}, CategoryId{0}, {}, Movement::May, {}, {}, "", "", ""};
        coming.edits.emplace_back(AddRow{2 * i, cohort});
        leaving.edits.insert(leaving.edits.begin(), RemoveRow{OperationTable::Cohorts, 2 * i});
    }
    const Plan plan = expectApplies(kPlan, coming);
    EXPECT_EQ(plan.operation.cohorts[1].code, "C1");
    EXPECT_EQ(plan.operation.cohorts[6].code, "N3");
    EXPECT_EQ(expectApplies(plan, leaving), kPlan);
    coming.edits.push_back(coming.edits.front());
    expectRefused(kPlan, coming);
    std::get<AddRow>(coming.edits.back().value).position = 8;
    EXPECT_EQ(expectRefused(kPlan, coming),
              "Cohort N0: there is one with this code already. Maybe choose another code");
}

TEST(RowStepsTest, PeopleAreCountedWhenTheStepIsWhole)
{
    const Edit more = changeCohort(3, [](Cohort& cohort) { cohort.people = People(90); });
    EXPECT_EQ(expectRefused(kPlan, more), "KAR cannot have a population of 40: its cohorts have 90 people");
    const Edit larger = changeFacility(1, [](Facility& facility) { facility.population = People(90); });
    expectApplies(kPlan, Transaction{{more, larger}});
    EXPECT_EQ(expectRefused(kPlan, changeCohort(0, [](Cohort& cohort) { cohort.people = People(200); })),
              "Cohort C1 has 200 people; the batches would hold 340. Maybe take 140 out of a batch first");
    const Edit fewer = changeCohort(0, [](Cohort& cohort) { cohort.people = People(340); });
    expectApplies(kPlan, fewer);
}

TEST(RowStepsTest, FactsOfDepartedBatchesStay)
{
    EXPECT_EQ(expectRefused(kPlan, changeCohort(0, [](Cohort& cohort) { cohort.category = CategoryId{1}; })),
              "Cohort C1 keeps its facility and its category: people of it departed in batch B-004. Maybe add a cohort "
              "for the others");
    expectRefused(kPlan, changeRoute(2, [](Route& route) { route.to = FacilityId{2}; }));
    expectRefused(kPlan, changeRoute(2, [](Route& route) { route.arrivalOffset = Days(3); }));
    expectApplies(kPlan, changeRoute(2, [](Route& route) { route.seats = People(9); }));
    Settings settings = kPlan.operation.settings;
    settings.start = *parseDate("2026-01-20");
    expectRefused(kPlan, SetRow{0, settings});
    EXPECT_EQ(expectRefused(kPlan, changeFacility(1,
                                                  [](Facility& facility) {
                                                      facility = {};
                                                      facility.code = "KAR";
                                                      facility.name = "Karkh";
                                                      facility.kind = FacilityKind::Outside;
                                                  })),
              "Facility KAR keeps its kind: batch B-004 has departed to it");
}

TEST(RowStepsTest, AnotherDestinationTakesClearancesOffAndNeedsAReason)
{
    const Edit edit = changeRoute(1, [](Route& route) {
        route.to = FacilityId{1};
        route.code = "HAS-KAR-2";
    });
    EXPECT_TRUE(needsReason(kPlan, edit));
    EXPECT_FALSE(recordsLostBy(kPlan, edit).empty());
    const Plan plan = expectApplies(kPlan, edit);
    EXPECT_EQ(plan.batches.at(kApproved).status, Status::Proposed);
    EXPECT_FALSE(needsReason(kPlan, changeRoute(1, [](Route& route) { route.hours = 3; })));
}

TEST(RowStepsTest, RefusesWhatAnImportRefuses)
{
    EXPECT_EQ(expectRefused(kPlan, changeFacility(1, [](Facility& facility) { facility.name = " "; })),
              "Facility KAR: name is blank");
    EXPECT_EQ(expectRefused(kPlan, changeCohort(1, [](Cohort& cohort) { cohort.notAfter = parseDate("2026-01-21"); })),
              "Cohort C2: not_after is before ready_from");
    EXPECT_EQ(expectRefused(kPlan, changeRoute(1, [](Route& route) { route.openTo = parseDate("2026-01-24"); })),
              "Route HAS-NAS: open_to is before open_from");
    EXPECT_EQ(expectRefused(kPlan, AddRow{0, CategoryPlaces{FacilityId{1}, CategoryId{1}, People(3)}}),
              "Places row KAR high-risk: category has places there in another row already");
    EXPECT_EQ(expectRefused(kPlan, AddRow{1, KeepApart{CohortId{1}, CohortId{0}, ApartScope::Batch}}),
              "Keep-apart row C2 C1: b is kept apart from a in another row already");
    EXPECT_EQ(expectRefused(kPlan, AddRow{1, KeepApart{CohortId{1}, CohortId{1}, ApartScope::Batch}}),
              "Keep-apart row C2 C2: b is the same cohort as a");
    CalendarRow row = kPlan.operation.calendar[1];
    row.field = CalendarField::Vehicles;
    expectRefused(kPlan, SetRow{1, row});
    expectRefused(kPlan, AddRow{0, kPlan.operation.settings});
    expectRefused(kPlan, RemoveRow{OperationTable::Settings, 0});
    expectRefused(kPlan, changeCohort(1, [](Cohort& cohort) { cohort.facility = FacilityId{3}; }));
}

TEST(RowStepsTest, WhatWasWrongBeforeMayStay)
{
    Plan plan = kPlan;
    plan.operation.facilities[1].name.clear();
    Facility facility = plan.operation.facilities[1];
    facility.capacity = People(1);
    expectApplies(plan, SetRow{1, facility});
}

TEST(RowStepsTest, APlaceFromWhichARouteLeadsIsNotOutside)
{
    Plan plan = kPlan;
    plan.batches.clear();
    Facility facility;
    facility.code = "HAS";
    facility.name = "Hasakah";
    facility.kind = FacilityKind::Outside;
    plan.operation.cohorts.clear();
    plan.operation.keepApart.clear();
    EXPECT_EQ(expectRefused(plan, SetRow{0, facility}),
              "Route HAS-KAR: from is a place where custody ends: nobody leaves it again");
}

TEST(RowStepsTest, AnEmptyOperationCanBeMadeFromAndToNothing)
{
    Plan plan;
    plan.operation.settings.start = *parseDate("2026-01-01");
    plan.operation.settings.end = *parseDate("2026-02-01");
    EXPECT_TRUE(checkPlan(plan));
    const Plan with = expectApplies(plan, AddRow{0, kPlan.operation.categories[0]});
    EXPECT_EQ(expectApplies(with, RemoveRow{OperationTable::Categories, 0}), plan);
}

} // namespace
} // namespace planner
