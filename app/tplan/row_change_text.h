// SPDX-License-Identifier: Apache-2.0
#pragma once
// Prints rows that were added, changed or taken out.

#include "core/planning/plan_difference.h"

#include <nlohmann/json_fwd.hpp>

#include <vector>

namespace planner::tplan {

/// A line for each row: "~ facilities NAS capacity 3500 -> 3600".
void printChanges(const std::vector<RowChange>& changes);
/// A list of objects with `table`, `row`, `change` and `cells` of `field`, `before`, `after`.
[[nodiscard]] nlohmann::ordered_json changesJson(const std::vector<RowChange>& changes);

} // namespace planner::tplan
