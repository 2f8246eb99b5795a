// SPDX-License-Identifier: Apache-2.0
#include "core/splitter/kept_batches.h"

#include <map>

namespace planner {
namespace {

/// Calendar rows for one route: its departures on the days before `from`, and none on the days between.
void closeRoute(Operation& operation, RouteId route, const std::map<Day, Departures>& departures, Day from)
{
    const Date start = operation.settings.start;
    const auto allow = [&](Day first, Day last, Departures most) {
        if (first <= last)
            operation.calendar.push_back({CalendarKind::Route,
                                          route.position,
                                          CalendarField::DeparturesPerDay,
                                          dateOf(first, start),
                                          dateOf(last, start),
                                          most.value(),
                                          {}});
    };
    Day next(1);
    for (const auto& [day, count] : departures) {
        allow(next, day - Day(1), Departures(0));
        allow(day, day, count);
        next = day + Day(1);
    }
    allow(next, from - Day(1), Departures(0));
}

void closeRoutesBefore(Plan& plan, Day from)
{
    std::vector<std::map<Day, Departures>> departures(plan.operation.routes.size());
    for (const auto& [code, batch] : plan.batches)
        if (batch.counts() && batch.departureDay() >= Day(1) && batch.departureDay() < from)
            departures[batch.route.at()][batch.departureDay()] += Departures(1);
    for (std::uint32_t i = 0; i < departures.size(); ++i)
        closeRoute(plan.operation, {i}, departures[i], from);
}

} // namespace

bool isKept(const Batch& batch, const SplitOptions& options)
{
    const bool isLoose = batch.status == Status::Draft || batch.status == Status::Proposed;
    return !isLoose || (batch.isLocked && options.keepsLocked) || (options.from && batch.departure < *options.from);
}

Plan withKeptLocked(Plan plan, const SplitOptions& options)
{
    for (auto& [code, batch] : plan.batches)
        batch.isLocked = isKept(batch, options);
    if (options.from)
        closeRoutesBefore(plan, *options.from);
    return plan;
}

} // namespace planner
