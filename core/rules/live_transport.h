// SPDX-License-Identifier: Apache-2.0
#pragma once
// Departures, vehicles and escorts in use, kept up to date while batches come and go: R06, R08, R09.

#include "core/model/conditions.h"
#include "core/rules/day_counts.h"

#include <vector>

namespace planner {

/// Refers to the operation and the conditions, which must outlive it.
class LiveTransport {
public:
    LiveTransport(const Operation& operation, const Conditions& conditions);

    /// A batch on the route that needs `escorts` departs; `number` is 1, or -1 to take it back.
    void book(RouteId route, Day departure, Escorts escorts, std::int64_t number);

    /// Whether one more batch may depart on the route that day as far as departures and vehicles go.
    [[nodiscard]] bool hasDeparture(RouteId route, Day departure) const;
    /// Departures left on the route and vehicles left of the fleet on the day, at least 0; nothing without a limit.
    [[nodiscard]] std::optional<std::int64_t> departuresLeft(RouteId route, Day day) const;
    [[nodiscard]] std::int64_t vehiclesLeft(FleetId fleet, Day day) const;
    /// Escorts that are left on the day, may be negative; nothing where there is no limit.
    [[nodiscard]] std::optional<Escorts> escortsLeft(Day departure) const;

    [[nodiscard]] std::int64_t overDepartures() const { return m_overDepartures; } ///< R06, batches
    [[nodiscard]] std::int64_t overVehicles() const { return m_overVehicles; }     ///< R08, vehicle days
    [[nodiscard]] std::int64_t overEscorts() const { return m_overEscorts; }       ///< R09, escorts

private:
    [[nodiscard]] bool isInside(Day day) const { return day >= Day(1) && day <= m_lastDay; }
    [[nodiscard]] Day lastDayInUse(const Fleet& fleet, Day departure) const;
    [[nodiscard]] std::int64_t departuresOver(RouteId route, Day day) const;
    [[nodiscard]] std::int64_t vehiclesOver(FleetId fleet, Day day) const;
    [[nodiscard]] std::int64_t escortsOver(Day day) const;

    const Operation& m_operation;
    const Conditions& m_conditions;
    Day m_lastDay;
    std::vector<DayCounts> m_departures; ///< by route; without days until the first departure
    std::vector<DayCounts> m_vehicles;   ///< by fleet
    DayCounts m_escorts;
    std::vector<std::optional<Escorts>> m_escortLimits; ///< from day 1
    std::int64_t m_overDepartures = 0;
    std::int64_t m_overVehicles = 0;
    std::int64_t m_overEscorts = 0;
};

} // namespace planner
