// SPDX-License-Identifier: Apache-2.0
#pragma once
// What a plan comes to: its curves and the few numbers that are compared.

#include "core/figures/occupancy_steps.h"
#include "core/figures/progress.h"
#include "core/model/plan.h"

#include <QString>

#include <memory>
#include <vector>

namespace planner::ui {

/// Holds its own copy of the plan. Knows nothing of windows; may be made on any thread.
struct WhatIfOutcome {
    Plan plan;
    ProgressCurve progress;
    std::vector<OccupancySteps> sites; ///< by facility
    People waiting;
    std::int64_t finish = 0; ///< day of the last arrival; 0 with no batch
    std::int64_t hard = 0;
    bool isStopped = false; ///< the split was ended by its time limit
};

[[nodiscard]] std::shared_ptr<const WhatIfOutcome> outcomeOf(Plan plan, bool isStopped);
/// Both in a sentence or two: who waits, when the last arrives, what is broken.
[[nodiscard]] QString comparisonText(const WhatIfOutcome& now, const WhatIfOutcome& then);
/// The facility that receives people with the least room below its limit; the first one where none receives.
[[nodiscard]] FacilityId tightestSite(const WhatIfOutcome& outcome);

} // namespace planner::ui
