// SPDX-License-Identifier: Apache-2.0
#pragma once
// What another plan in place of this one must leave as it is: departed and arrived batches, and what records hold for.

#include "core/base/result.h"
#include "core/model/plan.h"

namespace planner {

/// Makes `after`, which is to take the place of `before`, keep what happened: departed and arrived batches of `before`
/// are in it as they are, and people whom it has elsewhere besides are taken out of its batches, the last codes first.
/// Records of batches that both have follow the table of records. Refused where `after` lacks the route or the cohorts
/// of a batch that departed, or has other figures that it counts with.
[[nodiscard]] Result<Done> followFacts(const Plan& before, Plan& after);

} // namespace planner
