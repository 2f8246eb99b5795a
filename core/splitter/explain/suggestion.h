// SPDX-License-Identifier: Apache-2.0
#pragma once
// "Where could this go?": every journey of a batch, the best first, with what each would cost and break.

#include "core/goals/rank_places.h"
#include "core/splitter/model/journey_fit.h"

#include <vector>

namespace planner {

/// One route and day for the whole batch.
struct Suggestion {
    Journey journey;
    std::vector<Part> fitting; ///< the people of the batch who could travel so without breaking one more rule
    ScoreKey key{};            ///< with the whole batch on the journey
    ExcessByRule excess{};     ///< what the whole batch adds there to a plan without it; below 0 where it cures

    [[nodiscard]] People people() const;
    /// Whether the whole batch adds no excess to any rule.
    [[nodiscard]] bool isClean() const;
};

/// Every journey on which a batch that the score counts could leave its facility and arrive within the operation,
/// the one it is on included, by the score after the move, then by day. Changes the score and changes it back.
[[nodiscard]] std::vector<Suggestion> suggestMoves(LiveScore& score, const Batch& batch);
/// The same for a batch that the score does not count yet. Its route gives the facility that it leaves.
[[nodiscard]] std::vector<Suggestion> suggestPlaces(LiveScore& score, const Batch& batch);

} // namespace planner
