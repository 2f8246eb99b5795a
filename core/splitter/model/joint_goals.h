// SPDX-License-Identifier: Apache-2.0
#pragma once
// Several goals as one, so that a relaxation's optimum is good in the later ones too.

#include "core/goals/live_score.h"
#include "core/splitter/model/flow_model.h"

#include <vector>

namespace planner {

/// The goals from position `first` on as one form: `key`, a plan's score, says what a part of each is worth, and a part
/// of one is worth far more than the same part of the next. In place of `finish`, which is not linear, stands the day
/// on which people arrive, on the average of those who may travel. Goals that are 0 are left out. Not whole at whole
/// points.
[[nodiscard]] LinearForm jointForm(const FlowModel& model, const std::vector<Goal>& goals, const ScoreKey& key,
                                   std::size_t first);

} // namespace planner
