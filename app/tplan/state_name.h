// SPDX-License-Identifier: Apache-2.0
#pragma once
// States of plans as commands name them.

#include "app/tplan/command.h"

namespace planner::tplan {

/// The entry that `name` stands for: a named state, or the number of an entry.
[[nodiscard]] Result<std::int64_t> entryNamed(const PlanStore& store, const std::string& name);
/// The plan of `PLAN` or `PLAN@STATE`.
[[nodiscard]] Result<Plan> planNamed(const std::string& text);

} // namespace planner::tplan
