// SPDX-License-Identifier: Apache-2.0
#pragma once
// Several goals as one form, so that an optimum is good in the later goals too.

#include "core/goals/live_score.h"
#include "core/splitter/model/flow_model.h"

#include <vector>

namespace planner {

/// The goals from position `first` on as one form. Each is divided by its value in `key`, a plan's score, and weighs
/// far more than the next. `finish`, which is not linear, is replaced by the average day of arrival. Goals that are 0
/// are left out. The form is not whole at whole points.
[[nodiscard]] LinearForm jointForm(const FlowModel& model, const std::vector<Goal>& goals, const ScoreKey& key,
                                   std::size_t first);

} // namespace planner
