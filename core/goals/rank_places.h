// SPDX-License-Identifier: Apache-2.0
#pragma once
// "Where could this go?": every route and day for a batch, the best first. Drops, moves and suggestions ask here.

#include "core/goals/placement_excess.h"

#include <functional>
#include <optional>
#include <vector>

namespace planner {

/// The parts of a batch on a route; a new batch takes what the route's vehicle holds. Empty: no batch on it.
using PartsOnRoute = std::function<std::vector<Part>(RouteId)>;

/// Which routes and days are looked at, and what counts before the score. Without a day every day on which the batch
/// departs and arrives within the operation.
struct PlaceQuery {
    FacilityId from;
    std::optional<FacilityId> to;                 ///< nothing: wherever a route leads
    std::optional<Day> departure{};               ///< that day alone
    std::optional<Day> arrival{};                 ///< that day alone
    PartsOnRoute parts{};                         ///< without it the batch's own
    std::function<Verdict(const Batch&)> judge{}; ///< asked while the score counts the batch; without it all are clean
    std::optional<Day> preferred{};               ///< day of departure that comes before others of its verdict
};

struct RankedPlace {
    RouteId route;
    Day departure{1};
    Verdict verdict = Verdict::Clean;
    ScoreKey key{};        ///< of the plan with the batch there
    ExcessByRule excess{}; ///< what the batch adds there; below 0 where it cures
};

/// By verdict, preferred day, score, day and route. The score does not count the batch; it is changed and changed back.
[[nodiscard]] std::vector<RankedPlace> rankPlaces(LiveScore& live, const Batch& batch, const PlaceQuery& query);

} // namespace planner
