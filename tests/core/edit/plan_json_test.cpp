// SPDX-License-Identifier: Apache-2.0
#include "core/edit/plan_json.h"

#include "tests/support/random_plan.h"

#include <gtest/gtest.h>

namespace planner {
namespace {

TEST(PlanJsonTest, APlanComesBackAsItWas)
{
    for (std::uint64_t seed = 1; seed <= 200; ++seed) {
        const Plan plan = test::randomPlan(seed);
        const std::string text = dump(planToJson(plan));
        JsonProblem problem;
        EXPECT_EQ(planFromJson(parseJson(text).value(), problem), plan) << "seed " << seed;
        EXPECT_EQ(problem.text(), "") << "seed " << seed;
    }
}

TEST(PlanJsonTest, WithoutOneOfItsTablesThereIsAProblem)
{
    const Json whole = planToJson(test::randomPlan(1));
    for (const auto& [table, rows] : whole.items()) {
        Json part = whole;
        part.erase(table);
        JsonProblem problem;
        (void)planFromJson(part, problem);
        EXPECT_FALSE(problem.isNone()) << table;
    }
}

} // namespace
} // namespace planner
