// SPDX-License-Identifier: Apache-2.0
#pragma once
// The threads of a split: each improves a plan of its own, and after each round all continue from the best.

#include "core/splitter/search/split_worker.h"

#include <functional>
#include <memory>

namespace planner {

struct SearchSettings {
    std::uint64_t seed;
    int threads;
    int effort; ///< moves that each thread tries per round
    std::size_t mostBatches;
};

/// Works on an operation of groups. The same input, seed and number of threads give the same plan unless the pool is
/// stopped: a round ends after a fixed effort, never after a time. Refers to its arguments, which must outlive it;
/// `isStopped` is called on every thread.
class WorkerPool {
public:
    WorkerPool(const SplitProblem& problem, const std::vector<Goal>& goals, const SearchSettings& settings,
               SplitWorker::IsStopped isStopped);

    /// Starts from the present plan, and constructs others by simple policies.
    void build(const std::vector<Batch>& present);
    /// From now on rounds also solve parts of the relaxation.
    void useRelaxation(const Relaxation& relaxation);
    /// Calls both, in parallel where there are threads.
    void runBoth(const std::function<void()>& first, const std::function<void()>& second) const;
    /// Makes a plan of the relaxation's guide as it is, where that breaks no rule.
    void applyOptimum() { best().applyOptimum(); }
    /// Every thread dives from the relaxation's guide, each with another share of columns rounded at once.
    void dive();
    /// Every thread improves the best plan, with parts of the relaxation if there is one. Whether the best got better.
    bool round();
    /// Leaves people who may stay where they are, as far as the best plan gets no worse.
    void trim() { best().trim(); }

    /// Whether a tree is open that may prove the relaxation's last goal.
    [[nodiscard]] bool isProving() const;
    /// The bound that trees have proven for the relaxation's last goal.
    [[nodiscard]] std::optional<std::int64_t> bound() const;
    [[nodiscard]] const ScoreKey& key() const { return best().key(); }
    /// The free batches of the best plan.
    [[nodiscard]] const std::vector<Batch>& batches() const { return best().batches(); }
    /// Moves tried so far by all threads.
    [[nodiscard]] std::size_t tries() const;

private:
    using Task = std::function<void(std::size_t, SplitWorker&)>;

    /// Calls `task` for every worker in parallel and waits for all.
    void runOnAll(const Task& task);
    [[nodiscard]] SplitWorker& best() const;
    void shareBest();

    ConstructionHeuristic m_construction;
    std::size_t m_triesPerRound;
    std::size_t m_mostBatches;
    SplitWorker::IsStopped m_isStopped;
    std::vector<std::unique_ptr<SplitWorker>> m_workers;
    bool m_usesRelaxation = false;
};

} // namespace planner
