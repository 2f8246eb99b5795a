// SPDX-License-Identifier: Apache-2.0
#include "core/storage/database/schema.h"

#include "core/storage/database/schema_text.h"

#include <algorithm>

namespace planner {
namespace {

/// In the order of the enumeration.
const std::array<TableShape, kAllTables.size()>& shapes()
{
    static const std::array<TableShape, kAllTables.size()> kShapes{{
        {"meta", {"key", "value"}},
        {"settings",
         {"id", "title", "start_date", "end_date", "batch_size", "overcrowding_limit_pct", "target_occupancy_pct",
          "same_day_turnover", "transport_reserve_pct", "escorts_per_day", "goals"}},
        {"categories", {"id", "code", "name", "priority", "people_per_escort", "travels_alone", "max_share_pct"}},
        {"facilities",
         {"id", "code", "name", "capacity", "population", "country", "lat", "lon", "overcrowding_limit_pct",
          "target_capacity", "daily_intake", "daily_release", "accepts", "accommodation_area_m2", "name_ar", "name_ckb",
          "source", "as_of", "note"}},
        {"places", {"id", "facility", "category", "places"}},
        {"cohorts",
         {"id", "code", "facility", "category", "people", "move", "ready_from", "not_after", "label", "source"}},
        {"fleets", {"id", "code", "vehicles", "cycle_days", "note"}},
        {"routes",
         {"id", "code", "from_facility", "to_facility", "mode", "metres", "hours", "seats", "departures_per_day",
          "arrival_day_offset", "open_from", "open_to", "fleet", "via"}},
        {"calendar", {"id", "kind", "thing", "field", "from_date", "to_date", "value", "reason"}},
        {"keep_apart", {"id", "a", "b", "scope"}},
        {"figures", {"id", "facility", "field", "value", "source", "as_of", "used"}},
        {"batches", {"code", "route", "day", "status", "locked", "clearances", "actual", "explanation"}, 1, true},
        {"batch_parts", {"batch", "cohort", "people"}, 2},
        {"approvals", {"id", "rule", "subject", "day", "approved_by", "reason"}},
        {"facility_kinds", {"facility", "kind"}, 1, false, 3},
        {"clearance_records",
         {"batch", "kind", "reference", "authority", "given", "valid_until", "recorded_by", "recorded_ms"},
         2,
         false,
         3},
        {"batch_days", {"batch", "departed_on", "arrived_on", "departure_counted", "arrival_counted"}, 1, false, 3},
        {"batch_counts", {"batch", "event", "cohort", "people"}, 3, false, 3},
        {"approval_sizes", {"approval", "category", "excess", "approved_ms"}, 1, false, 3},
    }};
    return kShapes;
}

std::vector<std::string> columnsWithVersion(const TableShape& shape)
{
    std::vector<std::string> columns(shape.columns.begin(), shape.columns.end());
    if (shape.hasVersion)
        columns.emplace_back("version");
    return columns;
}

std::string joined(const std::vector<std::string>& parts, const char* separator)
{
    std::string text;
    for (const std::string& part : parts)
        text += (text.empty() ? "" : separator) + part;
    return text;
}

std::string keyCondition(const TableShape& shape, int keyCount)
{
    std::vector<std::string> equals;
    for (int i = 0; i < keyCount; ++i)
        equals.push_back(std::string(shape.columns[static_cast<std::size_t>(i)]) + " = ?");
    return keyCount == 0 ? std::string() : " WHERE " + joined(equals, " AND ");
}

std::string keyColumns(const TableShape& shape)
{
    return joined({shape.columns.begin(), shape.columns.begin() + shape.keyCount}, ", ");
}

} // namespace

const TableShape& shapeOf(Table table) { return shapes().at(static_cast<std::size_t>(table)); }

void createTablesOf(const Connection& connection, std::int64_t version)
{
    const auto make = [&](const auto& statements) {
        for (const char* statement : statements)
            connection.run(statement);
    };
    if (version == 1)
        make(kSchemaVersion1);
    else if (version == 3)
        make(kSchemaVersion3);
}

void createSchema(const Connection& connection, std::int64_t version)
{
    for (std::int64_t one = 1; one <= version; ++one)
        createTablesOf(connection, one);
    connection.run("PRAGMA application_id = " + std::to_string(kApplicationId));
    connection.run("PRAGMA user_version = " + std::to_string(version));
}

std::string schemaText(const Connection& connection)
{
    return joined(connection.texts("SELECT type || '|' || name || '|' || tbl_name || '|' || coalesce(sql, '') "
                                   "FROM sqlite_schema ORDER BY type, name, tbl_name, sql"),
                  "\n");
}

const std::string& expectedSchemaText(std::int64_t version)
{
    static const std::array<std::string, kSchemaVersion> kTexts = [] {
        std::array<std::string, kSchemaVersion> texts;
        for (std::size_t i = 0; i < texts.size(); ++i) {
            const Connection connection = Connection::inMemory();
            createSchema(connection, static_cast<std::int64_t>(i) + 1);
            texts[i] = schemaText(connection);
        }
        return texts;
    }();
    return kTexts.at(static_cast<std::size_t>(std::clamp<std::int64_t>(version, 1, kSchemaVersion)) - 1);
}

bool hasOurTables(const Connection& connection)
{
    const auto lines = [](const Connection& from) {
        return from.texts(
            "SELECT type || '|' || name || '|' || tbl_name || '|' || coalesce(sql, '') FROM sqlite_schema");
    };
    const Connection ours = Connection::inMemory();
    createSchema(ours);
    const auto found = lines(connection);
    for (const std::string& line : lines(ours))
        if (std::find(found.begin(), found.end(), line) == found.end())
            return false;
    return std::all_of(found.begin(), found.end(), [](const std::string& line) {
        return (line.starts_with("table|") && line.find("CREATE VIRTUAL") == std::string::npos)
               || line.starts_with("index|sqlite_autoindex_");
    });
}

Hash schemaHash(std::int64_t version)
{
    Encoder encoder;
    encoder.text("transfer planner schema");
    encoder.number(kApplicationId);
    encoder.number(version);
    encoder.text(expectedSchemaText(version));
    return sha256(encoder.bytes());
}

Hash rowHash(Table table, const Row& row)
{
    thread_local Encoder encoder;
    encoder.clear();
    encoder.text("transfer planner row");
    encoder.text(shapeOf(table).name);
    encode(encoder, row);
    return sha256(encoder.bytes());
}

std::string insertSql(Table table)
{
    const TableShape& shape = shapeOf(table);
    const auto columns = columnsWithVersion(shape);
    return std::string("INSERT INTO ") + shape.name + "(" + joined(columns, ", ") + ") VALUES ("
           + joined(std::vector<std::string>(columns.size(), "?"), ", ") + ")";
}

std::string upsertSql(Table table)
{
    const TableShape& shape = shapeOf(table);
    const auto columns = columnsWithVersion(shape);
    std::vector<std::string> changes;
    for (auto column = columns.begin() + shape.keyCount; column != columns.end(); ++column)
        changes.push_back(*column + " = excluded." + *column);
    return insertSql(table) + " ON CONFLICT(" + keyColumns(shape) + ") DO UPDATE SET " + joined(changes, ", ");
}

std::string selectSql(Table table, int keyCount)
{
    const TableShape& shape = shapeOf(table);
    return "SELECT " + joined(columnsWithVersion(shape), ", ") + " FROM " + shape.name + keyCondition(shape, keyCount)
           + " ORDER BY " + keyColumns(shape);
}

std::string deleteSql(Table table, int keyCount)
{
    const TableShape& shape = shapeOf(table);
    return std::string("DELETE FROM ") + shape.name + keyCondition(shape, keyCount);
}

} // namespace planner
