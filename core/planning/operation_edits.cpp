// SPDX-License-Identifier: Apache-2.0
#include "core/planning/operation_edits.h"

#include <algorithm>
#include <cassert>
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

/// Rows that give the fleet so many vehicles on the operation's days on which none of its own rows is in force: where
/// rows overlap the lowest value holds, so that one over all days would change what the others say.
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

/// The calendar of `after`, with rows for every fleet whose vehicles differ on the days that its own rows leave.
std::vector<CalendarRow> calendarWithFleets(const Operation& before, const Operation& after)
{
    std::vector<CalendarRow> rows;
    for (std::uint32_t i = 0; i < after.fleets.size(); ++i) {
        if (after.fleets[i].vehicles == before.fleets.at(i).vehicles)
            continue;
        const auto beside = rowsBesideOwn(after, {i}, after.fleets[i].vehicles);
        rows.insert(rows.end(), beside.begin(), beside.end());
    }
    rows.insert(rows.end(), after.calendar.begin(), after.calendar.end());
    return rows;
}

} // namespace

std::vector<Edit> editsBetween(const Operation& before, const Operation& after)
{
    assert(before.facilities.size() == after.facilities.size() && before.routes.size() == after.routes.size()
           && before.fleets.size() == after.fleets.size());
    std::vector<Edit> edits;
    if (before.settings != after.settings)
        edits.emplace_back(SetSettings{after.settings});
    for (std::size_t i = 0; i < after.facilities.size(); ++i)
        if (before.facilities[i] != after.facilities[i])
            edits.emplace_back(SetFacility{after.facilities[i]});
    for (std::size_t i = 0; i < after.routes.size(); ++i)
        if (before.routes[i] != after.routes[i])
            edits.emplace_back(SetRoute{after.routes[i]});
    if (auto rows = calendarWithFleets(before, after); rows != before.calendar)
        edits.emplace_back(SetCalendar{std::move(rows)});
    return edits;
}

} // namespace planner
