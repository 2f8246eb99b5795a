// SPDX-License-Identifier: Apache-2.0
#include "core/goals/best_placement.h"

#include <algorithm>

namespace planner {

std::optional<BestPlacement> bestPlacement(LiveScore& live, const Batch* now, const Batch& draft, FacilityId from,
                                           const PlacementWish& wish, const PartsOnRoute& parts)
{
    Placement placement;
    if (now != nullptr)
        placement.removed.push_back(*now);
    std::vector<FacilityId> facilities = touchedFacilities(live.rules().operation(), placement);
    for (const FacilityId facility : {from, wish.to})
        if (std::find(facilities.begin(), facilities.end(), facility) == facilities.end())
            facilities.push_back(facility);
    const PlacementExcess before = excessAt(live.rules(), facilities);
    const LiveScore::Trial without(live, placement.removed, {});
    PlaceQuery query{from, wish.to, wish.departure, wish.arrival, parts};
    query.judge = [&](const Batch& batch) {
        placement.put.assign(1, batch);
        return verdictOf(excessChange(live.rules(), before, excessAt(live.rules(), facilities), placement).made);
    };
    query.preferred = wish.departure;
    std::vector<RankedPlace> places = rankPlaces(live, draft, query);
    if (wish.departure && !wish.arrival && (places.empty() || places.front().verdict != Verdict::Clean)) {
        query.departure.reset();
        const std::vector<RankedPlace> anyDay = rankPlaces(live, draft, query);
        if (!anyDay.empty() && (places.empty() || anyDay.front().verdict < places.front().verdict))
            places = anyDay;
    }
    if (places.empty())
        return std::nullopt;
    Batch batch = draft;
    batch.route = places.front().route;
    batch.departure = places.front().departure;
    batch.parts = parts(batch.route);
    return BestPlacement{batch, places.front().verdict};
}

} // namespace planner
