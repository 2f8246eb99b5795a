// SPDX-License-Identifier: Apache-2.0
#include "core/planning/split_outcome.h"

#include "core/planning/operation_edits.h"

namespace planner {
namespace {

Score scoreOfPlan(const Plan& plan, const std::vector<GoalValue>& goalValues)
{
    std::vector<Goal> goals;
    for (const GoalValue& goal : goalValues)
        goals.push_back(goal.goal);
    return scoreOf(EvaluatedPlan(plan), goals, &plan.batches);
}

} // namespace

std::vector<Goal> goalsOfReplanning(std::vector<Goal> goals)
{
    std::erase(goals, Goal::Change);
    goals.insert(goals.begin(), Goal::Change);
    return goals;
}

SplitOutcome splitAndCompare(const SplitTask& task, const CancelFlag& cancel, const ProgressSink& progress)
{
    const Plan& plan = *task.plan;
    const auto changed = task.fix ? std::make_shared<const Plan>(withFix(plan, *task.fix)) : task.plan;
    SplitOutcome outcome;
    outcome.result = split(*changed, task.options, &cancel, progress);
    outcome.proposal = makeProposal(plan, outcome.result.batches, task.options);
    if (task.fix)
        addChanges(outcome.proposal, editsBetween(plan.operation, changed->operation));
    outcome.before = scoreOfPlan(plan, outcome.result.score.goals);
    return outcome;
}

} // namespace planner
