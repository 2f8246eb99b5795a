// SPDX-License-Identifier: Apache-2.0
#pragma once
// Rows of every table of the operation: how they come, change and leave. For steps.h and apply.cpp.

#include "core/edit/steps.h"

#include <span>

namespace planner {

/// Replaces the row of its table; what refers to it, records and approvals follow.
[[nodiscard]] Result<Done> setRow(Recorder& recorder, std::uint32_t position, const OperationRow& row);
/// Puts rows of one table, by ascending position, as if one after the other.
[[nodiscard]] Result<Done> addRows(Recorder& recorder, std::span<const AddRow* const> added);
/// Takes out rows, by ascending position as they are before.
[[nodiscard]] Result<Done> removeRows(Recorder& recorder, OperationTable table, std::vector<std::uint32_t> positions);

} // namespace planner
