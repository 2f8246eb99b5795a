// SPDX-License-Identifier: Apache-2.0
#pragma once
// What goes with rows that are removed, in words.

#include "core/model/plan.h"
#include "core/planning/row_removal.h"

#include <QString>

#include <cstdint>
#include <vector>

namespace planner::ui {

/// What else goes when these rows are removed, as sentences of a question; empty where nothing does.
[[nodiscard]] QString removalText(const Plan& plan, OperationTable table, const std::vector<std::uint32_t>& positions);

} // namespace planner::ui
