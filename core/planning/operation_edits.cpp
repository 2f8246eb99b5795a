// SPDX-License-Identifier: Apache-2.0
#include "core/planning/operation_edits.h"

#include "core/planning/fleet_rows.h"

#include <cassert>

namespace planner {
namespace {

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
    assert(before.facilities.size() == after.facilities.size() && before.fleets.size() == after.fleets.size());
    std::vector<Edit> edits;
    if (before.settings != after.settings)
        edits.emplace_back(SetSettings{after.settings});
    for (std::size_t i = 0; i < after.facilities.size(); ++i)
        if (before.facilities[i] != after.facilities[i])
            edits.emplace_back(SetFacility{after.facilities[i]});
    if (auto rows = calendarWithFleets(before, after); rows != before.calendar)
        edits.emplace_back(SetCalendar{std::move(rows)});
    return edits;
}

} // namespace planner
