// SPDX-License-Identifier: Apache-2.0
#pragma once
// The best route and day for a batch that somebody wants at a facility: what a drop onto a column does.

#include "core/goals/rank_places.h"

#include <optional>

namespace planner {

/// Where a batch is to go. Without a day wish every day will do.
struct PlacementWish {
    FacilityId to;
    std::optional<Day> departure; ///< kept where that breaks nothing; else the best day is taken
    std::optional<Day> arrival;   ///< this day and no other
};

struct BestPlacement {
    Batch batch;
    Verdict verdict = Verdict::Clean;
};

/// Takes, among the routes from `from` to the wish's facility and their days: the wished day where it breaks
/// nothing, else any day that breaks nothing, else the wished day where it is not forbidden, else any; of
/// equals, the one with the best score of the plan, then the earliest. Nothing where no route leads there in time.
/// `now` is the batch as it is in `live`, nullptr for a new one; `draft` gives code and status, and is put on the
/// route with the parts that `parts` gives. `live` is changed and changed back.
[[nodiscard]] std::optional<BestPlacement> bestPlacement(LiveScore& live, const Batch* now, const Batch& draft,
                                                         FacilityId from, const PlacementWish& wish,
                                                         const PartsOnRoute& parts);

} // namespace planner
