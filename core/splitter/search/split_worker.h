// SPDX-License-Identifier: Apache-2.0
#pragma once
// One thread's share of a split: a plan of its own, and the searches that improve it.

#include "core/base/random.h"
#include "core/splitter/model/split_problem.h"
#include "core/splitter/model/working_plan.h"
#include "core/splitter/search/construction_heuristic.h"
#include "core/splitter/search/flow_search.h"
#include "core/splitter/search/local_search.h"
#include "core/splitter/search/tree_search.h"

#include <functional>
#include <memory>
#include <vector>

namespace planner {

/// Keeps the best plan it has seen: no call makes it worse. Refers to its arguments, which must outlive
/// it. For one thread at a time.
class SplitWorker {
public:
    using IsStopped = std::function<bool()>;

    SplitWorker(const SplitProblem& problem, const std::vector<Goal>& goals, const ConstructionHeuristic& construction,
                std::uint64_t seed);

    /// Starts from a plan that breaks no rule beyond the fixed batches and stays within the dates of the operation.
    void start(const std::vector<Batch>& batches);
    /// Constructs a plan by the policy, with at most so many batches.
    void build(const ConstructionPolicy& policy, std::size_t mostBatches, const IsStopped& isStopped);
    /// Continues from another worker's best plan.
    void follow(const SplitWorker& other) { m_search.restart(other.best()); }
    /// Tries so many moves.
    void improve(std::size_t tries, const IsStopped& isStopped) { m_search.run(tries, isStopped); }
    /// From now on it can solve parts of the flow model. `number` of `count` workers chooses its trees.
    void useRelaxation(const Relaxation& relaxation, std::size_t number, std::size_t count);
    /// Makes a plan of the guide as it is, where that breaks no rule.
    void applyOptimum();
    /// Makes a plan of whole batches near the guide.
    void dive(double share, const IsStopped& isStopped);
    /// Solves parts of the flow model, or works on its trees.
    void solveParts(const IsStopped& isStopped);
    /// Whether a tree is open that may prove the last goal.
    [[nodiscard]] bool isProving() const { return m_treeSearch && m_treeSearch->hasProof() && !m_treeSearch->isDone(); }
    /// Moves half of another worker's open nodes here, where this one has none.
    void stealNodes(SplitWorker& other)
    {
        if (m_treeSearch && other.m_treeSearch)
            m_treeSearch->stealNodes(*other.m_treeSearch);
    }
    /// The bound that its trees have proven for the relaxation's last goal.
    [[nodiscard]] std::optional<std::int64_t> bound() const
    {
        return m_treeSearch ? m_treeSearch->bound() : std::nullopt;
    }
    /// Leaves people who may stay where they are, as far as the plan gets no worse.
    void trim();

    [[nodiscard]] const Incumbent& best() const { return m_search.best(); }
    [[nodiscard]] const ScoreKey& key() const { return best().key; }
    [[nodiscard]] const std::vector<Batch>& batches() const { return best().batches; }
    /// Moves tried so far.
    [[nodiscard]] std::size_t tries() const { return m_search.tries(); }

private:
    void keepIfBetter();

    const ConstructionHeuristic& m_construction;
    Random m_random;
    WorkingPlan m_plan;
    LocalSearch m_search;
    std::unique_ptr<FlowSearch> m_flowSearch;
    std::unique_ptr<TreeSearch> m_treeSearch;
    bool m_isTreesTurn = false; ///< rather than that of parts
};

} // namespace planner
