// SPDX-License-Identifier: Apache-2.0
#include "core/base/message_id.h"
#include "core/exchange/list_table.h"

namespace planner {
namespace {

void readFleets(CsvTable& table, FolderReading& folder)
{
    RecordReader reader(table, folder, &folder.fleets);
    readRows(table, reader, folder.plan.operation.fleets);
}

void readRoutes(CsvTable& table, FolderReading& folder)
{
    RecordReader reader(table, folder, &folder.routes);
    readRows(table, reader, folder.plan.operation.routes, [&](const Route& route, std::string_view name) {
        if (name == "to" && reader.areRead({"from", "to"}) && route.from == route.to)
            table.fail(table.column("to"), MessageId::RouteLeadsToItself);
        if (name == "open_to" && route.openFrom && route.openTo && *route.openTo < *route.openFrom)
            table.fail(table.column("open_to"), MessageId::EndsBeforeOpenFrom, {*route.openFrom});
    });
}

} // namespace

FolderTable fleetsTable() { return listTable<&Operation::fleets>("fleets.csv", readFleets, &FolderReading::fleets); }

FolderTable routesTable()
{
    FolderTable table = listTable<&Operation::routes>("routes.csv", readRoutes, &FolderReading::routes);
    table.isRequired = true;
    return table;
}

} // namespace planner
