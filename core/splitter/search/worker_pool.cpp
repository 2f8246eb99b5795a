// SPDX-License-Identifier: Apache-2.0
#include "core/splitter/search/worker_pool.h"

#include <algorithm>
#include <array>
#include <thread>

namespace planner {
namespace {

constexpr std::array<ConstructionPolicy, 8> kPolicies{{
    {Ceiling::Limit, true, false, 0},
    {Ceiling::Limit, false, false, 0},
    {Ceiling::Target, true, false, 0},
    {Ceiling::Target, false, false, 0},
    {Ceiling::Limit, true, true, 0},
    {Ceiling::Limit, false, true, 0},
    {Ceiling::Target, true, true, 0},
    {Ceiling::Target, false, true, 0},
}};
constexpr std::size_t kPoliciesWithoutDecants = 4;
constexpr std::array<double, 4> kShares{0.25, 0.5, 0.35, 0.15}; ///< of columns that dives round at once, by thread
// Divisors of the moves per round, while parts or the trees of a small model take the time.
constexpr std::size_t kTriesBesidePartsOneIn = 4;
constexpr std::size_t kTriesBesideProofsOneIn = 40;

} // namespace

WorkerPool::WorkerPool(const SplitProblem& problem, const std::vector<Goal>& goals, const SearchSettings& settings,
                       SplitWorker::IsStopped isStopped)
    : m_construction(problem.operation()), m_triesPerRound(static_cast<std::size_t>(std::max(1, settings.effort))),
      m_mostBatches(settings.mostBatches), m_isStopped(std::move(isStopped))
{
    for (int i = 0; i < std::max(1, settings.threads); ++i)
        m_workers.push_back(std::make_unique<SplitWorker>(problem, goals, m_construction,
                                                          settings.seed * 1'000'003 + static_cast<std::uint64_t>(i)));
}

void WorkerPool::runOnAll(const Task& task)
{
    std::vector<std::thread> threads;
    for (std::size_t i = 1; i < m_workers.size(); ++i)
        threads.emplace_back([&task, i, worker = m_workers[i].get()] { task(i, *worker); });
    task(0, *m_workers.front());
    for (std::thread& thread : threads)
        thread.join();
}

SplitWorker& WorkerPool::best() const
{
    return **std::min_element(m_workers.begin(), m_workers.end(),
                              [](const auto& a, const auto& b) { return a->key() < b->key(); });
}

void WorkerPool::shareBest()
{
    const SplitWorker& leading = best();
    for (const auto& worker : m_workers)
        worker->follow(leading);
}

bool WorkerPool::isProving() const
{
    return std::any_of(m_workers.begin(), m_workers.end(), [](const auto& worker) { return worker->isProving(); });
}

std::optional<std::int64_t> WorkerPool::bound() const
{
    std::vector<std::optional<std::int64_t>> bounds;
    for (const auto& worker : m_workers)
        bounds.push_back(worker->bound());
    return boundOf(bounds);
}

std::size_t WorkerPool::tries() const
{
    std::size_t tries = 0;
    for (const auto& worker : m_workers)
        tries += worker->tries();
    return tries;
}

void WorkerPool::build(const std::vector<Batch>& present)
{
    m_workers.front()->start(present);
    runOnAll([&](std::size_t number, SplitWorker& worker) {
        const auto isLarge = [&] { return worker.batches().size() >= m_mostBatches; };
        // Without people who may move nobody can make room first.
        const std::size_t count = m_construction.hasMay() ? kPolicies.size() : kPoliciesWithoutDecants;
        for (std::size_t i = number; i < count && !m_isStopped() && !isLarge(); i += m_workers.size())
            worker.build(kPolicies.at(i), m_mostBatches, m_isStopped);
    });
}

void WorkerPool::useRelaxation(const Relaxation& relaxation)
{
    for (std::size_t i = 0; i < m_workers.size(); ++i)
        m_workers[i]->useRelaxation(relaxation, i, m_workers.size());
    m_usesRelaxation = true;
}

void WorkerPool::runBoth(const std::function<void()>& first, const std::function<void()>& second) const
{
    if (m_workers.size() == 1) {
        first();
        return second();
    }
    std::thread other(second);
    first();
    other.join();
}

void WorkerPool::dive()
{
    shareBest();
    runOnAll([&](std::size_t number, SplitWorker& worker) {
        worker.dive(kShares.at(number % kShares.size()), m_isStopped);
    });
}

bool WorkerPool::round()
{
    const ScoreKey before = key();
    shareBest();
    for (const auto& idle : m_workers)
        for (const auto& worker : m_workers)
            if (idle != worker)
                idle->stealNodes(*worker);
    const std::size_t oneIn = !m_usesRelaxation ? 1 : isProving() ? kTriesBesideProofsOneIn : kTriesBesidePartsOneIn;
    runOnAll([&](std::size_t, SplitWorker& worker) {
        if (m_usesRelaxation)
            worker.solveParts(m_isStopped);
        worker.improve(m_triesPerRound / oneIn, m_isStopped);
    });
    return key() < before;
}

} // namespace planner
