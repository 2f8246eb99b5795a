// SPDX-License-Identifier: Apache-2.0
#include "core/storage/database/schema.h"

#include "core/model/fields.h"
#include "core/storage/database/schema_text.h"

#include <algorithm>
#include <cassert>

namespace planner {
namespace {

static_assert(kSchemaTexts.size() == kSchemaVersion);

/// Collects the columns that a record's fields have in one table.
struct ColumnNames {
    std::string_view table; ///< of fields of later versions; empty: the record's own
    std::vector<const char*> columns;
    std::int64_t since = 1;

    template <class Value>
    void operator()(const Field& field, const Value&)
    {
        if (kHasOwnTables<Value> || field.later.table != table)
            return;
        columns.push_back(field.column);
        since = field.later.since;
    }
};

template <class Record>
ColumnNames columnsOf(std::vector<const char*> keys, std::string_view table = {})
{
    ColumnNames names{table, std::move(keys)};
    const Record record{};
    fields(names, record);
    return names;
}

template <class Record>
TableSchema shape(int keyCount = 1, std::vector<const char*> keys = {"id"})
{
    return {kNameOf<Record>.table, columnsOf<Record>(std::move(keys)).columns, keyCount};
}

/// Of the fields that later versions added to a record.
template <class Record>
TableSchema laterShape(const char* name)
{
    const ColumnNames names = columnsOf<Record>({kNameOf<Record>.row}, name);
    return {name, names.columns, 1, false, names.since, kNameOf<Record>.table};
}

/// With what earlier versions counted at departure.
TableSchema batchShape()
{
    TableSchema batches = shape<Batch>(1, {});
    batches.columns.insert(batches.columns.end(), {"actual", "explanation"});
    batches.hasVersion = true;
    return batches;
}

/// In the order of the enumeration.
const std::array<TableSchema, kAllTables.size()>& shapes()
{
    static const std::array<TableSchema, kAllTables.size()> kShapes{{
        {"meta", {"key", "value"}},
        shape<Settings>(),
        shape<Category>(),
        shape<Facility>(),
        shape<CategoryPlaces>(),
        shape<Cohort>(),
        shape<Fleet>(),
        shape<Route>(),
        shape<CalendarRow>(),
        shape<KeepApart>(),
        shape<RivalFigure>(),
        batchShape(),
        shape<Part>(2, {"batch"}),
        shape<Approval>(),
        laterShape<Facility>("facility_kinds"),
        {"clearance_records", columnsOf<ClearanceRecord>({"batch", "kind"}).columns, 2, false, 3},
        {"batch_days", {"batch", "departed_on", "arrived_on", "departure_counted", "arrival_counted"}, 1, false, 3},
        {"batch_counts", {"batch", "event", "cohort", "people"}, 3, false, 3},
        laterShape<Approval>("approval_sizes"),
        laterShape<Route>("route_sources"),
        laterShape<Settings>("further_settings"),
        {"batch_proposals", columnsOf<Batch>({"batch"}, "batch_proposals").columns, 1, false, 5},
        {kNameOf<Person>.table, columnsOf<Person>({"id"}).columns, 1, false, 6},
        laterShape<Cohort>("cohort_countries"),
    }};
    return kShapes;
}

std::vector<std::string> columnsWithVersion(const TableSchema& shape)
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

std::string keyCondition(const TableSchema& shape, int keyCount)
{
    std::vector<std::string> equals;
    for (int i = 0; i < keyCount; ++i)
        equals.push_back(std::string(shape.columns[static_cast<std::size_t>(i)]) + " = ?");
    return keyCount == 0 ? std::string() : " WHERE " + joined(equals, " AND ");
}

std::string keyColumns(const TableSchema& shape)
{
    return joined({shape.columns.begin(), shape.columns.begin() + shape.keyCount}, ", ");
}

} // namespace

const TableSchema& shapeOf(Table table) { return shapes().at(static_cast<std::size_t>(table)); }

Table tableNamed(std::string_view name)
{
    const auto found =
        std::find_if(kAllTables.begin(), kAllTables.end(), [&](Table table) { return shapeOf(table).name == name; });
    assert(found != kAllTables.end());
    return *found;
}

std::vector<Table> laterTablesOf(std::string_view name)
{
    std::vector<Table> tables;
    for (const Table table : kAllTables)
        if (const char* extended = shapeOf(table).extends; extended != nullptr && extended == name)
            tables.push_back(table);
    return tables;
}

void createTablesOf(const Connection& connection, std::int64_t version)
{
    for (const char* statement : kSchemaTexts.at(static_cast<std::size_t>(version - 1)))
        connection.run(statement);
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
    const TableSchema& shape = shapeOf(table);
    const auto columns = columnsWithVersion(shape);
    return std::string("INSERT INTO ") + shape.name + "(" + joined(columns, ", ") + ") VALUES ("
           + joined(std::vector<std::string>(columns.size(), "?"), ", ") + ")";
}

std::string upsertSql(Table table)
{
    const TableSchema& shape = shapeOf(table);
    const auto columns = columnsWithVersion(shape);
    std::vector<std::string> changes;
    for (auto column = columns.begin() + shape.keyCount; column != columns.end(); ++column)
        changes.push_back(*column + " = excluded." + *column);
    return insertSql(table) + " ON CONFLICT(" + keyColumns(shape) + ") DO UPDATE SET " + joined(changes, ", ");
}

std::string selectSql(Table table, int keyCount)
{
    const TableSchema& shape = shapeOf(table);
    return "SELECT " + joined(columnsWithVersion(shape), ", ") + " FROM " + shape.name + keyCondition(shape, keyCount)
           + " ORDER BY " + keyColumns(shape);
}

std::string deleteSql(Table table, int keyCount)
{
    const TableSchema& shape = shapeOf(table);
    return std::string("DELETE FROM ") + shape.name + keyCondition(shape, keyCount);
}

} // namespace planner
