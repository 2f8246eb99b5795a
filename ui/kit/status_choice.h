// SPDX-License-Identifier: Apache-2.0
#pragma once
// Which statuses a list offers for a batch.

#include "core/model/batch.h"

#include <vector>

namespace planner::ui {

/// The one that the batch has and those that it can be given next: one step along the order or back, approved with all
/// clearances only, cancelled before it departs.
[[nodiscard]] std::vector<Status> statusesFor(const Batch& batch);

} // namespace planner::ui
