// SPDX-License-Identifier: Apache-2.0
#include "core/rules/live_transport.h"

#include <algorithm>

namespace planner {

LiveTransport::LiveTransport(const Operation& operation, const Conditions& conditions)
    : m_operation(operation), m_conditions(conditions), m_lastDay(operation.lastDay()),
      m_departures(operation.routes.size()), m_vehicles(operation.fleets.size(), DayCounts(m_lastDay)),
      m_escorts(m_lastDay)
{
    for (Day day(1); day <= m_lastDay; day += Day(1))
        m_escortLimits.push_back(conditions.escortsPerDay(day));
}

Day LiveTransport::lastDayInUse(const Fleet& fleet, Day departure) const
{
    return std::min(departure + fleet.cycle - Days(1), m_lastDay);
}

std::int64_t LiveTransport::departuresOver(RouteId route, Day day) const
{
    const auto most = m_conditions.departuresPerDay(route, day);
    return most ? std::max<std::int64_t>(0, m_departures[route.at()].at(day) - most->value()) : 0;
}

std::int64_t LiveTransport::vehiclesOver(FleetId fleet, Day day) const
{
    return std::max<std::int64_t>(0, m_vehicles[fleet.at()].at(day) - m_conditions.vehicles(fleet, day).value());
}

std::int64_t LiveTransport::escortsOver(Day day) const
{
    const auto left = escortsLeft(day);
    return left ? std::max<std::int64_t>(0, -left->value()) : 0;
}

void LiveTransport::book(RouteId id, Day departure, Escorts escorts, std::int64_t number)
{
    DayCounts& departures = m_departures[id.at()];
    if (!departures.hasDays())
        departures = DayCounts(m_lastDay);
    m_overDepartures -= departuresOver(id, departure);
    departures.add(departure, number);
    m_overDepartures += departuresOver(id, departure);
    if (const auto fleet = m_operation.route(id).fleet)
        for (Day day = std::max(departure, Day(1)); day <= lastDayInUse(m_operation.fleet(*fleet), departure);
             day += Day(1)) {
            m_overVehicles -= vehiclesOver(*fleet, day);
            m_vehicles[fleet->at()].add(day, number);
            m_overVehicles += vehiclesOver(*fleet, day);
        }
    if (escorts == Escorts(0))
        return;
    m_overEscorts -= escortsOver(departure);
    m_escorts.add(departure, escorts.value() * number);
    m_overEscorts += escortsOver(departure);
}

bool LiveTransport::hasDeparture(RouteId id, Day departure) const
{
    const auto most = m_conditions.departuresPerDay(id, departure);
    if (most && m_departures[id.at()].at(departure) >= most->value())
        return false;
    const auto fleet = m_operation.route(id).fleet;
    if (!fleet)
        return true;
    for (Day day = std::max(departure, Day(1)); day <= lastDayInUse(m_operation.fleet(*fleet), departure);
         day += Day(1))
        if (m_vehicles[fleet->at()].at(day) >= m_conditions.vehicles(*fleet, day).value())
            return false;
    return true;
}

std::optional<std::int64_t> LiveTransport::departuresLeft(RouteId route, Day day) const
{
    const auto most = m_conditions.departuresPerDay(route, day);
    return most ? std::optional(std::max<std::int64_t>(0, most->value() - m_departures[route.at()].at(day)))
                : std::nullopt;
}

std::int64_t LiveTransport::vehiclesLeft(FleetId fleet, Day day) const
{
    return std::max<std::int64_t>(0, m_conditions.vehicles(fleet, day).value() - m_vehicles[fleet.at()].at(day));
}

std::optional<Escorts> LiveTransport::escortsLeft(Day departure) const
{
    const auto most = isInside(departure) ? m_escortLimits[indexOf(departure)] : m_conditions.escortsPerDay(departure);
    return most ? std::optional(*most - Escorts(m_escorts.at(departure))) : std::nullopt;
}

} // namespace planner
