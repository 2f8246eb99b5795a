// SPDX-License-Identifier: Apache-2.0
#pragma once
// Branch and bound near the relaxation's optimum, then over the whole model: finds better plans and proves bounds.

#include "core/splitter/model/relaxation.h"
#include "core/splitter/search/flow_parts.h"
#include "core/splitter/search/plan_tree.h"

#include <functional>
#include <memory>
#include <optional>
#include <vector>

namespace planner {

/// The bound that searches which share a tree of all loads have proven together; nothing where the first one, which
/// began the tree, has proven nothing.
[[nodiscard]] std::optional<std::int64_t> boundOf(const std::vector<std::optional<std::int64_t>>& searches);

/// Works on the relaxation's last goal: on trees of the loads that the optimum has, or that are some days away, and in
/// a small model on a tree of all loads, which parallel searches share. Refers to its arguments, which must outlive it.
/// For one thread.
class TreeSearch {
public:
    /// `number` of `count` parallel searches chooses the trees. The first search begins the tree of all loads, from
    /// which the others steal nodes.
    TreeSearch(const Relaxation& relaxation, WorkingPlan& plan, const ConstructionHeuristic& construction,
               Random& random, std::size_t number, std::size_t count);

    /// Works on a tree until it is done or about `effort` is spent, as PlanTree counts it; improves the plan.
    void run(Incumbent& plan, double effort, const std::function<bool()>& isStopped);

    /// Moves half of the open nodes of another search's tree of all loads here, where this one has none.
    void stealNodes(TreeSearch& other);
    /// Whether all trees of the last goal are done.
    [[nodiscard]] bool isDone() const
    {
        return m_goal == m_relaxation.solved() && m_next == m_radii.size() && (!m_tree || m_tree->isDone());
    }
    /// Whether the model is small enough for a tree of all loads.
    [[nodiscard]] bool hasProof() const { return m_relaxation.isSmall(); }
    /// The proven bound of the last goal for plans that are as good in the goals before as was held; nothing where
    /// there is none.
    [[nodiscard]] std::optional<std::int64_t> bound() const
    {
        return m_goal == m_relaxation.solved() ? m_bound : std::nullopt;
    }

private:
    using Radius = std::optional<Days>; ///< around the optimum's loads; nothing for all loads

    [[nodiscard]] std::size_t goal() const { return m_relaxation.optima().size() - 1; }
    void makeTree(const Incumbent& plan, const std::function<bool()>& isStopped);
    void updateBound();
    /// Whether the present tree is of all loads.
    [[nodiscard]] bool isAtProof() const { return m_goal == m_relaxation.solved() && m_tree && m_isProof; }

    const Relaxation& m_relaxation;
    const FlowModel& m_model;
    WorkingPlan& m_plan;
    const ConstructionHeuristic& m_construction;
    Random& m_random;
    std::size_t m_number;
    std::vector<Radius> m_radii; ///< of the trees, in order
    std::size_t m_next = 0;      ///< of these, position
    std::size_t m_goal = 0;      ///< of the trees: number of the relaxation's solution
    std::unique_ptr<PlanTree> m_tree;
    bool m_isNew = false;   ///< whether the tree was not worked on
    bool m_isProof = false; ///< whether the tree is of all loads
    std::optional<std::int64_t> m_bound;
};

} // namespace planner
