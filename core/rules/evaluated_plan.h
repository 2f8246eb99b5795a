// SPDX-License-Identifier: Apache-2.0
#pragma once
// A plan with all that follows from it: conditions, ledger and findings, made once.

#include "core/rules/evaluation.h"

#include <optional>

namespace planner {

/// Refers to the plan, which must outlive it and not change. Not for two threads at once.
class EvaluatedPlan {
public:
    explicit EvaluatedPlan(const Plan& plan) : EvaluatedPlan(plan.operation, plan.batches, plan.approvals) {}
    explicit EvaluatedPlan(Plan&&) = delete;
    /// Other batches than the plan's on its operation, such as a proposal.
    EvaluatedPlan(const Operation& operation, const Batches& batches, const std::vector<Approval>& approvals)
        : m_operation(operation), m_batches(batches), m_approvals(approvals), m_conditions(operation),
          m_ledger(operation, batches)
    {
    }
    EvaluatedPlan(const EvaluatedPlan&) = delete;
    EvaluatedPlan& operator=(const EvaluatedPlan&) = delete;

    [[nodiscard]] const Operation& operation() const { return m_operation; }
    [[nodiscard]] const Conditions& conditions() const { return m_conditions; }
    [[nodiscard]] const Ledger& ledger() const { return m_ledger; }
    [[nodiscard]] PlanView view() const { return {m_operation, m_batches, m_conditions, m_ledger}; }
    /// In the order of findFindings(); made when they are first asked for.
    [[nodiscard]] const Findings& findings() const
    {
        if (!m_findings)
            m_findings = findFindings(m_operation, m_batches, m_approvals);
        return *m_findings;
    }

private:
    const Operation& m_operation;
    const Batches& m_batches;
    const std::vector<Approval>& m_approvals;
    Conditions m_conditions;
    Ledger m_ledger;
    mutable std::optional<Findings> m_findings;
};

} // namespace planner
