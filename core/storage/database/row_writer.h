// SPDX-License-Identifier: Apache-2.0
#pragma once
// Writes what an edit changed to the rows of a plan file and keeps the state digest in step.

#include "core/edit/edit.h"
#include "core/storage/database/schema.h"

#include <map>
#include <tuple>
#include <vector>

namespace planner {

/// Works within one transaction of the caller. Costs as much as the change, not as the plan.
class RowWriter {
public:
    /// `digest` is that of the rows as they are; `version` the journal entry that is being written.
    RowWriter(const Connection& connection, Digest digest, std::int64_t version);

    /// All rows of a plan into tables that are empty.
    void writeAll(const Plan& plan, const std::string& planId);
    /// The rows that the change set names, as the changed plan has them.
    void writeChanges(const Plan& plan, const ChangeSet& changes, const std::string& planId);
    [[nodiscard]] const Digest& digest() const { return m_digest; }

private:
    void insertRows(const Plan& plan, Table table);
    void insertBatches(const Plan& plan);
    void insert(Statement& statement, Table table, const Row& row);
    void clear();
    void writeBatch(const Plan& plan, const BatchCode& code);
    /// Makes the rows whose key starts with the values of `key` these.
    void replaceRows(Table table, const Row& key, const std::vector<Row>& after);
    void writeRow(Table table, const Row& row);
    void writeList(const Plan& plan, Table table);
    void writeRecords(const Plan& plan, OperationTable of, const std::vector<std::uint32_t>& changed);
    void removeGone(const Plan& plan, OperationTable table, const std::vector<std::uint32_t>& changed);
    void freeCodes(const Plan& plan, OperationTable of, const std::vector<std::uint32_t>& changed);
    [[nodiscard]] static bool isDearInPlace(const Plan& plan, const ChangeSet& changes);
    /// Writes the rows that fields of later versions have besides the table.
    void writeLater(const Plan& plan, Table table);
    /// Rows whose key starts with the values of `key`.
    [[nodiscard]] std::vector<Row> rowsOf(Table table, const Row& key);
    void remove(Table table, const Row& key, const std::vector<Row>& rows);

    /// What a statement of a table is for; the last two find rows by the beginning of their key.
    enum class Purpose { Insert, Upsert, Select, Delete };
    /// Prepared once: a step may write many thousand rows.
    [[nodiscard]] Statement& prepared(Purpose purpose, Table table, std::size_t keyCount = 0);

    const Connection& m_connection;
    std::map<std::tuple<Purpose, Table, std::size_t>, Statement> m_statements;
    Digest m_digest;
    std::int64_t m_version;
};

} // namespace planner
