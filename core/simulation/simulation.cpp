// SPDX-License-Identifier: Apache-2.0
#include "core/simulation/simulation.h"

#include "core/base/message_id.h"
#include "core/simulation/simulation_tally.h"

#include <algorithm>
#include <atomic>
#include <mutex>
#include <thread>

namespace planner {
namespace {

constexpr std::int64_t kRunsAtATime = 64;

/// Hands out blocks of runs to the threads and collects what they have seen.
class RunPool {
public:
    RunPool(const SimulationSetup& setup, const SimulationOptions& options, const CancelFlag* cancel,
            const ProgressSink& progress)
        : m_setup(setup), m_seed(options.seed), m_runs(std::clamp<std::int64_t>(options.runs, 1, kMostRuns)),
          m_cancel(cancel), m_progress(progress), m_all(setup)
    {
    }

    SimulationResult run(int threads)
    {
        const std::int64_t useful = ceilDivide(m_runs, kRunsAtATime);
        std::vector<std::thread> others;
        for (std::int64_t i = 1; i < std::min<std::int64_t>(threads, useful); ++i)
            others.emplace_back([this] { work(false); });
        work(true);
        for (std::thread& other : others)
            other.join();
        return m_all.finished(m_isStopped);
    }

private:
    void work(bool isFirst)
    {
        SimulationTally tally(m_setup);
        SimulatedRun run(m_setup);
        for (;;) {
            const std::int64_t begin = m_next.fetch_add(kRunsAtATime);
            if (begin >= m_runs)
                break;
            for (std::int64_t number = begin; number < std::min(m_runs, begin + kRunsAtATime); ++number) {
                if (m_cancel != nullptr && m_cancel->isCancelled()) {
                    m_isStopped = true;
                    break;
                }
                run.draw(m_seed, number);
                tally.add(run);
            }
            if (m_isStopped)
                break;
            if (isFirst && m_progress)
                m_progress({static_cast<double>(begin) / static_cast<double>(m_runs), MessageId::Simulating});
        }
        const std::lock_guard lock(m_mutex);
        m_all.add(tally);
    }

    const SimulationSetup& m_setup;
    std::uint64_t m_seed;
    std::int64_t m_runs;
    const CancelFlag* m_cancel;
    const ProgressSink& m_progress;
    std::atomic<std::int64_t> m_next{0};
    std::atomic<bool> m_isStopped{false};
    std::mutex m_mutex;
    SimulationTally m_all;
};

} // namespace

SimulationResult simulate(const Plan& plan, const SimulationOptions& options, const CancelFlag* cancel,
                          const ProgressSink& progress)
{
    const SimulationSetup setup(plan, options.assumptions);
    SimulationResult result = RunPool(setup, options, cancel, progress).run(options.threads);
    if (progress)
        progress({1, MessageId::Simulating});
    return result;
}

} // namespace planner
