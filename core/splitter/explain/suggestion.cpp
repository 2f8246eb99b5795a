// SPDX-License-Identifier: Apache-2.0
#include "core/splitter/explain/suggestion.h"

#include <algorithm>
#include <tuple>

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

Suggestion tried(LiveScore& score, const ExcessByRule& before, Batch batch, const Journey& journey)
{
    Suggestion suggestion{journey, fittingParts(score.rules(), batch, journey), {}, {}};
    batch.route = journey.route;
    batch.departure = journey.departure;
    score.add(batch);
    suggestion.key = score.key();
    suggestion.excess = score.rules().excess();
    suggestion.excess -= before;
    score.remove(batch);
    return suggestion;
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
    const Operation& operation = score.rules().operation();
    const FacilityId from = operation.route(batch.route).from;
    const ExcessByRule before = score.rules().excess();
    std::vector<Suggestion> suggestions;
    for (std::uint32_t i = 0; i < operation.routes.size(); ++i) {
        const Route& route = operation.routes[i];
        if (route.from != from)
            continue;
        for (Day day(1); day + route.arrivalOffset <= operation.lastDay(); day += Day(1))
            suggestions.push_back(tried(score, before, batch, {{i}, day}));
    }
    std::sort(suggestions.begin(), suggestions.end(), [](const Suggestion& a, const Suggestion& b) {
        return std::tie(a.key, a.journey.departure, a.journey.route)
               < std::tie(b.key, b.journey.departure, b.journey.route);
    });
    return suggestions;
}

std::vector<Suggestion> suggestMoves(LiveScore& score, const Batch& batch)
{
    score.remove(batch);
    std::vector<Suggestion> suggestions = suggestPlaces(score, batch);
    score.add(batch);
    return suggestions;
}

} // namespace planner
