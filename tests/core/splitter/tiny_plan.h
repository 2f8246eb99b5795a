// SPDX-License-Identifier: Apache-2.0
#pragma once
// Seeded random plans so small that every split of them can be tried.

#include "core/model/plan.h"

#include <cstdint>

namespace planner::test {

/// Two or three facilities, up to three days, three routes and six people who may move, and every limit there is:
/// windows, reserve, fleets with cycles, routes that arrive the next day, escorts, places, shares, keep-apart, the
/// calendar, decants. One to nine goals in any order. Some plans have draft batches, for the goal `change`, and some a
/// locked one. The same seed gives the same plan.
[[nodiscard]] Plan tinyPlan(std::uint64_t seed);

} // namespace planner::test
