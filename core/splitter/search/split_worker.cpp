// SPDX-License-Identifier: Apache-2.0
#include "core/splitter/search/split_worker.h"

#include <algorithm>

namespace planner {
namespace {

// Effort of a call: of an optimum's neighbourhood, and of trees of a small model, which are done sooner.
constexpr double kEffort = 4;
constexpr double kEffortOfProofs = 0.5;

} // namespace

SplitWorker::SplitWorker(const Operation& operation, const std::vector<Goal>& goals, const std::vector<Batch>& fixed,
                         const Batches& reference, const ConstructionHeuristic& filler, std::uint64_t seed)
    : m_filler(filler), m_random(seed), m_draft(operation, goals, fixed, &reference),
      m_search(m_draft, filler, m_random)
{
}

void SplitWorker::start(const std::vector<Batch>& batches)
{
    const Operation& operation = m_draft.operation();
    const auto isInside = [&](const Batch& batch) {
        return !batch.parts.empty() && batch.departure >= Day(1)
               && batch.departure + operation.route(batch.route).arrivalOffset <= operation.lastDay();
    };
    if (!std::all_of(batches.begin(), batches.end(), isInside))
        return;
    const std::int64_t hard = key().front();
    m_draft.assign(batches);
    if (m_draft.key().front() <= hard)
        keepIfBetter();
}

void SplitWorker::build(const ConstructionPolicy& policy, std::size_t mostBatches, const IsStopped& isStopped)
{
    const Day last = m_draft.operation().lastDay();
    const auto stop = [&](Day) { return isStopped() || m_draft.slots().size() >= mostBatches; };
    m_draft.assign({});
    m_filler.fill(m_draft, policy, Day(1), last, m_random, stop);
    if (policy.ceiling == Ceiling::Target) {
        keepIfBetter();
        ConstructionPolicy beyond = policy;
        beyond.ceiling = Ceiling::Limit;
        m_filler.fill(m_draft, beyond, Day(1), last, m_random, stop);
    }
    m_draft.commit();
    ConstructionHeuristic::trimDecants(m_draft);
    keepIfBetter();
}

void SplitWorker::lead(const Relaxation& relaxation, std::size_t number, std::size_t count)
{
    m_treeSearch = std::make_unique<TreeSearch>(relaxation, m_draft, m_filler, m_random, number, count);
    m_flowSearch = std::make_unique<FlowSearch>(relaxation, m_draft, m_filler, m_random);
}

void SplitWorker::takeOptimum()
{
    ScoreKey key = m_search.bestKey();
    std::vector<Batch> batches = m_search.best();
    m_flowSearch->takeOptimum(batches, key);
    if (key < m_search.bestKey())
        m_search.restart(batches, key);
}

void SplitWorker::dive(double share, const IsStopped& isStopped)
{
    ScoreKey key = m_search.bestKey();
    std::vector<Batch> batches = m_search.best();
    m_flowSearch->dive(share, batches, key, isStopped);
    m_search.restart(batches, key);
}

void SplitWorker::solveParts(const IsStopped& isStopped)
{
    ScoreKey key = m_search.bestKey();
    std::vector<Batch> batches = m_search.best();
    const ScoreKey before = key;
    if (isProving()) {
        m_treeSearch->run(batches, key, kEffortOfProofs, isStopped);
    } else {
        // What finds something goes on.
        const bool isTree = m_isTreesTurn && !m_treeSearch->isDone();
        isTree ? m_treeSearch->run(batches, key, kEffort, isStopped)
               : m_flowSearch->run(batches, key, kEffort, isStopped);
        m_isTreesTurn = (key < before) == isTree;
    }
    m_search.restart(batches, key);
}

void SplitWorker::trim()
{
    m_draft.assign(m_search.best());
    ConstructionHeuristic::trimDecants(m_draft);
    keepIfBetter();
}

/// A plan that is as good with fewer people on the road is the better one: trimming ends here.
void SplitWorker::keepIfBetter()
{
    m_draft.commit();
    const ScoreKey key = m_draft.key();
    const std::vector<Batch> batches = m_draft.batches();
    if (key < m_search.bestKey() || (key == m_search.bestKey() && batches.size() <= m_search.best().size()))
        m_search.restart(batches, key);
}

} // namespace planner
