// SPDX-License-Identifier: Apache-2.0
#pragma once
// A split with all that is shown of it: for a thread of its own, on a copy of the plan. Knows nothing of Qt.

#include "core/edit/proposal.h"
#include "core/goals/score.h"
#include "core/splitter/fixes.h"
#include "core/splitter/splitter.h"

#include <memory>
#include <optional>

namespace planner::ui {

struct SplitTask {
    std::shared_ptr<const Plan> plan; ///< as the user sees it
    SplitWishes wishes;
    std::optional<Fix> fix; ///< made before the split
    SplitOptions options;
};

struct SplitOutcome {
    SplitResult result;
    Proposal proposal; ///< with the fix
    // Both by the goals of the split, against the plan as it is.
    Score before;
    Score after;
};

/// Cancelled, it tells of the best so far.
[[nodiscard]] SplitOutcome splitAndCompare(const SplitTask& task, const CancelFlag& cancel,
                                           const ProgressSink& progress);

} // namespace planner::ui
