// SPDX-License-Identifier: Apache-2.0
#include "core/model/conditions.h"

#include "core/model/limits.h"
#include "core/model/references.h"

#include <map>
#include <utility>

namespace planner {

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

} // namespace planner
