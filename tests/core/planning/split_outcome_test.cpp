// SPDX-License-Identifier: Apache-2.0
#include "core/planning/split_outcome.h"

#include "tests/support/small_plans.h"

#include <gtest/gtest.h>

namespace planner {
namespace {

SplitOutcome outcomeOf(const Plan& plan, const SplitOptions& options, std::optional<Fix> fix = {})
{
    return splitAndCompare({std::make_shared<const Plan>(plan), options, std::move(fix)}, CancelFlag(), {});
}

/// The score of a plan by the goals of the operation, counted anew.
Score scoreOfPlan(const Plan& plan, const Batches& reference)
{
    return scoreOf(EvaluatedPlan(plan), plan.operation.settings.goals, &reference);
}

TEST(SplitOutcomeTest, TellsTheScoreBeforeAndTheOneThatItsEditLeadsTo)
{
    Plan plan = test::sampleBuilder().plan();
    const Batches reference = plan.batches;
    const SplitOutcome outcome = outcomeOf(plan, {{}, 5, 1, 1, 300});
    EXPECT_EQ(outcome.before, scoreOfPlan(plan, reference));
    EXPECT_LT(outcome.result.score, outcome.before) << "people wait, and there is room";
    ASSERT_TRUE(outcome.proposal.edit);
    ASSERT_TRUE(apply(plan, *outcome.proposal.edit));
    EXPECT_EQ(outcome.result.score, scoreOfPlan(plan, reference));
}

TEST(SplitOutcomeTest, MakesAFixAndItsSplitOneStep)
{
    Plan plan = test::sampleBuilder().plan();
    const Batches reference = plan.batches;
    const SplitOutcome outcome = outcomeOf(plan, {{}, 5, 1, 1, 300}, Fix{FixKind::Places, {{"B", 40}}});
    ASSERT_TRUE(outcome.proposal.edit);
    EXPECT_TRUE(std::holds_alternative<Transaction>(outcome.proposal.edit->value));
    ASSERT_TRUE(apply(plan, *outcome.proposal.edit));
    EXPECT_EQ(plan.operation.facilities[1].capacity, People(100));
    EXPECT_EQ(outcome.result.score, scoreOfPlan(plan, reference));
}

TEST(SplitOutcomeTest, ReplansFromADayAndLeavesWhatDepartsBefore)
{
    Plan plan = test::sampleBuilder().plan();
    const Batches reference = plan.batches;
    SplitOptions options{goalsOfReplanning({Goal::Waiting, Goal::Change}), 5, 1, 1, 300};
    EXPECT_EQ(options.goals, (std::vector<Goal>{Goal::Change, Goal::Waiting}));
    options.from = Day(3);
    const SplitOutcome outcome = outcomeOf(plan, options);
    EXPECT_FALSE(outcome.proposal.lines.empty()) << "people wait, and there is room";
    for (const ProposalLine& line : outcome.proposal.lines) {
        EXPECT_TRUE(!line.before || line.before->departure >= Day(3));
        EXPECT_TRUE(!line.after || line.after->departure >= Day(3)) << line.after->code.text;
    }
    ASSERT_TRUE(apply(plan, *outcome.proposal.edit));
    EXPECT_EQ(plan.batches.at({"B-001"}), reference.at({"B-001"}));
    EXPECT_EQ(plan.batches.at({"B-002"}), reference.at({"B-002"}));
}

TEST(SplitOutcomeTest, ProposesNothingWhereNothingIsLeftToPlan)
{
    SplitOptions options{{}, 5, 1, 1, 300};
    options.from = Day(10);
    const SplitOutcome outcome = outcomeOf(test::sampleBuilder().plan(), options);
    EXPECT_EQ(outcome.result.score.hard, 0);
    for (const ProposalLine& line : outcome.proposal.lines)
        EXPECT_EQ(line.after->departure, Day(10)) << "B can be reached on the last day still";
}

} // namespace
} // namespace planner
