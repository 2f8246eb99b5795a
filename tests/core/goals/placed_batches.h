// SPDX-License-Identifier: Apache-2.0
#pragma once
// A live score that holds the batches of a plan, as windows keep one.

#include "core/goals/live_score.h"
#include "core/model/plan.h"

namespace planner::test {

/// Adds every batch of the plan, which must outlive the score.
inline void addBatches(LiveScore& live, const Plan& plan)
{
    for (const auto& [code, batch] : plan.batches)
        live.add(batch);
}

} // namespace planner::test
