// SPDX-License-Identifier: Apache-2.0
#pragma once
// The figures in force on each day: the operation's own, overlaid by its calendar.

#include "core/model/operation.h"

#include <unordered_map>

namespace planner {

/// Looks up capacities and limits by day. Refers to the operation, which must outlive it and not change.
/// Days may lie outside the operation; calendar rows count there by their dates too.
class Conditions {
public:
    explicit Conditions(const Operation& operation);

    [[nodiscard]] People capacity(FacilityId facility, Day day) const;
    /// floor(capacity x limit per cent / 100).
    [[nodiscard]] People limit(FacilityId facility, Day day) const;
    /// The facility's target capacity, else floor(capacity x target per cent / 100).
    [[nodiscard]] People target(FacilityId facility, Day day) const;
    [[nodiscard]] std::optional<People> dailyIntake(FacilityId facility, Day day) const;
    [[nodiscard]] std::optional<People> dailyRelease(FacilityId facility, Day day) const;
    [[nodiscard]] std::optional<Departures> departuresPerDay(RouteId route, Day day) const;
    [[nodiscard]] Vehicles vehicles(FleetId fleet, Day day) const;
    [[nodiscard]] std::optional<Escorts> escortsPerDay(Day day) const;

private:
    [[nodiscard]] std::optional<std::int64_t> overlay(CalendarKind kind, std::uint32_t position, CalendarField field,
                                                      Day day) const;

    const Operation& m_operation;
    /// Calendar rows of one thing, in file order, by kind and position.
    std::unordered_map<std::uint64_t, std::vector<std::uint32_t>> m_rowsByThing;
};

} // namespace planner
