// SPDX-License-Identifier: Apache-2.0
#pragma once
// Blocks of cells to and from a spreadsheet, as tab separated text.

#include "core/model/operation_row.h"

#include <QString>
#include <QStringList>

#include <cstddef>
#include <optional>
#include <vector>

namespace planner::ui {

/// Rows of cells. Cells with tabs, line ends or quotes in them stand in quotes, as spreadsheets write them; a guard
/// before what a spreadsheet would run is taken off. Blank rows at the end are left out.
[[nodiscard]] std::vector<QStringList> blockOf(const QString& text);
/// The other way; texts that a spreadsheet would run are guarded.
[[nodiscard]] QString textOf(const std::vector<QStringList>& block);

/// The fields of the table that a header row names, as columns, by name or title: -1 for a cell that names none.
/// Nothing where the row is no header: it names no field, or less than half of its cells do.
[[nodiscard]] std::optional<std::vector<int>> columnsNamedIn(OperationTable table, const QStringList& row);

/// Where rows with these columns belong: at the row of the table that has their code, else behind the last one.
[[nodiscard]] std::vector<std::size_t> positionsByCode(const Operation& operation, OperationTable table,
                                                       const std::vector<int>& columns,
                                                       const std::vector<QStringList>& rows);

} // namespace planner::ui
