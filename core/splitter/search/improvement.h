// SPDX-License-Identifier: Apache-2.0
#pragma once
// Improves a plan goal by goal: each is bounded while the better ones stay as they are, then searched.

#include "core/splitter/model/relaxation.h"
#include "core/splitter/search/split_clock.h"
#include "core/splitter/search/worker_pool.h"

#include <functional>
#include <vector>

namespace planner {

/// Refers to its arguments, which must outlive it. Calls `tell` between the rounds, on its own thread.
class Improvement {
public:
    Improvement(WorkerPool& crew, const std::vector<Goal>& goals, const SplitClock& clock, std::function<void()> notify)
        : m_pool(crew), m_goals(goals), m_clock(clock), m_notify(std::move(notify))
    {
    }

    /// With small changes alone, until they find nothing more.
    void run();
    /// Led by the relaxation; solves it for as many goals as time allows.
    void run(Relaxation& relaxation);

    /// Whether time ended a goal's turn, or what belongs to it: with more of it the plan may be another.
    [[nodiscard]] bool isTimedOut() const { return m_isTimedOut; }

private:
    using AfterBetter = std::function<void(const ScoreKey&)>;

    /// Lets the goals from this one on catch up.
    [[nodiscard]] AfterBetter afterBetter(std::size_t goal);
    /// Every goal once, in their order; whether there is a better plan or bound.
    bool turn(Relaxation& relaxation);
    bool improveGoal(std::size_t goal, Relaxation& relaxation);
    /// Of a small model: until the goal is proven or its share of the time is over.
    void growTrees(std::size_t goal, Relaxation& relaxation);
    /// Of a large one: until the plan is close to the bound, or no better one is found.
    void searchNearOptimum(std::size_t goal, Relaxation& relaxation);
    /// The part of the time at which a goal's turn ends.
    [[nodiscard]] double shareOfAGoal() const;
    /// Lets the goals from this one on lead together, where that is solved in time.
    void solveJointly(std::size_t goal, Relaxation& relaxation);
    /// Rounds until the last `patience` found nothing, the share of the time is over, or it is no longer far.
    /// Tells `afterBetter`, which may be empty, the score from before a round that found a better plan.
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
