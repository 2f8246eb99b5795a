// SPDX-License-Identifier: Apache-2.0
#pragma once
// The score of a plan: the hard score first, then the goals in the operation's order.

#include "core/goals/goals.h"
#include "core/rules/evaluated_plan.h"

#include <compare>
#include <cstdint>
#include <vector>

namespace planner {

struct GoalValue {
    Goal goal = Goal::Waiting;
    std::int64_t value = 0;

    bool operator==(const GoalValue&) const = default;
};

/// Compares lexicographically: hard first, then goal by goal; less is better. Only scores of one order compare.
struct Score {
    std::int64_t hard = 0;
    std::vector<GoalValue> goals;

    [[nodiscard]] std::strong_ordering operator<=>(const Score& other) const;
    bool operator==(const Score&) const = default;
};

/// The values of `goals` in their order, with the hard score of `findings`; `reference` as in goalValue().
[[nodiscard]] Score scoreOf(const PlanView& view, const Findings& findings, const std::vector<Goal>& goals,
                            const Batches* reference = nullptr);

[[nodiscard]] Score scoreOf(const EvaluatedPlan& plan, const std::vector<Goal>& goals,
                            const Batches* reference = nullptr);

/// Where the people of must cohorts are, for summaries.
struct PeopleSummary : Whereabouts {
    People placed; ///< planned, on the road or arrived
    People moved;  ///< people of may cohorts in batches
};
[[nodiscard]] PeopleSummary summarise(const Operation& operation, const Batches& batches);

} // namespace planner
