// SPDX-License-Identifier: Apache-2.0
#pragma once
// The tables of a plan file: their text, their columns, and the statements that read and write their rows.

#include "core/journal/hash.h"
#include "core/model/operation_row.h"
#include "core/storage/database/connection.h"

#include <array>
#include <cstddef>
#include <string_view>
#include <vector>

namespace planner {

/// "TPLN", in the header of every plan file.
inline constexpr std::int64_t kApplicationId = 0x54504C4E;
/// The version of the file, as user_version in the header. A later one gets the next number and a migration.
/// 1: the first. 2: the same tables; the journal knows continue, snapshot and return, and keeps the plan it began with.
/// 3: tables for kinds of facilities, records of clearances, what happened to batches and sizes of approved exceptions.
/// 4: a table for sources of routes.
/// 5: tables for further settings and for who proposed a batch.
/// 6: a table for the list of people, and one for signatures of entries; one for countries of cohorts.
inline constexpr std::int64_t kSchemaVersion = 6;
/// The version that has the table of signatures first.
inline constexpr std::int64_t kSignaturesSince = 6;

/// The tables whose rows the state digest covers, each after the ones it refers to.
enum class Table {
    Meta,
    Settings,
    Categories,
    Facilities,
    Places,
    Cohorts,
    Fleets,
    Routes,
    Calendar,
    KeepApart,
    Figures,
    Batches,
    BatchParts,
    Approvals,
    FacilityKinds,
    ClearanceRecords,
    BatchDays,
    BatchCounts,
    ApprovalSizes,
    RouteSources,
    FurtherSettings,
    BatchProposals,
    People,
    CohortCountries,
};
inline constexpr auto kAllTables = [] {
    std::array<Table, static_cast<std::size_t>(Table::CohortCountries) + 1> tables{}; // up to the last one
    for (std::size_t i = 0; i < tables.size(); ++i)
        tables[i] = static_cast<Table>(i);
    return tables;
}();
/// The tables whose rows belong to a batch, whose code is the first column.
inline constexpr std::array kTablesOfBatches{Table::BatchParts, Table::ClearanceRecords, Table::BatchDays,
                                             Table::BatchCounts, Table::BatchProposals};

/// The table that keeps the rows of one of the operation's.
[[nodiscard]] constexpr Table tableOf(OperationTable table)
{
    return static_cast<Table>(static_cast<std::size_t>(table) + static_cast<std::size_t>(Table::Settings));
}
static_assert(tableOf(OperationTable::Figures) == Table::Figures && tableOf(OperationTable::Cohorts) == Table::Cohorts);

struct TableSchema {
    const char* name;
    /// The first `keyCount` are the primary key; rows are kept and read in its order.
    std::vector<const char*> columns;
    int keyCount = 1;
    /// The table has a column `version` besides: the journal entry that last wrote the row. It tells planners who
    /// write at the same time what the other changed; it is no content, so the digest leaves it out.
    bool hasVersion = false;
    std::int64_t since = 1; ///< the version of the file that has the table first
    /// The table whose records have fields of later versions here, in rows with the record's id as key; null for
    /// others.
    const char* extends = nullptr;
};

[[nodiscard]] const TableSchema& shapeOf(Table table);
/// The table of the name, which must be one.
[[nodiscard]] Table tableNamed(std::string_view name);
/// The tables that extend the one of the name.
[[nodiscard]] std::vector<Table> laterTablesOf(std::string_view name);
/// Makes all tables in an empty database and sets the ids of its header.
void createSchema(const Connection& connection, std::int64_t version = kSchemaVersion);
/// Makes the tables that a version has and the one before has not.
void createTablesOf(const Connection& connection, std::int64_t version);
/// What sqlite_schema holds, one line a row; two files with the same text have the same tables, and nothing else.
[[nodiscard]] std::string schemaText(const Connection& connection);
/// schemaText() of a file of the version, 1 to kSchemaVersion, that createSchema() made.
[[nodiscard]] const std::string& expectedSchemaText(std::int64_t version = kSchemaVersion);
/// True for files of a newer version whose tables include all of ours as they are, and that have nothing but tables
/// besides: they can be read.
[[nodiscard]] bool hasOurTables(const Connection& connection);
/// The part of the state digest that stands for the header's ids and the schema, in a file of the version.
[[nodiscard]] Hash schemaHash(std::int64_t version = kSchemaVersion);
/// The part of the state digest that stands for one row.
[[nodiscard]] Hash rowHash(Table table, const Row& row);

// SQL for one table. Parameters are the columns in order, then the version where there is one.
[[nodiscard]] std::string insertSql(Table table);
[[nodiscard]] std::string upsertSql(Table table);
/// Rows with the key (its first `keyCount` columns), in order; all rows where that is 0. The version comes last.
[[nodiscard]] std::string selectSql(Table table, int keyCount);
[[nodiscard]] std::string deleteSql(Table table, int keyCount);

} // namespace planner
