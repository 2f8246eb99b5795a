// SPDX-License-Identifier: Apache-2.0
#pragma once
// Tries every plan of a tiny operation, and judges each by the naive rules and goals: what "the best" really is.

#include "core/model/plan.h"

#include <cstddef>
#include <cstdint>
#include <functional>
#include <set>
#include <vector>

namespace planner::test {

/// The values of the goals in their order.
using GoalValues = std::vector<std::int64_t>;

struct AllPlans {
    std::set<GoalValues> values; ///< of all plans without findings; empty where fixed batches break a rule
    std::size_t count = 0;       ///< plans judged
    bool isComplete = false;     ///< false where there were more than the most that were asked for

    /// The least value of goal `index` among plans that are no worse than `values` in each goal before.
    [[nodiscard]] std::int64_t least(std::size_t index, const GoalValues& values) const;
};

/// Which plans are passed over.
enum class Passing {
    Nothing,
    /// Plans with two batches of one route and day that one lawful batch could carry. With that batch no rule has a
    /// larger excess (fewer departures, vehicles and escorts) and no goal a larger value, so none of them is needed.
    Mergeable,
};

/// Goals are those of the operation; `change` compares with the plan's batches. Fixed batches stay in every plan.
/// `visit` is given each plan without findings.
[[nodiscard]] AllPlans allPlans(const Plan& plan, std::size_t most, Passing passing = Passing::Mergeable,
                                const std::function<void(const Plan&)>& visit = {});

} // namespace planner::test
