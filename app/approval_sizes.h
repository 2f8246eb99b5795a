// SPDX-License-Identifier: Apache-2.0
#pragma once
// Plans of earlier versions: approved exceptions that do not say how large a finding was approved.

#include "core/storage/store/plan_store.h"

namespace planner {

/// Gives them, in one step of the history, the size that their findings have when the plan is opened for the first
/// time. Nothing is done where all have one, where the plan cannot be changed, and where several categories are over.
[[nodiscard]] Result<Done> sizeApprovals(PlanStore& store, const Author& author);

} // namespace planner
