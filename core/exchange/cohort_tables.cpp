// SPDX-License-Identifier: Apache-2.0
#include "core/exchange/folder_tables.h"
#include "core/exchange/table_cells.h"

#include <set>
#include <tuple>

namespace planner {
namespace {

struct CohortColumns {
    explicit CohortColumns(const CsvTable& table)
        : code(table.column("code")), facility(table.column("facility")), category(table.column("category")),
          people(table.column("people")), move(table.column("move")), readyFrom(table.column("ready_from")),
          notAfter(table.column("not_after")), label(table.column("label")), source(table.column("source"))
    {
    }
    Column code, facility, category, people, move, readyFrom, notAfter, label, source;
};

/// A cohort but for its facility.
Cohort readCohort(CsvTable& table, const CohortColumns& columns, FolderReading& folder)
{
    Cohort cohort;
    cohort.code = table.newCode(columns.code, folder.cohorts, folder.plan.operation.cohorts.size());
    if (const auto category = folder.readCategory(table, columns.category)) {
        cohort.category = *category;
        folder.awaited.erase(*category);
    }
    cohort.people = table.count<People>(columns.people, {0, limits::kHeadcount}).value_or(People(0));
    cohort.movement =
        table.named<Movement>(columns.move, valueNamed<Movement>, "must, may, stay").value_or(Movement::Must);
    cohort.readyFrom = table.date(columns.readyFrom);
    cohort.notAfter = table.date(columns.notAfter);
    if (cohort.readyFrom && cohort.notAfter && *cohort.notAfter < *cohort.readyFrom)
        table.fail(columns.notAfter, "{0} {1}: is before ready_from, {3}, \"{2}\"", {*cohort.readyFrom});
    cohort.label = table.text(columns.label);
    cohort.source = table.text(columns.source);
    return cohort;
}

/// Counts the people of a facility's cohorts; an error in the row with which they become more than its population.
void addToFacility(CsvTable& table, const Column& column, People& sum, People people, const Facility& facility)
{
    const bool wasWithin = sum <= facility.population;
    sum += people;
    if (wasWithin && sum > facility.population)
        table.fail(column, "{0} {1}: with this row the cohorts of {3} are {4} people, its population is {5}, \"{2}\"",
                   {facility.code, sum, facility.population});
}

void readCohorts(CsvTable& table, FolderReading& folder)
{
    const CohortColumns columns(table);
    std::vector<People> sums(folder.plan.operation.facilities.size());
    while (table.next()) {
        const auto at = table.reference(columns.facility, folder.facilities, "facility");
        Cohort cohort = readCohort(table, columns, folder);
        cohort.facility = {at.value_or(0)};
        if (at && folder.facilities.isWhole())
            addToFacility(table, columns.people, sums[*at], cohort.people, folder.plan.operation.facilities[*at]);
        folder.plan.operation.cohorts.push_back(std::move(cohort));
    }
}

void writeCohorts(const Plan& plan, CsvWriter& csv)
{
    for (const Cohort& cohort : plan.operation.cohorts) {
        csv.text(cohort.code);
        csv.text(plan.operation.facility(cohort.facility).code);
        csv.text(plan.operation.category(cohort.category).code);
        writeCount(csv, cohort.people);
        csv.plain(nameOf(cohort.movement));
        writeDate(csv, cohort.readyFrom);
        writeDate(csv, cohort.notAfter);
        csv.text(cohort.label);
        csv.text(cohort.source);
        csv.endRow();
    }
}

void readKeepApart(CsvTable& table, FolderReading& folder)
{
    const Column first = table.column("a");
    const Column second = table.column("b");
    const Column scope = table.column("scope");
    std::set<std::tuple<CohortId, CohortId, ApartScope>> seen;
    while (table.next()) {
        const auto a = table.reference(first, folder.cohorts, "cohort");
        const auto b = table.reference(second, folder.cohorts, "cohort");
        const auto kind = table.named<ApartScope>(scope, valueNamed<ApartScope>, "batch, facility");
        if (!a || !b || !kind)
            continue;
        const KeepApart row{{*a}, {*b}, *kind};
        if (row.first == row.second)
            table.fail(second, "{0} {1}: a cohort cannot be kept apart from itself, \"{2}\"");
        else if (!seen.insert({std::min(row.first, row.second), std::max(row.first, row.second), *kind}).second)
            table.warn(second, "{0} {1}: the pair is there already, the row is ignored, \"{2}\"");
        else
            folder.plan.operation.keepApart.push_back(row);
    }
}

void writeKeepApart(const Plan& plan, CsvWriter& csv)
{
    for (const KeepApart& row : plan.operation.keepApart) {
        csv.text(plan.operation.cohort(row.first).code);
        csv.text(plan.operation.cohort(row.second).code);
        csv.plain(nameOf(row.scope));
        csv.endRow();
    }
}

} // namespace

FolderTable cohortsTable()
{
    return {"cohorts.csv",
            true,
            limits::kCellBytes,
            {{"code", ColumnNeed::Required},
             {"facility", ColumnNeed::Required},
             {"category", ColumnNeed::Required},
             {"people", ColumnNeed::Required},
             {"move"},
             {"ready_from"},
             {"not_after"},
             {"label"},
             {"source"}},
            readCohorts,
            &FolderReading::cohorts,
            [](const Plan&) { return false; },
            writeCohorts};
}

FolderTable keepApartTable()
{
    return {"keep_apart.csv",
            false,
            limits::kCellBytes,
            {{"a", ColumnNeed::Required}, {"b", ColumnNeed::Required}, {"scope", ColumnNeed::Required}},
            readKeepApart,
            nullptr,
            [](const Plan& plan) { return plan.operation.keepApart.empty(); },
            writeKeepApart};
}

} // namespace planner
