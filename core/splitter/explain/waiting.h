// SPDX-License-Identifier: Apache-2.0
#pragma once
// Why people of a plan wait.

#include "core/base/message.h"
#include "core/model/plan.h"
#include "core/splitter/model/wait_reason.h"

#include <vector>

namespace planner {

struct Waiting {
    CohortId cohort;
    People people;
    WaitReason reason = WaitReason::NoSpace; ///< the limit that binds
    Message message;
};

/// Why people of the plan wait as it stands and may depart from a day on, in the order of the cohorts.
[[nodiscard]] std::vector<Waiting> explainWaiting(const Plan& plan, Day from = Day(1));

} // namespace planner
