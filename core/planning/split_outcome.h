// SPDX-License-Identifier: Apache-2.0
#pragma once
// A split with all that is shown of it: for a thread of its own, on a copy of the plan.

#include "core/planning/proposal.h"
#include "core/splitter/fixes.h"

#include <memory>

namespace planner {

struct SplitTask {
    std::shared_ptr<const Plan> plan; ///< as the user sees it
    SplitOptions options;
    std::optional<Fix> fix = {}; ///< made before the split
};

struct SplitOutcome {
    SplitResult result;
    Proposal proposal; ///< with the fix
    Score before;      ///< of the plan as it is, by the goals of the split
};

/// The goals with the least change as the first: what a plan is judged by that is re-planned from a day on.
[[nodiscard]] std::vector<Goal> goalsOfReplanning(std::vector<Goal> goals);
/// Cancelled, it tells of the best so far.
[[nodiscard]] SplitOutcome splitAndCompare(const SplitTask& task, const CancelFlag& cancel,
                                           const ProgressSink& progress);

} // namespace planner
