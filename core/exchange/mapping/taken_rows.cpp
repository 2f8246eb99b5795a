// SPDX-License-Identifier: Apache-2.0
#include "core/exchange/mapping/taken_rows.h"

#include "core/base/code.h"
#include "core/base/message_id.h"
#include "core/exchange/row_cells.h"

#include <algorithm>
#include <cassert>
#include <cstdint>
#include <map>
#include <set>
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

    void take(const MappedRow& row)
    {
        const auto code =
            std::find_if(row.cells.begin(), row.cells.end(), [](const auto& cell) { return cell.first == "code"; });
        TakenRow& taken = m_rows.emplace_back();
        taken.number = row.number;
        taken.code = code == row.cells.end() ? std::string() : code->second;
        if (const auto first = m_numbers.emplace(taken.code, row.number); !first.second && !taken.code.empty()) {
            taken.problems.push_back(
                {{}, "code", {MessageId::CodeIsInTwoRows, {taken.code, first.first->second, row.number}}});
            return;
        }
        const auto found = m_positions.find(taken.code);
        if (found != m_positions.end())
            taken.before = found->second;
        auto made = taken.before ? m_maker.changed(rowAt(m_operation, m_table, *taken.before), row.cells)
                                 : m_maker.made(m_table, row.cells);
        if (made)
            taken.after = std::visit([&](auto& one) { return put(std::move(one), taken.before); }, made.value());
        else
            taken.problems = m_maker.problems();
    }

    [[nodiscard]] TakenRows taken() && { return {std::move(m_taken), std::move(m_rows)}; }

private:
    template <class Row>
    static std::size_t putInto(std::vector<Row>& rows, Row row, std::optional<std::size_t> position)
    {
        if (!position)
            rows.emplace_back();
        const std::size_t at = position.value_or(rows.size() - 1);
        rows[at] = std::move(row);
        return at;
    }
    std::size_t put(Facility row, std::optional<std::size_t> position)
    {
        return putInto(m_taken.facilities, std::move(row), position);
    }
    std::size_t put(Cohort row, std::optional<std::size_t> position)
    {
        return putInto(m_taken.cohorts, std::move(row), position);
    }
    std::size_t put(Route row, std::optional<std::size_t> position)
    {
        return putInto(m_taken.routes, std::move(row), position);
    }
    template <class Row>
    std::size_t put(const Row& /*row*/, std::optional<std::size_t> /*position*/)
    {
        assert(false); // tables are read as one of these three
        return 0;
    }

    const Operation& m_operation;
    OperationTable m_table;
    RowMaker m_maker;
    Operation m_taken;
    std::unordered_map<std::string, std::size_t> m_positions; ///< of rows that are there, by code
    std::unordered_map<std::string, std::uint32_t> m_numbers; ///< of rows of the file, by code
    std::vector<TakenRow> m_rows;
};

/// Adds the categories that rows name and the operation lacks, as far as they are codes.
Operation withCategoriesOf(Operation operation, const MappedTable& table)
{
    std::set<std::string> known;
    for (const Category& category : operation.categories)
        known.insert(category.code);
    for (const MappedRow& row : table.rows)
        for (const auto& [field, text] : row.cells)
            if (field == "category" && isCode(text) && known.insert(text).second) {
                Category category;
                category.code = category.name = text;
                operation.categories.push_back(std::move(category));
            }
    return operation;
}

} // namespace

std::vector<Message> unknownCategories(const Operation& operation, const MappedTable& table)
{
    std::map<std::string, std::size_t> unknown;
    for (const MappedRow& row : table.rows)
        for (const auto& [field, text] : row.cells)
            if (field == "category")
                ++unknown[text];
    for (const Category& category : operation.categories)
        unknown.erase(category.code);
    std::vector<Message> questions;
    for (const auto& [category, rows] : unknown)
        questions.push_back({MessageId::CategoryIsNotThere, {category, rows}});
    return questions;
}

bool TakenRows::areWhole() const
{
    return std::all_of(rows.begin(), rows.end(), [](const TakenRow& row) { return row.after.has_value(); });
}

TakenRows takenRows(const Operation& operation, const TableMapping& mapping, const MappedTable& table)
{
    const Operation extended = mapping.addsCategories ? withCategoriesOf(operation, table) : operation;
    RowTaker taker(extended, tableOf(mapping.kind).value());
    for (const MappedRow& row : table.rows)
        taker.take(row);
    return std::move(taker).taken();
}

} // namespace planner
