// SPDX-License-Identifier: Apache-2.0
#include "core/rules/rules.h"

#include <map>

namespace planner {
namespace {

std::string textOf(std::int64_t number) { return std::to_string(number); }

} // namespace

Findings routeDepartures(const PlanView& view)
{
    std::map<std::pair<Day, RouteId>, std::int64_t> counts;
    for (const auto& [code, batch] : view.batches)
        if (batch.counts())
            ++counts[{batch.departure, batch.route}];
    Findings findings;
    for (const auto& [key, count] : counts) {
        const auto most = view.conditions.departuresPerDay(key.second, key.first);
        const std::string& route = view.operation.route(key.second).code;
        if (most && count > most->value())
            findings.push_back({Rule::R06RouteDepartures,
                                route,
                                key.first,
                                count - most->value(),
                                false,
                                {"{0} batches depart on route {1} on day {2}, {3} are possible.",
                                 {textOf(count), route, textOf(key.first.value()), textOf(most->value())}}});
    }
    return findings;
}

Findings fleetUse(const PlanView& view)
{
    std::map<std::pair<Day, FleetId>, std::int64_t> used;
    for (const auto& [code, batch] : view.batches) {
        const auto fleet = view.operation.route(batch.route).fleet;
        if (!batch.counts() || !fleet)
            continue;
        const Day last = batch.departure + view.operation.fleet(*fleet).cycle;
        for (Day day = batch.departure; day < last && day <= view.operation.lastDay(); day += Day(1))
            if (day >= Day(1))
                ++used[{day, *fleet}];
    }
    Findings findings;
    for (const auto& [key, count] : used) {
        const std::int64_t most = view.conditions.vehicles(key.second, key.first).value();
        const std::string& fleet = view.operation.fleet(key.second).code;
        if (count > most)
            findings.push_back({Rule::R08Fleet,
                                fleet,
                                key.first,
                                count - most,
                                false,
                                {"Fleet {0} needs {1} vehicles on day {2} and has {3}.",
                                 {fleet, textOf(count), textOf(key.first.value()), textOf(most)}}});
    }
    return findings;
}

Findings escorts(const PlanView& view)
{
    std::map<Day, std::int64_t> needed;
    for (const auto& [code, batch] : view.batches)
        if (batch.counts())
            needed[batch.departure] += escortsNeeded(view.operation, batch).value();
    Findings findings;
    for (const auto& [day, count] : needed) {
        const auto most = view.conditions.escortsPerDay(day);
        if (most && count > most->value())
            findings.push_back({Rule::R09Escorts,
                                "escorts",
                                day,
                                count - most->value(),
                                false,
                                {"The batches of day {0} need {1} escorts, {2} are there.",
                                 {textOf(day.value()), textOf(count), textOf(most->value())}}});
    }
    return findings;
}

} // namespace planner
