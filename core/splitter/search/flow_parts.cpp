// SPDX-License-Identifier: Apache-2.0
#include "core/splitter/search/flow_parts.h"

#include "core/lp/branch_and_bound.h"
#include "core/splitter/search/insertion.h"

#include <cmath>
#include <set>
#include <tuple>

namespace planner {
namespace {

constexpr double kSeen = 1e-6;               ///< a smaller fraction of a batch does not count
constexpr std::size_t kMostInsertions = 400; ///< of people whom the rules kept out of their seats

} // namespace

Objective objectiveOf(const FlowModel& model, Goal goal, std::int64_t value)
{
    // To finish a day earlier, nobody may arrive on the last day.
    if (goal == Goal::Finish)
        return {model.arrivingAfter(Day(value - 1)), 1};
    return {*model.form(goal), static_cast<double>(value)};
}

std::vector<ReducedProgram::ExtraRow> heldRows(const FlowModel& model, const std::vector<Goal>& goals,
                                               std::size_t count, std::span<const std::int64_t> values)
{
    std::vector<ReducedProgram::ExtraRow> rows;
    for (std::size_t i = 0; i < count; ++i) {
        const HeldGoal held = model.held(goals[i], values[i]);
        rows.push_back({held.form, -kInfinity, held.most});
    }
    return rows;
}

std::vector<LinearProgram::ColumnRange> rangesNear(const FlowModel& model, const std::vector<double>& optimum,
                                                   const std::vector<double>& plan, Days radius)
{
    const auto& loads = model.loads();
    std::set<std::tuple<RouteId, std::size_t, Day>> near;
    for (const Load& load : loads)
        if (optimum[load.column] > kSeen)
            for (Day day = load.departure - radius; day <= load.departure + radius; day += Day(1))
                near.insert({load.route, load.kind, day});
    std::vector<bool> isClosed(loads.size());
    for (std::size_t i = 0; i < loads.size(); ++i)
        isClosed[i] = plan[loads[i].column] <= 0 && !near.contains({loads[i].route, loads[i].kind, loads[i].departure});
    auto ranges = model.program().columns();
    for (std::size_t i = 0; i < loads.size(); ++i)
        if (isClosed[i])
            ranges[loads[i].column].upper = 0;
    for (std::size_t i = 0; i < model.flows().size(); ++i)
        if (isClosed[model.loadOf(i)])
            ranges[model.flows()[i].column].upper = 0;
    return ranges;
}

PartOptimum optimumOf(const ReducedProgram& part, const LinearForm& objective, double cutoff, PartLimits limits,
                      const std::function<bool()>& isStopped)
{
    const LinearForm form = part.reduced(objective);
    BranchAndBound tree(part.program(), isStopped);
    tree.begin(form);
    tree.setCutoff(cutoff);
    PartOptimum result;
    while (tree.nodes() < limits.nodes && tree.effort() < limits.effort) {
        const auto step = tree.step();
        result.isDone = step == BranchAndBound::Step::Done;
        if (result.isDone || step == BranchAndBound::Step::Stopped)
            break;
        if (step == BranchAndBound::Step::Point) {
            tree.setCutoff(std::round(valueAt(form, tree.values())));
            result.point = part.expanded(tree.values());
        }
    }
    result.effort = tree.effort();
    return result;
}

std::vector<FlowPoints::Unseated> applyPoint(WorkingPlan& plan, const FlowPoints& points,
                                             const std::vector<double>& point,
                                             const ConstructionHeuristic& construction, Random& random,
                                             const std::function<bool()>& isStopped)
{
    plan.assign({});
    auto unseated = points.realise(plan, point);
    Insertion(construction).run(plan, kMostInsertions, isStopped);
    construction.construct(plan, {}, Day(1), plan.operation().lastDay(), random, [&](Day) { return isStopped(); });
    plan.commit();
    return unseated;
}

} // namespace planner
