// SPDX-License-Identifier: Apache-2.0
#pragma once
// A changed operation as edits of the plan: what takes over a fix or a what-if.

#include "core/edit/edit.h"

#include <vector>

namespace planner {

/// The edits that give the rules the same conditions as `after`: settings, facilities, routes and calendar row by row,
/// and vehicles of fleets as rows of the calendar on the days that have none, because no edit changes a fleet itself.
/// Empty where nothing differs. Both operations have the same facilities, routes and fleets in the same order.
[[nodiscard]] std::vector<Edit> editsBetween(const Operation& before, const Operation& after);

} // namespace planner
