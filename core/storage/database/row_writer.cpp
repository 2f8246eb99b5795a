// SPDX-License-Identifier: Apache-2.0
#include "core/storage/database/row_writer.h"

#include "core/edit/row_shift.h"
#include "core/storage/database/plan_rows.h"

#include <algorithm>

namespace planner {
namespace {

Row keyOf(Table table, const Row& row) { return {row.begin(), row.begin() + shapeOf(table).keyCount}; }

} // namespace

RowWriter::RowWriter(const Connection& connection, Digest digest, std::int64_t version)
    : m_connection(connection), m_digest(digest), m_version(version)
{
}

Statement& RowWriter::prepared(Purpose purpose, Table table, std::size_t keyCount)
{
    const auto sql = [&] {
        const int keys = static_cast<int>(keyCount);
        switch (purpose) {
        case Purpose::Insert:
            return insertSql(table);
        case Purpose::Upsert:
            return upsertSql(table);
        case Purpose::Select:
            return selectSql(table, keys);
        case Purpose::Delete:
            return deleteSql(table, keys);
        }
        return std::string();
    };
    const std::tuple key(purpose, table, keyCount);
    auto found = m_statements.find(key);
    if (found == m_statements.end())
        found = m_statements.emplace(key, Statement(m_connection, sql())).first;
    return found->second;
}

void RowWriter::insert(Statement& statement, Table table, const Row& row)
{
    statement.bind(row);
    if (shapeOf(table).hasVersion)
        statement.bind(static_cast<int>(row.size()), m_version);
    statement.run();
    m_digest.add(rowHash(table, row));
}

void RowWriter::insertRows(const Plan& plan, Table table)
{
    Statement statement(m_connection, insertSql(table));
    eachRow(plan, table, [&](const Row& row) { insert(statement, table, row); });
}

void RowWriter::insertBatches(const Plan& plan)
{
    Statement batches(m_connection, insertSql(Table::Batches));
    for (const auto& [code, batch] : plan.batches)
        insert(batches, Table::Batches, rowOf(batch));
    for (const Table table : kTablesOfBatches) {
        Statement statement(m_connection, insertSql(table));
        for (const auto& [code, batch] : plan.batches)
            for (const Row& row : planner::rowsOf(batch, table))
                insert(statement, table, row);
    }
}

void RowWriter::writeAll(const Plan& plan, const std::string& planId)
{
    m_digest = Digest();
    m_digest.add(schemaHash());
    Statement meta(m_connection, insertSql(Table::Meta));
    insert(meta, Table::Meta, planIdRow(planId));
    for (const Table table : kAllTables) {
        if (table == Table::Batches)
            insertBatches(plan); // and all tables that belong to them
        else
            insertRows(plan, table);
    }
}

void RowWriter::clear()
{
    for (auto table = kAllTables.rbegin(); table != kAllTables.rend(); ++table)
        m_connection.run(deleteSql(*table, 0));
}

void RowWriter::writeChanges(const Plan& plan, const ChangeSet& changes, const std::string& planId)
{
    if (changes.isOtherPlan || isDearInPlace(plan, changes)) {
        clear();
        writeAll(plan, planId);
        return;
    }
    if (changes.hasNewCodes)
        for (const OperationTable table : kOperationTables)
            if (hasIds(table))
                freeCodes(plan, table, changes.in(table));
    for (const OperationTable table : kOperationTables)
        writeRecords(plan, table, changes.in(table));
    for (const BatchCode& code : changes.batches)
        writeBatch(plan, code);
    if (changes.hasApprovals)
        writeList(plan, Table::Approvals);
    if (changes.hasPeople)
        writeList(plan, Table::People);
    // Nothing refers to them any more.
    for (auto table = kOperationTables.rbegin(); table != kOperationTables.rend(); ++table)
        removeGone(plan, *table, changes.in(*table));
}

/// Whether it costs less to write the plan anew: where so many rows change, or go while others may refer to them, which
/// are searched for each.
bool RowWriter::isDearInPlace(const Plan& plan, const ChangeSet& changes)
{
    constexpr std::ptrdiff_t kManyGone = 20;
    std::size_t all = plan.batches.size();
    std::size_t changed = changes.hasEverything ? changes.batches.size() : 0;
    bool areManyGone = false;
    for (const OperationTable table : kOperationTables) {
        const auto& rows = changes.in(table);
        const std::size_t count = rowCount(plan.operation, table);
        all += count;
        changed += changes.hasEverything ? rows.size() : 0;
        areManyGone |=
            hasIds(table)
            && rows.end() - std::lower_bound(rows.begin(), rows.end(), static_cast<std::uint32_t>(count)) > kManyGone;
    }
    return areManyGone || changed * 3 > all;
}

/// Gives the rows codes that no row can have, where they are to have others: codes are unique, and may go from row to
/// row.
void RowWriter::freeCodes(const Plan& plan, OperationTable of, const std::vector<std::uint32_t>& changed)
{
    constexpr std::size_t kCodeColumn = 1;
    const Table table = tableOf(of);
    for (const std::uint32_t position : changed) {
        const auto before = rowsOf(table, {std::int64_t{position}});
        if (before.empty()
            || (position < rowCount(plan.operation, of) && rowAt(plan, table, position) == before.front()))
            continue;
        Row row = before.front();
        m_digest.subtract(rowHash(table, row));
        row[kCodeColumn] = "\x01" + std::to_string(position);
        insert(prepared(Purpose::Upsert, table), table, row);
    }
}

void RowWriter::removeGone(const Plan& plan, OperationTable table, const std::vector<std::uint32_t>& changed)
{
    for (const std::uint32_t position : changed)
        if (position >= rowCount(plan.operation, table))
            replaceRows(tableOf(table), {std::int64_t{position}}, {});
}

std::vector<Row> RowWriter::rowsOf(Table table, const Row& key)
{
    Statement& statement = prepared(Purpose::Select, table, key.size());
    statement.bind(key);
    std::vector<Row> rows;
    while (statement.step())
        statement.read(rows.emplace_back(), static_cast<int>(shapeOf(table).columns.size()));
    statement.reset();
    return rows;
}

void RowWriter::remove(Table table, const Row& key, const std::vector<Row>& rows)
{
    if (rows.empty())
        return;
    prepared(Purpose::Delete, table, key.size()).bind(key).run();
    for (const Row& row : rows)
        m_digest.subtract(rowHash(table, row));
}

// A row of a table with versions is written even where nothing else changed: its parts may have.
void RowWriter::writeRow(Table table, const Row& row)
{
    const auto before = rowsOf(table, keyOf(table, row));
    if (!shapeOf(table).hasVersion && !before.empty() && before.front() == row)
        return;
    for (const Row& old : before)
        m_digest.subtract(rowHash(table, old));
    insert(prepared(Purpose::Upsert, table), table, row);
}

void RowWriter::writeBatch(const Plan& plan, const BatchCode& code)
{
    const auto found = plan.batches.find(code);
    if (found == plan.batches.end()) {
        const Row key{code.text};
        for (const Table table : kTablesOfBatches)
            replaceRows(table, key, {});
        replaceRows(Table::Batches, key, {});
        return;
    }
    writeRow(Table::Batches, rowOf(found->second));
    for (const Table table : kTablesOfBatches)
        replaceRows(table, {code.text}, planner::rowsOf(found->second, table));
}

void RowWriter::replaceRows(Table table, const Row& key, const std::vector<Row>& after)
{
    const auto before = rowsOf(table, key);
    if (before == after)
        return;
    remove(table, key, before);
    for (const Row& row : after)
        insert(prepared(Purpose::Insert, table), table, row);
}

void RowWriter::writeList(const Plan& plan, Table table)
{
    // They refer to rows that may go.
    for (const Table later : laterTablesOf(shapeOf(table).name))
        replaceRows(later, {}, {});
    std::int64_t count = 0;
    eachRow(plan, table, [&](const Row& row) {
        writeRow(table, row);
        ++count;
    });
    for (const Row& row : rowsOf(table, {}))
        if (std::get<std::int64_t>(row.front()) >= count)
            remove(table, keyOf(table, row), {row});
    writeLater(plan, table);
}

/// Those that are there; with what fields of later versions have besides.
void RowWriter::writeRecords(const Plan& plan, OperationTable of, const std::vector<std::uint32_t>& changed)
{
    const Table table = tableOf(of);
    const std::size_t count = rowCount(plan.operation, of);
    for (const std::uint32_t position : changed)
        if (position < count)
            writeRow(table, rowAt(plan, table, position));
    if (!changed.empty())
        writeLater(plan, table);
}

void RowWriter::writeLater(const Plan& plan, Table table)
{
    for (const Table later : laterTablesOf(shapeOf(table).name)) {
        std::vector<Row> rows;
        eachRow(plan, later, [&](const Row& row) { rows.push_back(row); });
        replaceRows(later, {}, rows);
    }
}

} // namespace planner
