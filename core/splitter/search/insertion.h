// SPDX-License-Identifier: Apache-2.0
#pragma once
// Finds seats for people who wait where that costs the goals least.

#include "core/splitter/model/working_plan.h"
#include "core/splitter/search/construction_heuristic.h"

#include <array>
#include <functional>
#include <optional>

namespace planner {

/// Slower than ConstructionHeuristic, which takes the first day that has room: for few people in a plan that is
/// otherwise good. Refers to the filler, which must outlive it.
class Insertion {
public:
    explicit Insertion(const ConstructionHeuristic& construction) : m_construction(construction) {}

    /// Commits, then makes up to `most` changes, each of one batch and one cohort, and commits them: people who wait
    /// join the batch, or make the new one, that raises the goals least for each of them. Only changes that make the
    /// score better. Ends early where it is stopped.
    void run(WorkingPlan& plan, std::size_t most, const std::function<bool()>& isStopped) const;

private:
    /// What the goals rise by for each person, the better goals first; waiting is not counted.
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
    /// Makes the change, keeps it in mind where it is the best so far, and takes it back.
    static void rate(WorkingPlan& plan, Change change, People people, std::optional<Change>& best);
    static void make(WorkingPlan& plan, const Change& change);

    const ConstructionHeuristic& m_construction;
};

} // namespace planner
