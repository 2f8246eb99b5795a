// SPDX-License-Identifier: Apache-2.0
#pragma once
// The tables of an operation folder: each knows its file, its columns, and how to read and write its rows.

#include "core/exchange/code_table.h"
#include "core/exchange/csv_table.h"
#include "core/exchange/csv_writer.h"
#include "core/exchange/limits.h"
#include "core/model/plan.h"

#include <cstddef>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace planner {

/// A plan that grows table by table, with the codes read so far.
struct FolderReading {
    Plan plan;
    CodeTable facilities;
    CodeTable categories;
    CodeTable cohorts;
    CodeTable routes;
    CodeTable fleets;
    CodeTable batches;
    /// Categories that facilities accept and that no row has named yet, with the places of that; cohorts still may
    /// name them.
    std::map<CategoryId, std::vector<std::string>> awaited;
    /// Whether there is a categories.csv: a category that it lacks is an error then.
    bool hasCategories = false;
    std::optional<DateOrder> dates; ///< how the user says that dates are written
    /// Columns (keys of operation.csv) that files do not have, by the file.
    std::map<std::string, std::vector<std::string>, std::less<>> missingColumns;

    /// The category of a code; one that is not there yet is added with the defaults.
    [[nodiscard]] CategoryId categoryOf(std::string_view code);
    [[nodiscard]] const CodeTable& codesOf(FacilityId) const { return facilities; }
    [[nodiscard]] const CodeTable& codesOf(CategoryId) const { return categories; }
    [[nodiscard]] const CodeTable& codesOf(CohortId) const { return cohorts; }
    [[nodiscard]] const CodeTable& codesOf(RouteId) const { return routes; }
    [[nodiscard]] const CodeTable& codesOf(FleetId) const { return fleets; }
};

struct FolderTable {
    const char* file = "";
    bool isRequired = false; ///< the file must be there, and is always written
    std::size_t cellBytes = limits::kCellBytes;
    std::vector<ColumnSpec> columns;
    /// Reads all rows into the plan. Never stops at an error.
    void (*read)(CsvTable& table, FolderReading& folder) = nullptr;
    /// The codes that rows of this table define; other tables may not complain about a missing one where this file
    /// could not be read. May be null.
    CodeTable FolderReading::*codes = nullptr;
    bool (*isEmpty)(const Plan& plan) = nullptr;
    /// Writes the rows, in the order of the columns.
    void (*write)(const Plan& plan, CsvWriter& csv) = nullptr;
    bool hasOwnHeader = false; ///< write() writes the header too
};

[[nodiscard]] FolderTable settingsTable();
[[nodiscard]] FolderTable categoriesTable();
[[nodiscard]] FolderTable facilitiesTable();
[[nodiscard]] FolderTable placesTable();
[[nodiscard]] FolderTable cohortsTable();
[[nodiscard]] FolderTable keepApartTable();
[[nodiscard]] FolderTable fleetsTable();
[[nodiscard]] FolderTable routesTable();
[[nodiscard]] FolderTable calendarTable();
[[nodiscard]] FolderTable figuresTable();
[[nodiscard]] FolderTable batchesTable();
[[nodiscard]] FolderTable clearancesTable();
[[nodiscard]] FolderTable approvalsTable();

/// All of them, each behind those that it refers to.
[[nodiscard]] const std::vector<FolderTable>& folderTables();

} // namespace planner
