// SPDX-License-Identifier: Apache-2.0
#include "core/rules/evaluation.h"

#include "core/rules/rules.h"

#include <algorithm>
#include <tuple>

namespace planner {
namespace {

void markApproved(Findings& findings, const std::vector<Approval>& approvals)
{
    for (Finding& finding : findings)
        finding.isApproved = isExceptionAllowed(finding.rule)
                             && std::any_of(approvals.begin(), approvals.end(), [&](const Approval& approval) {
                                    return approval.rule == idOf(finding.rule) && approval.subject == finding.subject
                                           && approval.day == finding.day;
                                });
}

} // namespace

std::vector<Finding> findFindings(const PlanView& view, const std::vector<Approval>& approvals)
{
    Findings all;
    for (const auto rule :
         {overcrowding, places, notAccepted, dailyIntake, dailyRelease, routeDepartures, routeClosed, fleetUse, escorts,
          seats, travelsAlone, keepApartTravel, keepApartSite, dispersal, headcount, dates, stays, clearance}) {
        Findings found = rule(view);
        std::stable_sort(found.begin(), found.end(), [](const Finding& a, const Finding& b) {
            return std::tie(a.day, a.subject) < std::tie(b.day, b.subject);
        });
        all.insert(all.end(), std::make_move_iterator(found.begin()), std::make_move_iterator(found.end()));
    }
    markApproved(all, approvals);
    return all;
}

std::vector<Finding> findFindings(const Plan& plan)
{
    const Conditions conditions(plan.operation);
    const Ledger ledger(plan.operation, plan.batches);
    return findFindings({plan.operation, plan.batches, conditions, ledger}, plan.approvals);
}

std::int64_t hardScore(const std::vector<Finding>& findings)
{
    std::int64_t sum = 0;
    for (const Finding& finding : findings)
        sum += finding.excess;
    return sum;
}

} // namespace planner
