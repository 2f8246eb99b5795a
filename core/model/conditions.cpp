// SPDX-License-Identifier: Apache-2.0
#include "core/model/conditions.h"

#include <algorithm>

namespace planner {
namespace {

std::uint64_t keyOf(CalendarKind kind, std::uint32_t position)
{
    return (static_cast<std::uint64_t>(kind) << 32U) | position;
}

template <class Number>
std::optional<Number> overlaid(std::optional<std::int64_t> overlay, std::optional<Number> base)
{
    return overlay ? std::optional<Number>(Number(*overlay)) : base;
}

} // namespace

Conditions::Conditions(const Operation& operation) : m_operation(operation)
{
    for (std::uint32_t i = 0; i < operation.calendar.size(); ++i)
        m_rowsByThing[keyOf(operation.calendar[i].kind, operation.calendar[i].position)].push_back(i);
}

std::optional<std::int64_t> Conditions::overlay(CalendarKind kind, std::uint32_t position, CalendarField field,
                                                Day day) const
{
    if (m_rowsByThing.empty())
        return std::nullopt;
    const auto found = m_rowsByThing.find(keyOf(kind, position));
    if (found == m_rowsByThing.end())
        return std::nullopt;
    const Date date = dateOf(day, m_operation.settings.start);
    const auto& rows = found->second;
    const auto row = std::find_if(rows.rbegin(), rows.rend(), [&](std::uint32_t i) {
        const CalendarRow& candidate = m_operation.calendar[i];
        return candidate.field == field && candidate.from <= date && date <= candidate.to;
    });
    return row == rows.rend() ? std::nullopt : std::optional(m_operation.calendar[*row].value);
}

People Conditions::capacity(FacilityId facility, Day day) const
{
    const auto changed = overlay(CalendarKind::Facility, facility.position, CalendarField::Capacity, day);
    return changed ? People(*changed) : m_operation.facility(facility).capacity;
}

People Conditions::limit(FacilityId facility, Day day) const
{
    const Percent percent =
        m_operation.facility(facility).overcrowdingLimit.value_or(m_operation.settings.overcrowdingLimit);
    return People(floorDivide(capacity(facility, day).value() * percent.value(), 100));
}

People Conditions::target(FacilityId facility, Day day) const
{
    if (const auto target = m_operation.facility(facility).targetCapacity)
        return *target;
    return People(floorDivide(capacity(facility, day).value() * m_operation.settings.targetOccupancy.value(), 100));
}

std::optional<People> Conditions::dailyIntake(FacilityId facility, Day day) const
{
    return overlaid(overlay(CalendarKind::Facility, facility.position, CalendarField::DailyIntake, day),
                    m_operation.facility(facility).dailyIntake);
}

std::optional<People> Conditions::dailyRelease(FacilityId facility, Day day) const
{
    return overlaid(overlay(CalendarKind::Facility, facility.position, CalendarField::DailyRelease, day),
                    m_operation.facility(facility).dailyRelease);
}

std::optional<Departures> Conditions::departuresPerDay(RouteId route, Day day) const
{
    return overlaid(overlay(CalendarKind::Route, route.position, CalendarField::DeparturesPerDay, day),
                    m_operation.route(route).departuresPerDay);
}

Vehicles Conditions::vehicles(FleetId fleet, Day day) const
{
    const auto changed = overlay(CalendarKind::Fleet, fleet.position, CalendarField::Vehicles, day);
    return changed ? Vehicles(*changed) : m_operation.fleet(fleet).vehicles;
}

std::optional<Escorts> Conditions::escortsPerDay(Day day) const
{
    return overlaid(overlay(CalendarKind::Escorts, 0, CalendarField::EscortsPerDay, day),
                    m_operation.settings.escortsPerDay);
}

} // namespace planner
