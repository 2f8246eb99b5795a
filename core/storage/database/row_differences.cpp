// SPDX-License-Identifier: Apache-2.0
#include "core/storage/database/row_differences.h"

#include "core/base/message_id.h"
#include "core/storage/database/plan_rows.h"

#include <map>

namespace planner {
namespace {

using Key = std::vector<std::string>;
using Rows = std::map<Key, Row>;

std::string textOf(const Value& value)
{
    if (const auto* text = std::get_if<std::string>(&value))
        return *text;
    if (const auto* number = std::get_if<std::int64_t>(&value))
        return std::to_string(*number);
    if (const auto* real = std::get_if<double>(&value))
        return std::to_string(*real);
    return "nothing";
}

void put(Rows& rows, Table table, Row row)
{
    Key key;
    for (int i = 0; i < shapeOf(table).keyCount; ++i)
        key.push_back(textOf(row[static_cast<std::size_t>(i)]));
    rows.emplace(std::move(key), std::move(row));
}

Rows rowsOf(const Plan& plan, Table table)
{
    Rows rows;
    if (table == Table::Batches) {
        for (const auto& [code, batch] : plan.batches)
            put(rows, table, rowOf(batch));
    } else {
        for (const auto& [code, batch] : plan.batches)
            for (Row& row : rowsOf(batch, table))
                put(rows, table, std::move(row));
        eachRow(plan, table, [&](const Row& row) { put(rows, table, row); });
    }
    return rows;
}

std::string joined(const Key& key)
{
    std::string text;
    for (const std::string& part : key)
        text += (text.empty() ? "" : " ") + part;
    return text;
}

} // namespace

std::vector<Message> rowDifferences(const Plan& expected, const Plan& found)
{
    std::vector<Message> differences;
    for (const Table table : kAllTables) {
        const TableSchema& shape = shapeOf(table);
        Rows present = rowsOf(found, table);
        for (const auto& [key, row] : rowsOf(expected, table)) {
            const auto other = present.extract(key);
            if (other.empty()) {
                differences.push_back({MessageId::RowIsMissing, {joined(key), shape.name}});
                continue;
            }
            for (std::size_t i = 0; i < row.size(); ++i)
                if (row[i] != other.mapped()[i])
                    differences.push_back(
                        {MessageId::RowDiffersFromHistory,
                         {joined(key), shape.name, shape.columns[i], textOf(other.mapped()[i]), textOf(row[i])}});
        }
        for (const auto& [key, row] : present)
            differences.push_back({MessageId::RowIsInNoEntry, {joined(key), shape.name}});
    }
    return differences;
}

} // namespace planner
