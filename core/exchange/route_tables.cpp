// SPDX-License-Identifier: Apache-2.0
#include "core/exchange/folder_tables.h"
#include "core/exchange/table_cells.h"

namespace planner {
namespace {

void readFleets(CsvTable& table, FolderReading& folder)
{
    const Column code = table.column("code");
    const Column vehicles = table.column("vehicles");
    const Column cycle = table.column("cycle_days");
    const Column note = table.column("note");
    auto& fleets = folder.plan.operation.fleets;
    while (table.next()) {
        Fleet fleet;
        fleet.code = table.newCode(code, folder.fleets, fleets.size());
        fleet.vehicles = table.count<Vehicles>(vehicles, {0, limits::kHeadcount}).value_or(Vehicles(0));
        fleet.cycle = table.count<Days>(cycle, {1, limits::kCycle}).value_or(fleet.cycle);
        fleet.note = table.text(note);
        fleets.push_back(std::move(fleet));
    }
}

void writeFleets(const Plan& plan, CsvWriter& csv)
{
    for (const Fleet& fleet : plan.operation.fleets) {
        csv.text(fleet.code);
        writeCount(csv, fleet.vehicles);
        writeCount(csv, fleet.cycle);
        csv.text(fleet.note);
        csv.endRow();
    }
}

struct RouteColumns {
    explicit RouteColumns(const CsvTable& table)
        : code(table.column("code")), from(table.column("from")), to(table.column("to")), mode(table.column("mode")),
          length(table.column("km")), hours(table.column("hours")), seats(table.column("seats")),
          departures(table.column("departures_per_day")), arrivalOffset(table.column("arrival_day_offset")),
          openFrom(table.column("open_from")), openTo(table.column("open_to")), fleet(table.column("fleet")),
          via(table.column("via"))
    {
    }
    Column code, from, to, mode, length, hours, seats, departures, arrivalOffset, openFrom, openTo, fleet, via;
};

Route readRoute(CsvTable& table, const RouteColumns& columns, FolderReading& folder)
{
    Route route;
    route.code = table.newCode(columns.code, folder.routes, folder.plan.operation.routes.size());
    const auto from = table.reference(columns.from, folder.facilities, "facility");
    const auto to = table.reference(columns.to, folder.facilities, "facility");
    route.from = {from.value_or(0)};
    route.to = {to.value_or(0)};
    if (from && from == to)
        table.fail(columns.to, "{0} {1}: the route leads from the facility to itself, \"{2}\"");
    route.mode = table.text(columns.mode);
    route.length = table.kilometres(columns.length, limits::kKilometres).value_or(Metres(0));
    route.hours = table.decimal(columns.hours, {0, limits::kHours});
    route.seats = table.count<People>(columns.seats, {0, limits::kHeadcount});
    route.departuresPerDay = table.count<Departures>(columns.departures, {0, limits::kHeadcount});
    route.arrivalOffset = table.count<Days>(columns.arrivalOffset, {0, limits::kArrivalOffset}).value_or(Days(0));
    route.openFrom = table.date(columns.openFrom);
    route.openTo = table.date(columns.openTo);
    if (route.openFrom && route.openTo && *route.openTo < *route.openFrom)
        table.fail(columns.openTo, "{0} {1}: is before open_from, {3}, \"{2}\"", {*route.openFrom});
    if (const auto fleet = table.reference(columns.fleet, folder.fleets, "fleet"))
        route.fleet = FleetId{*fleet};
    route.via = table.text(columns.via);
    return route;
}

void readRoutes(CsvTable& table, FolderReading& folder)
{
    const RouteColumns columns(table);
    while (table.next()) {
        Route route = readRoute(table, columns, folder);
        folder.plan.operation.routes.push_back(std::move(route));
    }
}

void writeRoutes(const Plan& plan, CsvWriter& csv)
{
    std::array<char, kValueBytes> buffer{};
    for (const Route& route : plan.operation.routes) {
        csv.text(route.code);
        csv.text(plan.operation.facility(route.from).code);
        csv.text(plan.operation.facility(route.to).code);
        csv.text(route.mode);
        csv.plain(writeKilometres(buffer.data(), route.length));
        writeNumber(csv, route.hours);
        writeCount(csv, route.seats);
        writeCount(csv, route.departuresPerDay);
        writeCount(csv, route.arrivalOffset);
        writeDate(csv, route.openFrom);
        writeDate(csv, route.openTo);
        csv.text(route.fleet ? std::string_view(plan.operation.fleet(*route.fleet).code) : std::string_view());
        csv.text(route.via);
        csv.endRow();
    }
}

} // namespace

FolderTable fleetsTable()
{
    return {"fleets.csv",
            false,
            limits::kCellBytes,
            {{"code", ColumnNeed::Required}, {"vehicles", ColumnNeed::Required}, {"cycle_days"}, {"note"}},
            readFleets,
            &FolderReading::fleets,
            [](const Plan& plan) { return plan.operation.fleets.empty(); },
            writeFleets};
}

FolderTable routesTable()
{
    return {"routes.csv",
            true,
            limits::kCellBytes,
            {{"code", ColumnNeed::Required},
             {"from", ColumnNeed::Required},
             {"to", ColumnNeed::Required},
             {"mode", ColumnNeed::Required},
             {"km", ColumnNeed::Required},
             {"hours"},
             {"seats"},
             {"departures_per_day"},
             {"arrival_day_offset"},
             {"open_from"},
             {"open_to"},
             {"fleet"},
             {"via"}},
            readRoutes,
            &FolderReading::routes,
            [](const Plan&) { return false; },
            writeRoutes};
}

} // namespace planner
