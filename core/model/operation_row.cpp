// SPDX-License-Identifier: Apache-2.0
#include "core/model/operation_row.h"

#include <cassert>
#include <utility>

namespace planner {
namespace {

template <class Row>
concept HasCode = requires(const Row& row)
{
    std::string_view(row.code);
};

} // namespace

std::size_t rowCount(const Operation& operation, OperationTable table)
{
    std::size_t count = 1;
    visitRows(operation, table, [&](const auto& rows) { count = rows.size(); });
    return count;
}

OperationRow rowAt(const Operation& operation, OperationTable table, std::size_t position)
{
    assert(position < rowCount(operation, table));
    OperationRow row = operation.settings;
    visitRows(operation, table, [&](const auto& rows) { row = rows.at(position); });
    return row;
}

std::string_view codeOf(const OperationRow& row)
{
    return std::visit(
        []<class Row>(const Row& record) {
            if constexpr (HasCode<Row>)
                return std::string_view(record.code);
            else
                return std::string_view();
        },
        row);
}

} // namespace planner
