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
    FlowSearch(const Relaxation& relaxation, WorkingPlan& plan, const ConstructionHeuristic& construction,
               Random& random);

    /// Makes a plan of the guide as it is where its people are whole and the batches that they need break no rule: then
    /// no plan is better in the goal. Whether that plan is better; it is in `plan` then.
    bool applyOptimum(Incumbent& plan);
    /// Makes a plan of whole batches by diving: for the first goal that is not close to its bound and those after it as
    /// one, with `share` of the columns rounded at once. Batches travel near those of the guide or of `plan`. Improves
    /// the plan.
    void dive(double share, Incumbent& plan, const std::function<bool()>& isStopped);
    /// Solves parts until about `effort` is spent (simplex iterations x rows, in millions); improves the plan.
    void run(Incumbent& plan, double effort, const std::function<bool()>& isStopped);

private:
    using Column = LinearProgram::Column;
    using Ranges = std::vector<LinearProgram::ColumnRange>;
    using Rows = std::vector<ReducedProgram::ExtraRow>;
    using Point = std::vector<double>;
    enum class Nearness { Days, Site, Relaxation };

    /// A goal that can be improved: half the time the last such one that is solved.
    [[nodiscard]] std::optional<std::size_t> anyGoal(const ScoreKey& key);
    [[nodiscard]] Rows heldRows(std::size_t goal, const ScoreKey& key) const;
    /// All loads, by nearness to a random one.
    [[nodiscard]] std::vector<std::size_t> loadsByNearness(const Point& relaxed);
    [[nodiscard]] Ranges freeRanges(const std::vector<std::size_t>& loads, std::size_t freeCount) const;
    /// A point better in the goal than the plan with that key, and then in the next goal; nothing where none was found.
    /// Sets `isDone` where no better one exists.
    [[nodiscard]] std::optional<Point> solvePart(std::size_t goal, const Ranges& ranges, const ScoreKey& key,
                                                 bool& isDone, const std::function<bool()>& isStopped);
    [[nodiscard]] PartOptimum solve(const LinearForm& objective, const Ranges& ranges, const Rows& extra, double cutoff,
                                    const std::function<bool()>& isStopped);
    void learnMargins(const std::vector<FlowPoints::Unseated>& unseated);
    void addMargins(Rows& rows) const;
    /// Solves a part for the goal; whether there are any parts.
    bool improvePart(std::size_t goal, Incumbent& plan, const std::function<bool()>& isStopped);
    /// Rounds the guide at once: a first plan for short time limits.
    void applyRounded(Incumbent& plan, const std::function<bool()>& isStopped);
    /// Whether another dive has nothing to gain.
    bool diveOnce(std::size_t goal, double share, Incumbent& plan, const std::function<bool()>& isStopped);
    /// Makes the plan of a point in the working plan; whether it is better, and `plan` then.
    bool apply(const Point& point, Incumbent& plan, const std::function<bool()>& isStopped);

    const Relaxation& m_relaxation;
    const FlowModel& m_model;
    WorkingPlan& m_plan;
    const ConstructionHeuristic& m_construction;
    Random& m_random;
    Point m_point;                      ///< of the incumbent
    std::vector<double> m_sizes;        ///< by goal: number of free loads
    std::vector<std::int64_t> m_losses; ///< by goal: how much worse a plan is than the optimum that it is made of
    std::map<Day, double> m_margins;    ///< escorts that are kept free
    double m_spent = 0;                 ///< effort
};

} // namespace planner
