// SPDX-License-Identifier: Apache-2.0
#include "app/approval_sizes.h"

#include "core/rules/approval_size.h"
#include "core/rules/evaluation.h"

#include <algorithm>

namespace planner {

Result<Done> sizeApprovals(PlanStore& store, const Author& author)
{
    const Plan& plan = store.plan();
    const bool areSized = std::all_of(plan.approvals.begin(), plan.approvals.end(),
                                      [](const Approval& approval) { return approval.excess.has_value(); });
    if (areSized || store.readOnlyReason())
        return Done{};
    auto approvals = withSizes(plan.approvals, sizedByFindings(plan.approvals, findFindings(plan)));
    if (approvals == plan.approvals)
        return Done{};
    Author named = author;
    named.reason = "sizes of exceptions that an earlier version approved, as they are now";
    const auto pushed = store.push(SetApprovals{std::move(approvals)}, named, JournalKind::Edit);
    return pushed ? Result<Done>(Done{}) : Result<Done>(pushed.error());
}

} // namespace planner
