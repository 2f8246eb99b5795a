// SPDX-License-Identifier: Apache-2.0
#pragma once
// The rows of a table in an operation: what planning compares with the plan, to take the difference as one step.

#include "core/exchange/folder_report.h"
#include "core/exchange/mapping/mapped_rows.h"
#include "core/model/operation.h"

#include <optional>
#include <string>

namespace planner {

/// The operation with the rows of the table: a row whose code is there gets the cells that the table gives and keeps
/// its others, further ones come behind. Nothing where a row cannot be made: then the report says which, as `file:row`
/// and field. The kind is none of batches, and the table is ready.
[[nodiscard]] std::optional<Operation> withTakenRows(const Operation& operation, TableKind kind,
                                                     const MappedTable& table, const std::string& file,
                                                     FolderReport& report);

} // namespace planner
