// SPDX-License-Identifier: Apache-2.0
#include "core/edit/code_index.h"

#include "tests/core/edit/sample_plan.h"

#include <gtest/gtest.h>

namespace planner {
namespace {

TEST(CodeIndexTest, FindsEveryKindByItsCode)
{
    const Plan plan = samplePlan();
    const CodeIndex codes(plan.operation);
    EXPECT_EQ(codes.facility("NAS"), FacilityId{2});
    EXPECT_EQ(codes.category("high-risk"), CategoryId{1});
    EXPECT_EQ(codes.cohort("C4"), CohortId{3});
    EXPECT_EQ(codes.route("KAR-NAS"), RouteId{3});
    EXPECT_EQ(codes.fleet("AIR"), FleetId{1});
    EXPECT_FALSE(codes.facility("nas"));
    EXPECT_FALSE(codes.route("NAS"));
}

TEST(CodeIndexTest, LooksAgainAfterItForgot)
{
    Plan plan = samplePlan();
    CodeIndex codes(plan.operation);
    EXPECT_TRUE(codes.facility("NAS"));
    plan.operation.facilities.pop_back();
    codes.forget();
    EXPECT_FALSE(codes.facility("NAS"));
}

} // namespace
} // namespace planner
