// SPDX-License-Identifier: Apache-2.0
#include "core/goals/placement_excess.h"

#include <algorithm>

namespace planner {
namespace {

std::int64_t& at(ExcessByRule& excess, Rule rule) { return excess[static_cast<std::size_t>(rule)]; }

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
    at(excess, Rule::R01Overcrowding) = track.overLimit.value();
    at(excess, Rule::R02Places) = rules.places().excessAt(facility).value();
    at(excess, Rule::R04DailyIntake) = overAll(track.arrivals, track.intake);
    at(excess, Rule::R05DailyRelease) = overAll(track.departures, track.release);
    at(excess, Rule::R13KeepApartSite) = rules.apart().excessAt(facility).value();
    at(excess, Rule::R14Dispersal) = overShares(rules, facility);
    return excess;
}

void addDifference(ExcessChange& change, std::size_t rule, std::int64_t before, std::int64_t after)
{
    change.made[rule] += std::max<std::int64_t>(0, after - before);
    change.cured[rule] += std::max<std::int64_t>(0, before - after);
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
        for (std::size_t rule = 0; rule < kRuleCount; ++rule)
            addDifference(change, rule, excess.first[rule], excess.second[rule]);
}

/// Whether the rule is looked at place by place; the others are compared for the whole plan.
enum class Where { Facility, Batch, Plan };
Where whereOf(Rule rule)
{
    switch (rule) {
    case Rule::R01Overcrowding:
    case Rule::R02Places:
    case Rule::R04DailyIntake:
    case Rule::R05DailyRelease:
    case Rule::R13KeepApartSite:
    case Rule::R14Dispersal:
        return Where::Facility;
    case Rule::R03NotAccepted:
    case Rule::R07RouteClosed:
    case Rule::R10Seats:
    case Rule::R11TravelsAlone:
    case Rule::R12KeepApartTravel:
    case Rule::R16Dates:
    case Rule::R17Stays:
    case Rule::R18Clearance:
    case Rule::R19CountMissing:
    case Rule::R20Unaccounted:
        return Where::Batch;
    case Rule::R06RouteDepartures:
    case Rule::R08Fleet:
    case Rule::R09Escorts:
    case Rule::R15Headcount:
        return Where::Plan;
    }
    return Where::Plan;
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
    for (std::size_t rule = 0; rule < kRuleCount; ++rule)
        result.total[rule] = rules.excess(static_cast<Rule>(rule));
    for (const FacilityId facility : facilities)
        result.facilities.push_back(excessOf(rules, facility));
    return result;
}

ExcessChange excessChange(const LiveRules& rules, const PlacementExcess& before, const PlacementExcess& after,
                          const Placement& placement)
{
    ExcessChange change;
    for (std::size_t facility = 0; facility < before.facilities.size(); ++facility)
        for (std::size_t rule = 0; rule < kRuleCount; ++rule)
            addDifference(change, rule, before.facilities[facility][rule], after.facilities[facility][rule]);
    ExcessChange ofBatches;
    addBatches(ofBatches, rules, placement);
    for (std::size_t rule = 0; rule < kRuleCount; ++rule) {
        switch (whereOf(static_cast<Rule>(rule))) {
        case Where::Facility:
            break;
        case Where::Batch:
            change.made[rule] = ofBatches.made[rule];
            change.cured[rule] = ofBatches.cured[rule];
            break;
        case Where::Plan:
            addDifference(change, rule, before.total[rule], after.total[rule]);
            break;
        }
    }
    return change;
}

bool isProtection(Rule rule)
{
    switch (rule) {
    case Rule::R02Places:
    case Rule::R03NotAccepted:
    case Rule::R10Seats:
    case Rule::R11TravelsAlone:
    case Rule::R12KeepApartTravel:
    case Rule::R13KeepApartSite:
    case Rule::R16Dates:
    case Rule::R17Stays:
    case Rule::R18Clearance:
    case Rule::R19CountMissing:
    case Rule::R20Unaccounted:
        return true;
    case Rule::R01Overcrowding:
    case Rule::R04DailyIntake:
    case Rule::R05DailyRelease:
    case Rule::R06RouteDepartures:
    case Rule::R07RouteClosed:
    case Rule::R08Fleet:
    case Rule::R09Escorts:
    case Rule::R14Dispersal:
    case Rule::R15Headcount:
        return false;
    }
    return false;
}

Verdict verdictOf(const ExcessByRule& made)
{
    Verdict verdict = Verdict::Clean;
    for (std::size_t rule = 0; rule < kRuleCount; ++rule) {
        if (made[rule] == 0)
            continue;
        if (isProtection(static_cast<Rule>(rule)))
            return Verdict::Forbidden;
        verdict = Verdict::Over;
    }
    return verdict;
}

} // namespace planner
