// SPDX-License-Identifier: Apache-2.0
#pragma once
// The goals: what a plan is judged by once no rule is broken. Each is a pure function to an integer to be minimised.
//
// Within the limits of core/model/limits.h every value fits in std::int64_t. Sums and products saturate all the same,
// so that a plan beyond them scores badly instead of overflowing.

#include "core/model/whereabouts.h"
#include "core/rules/plan_view.h"

#include <cstdint>
#include <vector>

namespace planner {

/// The value of one goal. `reference` is the plan that `change` compares with; without one `change` is 0.
[[nodiscard]] std::int64_t goalValue(Goal goal, const PlanView& view, const Batches* reference = nullptr);

/// Priority x people of must cohorts in no batch.
[[nodiscard]] std::int64_t waitingValue(const PlanView& view);
/// Person-days above target.
[[nodiscard]] std::int64_t overcrowdingValue(const PlanView& view);
/// The highest occupancy from each facility's first arrival on, in hundredths of a per cent.
[[nodiscard]] std::int64_t peakValue(const PlanView& view);
/// Priority x people x (departure day - 1) of must cohorts. A departure before day 1 counts below 0.
[[nodiscard]] std::int64_t delayValue(const PlanView& view);
/// The day number of the last arrival; 0 with no batch.
[[nodiscard]] std::int64_t finishValue(const PlanView& view);
/// People x metres.
[[nodiscard]] std::int64_t travelValue(const PlanView& view);
/// Highest minus lowest occupancy on the last day, in hundredths of a per cent, of facilities that a route leads to.
[[nodiscard]] std::int64_t balanceValue(const PlanView& view);
[[nodiscard]] std::int64_t batchesValue(const PlanView& view);
/// People whom batches lack to `smallest_load`; 0 without that setting.
[[nodiscard]] std::int64_t lightValue(const PlanView& view);
/// People of the reference's batches who do not travel on the same route and day any more, cohort by cohort.
/// People who are in no batch of the reference have no route that could differ: to place them is no change.
[[nodiscard]] std::int64_t changeValue(const PlanView& view, const Batches& reference);

} // namespace planner
