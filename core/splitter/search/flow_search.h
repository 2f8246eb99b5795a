// SPDX-License-Identifier: Apache-2.0
#pragma once
// Improves a plan by solving small parts of the flow model to optimality while the rest stays as it is.

#include "core/base/random.h"
#include "core/lp/branch_and_bound.h"
#include "core/lp/reduced_program.h"
#include "core/splitter/model/relaxation.h"
#include "core/splitter/search/flow_parts.h"

#include <functional>
#include <vector>

namespace planner {

/// A large neighbourhood search in the manner of RINS (Danna, Rothberg and Le Pape, 2005): the loads of some days and
/// sites are free, chosen near each other, and some of them only where the relaxation's optimum differs. Refers to
/// its arguments, which must outlive it. For one thread.
class FlowSearch {
public:
    FlowSearch(const Relaxation& relaxation, WorkingPlan& draft, const ConstructionHeuristic& filler, Random& random);

    /// Makes a plan of the guide as it is where its people are whole and as many batches as they need are lawful: then
    /// no plan is better in the goal. Leaves it in `batches` and `key` where it is better than that.
    void takeOptimum(std::vector<Batch>& batches, ScoreKey& key);
    /// Makes a plan of whole batches of an optimum of the first goal that is not close to its bound and those after it
    /// as one, rounded `share` by share. Batches go where the guide or the plan in `batches` has some, there or about.
    /// The draft need hold no plan; leaves the plan in `batches` and `key` where it is better.
    void dive(double share, std::vector<Batch>& batches, ScoreKey& key, const std::function<bool()>& isStopped);
    /// Solves parts until about `effort` is spent; leaves the best plan in `batches` and `key`. Effort is counted in
    /// millions of simplex iterations by rows.
    void run(std::vector<Batch>& batches, ScoreKey& key, double effort, const std::function<bool()>& isStopped);

private:
    using Column = LinearProgram::Column;
    using Ranges = std::vector<LinearProgram::ColumnRange>;
    enum class Nearness { Days, Site, Relaxation };

    /// A goal that may get better: half the time the last such one that is solved.
    [[nodiscard]] std::optional<std::size_t> anyGoal(const ScoreKey& key);
    [[nodiscard]] std::vector<ReducedProgram::ExtraRow> heldRows(std::size_t goal, const ScoreKey& key) const;
    /// Loads from the nearest to a load taken at random on.
    [[nodiscard]] std::vector<std::size_t> loadsByNearness(const std::vector<double>& relaxed);
    [[nodiscard]] Ranges freeRanges(const std::vector<std::size_t>& loads, std::size_t freeCount) const;
    /// A point better in the goal than the plan with that key, and then in the next goal; nothing where none was found.
    /// Sets `isDone` where no better one is there.
    [[nodiscard]] std::optional<std::vector<double>> solvePart(std::size_t goal, const Ranges& ranges,
                                                               const ScoreKey& key, bool& isDone,
                                                               const std::function<bool()>& isStopped);
    /// The best point below the cutoff that was found within the limits of a part; sets `isDone` where it is proven or
    /// no point is.
    [[nodiscard]] std::optional<std::vector<double>> solve(const LinearForm& objective, const Ranges& ranges,
                                                           const std::vector<ReducedProgram::ExtraRow>& extra,
                                                           double cutoff, bool& isDone,
                                                           const std::function<bool()>& isStopped);
    void learn(const std::vector<FlowPoints::Cut>& cuts);
    void addMargins(std::vector<ReducedProgram::ExtraRow>& rows) const;
    /// Solves a part for the goal; whether there are any parts.
    bool improvePart(std::size_t goal, std::vector<Batch>& batches, ScoreKey& key,
                     const std::function<bool()>& isStopped);
    void takeRounded(std::vector<Batch>& batches, ScoreKey& key, const std::function<bool()>& isStopped);
    /// Whether there is nothing to gain from another dive.
    bool diveOnce(std::size_t goal, double share, std::vector<Batch>& batches, ScoreKey& key,
                  const std::function<bool()>& isStopped);
    /// Leaves the plan of a point in the draft, with seats found for those whom the rules keep out of theirs; whether
    /// it is better than the one in hand, and that now.
    bool take(const std::vector<double>& point, std::vector<Batch>& batches, ScoreKey& key,
              const std::function<bool()>& isStopped);

    const Relaxation& m_relaxation;
    const FlowModel& m_model;
    WorkingPlan& m_draft;
    const ConstructionHeuristic& m_filler;
    Random& m_random;
    std::vector<double> m_point;        ///< of the plan in hand
    std::vector<double> m_sizes;        ///< by goal: how many loads are free
    std::vector<std::int64_t> m_losses; ///< by goal: how much worse a plan is than the optimum it is made of
    std::map<Day, double> m_margins;    ///< escorts that are kept free
    double m_spent = 0;                 ///< of the effort
};

} // namespace planner
