// SPDX-License-Identifier: Apache-2.0
#pragma once
// From the things of a plan to the rows of its tables.

#include "core/model/plan.h"
#include "core/storage/schema.h"

namespace planner {

/// How many rows of the table belong to the operation or approvals; batches and meta are not asked.
[[nodiscard]] std::size_t rowCount(const Plan& plan, Table table);
/// The row at a position of such a table.
[[nodiscard]] Row rowAt(const Plan& plan, Table table, std::size_t position);
[[nodiscard]] Row rowOf(const Batch& batch);
[[nodiscard]] Row rowOf(const BatchCode& code, const Part& part);
/// The row of the meta table that holds the plan's id.
[[nodiscard]] Row planIdRow(const std::string& planId);

} // namespace planner
