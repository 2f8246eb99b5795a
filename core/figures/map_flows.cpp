// SPDX-License-Identifier: Apache-2.0
#include "core/figures/map_flows.h"

#include <algorithm>
#include <map>
#include <tuple>

namespace planner {

double FlowMovement::progress(double moment) const
{
    const auto start = static_cast<double>(departure.value());
    const auto length = static_cast<double>((arrival - departure).value() + 1);
    return std::clamp((moment - start) / length, 0.0, 1.0);
}

People MapFlow::peopleOn(Day day) const
{
    People sum;
    for (const FlowMovement& movement : movements)
        if (movement.isUnderWay(day))
            sum += movement.people;
    return sum;
}

People MapFlow::departedBy(Day day) const
{
    People sum;
    for (const FlowMovement& movement : movements)
        if (movement.departure <= day)
            sum += movement.people;
    return sum;
}

std::vector<MapFlow> mapFlows(const PlanView& view)
{
    std::map<std::tuple<FacilityId, FacilityId, std::string>, MapFlow> flows;
    view.visitBatches([&](const Batch& batch) {
        const People people = batch.people();
        if (people <= People(0))
            return;
        const Route& route = view.operation.route(batch.route);
        MapFlow& flow = flows[{route.from, route.to, route.mode}];
        flow.people += people;
        flow.isEstimate = flow.isEstimate || isEstimate(route);
        flow.movements.push_back({batch.code, batch.departure, view.arrivalOf(batch), people});
    });
    std::vector<MapFlow> result;
    for (auto& [key, flow] : flows) {
        std::tie(flow.from, flow.to, flow.mode) = key;
        std::stable_sort(flow.movements.begin(), flow.movements.end(),
                         [](const FlowMovement& a, const FlowMovement& b) { return a.departure < b.departure; });
        result.push_back(std::move(flow));
    }
    return result;
}

People presentAtClose(const PlanView& view, FacilityId facility, Day day)
{
    if (day < Day(1))
        return view.ledger.openingOf(facility, Day(1));
    return view.ledger.at(facility, std::min(day, view.ledger.lastDay())).population;
}

} // namespace planner
