// SPDX-License-Identifier: Apache-2.0
#include "core/rules/evaluated_plan.h"

#include "tests/support/operation_builder.h"

#include <gtest/gtest.h>

namespace planner {
namespace {

/// Sixty people in A, ten of whom go to B, which holds five.
test::OperationBuilder crowded()
{
    test::OperationBuilder builder(3);
    builder.facility("A", {.capacity = 100, .population = 60})
        .facility("B", {.capacity = 5})
        .cohort("K", {.at = "A", .people = 60})
        .route("AB", {.from = "A", .to = "B"})
        .batch("B-1", {.route = "AB", .day = 2, .parts = {{"K", 10}}});
    return builder;
}

TEST(EvaluatedPlanTest, HasConditionsLedgerAndFindingsOfThePlan)
{
    const auto builder = crowded();
    const EvaluatedPlan evaluated(builder.plan());
    EXPECT_EQ(evaluated.conditions().limit({1}, Day(1)), People(5));
    EXPECT_EQ(evaluated.ledger().at({1}, Day(2)).population, People(10));
    EXPECT_EQ(evaluated.findings(), findFindings(builder.plan()));
    EXPECT_EQ(evaluated.findings().size(), 2U);
    EXPECT_EQ(&evaluated.view().batches, &builder.plan().batches);
    EXPECT_EQ(&evaluated.view().ledger, &evaluated.ledger());
}

TEST(EvaluatedPlanTest, TakesOtherBatchesAndTheApprovalsOfThePlan)
{
    auto builder = crowded();
    const Batches none;
    EXPECT_TRUE(EvaluatedPlan(builder.operation(), none, {}).findings().empty());
    builder.approval("R01", "B", 2, 5);
    const EvaluatedPlan approved(builder.operation(), builder.plan().batches, builder.plan().approvals);
    ASSERT_EQ(approved.findings().size(), 2U);
    EXPECT_TRUE(approved.findings().front().isApproved);
    EXPECT_FALSE(approved.findings().back().isApproved);
}

} // namespace
} // namespace planner
