// SPDX-License-Identifier: Apache-2.0
#include "core/splitter/bounds.h"

#include "tests/support/operation_builder.h"

#include <gtest/gtest.h>

namespace planner {
namespace {

bool never() { return false; }

/// Seven people at A; a boat of 5 seats leaves once a day for B, two days away from today's plan's end.
test::OperationBuilder oneBoat(std::int64_t days)
{
    test::OperationBuilder builder(days);
    builder.facility("A", {.capacity = 10, .population = 7, .target = 4})
        .facility("B", {.capacity = 20})
        .category("standard", {.priority = 3})
        .cohort("C", {.at = "A", .people = 7})
        .route("BOAT", {.from = "A", .to = "B", .metres = 1500, .seats = 5, .departuresPerDay = 1});
    return builder;
}

TEST(BoundsTest, AreExactWhereOnlySeatsAndDaysBind)
{
    const test::OperationBuilder builder = oneBoat(3);
    const LiveScore fixed(builder.operation(), {});
    const FlowModel model(fixed);
    Bounds bounds(model, never);
    EXPECT_EQ(bounds.next(Goal::Waiting, 0), 0);
    EXPECT_EQ(bounds.next(Goal::Delay, 6), 3 * 2 * 1) << "5 on day 1, 2 on day 2, priority 3";
    EXPECT_EQ(bounds.next(Goal::Finish, 2), 2);
    EXPECT_EQ(bounds.next(Goal::Travel, 7 * 1500), 7 * 1500);
    EXPECT_EQ(bounds.next(Goal::Batches, 2), 2);
}

TEST(BoundsTest, CountWhoMustWait)
{
    const test::OperationBuilder builder = oneBoat(1);
    const LiveScore fixed(builder.operation(), {});
    const FlowModel model(fixed);
    Bounds bounds(model, never);
    EXPECT_EQ(bounds.next(Goal::Waiting, 6), 6);
    EXPECT_EQ(bounds.next(Goal::Overcrowding, 0), 0) << "5 of 7 leave a site for 4";
}

TEST(BoundsTest, HoldTheBetterGoalsAtWhatTheyAre)
{
    const test::OperationBuilder builder = oneBoat(3);
    const LiveScore fixed(builder.operation(), {});
    const FlowModel model(fixed);
    Bounds loose(model, never);
    EXPECT_EQ(loose.next(Goal::Waiting, 21), 0);
    EXPECT_EQ(loose.next(Goal::Travel, 0), 0) << "with everybody waiting nobody need travel";
    Bounds tight(model, never);
    EXPECT_EQ(tight.next(Goal::Waiting, 0), 0);
    EXPECT_EQ(tight.next(Goal::Travel, 7 * 1500), 7 * 1500);
}

TEST(BoundsTest, AreNeverAboveTheValueThatThePlanHas)
{
    const test::OperationBuilder builder = oneBoat(3);
    const LiveScore fixed(builder.operation(), {});
    const FlowModel model(fixed);
    Bounds bounds(model, never);
    EXPECT_EQ(bounds.next(Goal::Travel, 0), 0);
    EXPECT_EQ(bounds.next(Goal::Waiting, 21), 21);
}

TEST(BoundsTest, CountFixedBatches)
{
    test::OperationBuilder builder = oneBoat(3);
    builder.batch("B-1", {.route = "BOAT", .day = 3, .parts = {{"C", 4}}, .isLocked = true});
    LiveScore fixed(builder.operation(), {});
    fixed.add(builder.plan().batches.begin()->second);
    const FlowModel model(fixed);
    Bounds bounds(model, never);
    EXPECT_EQ(bounds.next(Goal::Waiting, 0), 0);
    EXPECT_EQ(bounds.next(Goal::Finish, 3), 3);
    EXPECT_EQ(bounds.next(Goal::Delay, 24), 3 * 4 * 2);
}

TEST(BoundsTest, AtItsBestEachGoalIsHeldAtItsBound)
{
    const test::OperationBuilder builder = oneBoat(3);
    const LiveScore fixed(builder.operation(), {});
    const FlowModel model(fixed);
    Bounds bounds(model, never);
    EXPECT_TRUE(bounds.values().empty());
    EXPECT_EQ(bounds.nextAtBest(Goal::Waiting), 0);
    EXPECT_EQ(bounds.nextAtBest(Goal::Delay), 6);
    double people = 0;
    for (const Flow& flow : model.flows())
        people += bounds.values().at(flow.column);
    EXPECT_NEAR(people, 7, 1e-6);
}

} // namespace
} // namespace planner
