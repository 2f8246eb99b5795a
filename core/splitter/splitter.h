// SPDX-License-Identifier: Apache-2.0
#pragma once
// Splits the people who must move across sites and days without breaking a rule.

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
    std::optional<std::int64_t> bound; ///< proven, for plans without findings that are as good in the earlier goals
};

/// How far a split has come.
struct SplitState {
    double seconds = 0;
    std::int64_t hard = 0;         ///< of the best plan so far
    std::vector<GoalBound> bounds; ///< its goals, in order
    double triesPerSecond = 0;     ///< moves tried by all threads
    People waiting{};              ///< people of must cohorts in no batch, whatever their priority
};

/// A batch takes about 2.5 kB, including what it takes to find and to write it.
inline constexpr std::size_t kMostBatches = 400'000;

struct SplitOptions {
    std::vector<Goal> goals; ///< empty: the operation's
    double seconds = 10;     ///< time limit, more than 0
    std::uint64_t seed = 1;
    int threads = 1; ///< from 1
    /// A larger plan is only begun: it would take too long and too much memory.
    std::size_t mostBatches = kMostBatches;
    /// Time per batch of the first plan that the search leaves to whoever stores the result.
    double secondsPerBatch = 0;
    int effort = 20'000;          ///< moves that each thread tries per round; more looks further
    bool keepsLocked = true;      ///< locked draft and proposed batches stay too
    std::optional<Day> from = {}; ///< re-planning: what departs before it stays, and nothing else may
    /// Called after every round, on the calling thread; must be quick and must not throw. May be empty.
    std::function<void(const SplitState&)> onState = {};
};

struct SplitResult {
    Batches batches; ///< the whole new set; fixed batches as they were
    Score score;
    std::vector<GoalBound> bounds; ///< one per goal, in order
    std::vector<Waiting> waiting;
    bool isProven = false;   ///< every goal equals its bound
    bool isTooLarge = false; ///< it needs mostBatches or more: the plan is only begun
    bool isStopped = false;  ///< by the cancel flag or the time limit, which ends goals' turns too
    double seconds = 0;
};

/// Plans draft and proposed batches anew that the options do not keep; the others stay. The same plan, options and
/// threads give the same result when it ends before the time limit. Cancelling keeps the best plan so far.
[[nodiscard]] SplitResult split(const Plan& plan, const SplitOptions& options, const CancelFlag* cancel = nullptr,
                                const ProgressSink& progress = {});

} // namespace planner
