// SPDX-License-Identifier: Apache-2.0
#include "core/exchange/folder_tables.h"
#include "core/exchange/table_cells.h"

#include <algorithm>
#include <array>
#include <map>
#include <numeric>
#include <set>
#include <tuple>

namespace planner {
namespace {

constexpr const char* kKindNames = "facility, route, fleet, escorts";
constexpr const char* kFieldNames =
    "capacity, daily_intake, daily_release, departures_per_day, vehicles, escorts_per_day";

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

/// Position of what the row is about; nothing where that is unclear and reported.
std::optional<std::uint32_t> readThing(CsvTable& table, Column code, CalendarKind kind, const FolderReading& folder)
{
    code.isRequired = kind != CalendarKind::Escorts;
    switch (kind) {
    case CalendarKind::Facility:
        return table.reference(code, folder.facilities, "facility");
    case CalendarKind::Route:
        return table.reference(code, folder.routes, "route");
    case CalendarKind::Fleet:
        return table.reference(code, folder.fleets, "fleet");
    case CalendarKind::Escorts:
        if (!table.isBlank(code))
            table.fail(code, "{0} {1}: must be blank for escorts, \"{2}\"");
        return 0;
    }
    return std::nullopt;
}

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
        table.warnAt(places[later].value, "value",
                     "{0} {1}: line {3} gives {4} for some of the same days, and this line {2}. The lower value holds",
                     {rows[later].value, places[earlier].line, rows[earlier].value});
}

void readCalendar(CsvTable& table, FolderReading& folder)
{
    const Column kind = table.column("kind");
    const Column code = table.column("code");
    const Column field = table.column("field");
    const Column from = table.column("from");
    const Column to = table.column("to");
    const Column value = table.column("value");
    const Column reason = table.column("reason");
    std::vector<CalendarPlace> places;
    while (table.next()) {
        CalendarRow row;
        const auto kindNamed = table.named<CalendarKind>(kind, valueNamed<CalendarKind>, kKindNames);
        const auto fieldNamed = table.named<CalendarField>(field, valueNamed<CalendarField>, kFieldNames);
        row.kind = kindNamed.value_or(row.kind);
        row.field = fieldNamed.value_or(row.field);
        if (kindNamed)
            row.position = readThing(table, code, row.kind, folder).value_or(0);
        if (kindNamed && fieldNamed && kindOf(row.field) != row.kind)
            table.fail(field, "{0} {1}: is no field of kind {3}, \"{2}\"", {nameOf(row.kind)});
        const auto firstDate = table.date(from);
        const auto lastDate = table.date(to);
        if (firstDate && lastDate && *lastDate < *firstDate)
            table.fail(to, "{0} {1}: is before from, {3}, \"{2}\"", {*firstDate});
        row.from = firstDate.value_or(row.from);
        row.to = lastDate.value_or(row.to);
        const std::int64_t most = row.field == CalendarField::Capacity ? limits::kCapacity : limits::kHeadcount;
        row.value = table.number(value, {0, most}).value_or(0);
        row.reason = table.text(reason);
        places.push_back({table.placeOf(value), table.line(), firstDate && lastDate && kindNamed && fieldNamed});
        folder.plan.operation.calendar.push_back(std::move(row));
    }
    warnOfOverlaps(table, folder.plan.operation.calendar, places);
}

std::string_view codeOf(const Operation& operation, const CalendarRow& row)
{
    switch (row.kind) {
    case CalendarKind::Facility:
        return operation.facilities.at(row.position).code;
    case CalendarKind::Route:
        return operation.routes.at(row.position).code;
    case CalendarKind::Fleet:
        return operation.fleets.at(row.position).code;
    case CalendarKind::Escorts:
        return {};
    }
    return {};
}

void writeCalendar(const Plan& plan, CsvWriter& csv)
{
    for (const CalendarRow& row : plan.operation.calendar) {
        csv.plain(nameOf(row.kind));
        csv.text(codeOf(plan.operation, row));
        csv.plain(nameOf(row.field));
        writeDate(csv, row.from);
        writeDate(csv, row.to);
        csv.number(row.value);
        csv.text(row.reason);
        csv.endRow();
    }
}

void readFigures(CsvTable& table, FolderReading& folder)
{
    const Column facility = table.column("facility");
    const Column field = table.column("field");
    const Column value = table.column("value");
    const Column source = table.column("source");
    const Column asOf = table.column("as_of");
    const Column used = table.column("used");
    while (table.next()) {
        RivalFigure figure;
        figure.facility = {table.reference(facility, folder.facilities, "facility").value_or(0)};
        figure.field =
            table.named<FigureField>(field, valueNamed<FigureField>, "capacity, population").value_or(figure.field);
        const std::int64_t most = figure.field == FigureField::Capacity ? limits::kCapacity : limits::kHeadcount;
        figure.value = table.count<People>(value, {0, most}).value_or(People(0));
        figure.source = table.text(source);
        figure.asOf = table.text(asOf);
        figure.isUsed = table.yesNo(used, false);
        folder.plan.operation.figures.push_back(std::move(figure));
    }
}

void writeFigures(const Plan& plan, CsvWriter& csv)
{
    for (const RivalFigure& figure : plan.operation.figures) {
        csv.text(plan.operation.facility(figure.facility).code);
        csv.plain(nameOf(figure.field));
        writeCount(csv, figure.value);
        csv.text(figure.source);
        csv.text(figure.asOf);
        writeYesNo(csv, figure.isUsed);
        csv.endRow();
    }
}

} // namespace

FolderTable calendarTable()
{
    return {"calendar.csv",
            false,
            limits::kCellBytes,
            {{"kind", ColumnNeed::Required},
             {"code"},
             {"field", ColumnNeed::Required},
             {"from", ColumnNeed::Required},
             {"to", ColumnNeed::Required},
             {"value", ColumnNeed::Required},
             {"reason"}},
            readCalendar,
            nullptr,
            [](const Plan& plan) { return plan.operation.calendar.empty(); },
            writeCalendar};
}

FolderTable figuresTable()
{
    return {"figures.csv",
            false,
            limits::kCellBytes,
            {{"facility", ColumnNeed::Required},
             {"field", ColumnNeed::Required},
             {"value", ColumnNeed::Required},
             {"source", ColumnNeed::Required},
             {"as_of"},
             {"used"}},
            readFigures,
            nullptr,
            [](const Plan& plan) { return plan.operation.figures.empty(); },
            writeFigures};
}

} // namespace planner
