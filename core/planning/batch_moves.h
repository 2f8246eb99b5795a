// SPDX-License-Identifier: Apache-2.0
#pragma once
// Moves of some batches to a site, with what they would do.

#include "core/edit/edit.h"
#include "core/edit/records.h"
#include "core/goals/rank_places.h"

#include <optional>
#include <vector>

namespace planner {

enum class MoveDay { Keep, Given, Best };

struct PlannedMoves {
    std::vector<Edit> edits;            ///< one a batch that changes
    std::vector<LostRecord> lost;       ///< clearances that the moves take off
    std::vector<BatchCode> unreachable; ///< no route leads from their site to the other
    ScoreKey before{};
    ScoreKey after{};
    ExcessByRule excess{}; ///< after, less before
};

/// Sites that a route leads to from the site of each of the batches.
[[nodiscard]] std::vector<FacilityId> destinationsOf(const Plan& plan, const std::vector<BatchCode>& codes);
/// Chooses for one batch after the other the route, and the day where it is free, with the best score. `score` counts
/// all batches of the plan; it is changed and changed back. `given` is used with MoveDay::Given only.
[[nodiscard]] PlannedMoves planMoves(LiveScore& score, const Plan& plan, const std::vector<BatchCode>& codes,
                                     FacilityId to, MoveDay day, Day given);

} // namespace planner
