// SPDX-License-Identifier: Apache-2.0
#include "core/splitter/search/split_worker.h"

#include <algorithm>

namespace planner {
namespace {

// Effort per call: of parts and trees near the optimum, and of trees that prove a small model.
constexpr double kEffort = 4;
constexpr double kEffortOfProofs = 0.5;

} // namespace

SplitWorker::SplitWorker(const SplitProblem& problem, const std::vector<Goal>& goals,
                         const ConstructionHeuristic& construction, std::uint64_t seed)
    : m_construction(construction), m_random(seed),
      m_plan(problem.operation(), goals, problem.fixed(), &problem.reference()),
      m_search(m_plan, construction, m_random)
{
}

void SplitWorker::start(const std::vector<Batch>& batches)
{
    const Operation& operation = m_plan.operation();
    const auto isInside = [&](const Batch& batch) {
        return !batch.parts.empty() && batch.departure >= Day(1)
               && batch.departure + operation.route(batch.route).arrivalOffset <= operation.lastDay();
    };
    if (!std::all_of(batches.begin(), batches.end(), isInside))
        return;
    const std::int64_t hard = key().front();
    m_plan.assign(batches);
    if (m_plan.key().front() <= hard)
        keepIfBetter();
}

void SplitWorker::build(const ConstructionPolicy& policy, std::size_t mostBatches, const IsStopped& isStopped)
{
    const Day last = m_plan.operation().lastDay();
    const auto stop = [&](Day) { return isStopped() || m_plan.slots().size() >= mostBatches; };
    m_plan.assign({});
    m_construction.construct(m_plan, policy, Day(1), last, m_random, stop);
    if (policy.ceiling == Ceiling::Target) {
        keepIfBetter();
        ConstructionPolicy beyond = policy;
        beyond.ceiling = Ceiling::Limit;
        m_construction.construct(m_plan, beyond, Day(1), last, m_random, stop);
    }
    m_plan.commit();
    ConstructionHeuristic::trimDecants(m_plan);
    keepIfBetter();
}

void SplitWorker::useRelaxation(const Relaxation& relaxation, std::size_t number, std::size_t count)
{
    m_treeSearch = std::make_unique<TreeSearch>(relaxation, m_plan, m_construction, m_random, number, count);
    m_flowSearch = std::make_unique<FlowSearch>(relaxation, m_plan, m_construction, m_random);
}

void SplitWorker::applyOptimum()
{
    Incumbent plan = best();
    if (m_flowSearch->applyOptimum(plan))
        m_search.restart(std::move(plan));
}

void SplitWorker::dive(double share, const IsStopped& isStopped)
{
    Incumbent plan = best();
    m_flowSearch->dive(share, plan, isStopped);
    m_search.restart(std::move(plan));
}

void SplitWorker::solveParts(const IsStopped& isStopped)
{
    Incumbent plan = best();
    if (isProving()) {
        m_treeSearch->run(plan, kEffortOfProofs, isStopped);
    } else {
        // A search that finds better plans keeps its turn.
        const bool isTree = m_isTreesTurn && !m_treeSearch->isDone();
        isTree ? m_treeSearch->run(plan, kEffort, isStopped) : m_flowSearch->run(plan, kEffort, isStopped);
        m_isTreesTurn = (plan.key < key()) == isTree;
    }
    m_search.restart(std::move(plan));
}

void SplitWorker::trim()
{
    m_plan.assign(batches());
    ConstructionHeuristic::trimDecants(m_plan);
    keepIfBetter();
}

/// Of two plans that are equally good, the one with fewer batches is better: so trimming counts.
void SplitWorker::keepIfBetter()
{
    m_plan.commit();
    Incumbent plan = m_plan.incumbent();
    if (plan.key < key() || (plan.key == key() && plan.batches.size() <= batches().size()))
        m_search.restart(std::move(plan));
}

} // namespace planner
