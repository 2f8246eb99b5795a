// SPDX-License-Identifier: Apache-2.0
#include "core/figures/movements.h"

#include "tests/support/evaluated_plan.h"
#include "tests/support/operation_builder.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace planner::test {
namespace {

TEST(MovementsTest, VisitBothEndsOfEachPartOnTheDaysOfTheOperation)
{
    OperationBuilder builder(3);
    builder.facility("HAS", {}).facility("KAR", {}).cohort("C1", {.at = "HAS", .people = 9});
    builder.route("NIGHT", {.from = "HAS", .to = "KAR", .arrivalOffset = 1});
    builder.batch("B1", {.route = "NIGHT", .day = 0, .parts = {{"C1", 1}}});
    builder.batch("B2", {.route = "NIGHT", .day = 2, .parts = {{"C1", 2}}});
    builder.batch("B3", {.route = "NIGHT", .day = 3, .parts = {{"C1", 3}}});
    builder.batch("B4", {.route = "NIGHT", .day = 2, .parts = {{"C1", 0}}});
    builder.batch("B5", {.route = "NIGHT", .day = 2, .parts = {{"C1", 4}}, .status = Status::Cancelled});
    const EvaluatedPlan plan(builder.plan());
    std::vector<std::string> visits;
    visitMovements(plan.view(), [&](const Passage& passage, Direction direction) {
        const bool isArrival = direction == Direction::Arrival;
        visits.push_back(plan.plan().operation.facility(isArrival ? passage.to : passage.from).code
                         + (isArrival ? " +" : " -") + std::to_string(passage.people.value()) + " day "
                         + std::to_string((isArrival ? passage.arrival : passage.departure).value()));
    });
    EXPECT_THAT(visits, testing::ElementsAre("KAR +1 day 1", "HAS -2 day 2", "KAR +2 day 3", "HAS -3 day 3"));
}

} // namespace
} // namespace planner::test
