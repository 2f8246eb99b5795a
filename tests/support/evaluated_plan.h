// SPDX-License-Identifier: Apache-2.0
#pragma once
// A plan with everything that rules and goals look at, and its findings in a form that tests compare at a glance.

#include "core/rules/evaluation.h"

#include <string>
#include <vector>

namespace planner::test {

/// Holds its own copy of the plan. Not copied: the view refers to it.
class EvaluatedPlan {
public:
    explicit EvaluatedPlan(Plan plan)
        : m_plan(std::move(plan)), m_conditions(m_plan.operation), m_ledger(m_plan.operation, m_plan.batches)
    {
    }
    EvaluatedPlan(const EvaluatedPlan&) = delete;
    EvaluatedPlan& operator=(const EvaluatedPlan&) = delete;

    [[nodiscard]] const Plan& plan() const { return m_plan; }
    [[nodiscard]] const Conditions& conditions() const { return m_conditions; }
    [[nodiscard]] const Ledger& ledger() const { return m_ledger; }
    [[nodiscard]] PlanView view() const { return {m_plan.operation, m_plan.batches, m_conditions, m_ledger}; }
    [[nodiscard]] Findings findings() const { return findFindings(view(), m_plan.approvals); }

private:
    Plan m_plan;
    Conditions m_conditions;
    Ledger m_ledger;
};

/// The findings of one rule, in their order, each as "SUBJECT day DAY: EXCESS".
[[nodiscard]] std::vector<std::string> findingsOf(Rule rule, const Plan& plan);
/// The English sentences of the findings of one rule, in their order.
[[nodiscard]] std::vector<std::string> sentencesOf(Rule rule, const Plan& plan);

} // namespace planner::test
