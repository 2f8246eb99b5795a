// SPDX-License-Identifier: Apache-2.0
#pragma once
// One thread's share of a split: a plan of its own, and the ways to make it better.

#include "core/base/random.h"
#include "core/splitter/model/working_plan.h"
#include "core/splitter/search/construction_heuristic.h"
#include "core/splitter/search/flow_search.h"
#include "core/splitter/search/local_search.h"
#include "core/splitter/search/tree_search.h"

#include <functional>
#include <memory>
#include <vector>

namespace planner {

/// Keeps the best plan it has seen; each call leaves it as good or better. Refers to its arguments, which must outlive
/// it. For one thread at a time.
class SplitWorker {
public:
    using IsStopped = std::function<bool()>;

    SplitWorker(const Operation& operation, const std::vector<Goal>& goals, const std::vector<Batch>& fixed,
                const Batches& reference, const ConstructionHeuristic& filler, std::uint64_t seed);

    /// Takes a plan up that breaks no rule which the fixed batches do not, and travels within the operation.
    void start(const std::vector<Batch>& batches);
    /// Builds a plan by the policy, of no more batches than that.
    void build(const ConstructionPolicy& policy, std::size_t mostBatches, const IsStopped& isStopped);
    /// Goes on from another worker's best plan.
    void follow(const SplitWorker& other) { m_search.restart(other.batches(), other.key()); }
    /// Makes small changes.
    void improve(std::size_t tries, const IsStopped& isStopped) { m_search.run(tries, isStopped); }
    /// Lets it solve parts of the flow model too.
    /// Of `count` workers who are led at once, this is `number`.
    void lead(const Relaxation& relaxation, std::size_t number, std::size_t count);
    /// Makes a plan of the guide as it is, where that is lawful.
    void takeOptimum();
    /// Makes a plan of an optimum with whole batches near the guide.
    void dive(double share, const IsStopped& isStopped);
    /// Solves parts of the flow model, and works on its trees.
    void solveParts(const IsStopped& isStopped);
    /// Whether a tree of the last goal is left that may prove it, or lead there.
    [[nodiscard]] bool isProving() const { return m_treeSearch && m_treeSearch->hasProof() && !m_treeSearch->isDone(); }
    /// Takes over a part of what another has left to prove, where it has nothing to do itself.
    void help(SplitWorker& other)
    {
        if (m_treeSearch && other.m_treeSearch)
            m_treeSearch->help(*other.m_treeSearch);
    }
    /// What its trees have proven of the relaxation's last goal.
    [[nodiscard]] std::optional<std::int64_t> bound() const
    {
        return m_treeSearch ? m_treeSearch->bound() : std::nullopt;
    }
    /// Leaves may people where they are as far as the plan gets no worse.
    void trim();

    [[nodiscard]] const ScoreKey& key() const { return m_search.bestKey(); }
    [[nodiscard]] const std::vector<Batch>& batches() const { return m_search.best(); }
    /// Changes tried so far.
    [[nodiscard]] std::size_t tries() const { return m_search.tries(); }

private:
    void keepIfBetter();

    const ConstructionHeuristic& m_filler;
    Random m_random;
    WorkingPlan m_draft;
    LocalSearch m_search;
    std::unique_ptr<FlowSearch> m_flowSearch;
    std::unique_ptr<TreeSearch> m_treeSearch;
    bool m_isTreesTurn = false; ///< and not that of parts
};

} // namespace planner
