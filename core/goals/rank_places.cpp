// SPDX-License-Identifier: Apache-2.0
#include "core/goals/rank_places.h"

#include <algorithm>
#include <tuple>

namespace planner {
namespace {

struct DayRange {
    Day first;
    Day last;
};

DayRange departuresOn(const PlaceQuery& query, const Route& route, Day lastDay)
{
    if (query.arrival)
        return {*query.arrival - route.arrivalOffset, *query.arrival - route.arrivalOffset};
    if (query.departure)
        return {*query.departure, *query.departure};
    return {Day(1), lastDay - route.arrivalOffset};
}

RankedPlace placeOf(LiveScore& live, const Batch& batch, const PlaceQuery& query, const ExcessByRule& before)
{
    const auto trial = LiveScore::Trial::with(live, batch);
    const Verdict verdict = query.judge ? query.judge(batch) : Verdict::Clean;
    RankedPlace place{batch.route, batch.departure, verdict, live.key(), live.rules().excess()};
    place.excess -= before;
    return place;
}

} // namespace

std::vector<RankedPlace> rankPlaces(LiveScore& live, const Batch& batch, const PlaceQuery& query)
{
    const Operation& operation = live.rules().operation();
    const ExcessByRule before = live.rules().excess();
    std::vector<RankedPlace> places;
    Batch tried = batch;
    for (std::uint32_t i = 0; i < operation.routes.size(); ++i) {
        const Route& route = operation.routes[i];
        if (route.from != query.from || (query.to && route.to != *query.to))
            continue;
        tried.route = {i};
        if (query.parts)
            tried.parts = query.parts(tried.route);
        if (query.parts && tried.parts.empty())
            continue;
        const auto [first, last] = departuresOn(query, route, operation.lastDay());
        for (tried.departure = first; tried.departure <= last; tried.departure += Day(1))
            places.push_back(placeOf(live, tried, query, before));
    }
    using Rank = std::tuple<Verdict, bool, const ScoreKey&, Day, RouteId>;
    const auto rankOf = [&](const RankedPlace& place) {
        const bool isOtherDay = query.preferred && place.departure != *query.preferred;
        return Rank(place.verdict, isOtherDay, place.key, place.departure, place.route);
    };
    std::sort(places.begin(), places.end(),
              [&](const RankedPlace& a, const RankedPlace& b) { return rankOf(a) < rankOf(b); });
    return places;
}

} // namespace planner
