// SPDX-License-Identifier: Apache-2.0
#pragma once
// What was there before, in a part of a step in which ids and codes mean the same; for the recorder.

#include "core/edit/edit.h"
#include "core/edit/row_shift.h"

#include <map>
#include <optional>
#include <utility>
#include <vector>

namespace planner {

/// What was there before, of what changed while all ids and codes stayed the same.
struct Images {
    std::map<BatchCode, Batches::node_type> batches; ///< an empty node: there was none
    std::map<std::pair<OperationTable, std::uint32_t>, OperationRow> rows;
    std::optional<std::vector<CalendarRow>> calendar;
    std::optional<std::vector<RivalFigure>> figures;
    std::optional<std::vector<Approval>> approvals;
    std::optional<std::vector<Person>> people;

    [[nodiscard]] bool isEmpty() const
    {
        return batches.empty() && rows.empty() && !calendar && !figures && !approvals && !people;
    }
};

/// A stretch of a step, up to rows that came or left or had another code.
struct Stretch {
    Images images;
    std::optional<RowShift> end;
    std::vector<OperationRow> taken; ///< by the shift at its end
};

/// Gives `visit` the row of the table at the position, to read or to change.
template <class Visit>
void visitRow(Operation& operation, OperationTable table, std::uint32_t position, const Visit& visit)
{
    if (table == OperationTable::Settings)
        visit(operation.settings);
    else
        visitRows(operation, table, [&](auto& rows) { visit(rows.at(position)); });
}

// Put the plan back to what it was before. They allocate nothing, so they cannot fail; what they are given means
// nothing afterwards.
void putBack(Plan& plan, Images& images);
void putBack(Plan& plan, Stretch& stretch);

/// Of a stretch that has ended: batches that came in it are taken out again; room for the others to be put.
[[nodiscard]] ReplaceBatches batchesBack(const Images& images);
// Append the edits that lead back over the end of a stretch, and over the rest of it; `batches` are its batchesBack().
// Where there is room they allocate nothing.
void takeShift(Stretch& stretch, std::vector<Edit>& inverse);
void takeImages(Images& images, ReplaceBatches batches, std::vector<Edit>& inverse);

} // namespace planner
