// SPDX-License-Identifier: Apache-2.0
#include "core/planning/row_removal.h"

#include "tests/core/edit/edit_expectations.h"
#include "tests/core/edit/sample_plan.h"

#include <gtest/gtest.h>

namespace planner {
namespace {

/// samplePlan() without what cannot go: batches that are locked, approved or have departed.
Plan loosePlan()
{
    Plan plan = samplePlan();
    for (const char* code : {"B-002", "B-003", "B-004"})
        plan.batches.erase({code});
    return plan;
}

std::vector<std::string> sentences(const std::vector<GoesWith>& all)
{
    std::vector<std::string> told;
    for (const GoesWith& one : all) {
        std::string text = toEnglish(one.sentence) + ":";
        for (const std::string& name : one.names)
            text += " " + name + ",";
        told.push_back(text);
    }
    return told;
}

TEST(RowRemovalTest, WithAFacilityGoesAllThatIsAboutIt)
{
    const Plan plan = loosePlan();
    EXPECT_EQ(
        sentences(whatGoesWith(plan, OperationTable::Facilities, {1})),
        (std::vector<std::string>{"1 rows of places: KAR high-risk,", "1 cohorts with 40 people: C4,",
                                  "3 routes: HAS-KAR, HAS-KAR-AIR, KAR-NAS,",
                                  "1 rows of the calendar: KAR capacity 2026-01-21 2026-01-29,",
                                  "2 batches with 170 people: B-001, B-005,", "1 approved exceptions: R01 KAR,"}));
    const Plan without = expectApplies(plan, removalOf(plan, OperationTable::Facilities, {1}));
    EXPECT_EQ(without.operation.facilities.size(), 2U);
    EXPECT_EQ(without.operation.routes.size(), 1U);
    EXPECT_EQ(without.operation.cohorts.size(), 3U);
    EXPECT_EQ(without.operation.figures[0].facility, FacilityId{1}) << "NAS moved up";
    EXPECT_TRUE(without.batches.empty());
    EXPECT_EQ(without.approvals.size(), 1U);
}

TEST(RowRemovalTest, BatchesKeepThePeopleOfOtherCohorts)
{
    const Plan plan = loosePlan();
    EXPECT_EQ(sentences(whatGoesWith(plan, OperationTable::Cohorts, {2})),
              std::vector<std::string>{"1 batches get smaller: B-001,"});
    const Plan without = expectApplies(plan, removalOf(plan, OperationTable::Cohorts, {2}));
    EXPECT_EQ(without.batches.at(kDraft).parts, (std::vector<Part>{{CohortId{0}, People(100)}}));
    EXPECT_EQ(sentences(whatGoesWith(plan, OperationTable::Cohorts, {0})),
              (std::vector<std::string>{"1 keep-apart rows: C1 C2,", "1 batches with 50 people: B-005,",
                                        "1 batches get smaller: B-001,"}));
}

TEST(RowRemovalTest, NothingGoesWithWhatNothingRefersTo)
{
    const Plan plan = loosePlan();
    EXPECT_TRUE(whatGoesWith(plan, OperationTable::Routes, {3}).empty());
    EXPECT_EQ(removalOf(plan, OperationTable::Routes, {3}), Edit(RemoveRow{OperationTable::Routes, 3}));
}

TEST(RowRemovalTest, AFleetThatGoesIsToldOfItsRoutes)
{
    const Plan plan = loosePlan();
    EXPECT_EQ(sentences(whatGoesWith(plan, OperationTable::Fleets, {0})),
              std::vector<std::string>{"1 routes have no fleet then, and are not limited by vehicles: HAS-KAR,"});
    EXPECT_FALSE(expectApplies(plan, removalOf(plan, OperationTable::Fleets, {0})).operation.routes[0].fleet);
}

TEST(RowRemovalTest, ACategoryLeavesThePlacesThatAcceptOthersToo)
{
    Plan plan = loosePlan();
    const Plan without = expectApplies(plan, removalOf(plan, OperationTable::Categories, {1}));
    EXPECT_EQ(without.operation.facilities[1].accepts, std::vector<CategoryId>{CategoryId{0}});
    EXPECT_EQ(without.operation.cohorts.size(), 3U);
    plan.operation.facilities[1].accepts = {CategoryId{1}};
    EXPECT_EQ(
        expectRefused(plan, removalOf(plan, OperationTable::Categories, {1})),
        "Category high-risk cannot be removed: Facility KAR refers to it. Maybe remove that first, or change it to "
        "refer to another");
}

TEST(RowRemovalTest, FixedBatchesAndFactsDoNotGo)
{
    const Plan plan = samplePlan();
    EXPECT_EQ(expectRefused(plan, removalOf(plan, OperationTable::Routes, {1})),
              "Batch B-002 is locked: it stays as it is");
    EXPECT_EQ(expectRefused(plan, removalOf(plan, OperationTable::Routes, {2})),
              "Route HAS-KAR-AIR cannot be removed: batch B-004 has departed with it, and what happened stays");
}

TEST(RowRemovalTest, SeveralRowsGoAsOneStepThatIsCalledByThem)
{
    const Plan plan = loosePlan();
    const Edit step = removalOf(plan, OperationTable::Facilities, {2, 1});
    EXPECT_EQ(expectApplies(plan, step).operation.facilities.size(), 1U);
    EXPECT_EQ(toEnglish(describe(plan, step)), "Remove facility Karkh, and 12 more");
}

} // namespace
} // namespace planner
