// SPDX-License-Identifier: Apache-2.0
#pragma once
// Rows that are put into a table or taken out of it, and what that makes of every id behind them.

#include "core/model/operation_row.h"
#include "core/model/plan.h"

#include <array>
#include <cstdint>
#include <optional>
#include <set>
#include <string>
#include <vector>

namespace planner {

/// Whether rows of the table have codes, and others refer to them.
[[nodiscard]] bool hasIds(OperationTable table);

/// Rows that come into one table, or leave it, at once. `positions` ascend: of rows that come, those that they have
/// afterwards; of rows that leave, those that they had.
struct RowShift {
    enum class Way { In, Out };
    OperationTable table = OperationTable::Facilities;
    Way way = Way::In;
    std::vector<std::uint32_t> positions;

    /// Where a row is afterwards; nothing for one that leaves. Allocates nothing.
    [[nodiscard]] std::optional<std::uint32_t> moved(std::uint32_t position) const;
    /// Whether rows stand behind those that come or leave, of `count` after the shift.
    [[nodiscard]] bool movesRows(std::size_t count) const;
};

/// What is numbered otherwise, or is to be written anew.
struct Renumbered {
    std::set<BatchCode> batches;
    std::array<std::set<std::uint32_t>, kOperationTables.size()> rows; ///< by table

    [[nodiscard]] std::set<std::uint32_t>& in(OperationTable table) { return rows[static_cast<std::size_t>(table)]; }
};

/// Puts the rows in place, in the order of the positions; other ids stay as they are. Allocates nothing where the table
/// held as many before.
void putRows(Operation& operation, const RowShift& shift, std::vector<OperationRow>&& rows);
/// Takes the rows out and gives them back; other ids stay as they are. Changes nothing where it throws.
[[nodiscard]] std::vector<OperationRow> takeRows(Operation& operation, const RowShift& shift);
/// As takeRows(), of rows that nobody needs. Allocates nothing.
void dropRows(Operation& operation, const RowShift& shift);
/// Moves every id of the plan that refers to the table; ids of rows that leave stay. Allocates nothing.
void moveIds(Plan& plan, const RowShift& shift);
/// What moveIds() would change.
[[nodiscard]] Renumbered movedBy(const Plan& plan, const RowShift& shift);

/// Something that refers to a row.
struct Referrer {
    std::uint32_t position = 0; ///< of the row that is referred to
    std::string title;          ///< "Cohort"
    std::string name;
};
/// The first that refers to one of the rows of the table, positions ascending: a row, a batch, or an approval by its
/// code; or the first batch that has departed.
enum class Referring { Anything, Departed };
[[nodiscard]] std::optional<Referrer> findReferrer(const Plan& plan, OperationTable table,
                                                   const std::vector<std::uint32_t>& positions,
                                                   Referring referring = Referring::Anything);

/// What sentences call the row: its code, or what it is about.
[[nodiscard]] std::string nameOfRow(const Operation& operation, const OperationRow& row);

} // namespace planner
