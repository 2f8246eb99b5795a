// SPDX-License-Identifier: Apache-2.0
#include "core/base/message_id.h"
#include "core/exchange/list_table.h"
#include "core/exchange/row_checks.h"

#include <set>
#include <tuple>

namespace planner {
namespace {

/// Counts the people of a facility's cohorts; an error in the row with which they become more than its population.
void addToFacility(CsvTable& table, People& sum, People people, const Facility& facility)
{
    const bool wasWithin = sum <= facility.population;
    sum += people;
    if (wasWithin && sum > facility.population)
        table.fail(table.column("people"), MessageId::CohortsExceedPopulation,
                   {facility.code, sum, facility.population});
}

void readCohorts(CsvTable& table, FolderReading& folder)
{
    const Operation& operation = folder.plan.operation;
    RecordReader reader(table, folder, &folder.cohorts);
    reader.setDefinesCategories(!folder.hasCategories);
    std::vector<People> sums(operation.facilities.size());
    readRows(table, reader, folder.plan.operation.cohorts, [&](Cohort& cohort, std::string_view name) {
        if (name == "category" && reader.areRead({name}))
            folder.awaited.erase(cohort.category);
        checkField(table, reader, cohort, name);
        if (name.empty() && reader.areRead({"facility"}) && folder.facilities.isWhole())
            addToFacility(table, sums[cohort.facility.at()], cohort.people, operation.facility(cohort.facility));
    });
}

void readKeepApart(CsvTable& table, FolderReading& folder)
{
    RecordReader reader(table, folder);
    std::set<std::tuple<CohortId, CohortId, ApartScope>> seen;
    while (table.next()) {
        KeepApart row;
        reader.read(row, 0, [&](std::string_view name) { checkField(table, reader, row, name); });
        if (!reader.areRead({"a", "b", "scope"}) || row.first == row.second)
            continue;
        if (!seen.insert({std::min(row.first, row.second), std::max(row.first, row.second), row.scope}).second)
            table.warn(table.column("b"), MessageId::PairIsThereAlready);
        else
            folder.plan.operation.keepApart.push_back(row);
    }
}

} // namespace

FolderTable cohortsTable()
{
    FolderTable table = listTable<&Operation::cohorts>("cohorts.csv", readCohorts, &FolderReading::cohorts);
    table.isRequired = true;
    return table;
}

FolderTable keepApartTable() { return listTable<&Operation::keepApart>("keep_apart.csv", readKeepApart); }

} // namespace planner
