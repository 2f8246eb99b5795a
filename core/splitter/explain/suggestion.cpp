// SPDX-License-Identifier: Apache-2.0
#include "core/splitter/explain/suggestion.h"

#include <algorithm>

namespace planner {
namespace {

/// The people of the batch who could join the journey one part after the other. The rules do not count the batch.
std::vector<Part> fittingParts(const LiveRules& rules, const Batch& batch, const Journey& journey)
{
    std::vector<Part> fitting;
    if (obstacle(rules, journey))
        return fitting;
    const Operation& operation = rules.operation();
    const JourneyFit journeyFit(rules, journey, Ceiling::Limit);
    for (const Part& part : batch.parts) {
        const Cohort& cohort = operation.cohort(part.cohort);
        if (cohort.movement == Movement::Stay || cohort.facility != operation.route(journey.route).from)
            continue;
        const People left = cohort.people - rules.moved(part.cohort);
        const People people = std::min({part.people, left, journeyFit.fit(fitting, part.cohort).people});
        if (people > People(0))
            fitting.push_back({part.cohort, people});
    }
    return fitting;
}

} // namespace

People Suggestion::people() const
{
    People sum;
    for (const Part& part : fitting)
        sum += part.people;
    return sum;
}

bool Suggestion::isClean() const
{
    return std::all_of(kRules.begin(), kRules.end(), [&](const RuleInfo& info) { return excess[info.rule] <= 0; });
}

std::vector<Suggestion> suggestPlaces(LiveScore& score, const Batch& batch)
{
    std::vector<Suggestion> suggestions;
    const FacilityId from = score.rules().operation().route(batch.route).from;
    for (const RankedPlace& place : rankPlaces(score, batch, {from, std::nullopt})) {
        const Journey journey{place.route, place.departure};
        suggestions.push_back({journey, fittingParts(score.rules(), batch, journey), place.key, place.excess});
    }
    return suggestions;
}

std::vector<Suggestion> suggestMoves(LiveScore& score, const Batch& batch)
{
    const auto without = LiveScore::Trial::without(score, batch);
    return suggestPlaces(score, batch);
}

} // namespace planner
