// SPDX-License-Identifier: Apache-2.0
#pragma once
// Fills a plan: splits the people who must move across sites and days without breaking a rule.

#include "core/base/progress.h"
#include "core/goals/score.h"
#include "core/splitter/explain/waiting.h"

#include <cstdint>
#include <functional>
#include <optional>
#include <vector>

namespace planner {

struct GoalBound {
    Goal goal = Goal::Waiting;
    std::int64_t value = 0;
    std::optional<std::int64_t>
        bound; ///< proven: no plan without findings that is as good in the earlier goals is below
};

/// How far a split has come.
struct SplitState {
    double seconds = 0;
    std::int64_t hard = 0;         ///< of the best plan so far
    std::vector<GoalBound> bounds; ///< its goals, in order
    double triesPerSecond = 0;     ///< small changes tried, all threads together
};

/// About 2.5 kB each, with what it takes to work them out and to write them.
inline constexpr std::size_t kMostBatches = 400'000;

struct SplitOptions {
    std::vector<Goal> goals; ///< empty: the operation's
    double seconds = 10;     ///< time limit, more than 0
    std::uint64_t seed = 1;
    int threads = 1; ///< from 1
    /// A plan of more is filled that far and not improved: it would take too long, and too much memory.
    std::size_t mostBatches = kMostBatches;
    /// For each batch of the first plan the search leaves so much of its time to whoever keeps the plan.
    double secondsPerBatch = 0;
    int effort = 20'000; ///< tries of each thread between two meetings; more looks further
    /// Told of every round, on the working thread; must be quick and must not throw. May be empty.
    std::function<void(const SplitState&)> onState = {};
};

struct SplitResult {
    Batches batches; ///< the whole new set; fixed batches as they were
    Score score;
    std::vector<GoalBound> bounds; ///< one a goal, in order
    std::vector<Waiting> waiting;
    bool isProven = false;   ///< every goal equals its bound
    bool isTooLarge = false; ///< it needs as many batches as were allowed, or more: the plan is only begun
    bool isStopped = false;  ///< by the cancel flag or the time limit, which ends goals' turns too
    double seconds = 0;
};

/// Plans unlocked draft and proposed batches anew; the others stay. The same plan, options and threads give the
/// same result when it ends before the time limit. Cancelling keeps the best plan so far.
[[nodiscard]] SplitResult split(const Plan& plan, const SplitOptions& options, const CancelFlag* cancel = nullptr,
                                const ProgressSink& progress = {});

} // namespace planner
