// SPDX-License-Identifier: Apache-2.0
#include "core/rules/evaluation.h"

#include "core/rules/live_rules.h"

#include <algorithm>
#include <iterator>
#include <map>
#include <tuple>

namespace planner {
namespace {

/// An approval holds for its finding up to the size that was approved.
void markApproved(Findings& findings, const std::vector<Approval>& approvals)
{
    if (approvals.empty())
        return;
    std::map<std::tuple<std::string, std::string, std::string, Day>, std::int64_t> approved;
    for (const Approval& approval : approvals)
        if (approval.excess) {
            std::int64_t& most = approved[{approval.rule, approval.subject, approval.category, approval.day}];
            most = std::max(most, *approval.excess);
        }
    for (Finding& finding : findings) {
        const auto found = approved.find({idOf(finding.rule), finding.subject, finding.category, finding.day});
        finding.isApproved =
            isExceptionAllowed(finding.rule) && found != approved.end() && finding.excess <= found->second;
    }
}

/// All findings, with those at single batches given.
Findings inOrder(const LiveRules& rules, FindingsByRule found, const std::vector<Approval>& approvals)
{
    rules.report(found);
    Findings all;
    for (const RuleInfo& info : kRules) {
        Findings& ofRule = found[info.rule];
        std::stable_sort(ofRule.begin(), ofRule.end(), [](const Finding& a, const Finding& b) {
            return std::tie(a.day, a.subject) < std::tie(b.day, b.subject);
        });
        all.insert(all.end(), std::make_move_iterator(ofRule.begin()), std::make_move_iterator(ofRule.end()));
    }
    markApproved(all, approvals);
    return all;
}

} // namespace

Findings findFindings(const LiveRules& rules, const Batches& batches, const std::vector<Approval>& approvals)
{
    FindingsByRule found;
    for (const auto& [code, batch] : batches)
        rules.batchRules().report(batch, found);
    return inOrder(rules, std::move(found), approvals);
}

Findings findFindings(const Operation& operation, const Batches& batches, const std::vector<Approval>& approvals)
{
    LiveRules rules(operation);
    FindingsByRule found;
    for (const auto& [code, batch] : batches) {
        rules.add(batch);
        rules.batchRules().report(batch, found);
    }
    return inOrder(rules, std::move(found), approvals);
}

Findings findFindings(const Plan& plan) { return findFindings(plan.operation, plan.batches, plan.approvals); }

std::int64_t hardScore(const Findings& findings)
{
    std::int64_t sum = 0;
    for (const Finding& finding : findings)
        sum = saturatingSum(sum, finding.excess);
    return sum;
}

} // namespace planner
