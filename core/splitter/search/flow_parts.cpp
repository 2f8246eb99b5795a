// SPDX-License-Identifier: Apache-2.0
#include "core/splitter/search/flow_parts.h"

#include "core/splitter/search/insertion.h"

#include <set>
#include <tuple>

namespace planner {
namespace {

constexpr double kSeen = 1e-6;               ///< of a batch
constexpr std::size_t kMostInsertions = 400; ///< for those whom the rules kept out of a whole point

} // namespace

Objective objectiveOf(const FlowModel& model, Goal goal, std::int64_t value)
{
    // To finish a day sooner is to have nobody arrive on the last one.
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
                                                   const std::vector<double>& plan, Days about)
{
    const auto& loads = model.loads();
    std::set<std::tuple<RouteId, std::size_t, Day>> near;
    for (const Load& load : loads)
        if (optimum[load.column] > kSeen)
            for (Day day = load.departure - about; day <= load.departure + about; day += Day(1))
                near.insert({load.route, load.kind, day});
    std::vector<bool> isFar(loads.size());
    for (std::size_t i = 0; i < loads.size(); ++i)
        isFar[i] = plan[loads[i].column] <= 0 && !near.contains({loads[i].route, loads[i].kind, loads[i].departure});
    auto ranges = model.program().columns();
    for (std::size_t i = 0; i < loads.size(); ++i)
        if (isFar[i])
            ranges[loads[i].column].upper = 0;
    for (std::size_t i = 0; i < model.flows().size(); ++i)
        if (isFar[model.loadOf(i)])
            ranges[model.flows()[i].column].upper = 0;
    return ranges;
}

std::vector<FlowPoints::Cut> takeUp(WorkingPlan& draft, const FlowPoints& points, const std::vector<double>& point,
                                    const ConstructionHeuristic& filler, Random& random,
                                    const std::function<bool()>& isStopped)
{
    draft.assign({});
    auto cuts = points.realise(draft, point);
    Insertion(filler).run(draft, kMostInsertions, isStopped);
    filler.fill(draft, {}, Day(1), draft.operation().lastDay(), random, [&](Day) { return isStopped(); });
    draft.commit();
    return cuts;
}

} // namespace planner
