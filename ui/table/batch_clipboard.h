// SPDX-License-Identifier: Apache-2.0
#pragma once
// Batches to and from a spreadsheet, as tab separated text with the columns of the schedule file.

#include "core/base/result.h"
#include "core/edit/edit.h"
#include "ui/models/batch_columns.h"

#include <QString>

#include <vector>

namespace planner::ui {

/// A header row and one row a batch, in the words of the files: ISO dates, codes, plain numbers. Texts that a
/// spreadsheet would run are guarded as in exported files.
[[nodiscard]] QString toTabSeparated(const Plan& plan, const std::vector<BatchCode>& codes);

/// The edits that give the plan's batches what a pasted table with a `batch` column says; a changed `to`
/// moves the batch. BadInput, which names row, column and value, where something cannot be read, or a column that
/// follows from others says neither what the batch was nor what it would be.
[[nodiscard]] Result<std::vector<Edit>> editsFromTable(const Plan& plan, const QString& text);
/// The edits of a paste without header into one column: one value for all batches, or one a batch in their order.
[[nodiscard]] Result<std::vector<Edit>> editsFromColumn(const Plan& plan, const std::vector<BatchCode>& codes,
                                                        BatchColumn column, const QString& text);
/// Whether the first row names a column `batch`.
[[nodiscard]] bool hasBatchHeader(const QString& text);

} // namespace planner::ui
