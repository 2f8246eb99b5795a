// SPDX-License-Identifier: Apache-2.0
#include "core/rules/add_finding.h"
#include "core/rules/keep_apart_pairs.h"
#include "core/rules/presence.h"
#include "core/rules/rules.h"

#include <algorithm>
#include <map>
#include <set>
#include <utility>

namespace planner {
namespace {

using Pairs = std::set<CohortPair>;
using Presences = std::map<CohortId, std::map<FacilityId, Presence>>;

/// Presences of the cohorts of the pairs at every facility where they are or come to.
Presences presencesOf(const PlanView& view, const Pairs& pairs)
{
    Presences presences;
    std::vector<bool> isWatched(view.operation.cohorts.size());
    for (const auto& [first, second] : pairs)
        for (const CohortId id : {first, second}) {
            presences[id];
            isWatched[id.at()] = true;
        }
    for (auto& [id, byFacility] : presences)
        byFacility[view.operation.cohort(id).facility].open(view.operation.cohort(id).people);
    visitMovements(view, [&](const Passage& passage, Direction direction) {
        const FacilityId facility = direction == Direction::Arrival ? passage.to : passage.from;
        if (isWatched[passage.cohort.at()] && !view.operation.facility(facility).isOutside())
            presences[passage.cohort][facility].move(passage, direction);
    });
    return presences;
}

/// The first day on which the plan brings either; nothing where it brings neither.
std::optional<Day> firstArrivalOfEither(const Presence& a, const Presence& b)
{
    if (!a.hasArrivals() || !b.hasArrivals())
        return a.hasArrivals() ? a.firstArrival() : b.firstArrival();
    return std::min(*a.firstArrival(), *b.firstArrival());
}

/// Adds the days on which both cohorts of the pair are at the facility.
void addMeetings(Findings& findings, const PlanView& view, const CohortPair& pair, FacilityId facility,
                 const Presence& a, const Presence& b)
{
    const auto start = firstArrivalOfEither(a, b);
    if (!start)
        return;
    const Day last = view.ledger.lastDay();
    const bool hasTurnover = view.operation.settings.hasSameDayTurnover;
    const auto peaksOfA = a.peaks(last, hasTurnover);
    const auto peaksOfB = b.peaks(last, hasTurnover);
    const std::string& code = view.operation.facility(facility).code;
    for (Day day = *start; day <= last; day += Day(1)) {
        const auto index = indexOf(day);
        const People smaller = std::min(peaksOfA[index], peaksOfB[index]);
        addFinding(findings, Rule::R13KeepApartSite, code, day, smaller.value(),
                   "On day {0} cohorts {1} and {2}, which must be kept apart, are both in {3}; the smaller count is "
                   "{4}.",
                   day, view.operation.cohort(pair.first).code, view.operation.cohort(pair.second).code, code, smaller);
    }
}

} // namespace

Findings keepApartTravel(const PlanView& view)
{
    Findings findings;
    std::map<CohortId, std::vector<CohortId>> apart;
    for (const auto& [first, second] : keepApartPairs(view.operation, ApartScope::Batch))
        apart[first].push_back(second);
    if (apart.empty())
        return findings;
    view.visitBatches([&](const Batch& batch) {
        std::map<CohortId, People> aboard;
        for (const Part& part : batch.parts)
            aboard[part.cohort] += part.people;
        for (const auto& [cohort, people] : aboard) {
            const auto others = apart.find(cohort);
            if (others == apart.end())
                continue;
            for (const CohortId id : others->second)
                if (const auto other = aboard.find(id); other != aboard.end()) {
                    const People smaller = std::min(people, other->second);
                    addFinding(findings, Rule::R12KeepApartTravel, batch.code.text, batch.departure, smaller.value(),
                               "Batch {0} carries cohorts {1} and {2}, which must not travel together; the smaller "
                               "part has a headcount of {3}.",
                               batch.code.text, view.operation.cohort(cohort).code, view.operation.cohort(id).code,
                               smaller);
                }
        }
    });
    return findings;
}

Findings keepApartSite(const PlanView& view)
{
    Findings findings;
    const Pairs pairs = keepApartPairs(view.operation, ApartScope::Facility);
    if (pairs.empty())
        return findings;
    const Presences presences = presencesOf(view, pairs);
    for (const CohortPair& pair : pairs) {
        const auto& others = presences.at(pair.second);
        for (const auto& [facility, presence] : presences.at(pair.first))
            if (const auto other = others.find(facility); other != others.end())
                addMeetings(findings, view, pair, facility, presence, other->second);
    }
    return findings;
}

} // namespace planner
