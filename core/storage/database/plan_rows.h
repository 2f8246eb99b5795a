// SPDX-License-Identifier: Apache-2.0
#pragma once
// From the things of a plan to the rows of its tables.

#include "core/model/plan.h"
#include "core/storage/database/schema.h"

namespace planner {

/// How many rows of the table belong to the operation or approvals; none of the tables of batches and meta.
[[nodiscard]] std::size_t rowCount(const Plan& plan, Table table);
/// The row at a position of such a table.
[[nodiscard]] Row rowAt(const Plan& plan, Table table, std::size_t position);
[[nodiscard]] Row rowOf(const Batch& batch);
/// The rows of the batch in one of kTablesOfBatches, in the order of their key; none in another table.
[[nodiscard]] std::vector<Row> rowsOf(const Batch& batch, Table table);
/// The words for counts in the table of what happened, besides those of fates.
inline constexpr const char* kDepartedEvent = "departed";
inline constexpr const char* kArrivedEvent = "arrived";
/// The row of the meta table that holds the plan's id.
[[nodiscard]] Row planIdRow(const std::string& planId);

} // namespace planner
