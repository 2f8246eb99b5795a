// SPDX-License-Identifier: Apache-2.0
#pragma once
// Cells of a table as edits of the plan: what typing, filling and pasting have in common.

#include "core/edit/edit.h"
#include "core/exchange/row_cells.h"

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace planner::ui {

/// A cell that is to get a text. Positions from rowCount() on are new rows, without gaps.
struct CellEdit {
    std::size_t position = 0;
    std::string field;
    std::string text;

    bool operator==(const CellEdit&) const = default;
};

/// A cell that cannot have its text, and why.
struct CellRefusal {
    std::size_t position = 0;
    std::string field; ///< "" where it is no matter of one
    Message sentence;
};

struct RowEdits {
    std::optional<Edit> step; ///< nothing where the cells have their texts already, or one cannot have it
    std::optional<CellRefusal> problem;
};

/// One step that gives all cells their texts, or the first problem and nothing. Each row is looked at as a whole, so
/// that cells which depend on each other may change together, in any order. New rows without a code get a free one: of
/// the name, of the site and category, or of the two sites of a route; else a number. Whether the plan takes the step
/// is not looked at. The maker is of that operation.
[[nodiscard]] RowEdits editsOf(const Operation& operation, RowMaker& maker, OperationTable table,
                               const std::vector<CellEdit>& changes);

/// Why a new row with these texts cannot have this one of them, whatever else it lacks.
[[nodiscard]] std::optional<Message> problemInNewRow(RowMaker& maker, OperationTable table,
                                                     const std::vector<CellEdit>& texts, std::string_view field);

/// The table that a cell refers to: that of the field or, in the calendar, the one that `kind` says, the row's cell of
/// that name. Nothing where it refers to none.
[[nodiscard]] std::optional<OperationTable> referredTable(OperationTable table, const RowField& field,
                                                          std::string_view kind);

} // namespace planner::ui
