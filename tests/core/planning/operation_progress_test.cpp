// SPDX-License-Identifier: Apache-2.0
#include "core/planning/operation_progress.h"

#include "core/edit/soundness.h"
#include "tests/support/filled_plan.h"
#include "tests/support/small_plans.h"

#include <gtest/gtest.h>

namespace planner {
namespace {

OperationStep nextOf(const test::OperationBuilder& builder) { return nextStep(builder.plan()).value().step; }

TEST(OperationStepsTest, NameWhatIsMissingNextUntilNothingIs)
{
    test::OperationBuilder builder{5};
    EXPECT_EQ(nextOf(builder), OperationStep::Sites);
    builder.facility("A", {.capacity = 100, .population = 60});
    EXPECT_EQ(nextOf(builder), OperationStep::Sites) << "one site has nowhere to move people to";
    builder.facility("B", {.capacity = 100});
    EXPECT_EQ(nextOf(builder), OperationStep::People);
    builder.cohort("STAY", {.at = "A", .people = 10, .movement = Movement::Stay});
    EXPECT_EQ(nextOf(builder), OperationStep::People);
    builder.cohort("MUST", {.at = "A", .people = 50});
    EXPECT_EQ(nextOf(builder), OperationStep::Routes);
    builder.route("BA", {.from = "B", .to = "A"});
    const StepState routes = nextStep(builder.plan()).value();
    EXPECT_EQ(routes.step, OperationStep::Routes);
    EXPECT_EQ(routes.without, std::vector{builder.facilityId("A")}) << "the way back does not help them";
    builder.route("AB", {.from = "A", .to = "B"});
    EXPECT_EQ(nextOf(builder), OperationStep::Fill) << "no plan needs limits";
    builder.batch("B-001", {.route = "AB", .day = 1, .parts = {{"MUST", 50}}});
    EXPECT_FALSE(nextStep(builder.plan()));
}

TEST(OperationStepsTest, CountWhatIsThere)
{
    const auto states = stepStates(test::sampleBuilder().plan());
    ASSERT_EQ(states.size(), kOperationSteps.size());
    for (std::size_t i = 0; i < states.size(); ++i)
        EXPECT_EQ(states[i].step, kOperationSteps.at(i));
    EXPECT_EQ(states[0].count, test::sampleBuilder().operation().facilities.size());
}

TEST(OperationStepsTest, TakeOverOfAnotherOperationWhatIsAskedFor)
{
    const Operation other = test::filledPlan().operation;
    Settings settings;
    settings.title = "New";
    settings.start = *parseDate("2027-03-01");
    settings.end = *parseDate("2027-03-31");
    for (const TakenOver what :
         {TakenOver{true, true}, TakenOver{true, false}, TakenOver{false, true}, TakenOver{false, false}}) {
        Plan plan;
        plan.operation = takenOver(other, what, settings);
        EXPECT_TRUE(checkPlan(plan));
        EXPECT_EQ(plan.operation.settings.title, "New");
        EXPECT_EQ(plan.operation.settings.start, settings.start);
        EXPECT_EQ(plan.operation.settings.batchSize, other.settings.batchSize);
        EXPECT_EQ(plan.operation.facilities, other.facilities);
        EXPECT_EQ(plan.operation.routes.empty(), !what.hasRoutes);
        EXPECT_EQ(plan.operation.cohorts.empty(), !what.hasPeople);
        EXPECT_EQ(plan.operation.calendar.size(), what.hasRoutes ? 2U : 1U) << "a fleet's row needs the fleet";
    }
    const Operation all = takenOver(other, {true, true}, settings);
    EXPECT_EQ(all.cohorts, other.cohorts) << "with their deadlines";
}

} // namespace
} // namespace planner
