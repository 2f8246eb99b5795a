// SPDX-License-Identifier: Apache-2.0
#pragma once
// Improves a plan goal by goal: each goal is bounded while the earlier ones are held, then searched.

#include "core/splitter/model/relaxation.h"
#include "core/splitter/search/split_clock.h"
#include "core/splitter/search/worker_pool.h"

#include <functional>
#include <vector>

namespace planner {

/// Refers to its arguments, which must outlive it. Calls `notify` between rounds, on the calling thread.
class Improvement {
public:
    Improvement(WorkerPool& pool, const std::vector<Goal>& goals, const SplitClock& clock, std::function<void()> notify)
        : m_pool(pool), m_goals(goals), m_clock(clock), m_notify(std::move(notify))
    {
    }

    /// By small moves alone, until they find nothing more.
    void run();
    /// Guided by the relaxation, which it solves for as many goals as time allows.
    void run(Relaxation& relaxation);

    /// Whether time ended a goal's turn: a longer run may give another plan.
    [[nodiscard]] bool isTimedOut() const { return m_isTimedOut; }

private:
    using AfterBetter = std::function<void(const ScoreKey&)>;

    /// Dives when an earlier goal got better, which leaves this one and the later ones behind.
    [[nodiscard]] AfterBetter afterBetter(std::size_t goal);
    /// Improves every goal once, in order; whether a plan or bound got better.
    bool turn(Relaxation& relaxation);
    bool improveGoal(std::size_t goal, Relaxation& relaxation);
    /// For a small model: until the goal is proven or its share of the time is over.
    void growTrees(std::size_t goal, Relaxation& relaxation);
    /// For a large one: until the plan is close to the bound, or no better one is found.
    void searchNearOptimum(std::size_t goal, Relaxation& relaxation);
    /// The fraction of the time at which a goal's turn ends.
    [[nodiscard]] double shareOfAGoal() const;
    /// Makes an optimum of this goal and the later ones the guide, where it is found in time.
    void solveJointly(std::size_t goal, Relaxation& relaxation);
    /// Rounds until the last `patience` found nothing, the fraction of the time is over, or the goal is no longer far.
    /// `afterBetter`, which may be empty, gets the score from before a round that found a better plan.
    void rounds(int patience, double share, const std::function<bool()>& isFar, const AfterBetter& afterBetter = {});
    [[nodiscard]] std::int64_t valueOf(std::size_t goal) const { return m_pool.key()[goal + 1]; }

    WorkerPool& m_pool;
    const std::vector<Goal>& m_goals;
    const SplitClock& m_clock;
    std::function<void()> m_notify;
    bool m_isTimedOut = false;
    bool m_isOpen = false; ///< whether a goal can be better than at the end of its last turn
};

} // namespace planner
