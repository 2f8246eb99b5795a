// SPDX-License-Identifier: Apache-2.0
#pragma once
// The threads of a split: each works on a plan of its own; in rounds, the best one is shared.

#include "core/splitter/search/split_worker.h"

#include <functional>
#include <memory>

namespace planner {

struct SearchSettings {
    std::uint64_t seed;
    int threads;
    int effort; ///< tries of each thread between two meetings
    std::size_t mostBatches;
};

/// Works on an operation of groups. The same input, seed and number of threads give the same plan when the work
/// ends by itself, because threads meet after a fixed effort, never after a time. Refers to its arguments, which must
/// outlive it; `isStopped` is asked on every thread.
class WorkerPool {
public:
    WorkerPool(const Operation& operation, const std::vector<Goal>& goals, const std::vector<Batch>& fixed,
               const Batches& reference, const SearchSettings& settings, SplitWorker::IsStopped isStopped);

    /// Takes up the plan as it is, and builds others by simple policies.
    void build(const std::vector<Batch>& present);
    /// Goes on to solve parts of the relaxation as well.
    void lead(const Relaxation& relaxation);
    /// Does both, at once where there are threads for that.
    void sideBySide(const std::function<void()>& first, const std::function<void()>& second) const;
    /// Makes a plan of the relaxation's guide as it is, where that is lawful.
    void takeOptimum() { best().takeOptimum(); }
    /// Every thread makes a plan near the relaxation's guide, each in another way.
    void dive();
    /// Every thread goes on from the best plan; those who are led solve parts. Whether the best got better.
    bool round();
    /// Leaves may people where they are as far as the best plan gets no worse.
    void trim() { best().trim(); }

    /// Whether a tree of the relaxation's last goal is left that may prove it, or lead there.
    [[nodiscard]] bool isProving() const;
    /// What trees have proven of the relaxation's last goal.
    [[nodiscard]] std::optional<std::int64_t> bound() const;
    [[nodiscard]] const ScoreKey& key() const { return best().key(); }
    /// The free batches of the best plan.
    [[nodiscard]] const std::vector<Batch>& batches() const { return best().batches(); }
    /// Changes tried so far by all threads.
    [[nodiscard]] std::size_t tries() const;

private:
    using Task = std::function<void(std::size_t, SplitWorker&)>;

    /// Calls `task` for every worker at once and waits for all.
    void together(const Task& task);
    [[nodiscard]] SplitWorker& best() const;
    void share();

    ConstructionHeuristic m_filler;
    std::size_t m_triesPerRound;
    std::size_t m_mostBatches;
    SplitWorker::IsStopped m_isStopped;
    std::vector<std::unique_ptr<SplitWorker>> m_workers;
    bool m_isLed = false;
};

} // namespace planner
