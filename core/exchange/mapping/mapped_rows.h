// SPDX-License-Identifier: Apache-2.0
#pragma once
// The rows of a table by a mapping, as cells for RowMaker; and the report of what was read, left out and is missing.

#include "core/exchange/mapping/table_mapping.h"
#include "core/exchange/row_cells.h"
#include "core/model/operation.h"

#include <cstdint>
#include <string>
#include <vector>

namespace planner {

struct MappedRow {
    std::uint32_t number = 0; ///< in the file
    RowCells cells;           ///< by the names of the operation folder, blank ones left out
};

/// A row below the header that is not read.
struct DroppedRow {
    std::uint32_t number = 0;
    std::string word; ///< "total", "note", "incomplete", "older", "nobody", "by hand"
    Message why;
};

/// A field that rows need and the table does not give.
struct MissingField {
    TableField field{};
    std::vector<std::uint32_t> rows;
};

/// A cell that could not be read and is left blank.
struct CellProblem {
    std::uint32_t row = 0;
    std::uint32_t column = 0;
    Message why;
};

/// People or places of all rows below the header: file = taken + leftOut, or nothing may be imported.
struct FieldSum {
    TableField field{};
    double file = 0;
    double taken = 0;
    double leftOut = 0;

    [[nodiscard]] bool addsUp() const;
};

struct MappedTable {
    std::vector<MappedRow> rows;
    std::vector<DroppedRow> dropped; ///< by number
    std::vector<MissingField> missing;
    std::vector<CellProblem> problems;
    std::vector<FieldSum> sums;
    std::vector<Message> notes;     ///< what was rounded, made up, hidden
    std::vector<Message> questions; ///< without an answer nothing is imported

    /// Whether all that is needed is there.
    [[nodiscard]] bool isReady() const { return missing.empty() && questions.empty(); }
};

/// Reads all rows that the shape calls data, or the mapping says. Codes that are missing are those of sites of the same
/// name in the operation, else made of the names, and `source` says so. References may be codes or names. Fields that
/// protect people are only what the mapping says; what is blank stays blank and is listed. Rows of batches that have no
/// people are one person each: those of one day, way and category are one row with their number. Where columns have the
/// people of a category each, a row of the table is one row for each of them, without those that are 0.
[[nodiscard]] MappedTable rowsOf(const GridSheet& sheet, const TableProposal& proposal, const TableMapping& mapping,
                                 const Operation& operation = {});

/// The table that rows of the kind go to; nothing for batches.
[[nodiscard]] std::optional<OperationTable> tableOf(TableKind kind);

/// The kind whose rows go to the table; nothing where no table of others is read as such rows.
[[nodiscard]] std::optional<TableKind> tableKindOf(OperationTable table);

} // namespace planner
