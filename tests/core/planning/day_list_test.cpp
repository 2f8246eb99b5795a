// SPDX-License-Identifier: Apache-2.0
#include "core/planning/day_list.h"

#include "core/model/whereabouts.h"
#include "core/rules/evaluation.h"
#include "tests/support/random_plan.h"
#include "tests/support/small_plans.h"

#include <gtest/gtest.h>

#include <algorithm>

namespace planner {
namespace {

std::vector<std::string> codesOf(const std::vector<DayRow>& rows)
{
    std::vector<std::string> codes;
    for (const DayRow& row : rows)
        codes.push_back(row.batch.text);
    return codes;
}
using Codes = std::vector<std::string>;

class DayListTest : public testing::Test {
protected:
    [[nodiscard]] DayList on(std::int64_t day) const
    {
        return dayListOf(m_builder.plan(), findFindings(m_builder.plan()), Day(day));
    }

    // B-001 leaves and arrives on day 1, B-002 leaves on day 2 and arrives on day 3, B-003 on 4 and 5.
    test::OperationBuilder m_builder = test::sampleBuilder();
};

TEST_F(DayListTest, WhatIsPlannedLeavesAndArrivesOnItsDayAndIsLateAfterwards)
{
    EXPECT_EQ(codesOf(on(1).leaving), Codes{"B-001"});
    EXPECT_EQ(codesOf(on(1).arriving), Codes{"B-001"});
    EXPECT_EQ(codesOf(on(2).leaving), Codes{"B-002"});
    EXPECT_EQ(codesOf(on(2).late), Codes{"B-001"});
    EXPECT_EQ(codesOf(on(3).arriving), Codes{"B-002"});
    EXPECT_EQ(codesOf(on(3).late), (Codes{"B-001", "B-002"})) << "it should have left";
    EXPECT_EQ(codesOf(on(3).onTheRoad), Codes{});
}

TEST_F(DayListTest, WhatLeavesInTheNextThreeDaysAndIsNotReadySaysWhatItLacks)
{
    EXPECT_EQ(codesOf(on(0).notReady), (Codes{"B-001", "B-002"}));
    EXPECT_EQ(codesOf(on(1).notReady), (Codes{"B-002", "B-003"}));
    m_builder.batch("B-002", {.route = "A-C",
                              .day = 2,
                              .parts = {{"M", 30}},
                              .status = Status::Approved,
                              .clearances = test::allClearances()});
    EXPECT_EQ(codesOf(on(1).notReady), Codes{"B-003"});
    m_builder.batch("B-002", {.route = "A-C",
                              .day = 2,
                              .parts = {{"M", 30}},
                              .status = Status::Proposed,
                              .clearances = {Clearance::Legal, Clearance::Fit}});
    EXPECT_EQ(
        on(1).notReady.front().lacks,
        (Lacks{.clearances = {Clearance::Individual, Clearance::Notified, Clearance::Site}, .isUnapproved = true}));
}

TEST_F(DayListTest, ABrokenRuleMakesABatchNotReadyUnlessItIsApproved)
{
    m_builder.facility("C", {.capacity = 10})
        .batch("B-003", {.route = "A-C",
                         .day = 4,
                         .parts = {{"W", 15}},
                         .status = Status::Approved,
                         .clearances = test::allClearances()})
        .batch("B-002", {.route = "A-C", .day = 9, .parts = {{"M", 1}}});
    const auto over = on(1).notReady;
    ASSERT_EQ(codesOf(over), Codes{"B-003"});
    EXPECT_EQ(over.front().lacks, (Lacks{.rules = {Rule::R01Overcrowding}}));
    for (std::int64_t day = 5; day <= 10; ++day)
        m_builder.approval("R01", "C", day, 16);
    EXPECT_EQ(codesOf(on(1).notReady), Codes{});
}

TEST_F(DayListTest, AClearanceThatEndsBeforeItLeavesIsSaid)
{
    m_builder.batch("B-002", {.route = "A-C",
                              .day = 2,
                              .parts = {{"M", 30}},
                              .status = Status::Approved,
                              .clearances = test::allClearances()});
    Plan plan = m_builder.plan();
    ClearanceRecord record;
    record.validUntil = m_builder.date(2);
    plan.batches.at({"B-002"}).clearances.record(Clearance::Fit, record);
    const auto notReady = [&] { return dayListOf(plan, findFindings(plan), Day(0)).notReady; };
    EXPECT_EQ(codesOf(notReady()), Codes{"B-001"}) << "it holds on that day";
    record.validUntil = m_builder.date(1);
    plan.batches.at({"B-002"}).clearances.record(Clearance::Fit, record);
    ASSERT_EQ(codesOf(notReady()), (Codes{"B-001", "B-002"}));
    EXPECT_EQ(notReady().back().lacks, (Lacks{.ended = {Clearance::Fit}}));
}

TEST_F(DayListTest, WhoDepartedIsOnTheRoadAndLateWhenDueBefore)
{
    m_builder.batch("B-002", {.route = "A-C",
                              .day = 2,
                              .parts = {{"M", 30}},
                              .status = Status::Departed,
                              .clearances = test::allClearances(),
                              .departedOn = 3,
                              .departed = {{{"M", 28}}}});
    EXPECT_EQ(codesOf(on(3).onTheRoad), Codes{"B-002"});
    EXPECT_EQ(on(3).onTheRoad.front().people, People(28));
    EXPECT_EQ(on(3).onTheRoad.front().day, Day(4)) << "it left a day later than planned";
    EXPECT_EQ(codesOf(on(4).arriving), Codes{"B-002"});
    EXPECT_EQ(codesOf(on(4).late), Codes{"B-001"});
    EXPECT_EQ(codesOf(on(5).late), (Codes{"B-001", "B-002", "B-003"}));
}

TEST_F(DayListTest, WhoArrivedShortIsMissingUntilAccountedFor)
{
    test::BatchSpec spec{.route = "A-C",
                         .day = 2,
                         .parts = {{"M", 30}},
                         .status = Status::Arrived,
                         .clearances = test::allClearances(),
                         .departedOn = 2,
                         .departed = {{{"M", 30}}},
                         .arrivedOn = 3,
                         .arrived = {{{"M", 27}}}};
    m_builder.batch("B-002", spec);
    ASSERT_EQ(codesOf(on(3).missing), Codes{"B-002"});
    EXPECT_EQ(on(3).missing.front().people, People(3));
    spec.accounts = {{"M", Fate::Hospital, 1}};
    m_builder.batch("B-002", spec);
    EXPECT_EQ(on(3).missing.front().people, People(2));
    spec.accounts = {{"M", Fate::Hospital, 3}};
    m_builder.batch("B-002", spec);
    EXPECT_EQ(codesOf(on(3).missing), Codes{});
}

TEST(DayList, HasEverybodyWhoIsOnTheRoadOnce)
{
    std::size_t travelling = 0;
    for (std::uint64_t seed = 1; seed <= 200; ++seed) {
        const Plan plan = test::randomPlan(seed);
        People expected;
        for (const Whereabouts& cohort : whereaboutsOf(plan.operation, plan.batches))
            expected += cohort.onTheRoad;
        const DayList list = dayListOf(plan, findFindings(plan), Day(3));
        People found;
        for (const auto* rows : {&list.onTheRoad, &list.missing})
            for (const DayRow& row : *rows)
                found += row.people;
        EXPECT_EQ(found, expected) << "seed " << seed;
        travelling += expected.isZero() ? 0 : 1;
    }
    EXPECT_GT(travelling, 20U) << "the plans must have people on the road";
}

} // namespace
} // namespace planner
