// SPDX-License-Identifier: Apache-2.0
#include "core/model/conditions.h"

#include "core/model/limits.h"

#include <map>
#include <utility>

namespace planner {
namespace {

CalendarKind kindOf(CalendarField field)
{
    switch (field) {
    case CalendarField::Capacity:
    case CalendarField::DailyIntake:
    case CalendarField::DailyRelease:
        return CalendarKind::Facility;
    case CalendarField::DeparturesPerDay:
        return CalendarKind::Route;
    case CalendarField::Vehicles:
        return CalendarKind::Fleet;
    case CalendarField::EscortsPerDay:
        return CalendarKind::Escorts;
    }
    return CalendarKind::Facility;
}

template <class Number>
std::optional<Number> overlaid(std::optional<std::int64_t> overlay, std::optional<Number> base)
{
    return overlay ? std::optional<Number>(Number(*overlay)) : base;
}

} // namespace

Conditions::Conditions(const Operation& operation) : m_operation(operation)
{
    std::map<std::pair<CalendarField, std::uint32_t>, std::vector<DatedValue>> rows;
    for (const CalendarRow& row : operation.calendar)
        if (row.kind == kindOf(row.field))
            rows[{row.field, row.position}].push_back({row.from, row.to, row.value});
    for (const auto& [key, values] : rows) {
        auto& overlays = m_overlays.at(static_cast<std::size_t>(key.first));
        overlays.resize(key.second + std::size_t{1});
        overlays.back() = DatedValues(values);
    }
}

std::optional<std::int64_t> Conditions::overlay(CalendarField field, std::uint32_t position, Day day) const
{
    const auto& overlays = m_overlays.at(static_cast<std::size_t>(field));
    if (position >= overlays.size())
        return std::nullopt;
    return overlays[position].at(dateOf(day, m_operation.settings.start));
}

People Conditions::capacity(FacilityId facility, Day day) const
{
    const auto changed = overlay(CalendarField::Capacity, facility.position, day);
    return changed ? People(*changed) : m_operation.facility(facility).capacity;
}

People Conditions::limit(FacilityId facility, Day day) const
{
    if (m_operation.facility(facility).isOutside())
        return People(limits::kCapacity);
    const Percent percent =
        m_operation.facility(facility).overcrowdingLimit.value_or(m_operation.settings.overcrowdingLimit);
    return People(floorDivide(capacity(facility, day).value() * percent.value(), 100));
}

People Conditions::target(FacilityId facility, Day day) const
{
    if (m_operation.facility(facility).isOutside())
        return People(limits::kCapacity);
    if (const auto target = m_operation.facility(facility).targetCapacity)
        return *target;
    return People(floorDivide(capacity(facility, day).value() * m_operation.settings.targetOccupancy.value(), 100));
}

std::optional<People> Conditions::dailyIntake(FacilityId facility, Day day) const
{
    return overlaid(overlay(CalendarField::DailyIntake, facility.position, day),
                    m_operation.facility(facility).dailyIntake);
}

std::optional<People> Conditions::dailyRelease(FacilityId facility, Day day) const
{
    return overlaid(overlay(CalendarField::DailyRelease, facility.position, day),
                    m_operation.facility(facility).dailyRelease);
}

std::optional<Departures> Conditions::departuresPerDay(RouteId route, Day day) const
{
    return overlaid(overlay(CalendarField::DeparturesPerDay, route.position, day),
                    m_operation.route(route).departuresPerDay);
}

Vehicles Conditions::vehicles(FleetId fleet, Day day) const
{
    const auto changed = overlay(CalendarField::Vehicles, fleet.position, day);
    return changed ? Vehicles(*changed) : m_operation.fleet(fleet).vehicles;
}

std::optional<Escorts> Conditions::escortsPerDay(Day day) const
{
    return overlaid(overlay(CalendarField::EscortsPerDay, 0, day), m_operation.settings.escortsPerDay);
}

} // namespace planner
