// SPDX-License-Identifier: Apache-2.0
#pragma once
// Approved exceptions of earlier versions, which do not say how large a finding they approved.

#include "core/model/plan.h"
#include "core/rules/finding.h"

#include <vector>

namespace planner {

/// What became of an approval that did not say it.
struct SizedApproval {
    Approval approval; ///< with the excess of its finding as it is now; without one where that cannot be told
    /// Of R14 without a category, where several categories are over: nothing is approved.
    bool isAmbiguous = false;
};

/// The approvals that have no size, with the size that their finding has: what was approved before there were sizes. An
/// approval without a finding is of size 0 and covers nothing.
[[nodiscard]] std::vector<SizedApproval> sizedByFindings(const std::vector<Approval>& approvals,
                                                         const Findings& findings);
/// `approvals` with these in place of those without a size.
[[nodiscard]] std::vector<Approval> withSizes(std::vector<Approval> approvals, const std::vector<SizedApproval>& sized);

} // namespace planner
