// SPDX-License-Identifier: Apache-2.0
#pragma once
// The columns in which batches are listed, and what an edit of a cell means: nothing of pixels.

#include "core/edit/edit.h"

#include <QString>
#include <QVariant>

#include <optional>
#include <vector>

namespace planner::ui {

enum class BatchColumn { Code, Departs, Arrives, From, To, Route, People, Categories, Status, Lock, Findings };
inline constexpr int kBatchColumnCount = 11;

[[nodiscard]] QString titleOf(BatchColumn column);
[[nodiscard]] bool isEditable(BatchColumn column);

/// What the cell shows. Empty for Findings, which follow from the whole plan.
[[nodiscard]] QString cellText(const Operation& operation, const Batch& batch, BatchColumn column);
/// The value behind the text, for sorting and editors: QDate, number, bool, Status as a number, else the text;
/// a route is its code.
[[nodiscard]] QVariant cellValue(const Operation& operation, const Batch& batch, BatchColumn column);

/// The edit that gives the cell a value of the kind of cellValue(); nothing where it has the value already, the
/// column cannot be edited, or the value is of no use.
[[nodiscard]] std::optional<Edit> cellEdit(const Plan& plan, const Batch& batch, BatchColumn column,
                                           const QVariant& value);

/// True where the status is a departure or arrival that the batch takes next: it is recorded with a count, never as a
/// status alone.
[[nodiscard]] bool isCounted(const Operation& operation, const Batch& batch, Status status);
/// The same of all of these batches that the plan has; refused where it holds for some of them only.
[[nodiscard]] Result<bool> isCounted(const Plan& plan, const std::vector<BatchCode>& codes, Status status);

} // namespace planner::ui
