// SPDX-License-Identifier: Apache-2.0
#include "core/splitter/explain/waiting.h"

#include "tests/support/operation_builder.h"

#include <gtest/gtest.h>

namespace planner {
namespace {

/// Thirty people at A and a road with eight seats a day to B, for two days.
test::OperationBuilder shortRoad(std::int64_t room = 100)
{
    test::OperationBuilder builder(2);
    builder.category("standard", {})
        .facility("A", {.capacity = 50, .population = 30})
        .facility("B", {.capacity = room})
        .cohort("P", {.at = "A", .people = 30})
        .route("ROAD", {.from = "A", .to = "B", .seats = 8, .departuresPerDay = 1});
    return builder;
}

TEST(WaitingTest, CountsWhoIsInNoBatchAndNamesTheBindingLimit)
{
    test::OperationBuilder builder = shortRoad();
    builder.batch("B-1", {.route = "ROAD", .day = 1, .parts = {{"P", 8}}})
        .batch("B-2", {.route = "ROAD", .day = 2, .parts = {{"P", 8}}});
    const std::vector<Waiting> waiting = explainWaiting(builder.plan());
    ASSERT_EQ(waiting.size(), 1U);
    EXPECT_EQ(waiting.front().people, People(14));
    EXPECT_EQ(waiting.front().reason, WaitReason::Transport);
}

TEST(WaitingTest, SaysWherePeopleCouldStillTravel)
{
    const std::vector<Waiting> waiting = explainWaiting(shortRoad().plan());
    ASSERT_EQ(waiting.size(), 1U);
    EXPECT_EQ(waiting.front().reason, WaitReason::NotPlanned);
    EXPECT_EQ(explainWaiting(shortRoad(0).plan()).front().reason, WaitReason::NoSpace);
}

TEST(WaitingTest, KnowsWhoHasNoWay)
{
    test::OperationBuilder builder = shortRoad();
    builder.category("women", {})
        .facility("C", {.capacity = 50, .population = 5})
        .facility("D", {.capacity = 50, .accepts = {"standard"}})
        .cohort("Q", {.at = "B", .people = 3})
        .cohort("R", {.at = "C", .people = 5, .category = "women"})
        .route("AIR", {.from = "C", .to = "D", .seats = 8});
    const std::vector<Waiting> waiting = explainWaiting(builder.plan());
    ASSERT_EQ(waiting.size(), 3U);
    EXPECT_EQ(waiting[1].reason, WaitReason::NoRoute);
    EXPECT_EQ(waiting[2].reason, WaitReason::NotAccepted);
}

} // namespace
} // namespace planner
