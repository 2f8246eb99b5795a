// SPDX-License-Identifier: Apache-2.0
#pragma once
// Whether latitudes and longitudes of a table are what they are called, as the sites of a plan tell.

#include "core/model/operation.h"

#include <vector>

namespace planner {

/// Whether nearly all places lie far from the sites of the plan, and near them with latitude and longitude the other
/// way round. In degrees, by row; what is no number is passed over. False where the plan has no sites with coordinates.
[[nodiscard]] bool fitSwapped(const std::vector<double>& latitudes, const std::vector<double>& longitudes,
                              const Operation& plan);

} // namespace planner
