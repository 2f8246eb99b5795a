// SPDX-License-Identifier: Apache-2.0
#include "core/exchange/row_cells.h"

#include "core/exchange/every_table.h"
#include "core/exchange/limits.h"
#include "core/exchange/record_cells.h"

#include <unordered_set>

namespace planner {
namespace {

/// Calls `use(field, text)` for the fields that `isWanted(name)`.
template <class Wanted, class Use>
void visitCells(const Operation& operation, const OperationRow& row, const Wanted& isWanted, const Use& use)
{
    std::visit([&](const auto& record) { visitRecordCells(operation, record, isWanted, use); }, row);
}

std::string wordFor(OperationTable table)
{
    return std::visit([]<class Row>(const Row&) { return std::string(kNameOf<Row>.row); }, emptyRow(table));
}

} // namespace

std::string cellText(const Operation& operation, const OperationRow& row, std::string_view field)
{
    std::string text;
    visitCells(
        operation, row, [&](std::string_view name) { return name == field; },
        [&](const Field&, std::string cell) { text = std::move(cell); });
    return text;
}

RowCells cellsOf(const Operation& operation, const OperationRow& row)
{
    return std::visit([&](const auto& record) { return recordCells(operation, record); }, row);
}

Result<OperationRow> withCell(const Operation& operation, const OperationRow& row, std::string_view field,
                              std::string_view text)
{
    return RowMaker(operation).changed(row, {{std::string(field), std::string(text)}});
}

Result<OperationRow> rowFromCells(const Operation& operation, OperationTable table, const RowCells& cells)
{
    return RowMaker(operation).made(table, cells);
}

RowCells newRow(OperationTable table, const Operation& operation)
{
    RowCells cells;
    visitCells(
        operation, emptyRow(table),
        [&](std::string_view name) {
            const RowField* field = findField(table, name);
            return field->kind == FieldKind::Code || field->blank == Blank::Default;
        },
        [&](const Field& field, std::string cell) { cells.emplace_back(field.name, std::move(cell)); });
    for (auto& [name, text] : cells)
        if (findField(table, name)->kind == FieldKind::Code)
            text = freeCode(operation, table, wordFor(table) + "-" + std::to_string(rowCount(operation, table) + 1));
    return cells;
}

std::string freeCode(const Operation& operation, OperationTable table, std::string_view wanted)
{
    std::unordered_set<std::string> taken;
    for (std::size_t i = 0; i < rowCount(operation, table); ++i)
        taken.emplace(codeOf(rowAt(operation, table, i)));
    std::string code(wanted);
    for (std::size_t number = 2; taken.contains(code); ++number) {
        const std::string behind = "-" + std::to_string(number);
        code = std::string(wanted.substr(0, limits::kCodeBytes - behind.size())) + behind;
    }
    return code;
}

} // namespace planner
