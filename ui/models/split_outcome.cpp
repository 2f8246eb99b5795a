// SPDX-License-Identifier: Apache-2.0
#include "ui/models/split_outcome.h"

#include "ui/models/operation_edits.h"

namespace planner::ui {
namespace {

Score scoreOfPlan(const Plan& plan, const SplitResult& result, const Batches& unchanged)
{
    std::vector<Goal> goals;
    for (const GoalValue& goal : result.score.goals)
        goals.push_back(goal.goal);
    return scoreOf(EvaluatedPlan(plan), goals, &unchanged);
}

} // namespace

SplitOutcome splitAndCompare(const SplitTask& task, const CancelFlag& cancel, const ProgressSink& progress)
{
    const Plan& plan = *task.plan;
    const Plan prepared = preparedFor(task.fix ? withFix(plan, *task.fix) : plan, task.wishes);
    SplitOutcome outcome;
    outcome.result = split(prepared, task.options, &cancel, progress);
    outcome.proposal = makeProposal(plan, prepared, outcome.result.batches);
    if (task.fix)
        addChanges(outcome.proposal, editsBetween(plan.operation, withFix(plan, *task.fix).operation));
    Plan after = plan;
    if (outcome.proposal.edit)
        static_cast<void>(apply(after, *outcome.proposal.edit));
    outcome.before = scoreOfPlan(plan, outcome.result, plan.batches);
    outcome.after = scoreOfPlan(after, outcome.result, plan.batches);
    return outcome;
}

} // namespace planner::ui
