// SPDX-License-Identifier: Apache-2.0
#include "core/rules/add_finding.h"
#include "core/rules/batch_people.h"
#include "core/rules/rules.h"

#include <algorithm>
#include <map>
#include <utility>

namespace planner {
namespace {

/// Vehicles of every used fleet in use on each day from 1 to the last.
std::map<FleetId, std::vector<Vehicles>> vehiclesInUse(const PlanView& view)
{
    const Day last = view.ledger.lastDay();
    // Changes against the day before, summed up afterwards: a long cycle costs no more than a short one.
    std::map<FleetId, std::vector<Vehicles>> use;
    view.visitBatches([&](const Batch& batch) {
        const auto fleet = view.operation.route(batch.route).fleet;
        if (!fleet)
            return;
        const Day from = std::max(batch.departure, Day(1));
        const Day until = batch.departure + view.operation.fleet(*fleet).cycle; // not included
        if (from >= until || from > last)
            return;
        auto& changes = use.try_emplace(*fleet, static_cast<std::size_t>(last.value())).first->second;
        changes[indexOf(from)] += Vehicles(1);
        if (until <= last)
            changes[indexOf(until)] -= Vehicles(1);
    });
    for (auto& [fleet, days] : use)
        for (std::size_t i = 1; i < days.size(); ++i)
            days[i] += days[i - 1];
    return use;
}

} // namespace

Findings routeDepartures(const PlanView& view)
{
    std::vector<std::pair<RouteId, Day>> departures;
    view.visitBatches([&](const Batch& batch) { departures.emplace_back(batch.route, batch.departure); });
    std::sort(departures.begin(), departures.end());
    Findings findings;
    for (auto next = departures.begin(); next != departures.end();) {
        const auto [id, day] = *next;
        const auto end = std::upper_bound(next, departures.end(), *next);
        const std::int64_t count = end - next;
        next = end;
        const auto most = view.conditions.departuresPerDay(id, day);
        if (!most)
            continue;
        const std::string& route = view.operation.route(id).code;
        const std::int64_t excess = count - most->value();
        addFinding(findings, Rule::R06RouteDepartures, route, day, excess,
                   "On day {0} the batches departing on route {1} number {2}, which is {3} over its departures per day "
                   "({4}).",
                   day, route, count, excess, *most);
    }
    return findings;
}

Findings routeClosed(const PlanView& view)
{
    Findings findings;
    view.visitBatches([&](const Batch& batch) {
        const Route& route = view.operation.route(batch.route);
        const Date date = dateOf(batch.departure, view.operation.settings.start);
        const People people = batch.people();
        if (route.openFrom && date < *route.openFrom)
            addFinding(findings, Rule::R07RouteClosed, batch.code.text, batch.departure, people.value(),
                       "Batch {0} (headcount {1}) departs on {2}, but route {3} opens on {4}.", batch.code.text, people,
                       date, route.code, *route.openFrom);
        else if (route.openTo && date > *route.openTo)
            addFinding(findings, Rule::R07RouteClosed, batch.code.text, batch.departure, people.value(),
                       "Batch {0} (headcount {1}) departs on {2}, but route {3} is open until {4} only.",
                       batch.code.text, people, date, route.code, *route.openTo);
    });
    return findings;
}

Findings fleetUse(const PlanView& view)
{
    Findings findings;
    for (const auto& [id, days] : vehiclesInUse(view)) {
        const std::string& fleet = view.operation.fleet(id).code;
        for (Day day(1); day <= view.ledger.lastDay(); day += Day(1)) {
            const Vehicles used = days[indexOf(day)];
            if (used.isZero())
                continue;
            const Vehicles most = view.conditions.vehicles(id, day);
            const std::int64_t excess = (used - most).value();
            addFinding(findings, Rule::R08Fleet, fleet, day, excess,
                       "On day {0} the vehicles of fleet {1} in use number {2}, which is {3} over the {4} that it has.",
                       day, fleet, used, excess, most);
        }
    }
    return findings;
}

Findings escorts(const PlanView& view)
{
    std::map<Day, Escorts> needed;
    view.visitBatches([&](const Batch& batch) { needed[batch.departure] += escortsNeeded(view.operation, batch); });
    Findings findings;
    for (const auto& [day, count] : needed) {
        const auto most = view.conditions.escortsPerDay(day);
        if (!most)
            continue;
        const std::int64_t excess = (count - *most).value();
        addFinding(findings, Rule::R09Escorts, "escorts", day, excess,
                   "On day {0} the escorts needed number {1}, which is {2} over the {3} available.", day, count, excess,
                   *most);
    }
    return findings;
}

Findings seats(const PlanView& view)
{
    Findings findings;
    view.visitBatches([&](const Batch& batch) {
        const Route& route = view.operation.route(batch.route);
        const People people = batch.people();
        const People usable = view.operation.usableSeats(route);
        const std::int64_t excess = (people - usable).value();
        if (people <= People(0))
            addFinding(findings, Rule::R10Seats, batch.code.text, batch.departure, 1, "Batch {0} is empty.",
                       batch.code.text);
        else
            addFinding(findings, Rule::R10Seats, batch.code.text, batch.departure, excess,
                       "Batch {0} has a headcount of {1}, which is {2} over the usable seats on route {3} ({4}).",
                       batch.code.text, people, excess, route.code, usable);
    });
    return findings;
}

} // namespace planner
