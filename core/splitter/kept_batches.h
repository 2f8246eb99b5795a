// SPDX-License-Identifier: Apache-2.0
#pragma once
// What a split leaves as it is: fixed and cancelled batches, and those that depart before the first day of its options.

#include "core/splitter/splitter.h"

namespace planner {

/// True for a batch that a split with these options leaves as it is.
[[nodiscard]] bool isKept(const Batch& batch, const SplitOptions& options);
/// The plan as the search is to see it: of the draft and proposed batches those are locked that are kept, and before
/// the first day a route has the departures that there are and no others.
[[nodiscard]] Plan withKeptLocked(Plan plan, const SplitOptions& options);

} // namespace planner
