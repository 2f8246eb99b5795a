// SPDX-License-Identifier: Apache-2.0
#pragma once
// The whole plan against all rules.

#include "core/model/ledger.h"
#include "core/rules/finding.h"

#include <vector>

namespace planner {

/// What a rule looks at. Everything refers to things that outlive it.
struct PlanView {
    const Operation& operation;
    const Batches& batches;
    const Conditions& conditions;
    const Ledger& ledger;
};

/// Every finding of the plan, ordered by rule, then day, then subject; approved ones are marked.
[[nodiscard]] std::vector<Finding> findFindings(const Plan& plan);
/// The same where the caller has the ledger already.
[[nodiscard]] std::vector<Finding> findFindings(const PlanView& view, const std::vector<Approval>& approvals);
/// The sum of all excesses: the hard score.
[[nodiscard]] std::int64_t hardScore(const std::vector<Finding>& findings);

} // namespace planner
