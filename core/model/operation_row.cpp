// SPDX-License-Identifier: Apache-2.0
#include "core/model/operation_row.h"

#include <cassert>
#include <utility>

namespace planner {
namespace {

/// Gives `visit` the list of the table; nothing for settings, which are no list.
template <class Visit>
void visitList(const Operation& operation, OperationTable table, const Visit& visit)
{
    switch (table) {
    case OperationTable::Settings:
        return;
    case OperationTable::Categories:
        return visit(operation.categories);
    case OperationTable::Facilities:
        return visit(operation.facilities);
    case OperationTable::Places:
        return visit(operation.places);
    case OperationTable::Cohorts:
        return visit(operation.cohorts);
    case OperationTable::Fleets:
        return visit(operation.fleets);
    case OperationTable::Routes:
        return visit(operation.routes);
    case OperationTable::Calendar:
        return visit(operation.calendar);
    case OperationTable::KeepApart:
        return visit(operation.keepApart);
    case OperationTable::Figures:
        return visit(operation.figures);
    }
}

template <class Row>
concept HasCode = requires(const Row& row)
{
    std::string_view(row.code);
};

} // namespace

std::size_t rowCount(const Operation& operation, OperationTable table)
{
    std::size_t count = 1;
    visitList(operation, table, [&](const auto& rows) { count = rows.size(); });
    return count;
}

OperationRow rowAt(const Operation& operation, OperationTable table, std::size_t position)
{
    assert(position < rowCount(operation, table));
    OperationRow row = operation.settings;
    visitList(operation, table, [&](const auto& rows) { row = rows.at(position); });
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
