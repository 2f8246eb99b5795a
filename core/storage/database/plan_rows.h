// SPDX-License-Identifier: Apache-2.0
#pragma once
// From the things of a plan to the rows of its tables.

#include "core/model/plan.h"
#include "core/storage/database/schema.h"

#include <functional>

namespace planner {

/// Hands on the rows of a table of the operation or approvals, in the order of their key; none of the tables of batches
/// and meta.
void eachRow(const Plan& plan, Table table, const std::function<void(const Row&)>& take);
/// The row at a position of such a table; not of one for fields of later versions.
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
