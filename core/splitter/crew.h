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

class Relaxation;

/// Works on an operation of groups. The same input, seed and number of threads give the same plan when the work
/// ends by itself, because threads meet after a fixed number of tries, never after a time.
class Crew {
public:
    Crew(const Operation& operation, const std::vector<Goal>& goals, const std::vector<Batch>& fixed,
         const Batches& reference, const SplitOptions& options);
    ~Crew();

    /// Builds first plans.
    void build(const std::function<bool()>& isStopped);
    /// Improves them; `relaxation` may be nullptr. `isStopped` is asked on every thread, `progress` is called on this
    /// one.
    void improve(const Relaxation* relaxation, const std::function<bool()>& isStopped, const ProgressSink& progress);
    /// The free batches of the best plan found.
    [[nodiscard]] const std::vector<Batch>& batches() const;

private:
    class Worker;

    /// Builds plans along the relaxation's flows.
    void follow(const Relaxation& relaxation, const std::function<bool()>& isStopped);
    [[nodiscard]] std::size_t numberOf(const Worker& worker) const;
    /// Calls `task` for every worker at once and waits for all.
    void together(const std::function<void(Worker&)>& task);
    [[nodiscard]] Worker& best() const;
    /// Takes the best plan over to all workers.
    void share();

    const Operation& m_operation;
    Filler m_filler;
    std::size_t m_triesPerRound;
    std::vector<std::unique_ptr<Worker>> m_workers;
};

} // namespace planner
