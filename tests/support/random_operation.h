// SPDX-License-Identifier: Apache-2.0
#pragma once
// Seeded random small operations that use every feature.

#include "core/model/operation.h"

#include <cstdint>

namespace planner::test {

/// An operation that an operation folder could hold: codes are unique, cohorts fit their facility's population,
/// references exist. Two to five facilities, up to eight days. The same seed gives the same operation.
[[nodiscard]] Operation randomOperation(std::uint64_t seed);

} // namespace planner::test
