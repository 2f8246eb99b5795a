// SPDX-License-Identifier: Apache-2.0
#pragma once
// The threads of a split: each builds and improves plans of its own; in rounds, the best one is shared.

#include "core/splitter/draft.h"
#include "core/splitter/filler.h"
#include "core/splitter/splitter.h"

#include <atomic>
#include <functional>
#include <memory>

namespace planner {

class Guide;

/// Works on an operation of groups. The same input, seed and number of threads give the same plan when the work
/// ends by itself, because threads meet after a fixed number of tries, never after a time.
class Crew {
public:
    Crew(const Operation& operation, const std::vector<Goal>& goals, const std::vector<Batch>& fixed,
         const Batches& reference, const SplitOptions& options);
    ~Crew();

    /// The free batches of the best plan found. `guide` may be nullptr. `isStopped` is asked on every thread,
    /// `progress` is called on this one.
    [[nodiscard]] std::vector<Batch> work(const Guide* guide, const std::function<bool()>& isStopped,
                                          const ProgressSink& progress);

private:
    class Worker;

    /// Calls `task` for every worker at once and waits for all.
    void together(const std::function<void(Worker&)>& task);
    [[nodiscard]] const Worker& best() const;

    Filler m_filler;
    std::size_t m_triesPerRound;
    std::vector<std::unique_ptr<Worker>> m_workers;
};

} // namespace planner
