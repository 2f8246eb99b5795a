// SPDX-License-Identifier: Apache-2.0
#pragma once
// The whole plan against all rules.

#include "core/rules/finding.h"
#include "core/rules/plan_view.h"

#include <cstdint>
#include <vector>

namespace planner {

class LiveRules;

/// Every finding of the plan, ordered by rule, then day, then subject; approved ones are marked.
[[nodiscard]] Findings findFindings(const Plan& plan);
[[nodiscard]] Findings findFindings(const Operation& operation, const Batches& batches,
                                    const std::vector<Approval>& approvals);
/// The same where the caller has the rules already, which know the batches.
[[nodiscard]] Findings findFindings(const LiveRules& rules, const Batches& batches,
                                    const std::vector<Approval>& approvals);
/// The sum of all excesses: the hard score. Approved findings count too.
[[nodiscard]] std::int64_t hardScore(const Findings& findings);

} // namespace planner
