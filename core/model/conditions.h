// SPDX-License-Identifier: Apache-2.0
#pragma once
// The figures in force on each day: the operation's own, overlaid by its calendar.

#include "core/model/dated_values.h"
#include "core/model/operation.h"

#include <array>
#include <cstddef>

namespace planner {

/// Looks up capacities and limits by day. Refers to the operation, which must outlive it and not change.
/// Days may lie outside the operation; calendar rows count there by their dates too. A row whose field does
/// not belong to its kind has no effect.
class Conditions {
public:
    explicit Conditions(const Operation& operation);

    [[nodiscard]] People capacity(FacilityId facility, Day day) const;
    /// floor(capacity x limit per cent / 100); outside, where there is none, more than any plan has people.
    [[nodiscard]] People limit(FacilityId facility, Day day) const;
    /// The facility's target capacity, else floor(capacity x target per cent / 100); outside as limit().
    [[nodiscard]] People target(FacilityId facility, Day day) const;
    [[nodiscard]] std::optional<People> dailyIntake(FacilityId facility, Day day) const
    {
        return overlaid(CalendarField::DailyIntake, facility.position, day, m_operation.facility(facility).dailyIntake);
    }
    [[nodiscard]] std::optional<People> dailyRelease(FacilityId facility, Day day) const
    {
        return overlaid(CalendarField::DailyRelease, facility.position, day,
                        m_operation.facility(facility).dailyRelease);
    }
    [[nodiscard]] std::optional<Departures> departuresPerDay(RouteId route, Day day) const
    {
        return overlaid(CalendarField::DeparturesPerDay, route.position, day,
                        m_operation.route(route).departuresPerDay);
    }
    [[nodiscard]] Vehicles vehicles(FleetId fleet, Day day) const
    {
        return *overlaid<Vehicles>(CalendarField::Vehicles, fleet.position, day, m_operation.fleet(fleet).vehicles);
    }
    [[nodiscard]] std::optional<Escorts> escortsPerDay(Day day) const
    {
        return overlaid(CalendarField::EscortsPerDay, 0, day, m_operation.settings.escortsPerDay);
    }

private:
    static constexpr std::size_t kFieldCount = 6;

    /// The calendar's value of the field for the thing at the position; nothing where it has none on the day.
    [[nodiscard]] std::optional<std::int64_t> overlay(CalendarField field, std::uint32_t position, Day day) const
    {
        const auto& overlays = m_overlays[static_cast<std::size_t>(field)];
        return position < overlays.size() ? overlays[position].at(dateOf(day, m_operation.settings.start))
                                          : std::nullopt;
    }
    template <class Number>
    [[nodiscard]] std::optional<Number> overlaid(CalendarField field, std::uint32_t position, Day day,
                                                 std::optional<Number> base) const
    {
        const auto changed = overlay(field, position, day);
        return changed ? std::optional(Number(*changed)) : base;
    }

    const Operation& m_operation;
    /// By field, then position up to the last one that the calendar names.
    std::array<std::vector<DatedValues>, kFieldCount> m_overlays;
};

} // namespace planner
