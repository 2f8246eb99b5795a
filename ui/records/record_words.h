// SPDX-License-Identifier: Apache-2.0
#pragma once
// The words for the tables of an operation and their fields: titles with units, and what a blank means.

#include "core/exchange/row_cells.h"
#include "core/model/operation_row.h"

#include <QString>

#include <string_view>

namespace planner::ui {

/// "Sites": the rows of a table together.
[[nodiscard]] QString tableTitle(OperationTable table);
/// "No sites yet. Add one, or paste rows from a spreadsheet.": what to do where the table has no rows.
[[nodiscard]] QString emptyTableText(OperationTable table);
/// "Add a site".
[[nodiscard]] QString addRowText(OperationTable table);

/// "Limit, %"; the field's own name where there are no words for it.
[[nodiscard]] QString fieldTitle(OperationTable table, std::string_view field);
/// A sentence on what it is, and one on what a blank means.
[[nodiscard]] QString fieldTip(OperationTable table, const RowField& field);
/// What a blank cell of the field stands for, in a word or two: "no limit"; empty where it is not known or there is
/// none.
[[nodiscard]] QString blankText(const RowField& field);
/// The words of one of the choices of a field, such as `must`; of yes and no too. The choice itself where it has none.
[[nodiscard]] QString choiceText(std::string_view field, std::string_view choice);

} // namespace planner::ui
