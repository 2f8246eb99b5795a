// SPDX-License-Identifier: Apache-2.0
#pragma once
// The constructive pass: day by day, the best next batch, until nobody more fits.

#include "core/splitter/split_state.h"

#include <functional>

namespace planner {

/// What the pass prefers among batches that place the same people.
struct GreedyPolicy {
    bool fillsTargetsFirst = true; ///< a first sweep over all days that stays within targets
    bool prefersShort = true;      ///< weighs people by the shortness of the route before the size of the batch
};

/// Fills `state` and returns the batches it made, without codes, in the order of making.
/// `isStopped` is asked between batches; the batches made so far are returned then.
[[nodiscard]] std::vector<Batch> fillGreedily(SplitState& state, const GreedyPolicy& policy,
                                              const std::function<bool(Day)>& isStopped);

} // namespace planner
