// SPDX-License-Identifier: Apache-2.0
#pragma once
// Finds seats for people who wait where that costs the goals least.

#include "core/splitter/model/working_plan.h"
#include "core/splitter/search/construction_heuristic.h"

#include <array>
#include <functional>
#include <optional>

namespace planner {

/// Slower than ConstructionHeuristic, which takes the first day with room: for few people in a good plan. Refers to its
/// argument, which must outlive it.
class Insertion {
public:
    explicit Insertion(const ConstructionHeuristic& construction) : m_construction(construction) {}

    /// Commits, then makes and commits up to `most` changes, each of one batch and one cohort: people who wait join the
    /// batch, or form a new one, that raises the goals least per person. Only changes that improve the score. Ends
    /// early where it is stopped.
    void run(WorkingPlan& plan, std::size_t most, const std::function<bool()>& isStopped) const;

private:
    /// Rise of each goal per person, the most important goal first; without waiting.
    using Cost = std::array<double, std::tuple_size_v<ScoreKey>>;
    struct Change {
        std::optional<WorkingPlan::Slot> slot; ///< of the batch that is replaced
        Batch batch;
        Cost cost;
    };

    /// Whether anybody of the cohort found a seat.
    bool insert(WorkingPlan& plan, CohortId cohort, const std::function<bool()>& isStopped) const;
    void tryBatches(WorkingPlan& plan, CohortId cohort, std::optional<Change>& best) const;
    void tryJourneys(WorkingPlan& plan, CohortId cohort, RouteId route, std::optional<Change>& best) const;
    /// Makes the change, remembers it where it is the best so far, and rolls it back.
    static void rate(WorkingPlan& plan, Change change, People people, std::optional<Change>& best);
    static void make(WorkingPlan& plan, const Change& change);

    const ConstructionHeuristic& m_construction;
};

} // namespace planner
