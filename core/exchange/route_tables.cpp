// SPDX-License-Identifier: Apache-2.0
#include "core/exchange/list_table.h"
#include "core/exchange/row_checks.h"

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
    readRows(table, reader, folder.plan.operation.routes,
             [&](Route& route, std::string_view name) { checkField(table, reader, route, name); });
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
