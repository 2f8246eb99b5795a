// SPDX-License-Identifier: Apache-2.0
#include "core/rules/evaluation.h"

#include "core/rules/rules.h"

#include <algorithm>
#include <array>
#include <iterator>
#include <map>
#include <tuple>

namespace planner {
namespace {

using RuleFunction = Findings (*)(const PlanView&);

/// In the order of the ids.
constexpr std::array<RuleFunction, kRules.size()> kCatalogue{
    overcrowding, places,  notAccepted, dailyIntake,  dailyRelease,    routeDepartures, routeClosed,
    fleetUse,     escorts, seats,       travelsAlone, keepApartTravel, keepApartSite,   dispersal,
    headcount,    dates,   stays,       clearance,    countMissing,    unaccountedFor};

/// An approval holds for its finding up to the size that was approved.
void markApproved(Findings& findings, const std::vector<Approval>& approvals)
{
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

} // namespace

Findings findFindings(const PlanView& view, const std::vector<Approval>& approvals)
{
    Findings all;
    for (const RuleFunction rule : kCatalogue) {
        Findings found = rule(view);
        std::stable_sort(found.begin(), found.end(), [](const Finding& a, const Finding& b) {
            return std::tie(a.day, a.subject) < std::tie(b.day, b.subject);
        });
        all.insert(all.end(), std::make_move_iterator(found.begin()), std::make_move_iterator(found.end()));
    }
    markApproved(all, approvals);
    return all;
}

Findings findFindings(const Plan& plan)
{
    const Conditions conditions(plan.operation);
    const Ledger ledger(plan.operation, plan.batches);
    return findFindings({plan.operation, plan.batches, conditions, ledger}, plan.approvals);
}

std::int64_t hardScore(const Findings& findings)
{
    std::int64_t sum = 0;
    for (const Finding& finding : findings)
        sum = saturatingSum(sum, finding.excess);
    return sum;
}

} // namespace planner
