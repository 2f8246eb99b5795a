// SPDX-License-Identifier: Apache-2.0
#include "core/planning/fleet_rows.h"

#include <algorithm>
#include <utility>

namespace planner {
namespace {

Date dayAfter(Date date) { return Date(date.daysSinceEpoch() + 1); }
Date dayBefore(Date date) { return Date(date.daysSinceEpoch() - 1); }

/// First and last days of the fleet's rows, by first days.
std::vector<std::pair<Date, Date>> spansOf(const Operation& operation, FleetId fleet)
{
    std::vector<std::pair<Date, Date>> spans;
    for (const CalendarRow& row : operation.calendar)
        if (row.kind == CalendarKind::Fleet && row.field == CalendarField::Vehicles && row.position == fleet.position
            && row.from <= row.to)
            spans.emplace_back(row.from, row.to);
    std::sort(spans.begin(), spans.end());
    return spans;
}

} // namespace

std::vector<CalendarRow> rowsBesideOwn(const Operation& operation, FleetId fleet, Vehicles vehicles)
{
    std::vector<CalendarRow> rows;
    const auto add = [&](Date from, Date to) {
        if (from <= to)
            rows.push_back(
                {CalendarKind::Fleet, fleet.position, CalendarField::Vehicles, from, to, vehicles.value(), {}});
    };
    Date next = operation.settings.start;
    for (const auto& [from, to] : spansOf(operation, fleet)) {
        add(next, std::min(dayBefore(from), operation.settings.end));
        next = std::max(next, dayAfter(to));
    }
    add(next, operation.settings.end);
    return rows;
}

} // namespace planner
