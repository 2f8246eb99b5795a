// SPDX-License-Identifier: Apache-2.0
#include "core/splitter/explain/goal_program.h"

#include "core/base/message_id.h"
#include "core/lp/mps_writer.h"
#include "core/splitter/model/flow_model.h"
#include "core/splitter/model/split_problem.h"

#include <algorithm>

namespace planner {

Result<Done> writeGoalProgram(const Plan& plan, Goal goal, const std::function<bool(std::string_view)>& sink)
{
    const std::vector<Goal>& goals = plan.operation.settings.goals;
    const auto place = std::find(goals.begin(), goals.end(), goal);
    if (place == goals.end())
        return Error{ErrorKind::BadInput, {MessageId::OperationHasNoGoal, {nameOf(goal)}}};
    const SplitProblem problem(plan, goals);
    if (problem.score().hard() != problem.score().rules().excessOfSingleBatches())
        return Error{ErrorKind::Refused, {MessageId::StayingBatchesBreakRule}};
    const FlowModel model(problem.score());
    if (model.isTooLarge())
        return Error{ErrorKind::Refused, {MessageId::OperationIsTooLargeForModel}};
    const auto objective = model.form(goal);
    if (!objective)
        return Error{ErrorKind::BadInput, {MessageId::GoalIsNotLinear, {nameOf(goal)}}};
    LiveScore score(plan.operation, goals, &plan.batches);
    for (const auto& [code, batch] : plan.batches)
        score.add(batch);
    std::vector<HeldGoal> held;
    for (auto earlier = goals.begin(); earlier != place; ++earlier)
        held.push_back(model.held(*earlier, score.value(*earlier)));
    if (!writeMps(model.program(), *objective, held, sink))
        return Error{ErrorKind::Failed, {MessageId::ModelCouldNotBeWritten}};
    return Done{};
}

} // namespace planner
