// SPDX-License-Identifier: Apache-2.0
#pragma once
// Improves a plan, and proves how good it is, by branch and bound near the relaxation's optimum and then over all of
// it.

#include "core/splitter/model/relaxation.h"
#include "core/splitter/search/flow_parts.h"
#include "core/splitter/search/plan_tree.h"

#include <functional>
#include <memory>
#include <optional>
#include <vector>

namespace planner {

/// What searches have proven together, of which the first has the tree of all loads, and those that help it a part:
/// nothing where the first one has proven nothing.
[[nodiscard]] std::optional<std::int64_t> boundOf(const std::vector<std::optional<std::int64_t>>& searches);

/// Works on the relaxation's last goal: on trees of the loads that the optimum has or that are some days about, and
/// where the model is small on a tree of all loads, which searches that work at once share. Refers to its arguments,
/// which must outlive it. For one thread.
class TreeSearch {
public:
    /// Of `count` searches that work at once, `number` says which trees this one takes. The first one has all of the
    /// tree of all loads until others help.
    TreeSearch(const Relaxation& relaxation, WorkingPlan& draft, const ConstructionHeuristic& filler, Random& random,
               std::size_t number, std::size_t count);

    /// Works on a tree until it is done or about `effort` is spent, as PlanTree counts it; leaves the best plan in
    /// `batches` and `key`.
    void run(std::vector<Batch>& batches, ScoreKey& key, double effort, const std::function<bool()>& isStopped);

    /// Takes over half of what another search's tree of all loads has left, where this one has nothing to do.
    void help(TreeSearch& other);
    /// Whether no tree of the last goal is left.
    [[nodiscard]] bool isDone() const
    {
        return m_goal == m_relaxation.solved() && m_next == m_abouts.size() && (!m_tree || m_tree->isDone());
    }
    /// Whether the model is small enough for a tree of all loads.
    [[nodiscard]] bool hasProof() const { return m_relaxation.isSmall(); }
    /// No plan is below that in the last goal that is as good in those before as was held; nothing where none was
    /// found.
    [[nodiscard]] std::optional<std::int64_t> bound() const
    {
        return m_goal == m_relaxation.solved() ? m_bound : std::nullopt;
    }

private:
    using About = std::optional<Days>; ///< nothing for all loads

    [[nodiscard]] std::size_t goal() const { return m_relaxation.optima().size() - 1; }
    void makeTree(const std::vector<Batch>& batches, const ScoreKey& key, const std::function<bool()>& isStopped);
    void learnBound();
    /// Whether it is at a tree of all loads.
    [[nodiscard]] bool isAtProof() const { return m_goal == m_relaxation.solved() && m_tree && m_isProof; }

    const Relaxation& m_relaxation;
    const FlowModel& m_model;
    WorkingPlan& m_draft;
    const ConstructionHeuristic& m_filler;
    Random& m_random;
    std::size_t m_number;
    std::vector<About> m_abouts; ///< in the order of the trees
    std::size_t m_next = 0;      ///< of these
    std::size_t m_goal = 0;      ///< number of the relaxation's solution that the trees are of
    std::unique_ptr<PlanTree> m_tree;
    bool m_isNew = false;   ///< whether nothing was done on the tree
    bool m_isProof = false; ///< whether the tree is of all loads
    std::optional<std::int64_t> m_bound;
};

} // namespace planner
