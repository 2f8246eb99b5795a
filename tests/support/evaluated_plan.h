// SPDX-License-Identifier: Apache-2.0
#pragma once
// A plan with everything that rules and goals look at, and its findings in a form that tests compare at a glance.

#include "core/rules/evaluated_plan.h"

#include <string>
#include <vector>

namespace planner::test {

struct HeldPlan {
    Plan held;
};

/// Holds its own copy of the plan.
class EvaluatedPlan : private HeldPlan, public planner::EvaluatedPlan {
public:
    explicit EvaluatedPlan(Plan plan) : HeldPlan{std::move(plan)}, planner::EvaluatedPlan(held) {}

    [[nodiscard]] const Plan& plan() const { return held; }
};

/// The findings of one rule, in their order, each as "SUBJECT day DAY: EXCESS".
[[nodiscard]] std::vector<std::string> findingsOf(Rule rule, const Plan& plan);
/// The English sentences of the findings of one rule, in their order.
[[nodiscard]] std::vector<std::string> sentencesOf(Rule rule, const Plan& plan);

} // namespace planner::test
