// SPDX-License-Identifier: Apache-2.0
#include "core/base/message_id.h"
#include "core/exchange/list_table.h"
#include "core/exchange/row_checks.h"

#include <limits>
#include <set>

namespace planner {
namespace {

/// Stands for a population that could not be read, so that its cohorts are not blamed too.
constexpr People kUnknownPopulation{std::numeric_limits<std::int64_t>::max()};

void readCategories(CsvTable& table, FolderReading& folder)
{
    RecordReader reader(table, folder, &folder.categories);
    readRows(table, reader, folder.plan.operation.categories);
}

void readFacilities(CsvTable& table, FolderReading& folder)
{
    RecordReader reader(table, folder, &folder.facilities);
    auto& facilities = folder.plan.operation.facilities;
    People all;
    while (table.next()) {
        Facility facility;
        facility.population = kUnknownPopulation;
        reader.read(facility, facilities.size(),
                    [&](std::string_view name) { checkField(table, reader, facility, name); });
        const bool wasWithin = all <= People(limits::kAllPopulation);
        all += facility.population == kUnknownPopulation ? People(0) : facility.population;
        if (wasWithin && all > People(limits::kAllPopulation))
            table.fail(table.column("population"), MessageId::AllFacilitiesAreTooLarge, {limits::kAllPopulation});
        facilities.push_back(std::move(facility));
    }
}

void readPlaces(CsvTable& table, FolderReading& folder)
{
    RecordReader reader(table, folder);
    std::set<std::pair<FacilityId, CategoryId>> seen;
    while (table.next()) {
        CategoryPlaces row;
        reader.read(row);
        if (!reader.areRead({"facility", "category"}))
            continue;
        if (!seen.insert({row.facility, row.category}).second)
            table.fail(table.column("category"), MessageId::PlacesAreThereAlready);
        folder.plan.operation.places.push_back(row);
    }
}

} // namespace

FolderTable categoriesTable()
{
    return listTable<&Operation::categories>("categories.csv", readCategories, &FolderReading::categories);
}

FolderTable facilitiesTable()
{
    FolderTable table = listTable<&Operation::facilities>("facilities.csv", readFacilities, &FolderReading::facilities);
    table.isRequired = true;
    table.cellBytes = limits::kListCellBytes;
    return table;
}

FolderTable placesTable() { return listTable<&Operation::places>("places.csv", readPlaces); }

} // namespace planner
