// SPDX-License-Identifier: Apache-2.0
#pragma once
// The words for tables that are imported: their kinds, fields, how sure a proposal is, and what becomes of a row.

#include "core/planning/table_taking.h"

#include <QString>

#include <vector>

namespace planner::ui {

/// "Sites": what rows of the kind become.
[[nodiscard]] QString kindTitle(TableKind kind);
/// "Places", as the pages of the operation call it; "people of women" with a category.
[[nodiscard]] QString readAsText(TableKind kind, TableField field, const std::string& category = {});
/// "sure", "likely", "choose", "guess", "to be said".
[[nodiscard]] QString trustText(Trust trust);
/// "added".
[[nodiscard]] QString outcomeText(RowOutcome outcome);
/// `E "Capienza"`; the letter alone where the column has no header.
[[nodiscard]] QString columnText(const TableProposal& proposal, std::uint32_t column);
/// The sentences, each with a full stop.
[[nodiscard]] QString sentences(const std::vector<Message>& because);
/// What becomes of a row in one line: cells with old and new values, faults, or why it is left out.
[[nodiscard]] QString takingText(TableKind kind, const RowTaking& row);

} // namespace planner::ui
