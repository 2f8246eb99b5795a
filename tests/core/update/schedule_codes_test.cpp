// SPDX-License-Identifier: Apache-2.0
#include "core/update/schedule_codes.h"

#include "tests/core/update/schedule_fixture.h"

namespace planner {
namespace {

TEST(CodeIndexTest, FindsRowsByTheirCodes)
{
    const Plan plan = test::scheduledPlan();
    const ScheduleCodes codes(plan.operation);
    EXPECT_EQ(codes.facility("C"), FacilityId{2});
    EXPECT_EQ(codes.route("A-C"), RouteId{1});
    EXPECT_EQ(codes.cohort("X"), CohortId{3});
    EXPECT_EQ(codes.route("a-c"), std::nullopt);
    EXPECT_EQ(codes.routeNear("a-c"), "A-C");
    EXPECT_EQ(codes.cohortNear("007"), "7");
    EXPECT_EQ(codes.cohortNear("something"), "");
}

TEST(CodeIndexTest, TakesABatchOfAnEarlierStateIntoThePresentOne)
{
    const Plan before = test::scheduledPlan();
    Plan now = before;
    now.operation.settings.start = Date(before.operation.settings.start.daysSinceEpoch() + 1);
    std::swap(now.operation.routes[0], now.operation.routes[1]);
    std::swap(now.operation.cohorts[0], now.operation.cohorts[1]);
    const ScheduleCodes codes(now.operation);
    const auto batch = codes.translated(before.batches.at({"B-002"}), before.operation);
    ASSERT_TRUE(batch);
    EXPECT_EQ(batch->route, RouteId{0});
    EXPECT_EQ(batch->departure, Day(2));
    EXPECT_EQ(batch->parts, (std::vector<Part>{{{0}, People(20)}, {{1}, People(30)}}));
    now.operation.routes[0].code = "other";
    EXPECT_FALSE(ScheduleCodes(now.operation).translated(before.batches.at({"B-002"}), before.operation));
}

} // namespace
} // namespace planner
