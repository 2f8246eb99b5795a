// SPDX-License-Identifier: Apache-2.0
#include "core/rules/approval_size.h"

#include <algorithm>

namespace planner {
namespace {

bool isAbout(const Finding& finding, const Approval& approval)
{
    return idOf(finding.rule) == approval.rule && finding.subject == approval.subject && finding.day == approval.day
           && (approval.category.empty() || finding.category == approval.category);
}

SizedApproval sized(Approval approval, const Findings& findings)
{
    std::vector<const Finding*> found;
    for (const Finding& finding : findings)
        if (isAbout(finding, approval))
            found.push_back(&finding);
    if (found.size() > 1)
        return {std::move(approval), true};
    approval.excess = found.empty() ? 0 : found.front()->excess;
    if (!found.empty())
        approval.category = found.front()->category;
    return {std::move(approval), false};
}

} // namespace

std::vector<SizedApproval> sizedByFindings(const std::vector<Approval>& approvals, const Findings& findings)
{
    std::vector<SizedApproval> all;
    for (const Approval& approval : approvals)
        if (!approval.excess)
            all.push_back(sized(approval, findings));
    return all;
}

std::vector<Approval> withSizes(std::vector<Approval> approvals, const std::vector<SizedApproval>& sized)
{
    auto next = sized.begin();
    for (Approval& approval : approvals)
        if (!approval.excess && next != sized.end())
            approval = (next++)->approval;
    return approvals;
}

} // namespace planner
