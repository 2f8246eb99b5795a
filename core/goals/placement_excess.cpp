// SPDX-License-Identifier: Apache-2.0
#include "core/goals/placement_excess.h"

#include <algorithm>

namespace planner {
namespace {

void addDifference(ExcessChange& change, Rule rule, const ExcessByRule& before, const ExcessByRule& after)
{
    change.made[rule] += std::max<std::int64_t>(0, after[rule] - before[rule]);
    change.cured[rule] += std::max<std::int64_t>(0, before[rule] - after[rule]);
}

void addBatches(ExcessChange& change, const LiveRules& rules, const Placement& placement)
{
    std::map<BatchCode, std::pair<ExcessByRule, ExcessByRule>> byCode;
    for (const Batch& batch : placement.removed)
        rules.batchRules().add(batch, 1, byCode[batch.code].first);
    for (const Batch& batch : placement.put)
        rules.batchRules().add(batch, 1, byCode[batch.code].second);
    for (const auto& [code, excess] : byCode)
        for (const RuleInfo& info : kRules)
            if (info.subject == Subject::Batch)
                addDifference(change, info.rule, excess.first, excess.second);
}

} // namespace

std::vector<FacilityId> touchedFacilities(const Operation& operation, const Placement& placement)
{
    std::vector<FacilityId> facilities;
    for (const auto* batches : {&placement.removed, &placement.put})
        for (const Batch& batch : *batches) {
            facilities.push_back(operation.route(batch.route).from);
            facilities.push_back(operation.route(batch.route).to);
        }
    std::sort(facilities.begin(), facilities.end());
    facilities.erase(std::unique(facilities.begin(), facilities.end()), facilities.end());
    return facilities;
}

PlacementExcess excessAt(const LiveRules& rules, const std::vector<FacilityId>& facilities)
{
    PlacementExcess result;
    result.total = rules.excess();
    for (const FacilityId facility : facilities)
        result.facilities.push_back(rules.excessAt(facility));
    return result;
}

ExcessChange excessChange(const LiveRules& rules, const PlacementExcess& before, const PlacementExcess& after,
                          const Placement& placement)
{
    ExcessChange change;
    for (std::size_t facility = 0; facility < before.facilities.size(); ++facility)
        for (const RuleInfo& info : kRules)
            if (info.subject == Subject::Facility)
                addDifference(change, info.rule, before.facilities[facility], after.facilities[facility]);
    addBatches(change, rules, placement);
    for (const RuleInfo& info : kRules)
        if (info.subject != Subject::Facility && info.subject != Subject::Batch)
            addDifference(change, info.rule, before.total, after.total);
    return change;
}

Verdict verdictOf(const ExcessByRule& made)
{
    Verdict verdict = Verdict::Clean;
    for (const RuleInfo& info : kRules) {
        if (made[info.rule] == 0)
            continue;
        if (isProtection(info.rule))
            return Verdict::Forbidden;
        verdict = Verdict::Over;
    }
    return verdict;
}

} // namespace planner
