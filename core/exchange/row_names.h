// SPDX-License-Identifier: Apache-2.0
#pragma once
// What people call a row of an operation: its code, or what it is about, with slashes between: "NAS/women".

#include "core/base/result.h"
#include "core/exchange/row_cells.h"

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace planner {

/// The table of the name, as kNamesOf has it; BadInput with the nearest name.
[[nodiscard]] Result<OperationTable> findTable(std::string_view name);

/// The fields that tell a row from the others of its table, where rows have no code; these may still be the same for
/// several rows of calendar and figures. Empty for settings.
[[nodiscard]] const std::vector<std::string_view>& namingFields(OperationTable table);
/// The cells of these fields; the kind of a calendar row about escorts stands for its code.
[[nodiscard]] std::string rowName(const Operation& operation, const OperationRow& row);
/// The same for two rows that are about the same, whichever cohort of a pair comes first.
[[nodiscard]] std::string rowKey(const Operation& operation, const OperationRow& row);

/// Position of the row that is called so: by its whole name, by the beginning of it up to a slash where that fits one
/// row only, or, of rows without codes, by its number in the order of the table, from 1. Of settings the name is
/// "". BadInput with the nearest name, or with the numbers of all rows that it fits.
[[nodiscard]] Result<std::uint32_t> findRow(const Operation& operation, OperationTable table, std::string_view name);

} // namespace planner
