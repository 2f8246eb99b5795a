// SPDX-License-Identifier: Apache-2.0
#include "core/splitter/model/split_problem.h"

#include "tests/support/operation_builder.h"

#include <gtest/gtest.h>

namespace planner {
namespace {

/// Two like cohorts; one batch stays, one may be planned again, one was cancelled.
test::OperationBuilder threeBatches()
{
    test::OperationBuilder builder(3);
    builder.facility("A", {.capacity = 50, .population = 30})
        .facility("B", {.capacity = 50})
        .cohort("P", {.at = "A", .people = 10})
        .cohort("Q", {.at = "A", .people = 20})
        .route("ROAD", {.from = "A", .to = "B", .seats = 8})
        .batch("B-1", {.route = "ROAD", .day = 1, .parts = {{"P", 4}}, .isLocked = true})
        .batch("B-2", {.route = "ROAD", .day = 2, .parts = {{"P", 3}, {"Q", 2}}})
        .batch("B-3", {.route = "ROAD", .day = 3, .parts = {{"Q", 8}}, .status = Status::Cancelled});
    return builder;
}

TEST(SplitProblemTest, KeepsFixedAndCancelledBatches)
{
    const Plan plan = threeBatches().plan();
    const SplitProblem problem(plan);
    ASSERT_EQ(problem.staying().size(), 2U);
    EXPECT_EQ(problem.staying()[0].code.text, "B-1");
    EXPECT_EQ(problem.staying()[1].code.text, "B-3");
    EXPECT_EQ(problem.score().rules().moved(CohortId{0}), People(4)) << "a cancelled batch moves nobody";
}

TEST(SplitProblemTest, SeesBatchesByGroups)
{
    const Plan plan = threeBatches().plan();
    const SplitProblem problem(plan);
    ASSERT_EQ(problem.operation().cohorts.size(), 1U);
    const std::vector<Batch> free = problem.free();
    ASSERT_EQ(free.size(), 1U);
    EXPECT_EQ(free.front().parts, (std::vector<Part>{{CohortId{0}, People(5)}}));
    EXPECT_EQ(problem.reference().size(), 3U);
}

} // namespace
} // namespace planner
