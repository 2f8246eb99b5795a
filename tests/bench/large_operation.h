// SPDX-License-Identifier: Apache-2.0
#pragma once
// The operation that scale is measured on: 2,000 facilities, 200,000 routes and 100,000 cohorts.

#include "core/model/plan.h"

#include <cstddef>
#include <string>

namespace planner::bench {

inline constexpr std::size_t kFacilities = 2'000;
inline constexpr std::size_t kRoutes = 200'000;
inline constexpr std::size_t kCohorts = 100'000;
inline constexpr std::size_t kBatches = 100'000;

/// Writes operation.csv, facilities.csv, categories.csv, cohorts.csv and routes.csv into the folder, which is there.
void writeLargeOperation(const std::string& folder);
/// Batches of the large operation, each on a route that exists and with people who are at its beginning.
[[nodiscard]] Batches largeSchedule();

} // namespace planner::bench
