// SPDX-License-Identifier: Apache-2.0
#include "core/base/message_id.h"
#include "core/exchange/list_table.h"
#include "core/exchange/row_checks.h"

#include <algorithm>
#include <map>
#include <numeric>
#include <set>
#include <tuple>

namespace planner {
namespace {

struct CalendarPlace {
    std::string value; ///< place of its value
    std::uint64_t line = 0;
    bool isSound = false;
};

/// A warning for each two rows that say different values of a thing for a day, 100 at most: the first of them by line.
void warnOfOverlaps(CsvTable& table, const std::vector<CalendarRow>& rows, const std::vector<CalendarPlace>& places)
{
    std::vector<std::size_t> order(rows.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::erase_if(order, [&](std::size_t row) { return !places[row].isSound || rows[row].to < rows[row].from; });
    const auto thing = [&](std::size_t row) { return std::tuple(rows[row].kind, rows[row].position, rows[row].field); };
    std::stable_sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) {
        return std::tuple(thing(a), rows[a].from) < std::tuple(thing(b), rows[b].from);
    });
    // Of rows that hold the same value on a day, the one that ends last is enough.
    std::map<std::int64_t, std::size_t> open;
    std::set<std::pair<std::size_t, std::size_t>> pairs;
    for (std::size_t i = 0; i < order.size() && pairs.size() < FolderReport::kMaximumErrors; ++i) {
        const std::size_t row = order[i];
        if (i > 0 && thing(order[i - 1]) != thing(row))
            open.clear();
        std::erase_if(open, [&](const auto& entry) { return rows[entry.second].to < rows[row].from; });
        for (const auto& [value, other] : open)
            if (value != rows[row].value && pairs.size() < FolderReport::kMaximumErrors)
                pairs.emplace(std::max(row, other), std::min(row, other));
        const auto [same, isNew] = open.emplace(rows[row].value, row);
        if (!isNew && rows[same->second].to < rows[row].to)
            same->second = row;
    }
    for (const auto& [later, earlier] : pairs)
        table.warnAt(places[later].value, "value", MessageId::LowerValueHolds,
                     {rows[later].value, places[earlier].line, rows[earlier].value});
}

void readCalendar(CsvTable& table, FolderReading& folder)
{
    RecordReader reader(table, folder);
    std::vector<CalendarPlace> places;
    readRows(table, reader, folder.plan.operation.calendar, [&](CalendarRow& row, std::string_view name) {
        checkField(table, reader, row, name);
        if (name == "value")
            places.push_back(
                {table.placeOf(table.column("value")), table.line(), reader.areRead({"kind", "field", "from", "to"})});
    });
    warnOfOverlaps(table, folder.plan.operation.calendar, places);
}

void readFigures(CsvTable& table, FolderReading& folder)
{
    RecordReader reader(table, folder);
    readRows(table, reader, folder.plan.operation.figures);
}

} // namespace

FolderTable calendarTable() { return listTable<&Operation::calendar>("calendar.csv", readCalendar); }

FolderTable figuresTable() { return listTable<&Operation::figures>("figures.csv", readFigures); }

} // namespace planner
