// SPDX-License-Identifier: Apache-2.0
#include "core/exchange/mapping/taken_rows.h"

#include "core/base/message_id.h"
#include "core/exchange/row_cells.h"

#include <algorithm>
#include <cassert>
#include <cstdint>
#include <map>
#include <string_view>
#include <unordered_map>
#include <utility>

namespace planner {
namespace {

/// Puts rows into tables that have codes.
class RowTaker {
public:
    RowTaker(const Operation& operation, OperationTable table)
        : m_operation(operation), m_table(table), m_maker(operation), m_taken(operation)
    {
        for (std::size_t i = 0; i < rowCount(operation, table); ++i)
            m_positions.emplace(codeOf(rowAt(operation, table, i)), i);
    }

    /// Says what is wrong with the row.
    void take(const MappedRow& row, const std::string& place, FolderReport& report)
    {
        const auto code =
            std::find_if(row.cells.begin(), row.cells.end(), [](const auto& cell) { return cell.first == "code"; });
        const std::string known = code == row.cells.end() ? std::string() : code->second;
        if (const auto first = m_rows.emplace(known, row.number); !first.second && !known.empty()) {
            report.addError({place, "code", {MessageId::CodeIsInTwoRows, {known, first.first->second, row.number}}});
            return;
        }
        const auto found = m_positions.find(known);
        auto made = found == m_positions.end() ? m_maker.made(m_table, row.cells)
                                               : m_maker.changed(rowAt(m_operation, m_table, found->second), row.cells);
        if (!made) {
            for (const FolderProblem& problem : m_maker.problems())
                report.addError({place, problem.column, problem.message});
            return;
        }
        const auto position = found == m_positions.end() ? std::nullopt : std::optional(found->second);
        std::visit([&](auto& taken) { put(std::move(taken), position); }, made.value());
    }

    [[nodiscard]] Operation taken() && { return std::move(m_taken); }

private:
    template <class Row>
    static void putInto(std::vector<Row>& rows, Row row, std::optional<std::size_t> position)
    {
        if (position)
            rows[*position] = std::move(row);
        else
            rows.push_back(std::move(row));
    }
    void put(Facility row, std::optional<std::size_t> position)
    {
        putInto(m_taken.facilities, std::move(row), position);
    }
    void put(Cohort row, std::optional<std::size_t> position) { putInto(m_taken.cohorts, std::move(row), position); }
    void put(Route row, std::optional<std::size_t> position) { putInto(m_taken.routes, std::move(row), position); }
    template <class Row>
    void put(const Row& /*row*/, std::optional<std::size_t> /*position*/)
    {
        assert(false); // tables are read as one of these three
    }

    const Operation& m_operation;
    OperationTable m_table;
    RowMaker m_maker;
    Operation m_taken;
    std::unordered_map<std::string, std::size_t> m_positions; ///< of rows that are there, by code
    std::unordered_map<std::string, std::uint32_t> m_rows;    ///< of the file, by code
};

} // namespace

std::optional<Operation> withTakenRows(const Operation& operation, TableKind kind, const MappedTable& table,
                                       const std::string& file, FolderReport& report)
{
    RowTaker taker(operation, tableOf(kind).value());
    for (const MappedRow& row : table.rows)
        taker.take(row, file + ":" + std::to_string(row.number), report);
    return report.errorCount == 0 ? std::optional(std::move(taker).taken()) : std::nullopt;
}

} // namespace planner
