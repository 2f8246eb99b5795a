// SPDX-License-Identifier: Apache-2.0
#include "core/goals/placement_excess.h"

#include <algorithm>

namespace planner {
namespace {

std::int64_t overAll(const std::vector<People>& counts, const std::vector<std::optional<People>>& most)
{
    People over;
    for (std::size_t day = 0; day < counts.size(); ++day)
        if (most[day])
            over += std::max(People(0), counts[day] - *most[day]);
    return over.value();
}

std::int64_t overShares(const LiveRules& rules, FacilityId facility)
{
    People over;
    for (std::uint32_t i = 0; i < rules.operation().categories.size(); ++i)
        if (const auto left = rules.shareLeft(facility, {i}))
            over += std::max(People(0), -*left);
    return over.value();
}

ExcessByRule excessOf(const LiveRules& rules, FacilityId facility)
{
    const FacilityTrack& track = rules.population().track(facility);
    ExcessByRule excess{};
    excess[Rule::R01Overcrowding] = track.overLimit.value();
    excess[Rule::R02Places] = rules.places().excessAt(facility).value();
    excess[Rule::R04DailyIntake] = overAll(track.arrivals, track.intake);
    excess[Rule::R05DailyRelease] = overAll(track.departures, track.release);
    excess[Rule::R13KeepApartSite] = rules.apart().excessAt(facility).value();
    excess[Rule::R14Dispersal] = overShares(rules, facility);
    return excess;
}

void addDifference(ExcessChange& change, Rule rule, const ExcessByRule& before, const ExcessByRule& after)
{
    change.made[rule] += std::max<std::int64_t>(0, after[rule] - before[rule]);
    change.cured[rule] += std::max<std::int64_t>(0, before[rule] - after[rule]);
}

void addBatches(ExcessChange& change, const LiveRules& rules, const Placement& placement)
{
    std::map<BatchCode, std::pair<ExcessByRule, ExcessByRule>> byCode;
    for (const Batch& batch : placement.removed)
        if (batch.counts())
            rules.batchRules().add(batch, 1, byCode[batch.code].first);
    for (const Batch& batch : placement.put)
        if (batch.counts())
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
        result.facilities.push_back(excessOf(rules, facility));
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
