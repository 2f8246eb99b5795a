// SPDX-License-Identifier: Apache-2.0
#include "core/splitter/model/split_problem.h"

namespace planner {
namespace {

Batches toGroups(const CohortGroups& groups, const Batches& batches)
{
    Batches grouped;
    for (const auto& [code, batch] : batches)
        grouped.insert({code, groups.toGroups(batch)});
    return grouped;
}

} // namespace

std::vector<Batch> stayingBatches(const Batches& batches)
{
    std::vector<Batch> staying;
    for (const auto& [code, batch] : batches)
        if (batch.isFixed() || !batch.counts())
            staying.push_back(batch);
    return staying;
}

SplitProblem::SplitProblem(const Plan& plan, const std::vector<Goal>& goals)
    : m_staying(stayingBatches(plan.batches)), m_groups(plan.operation, m_staying),
      m_reference(toGroups(m_groups, plan.batches)), m_score(m_groups.reduced(), goals, &m_reference)
{
    for (const Batch& batch : m_staying) {
        m_fixed.push_back(m_groups.toGroups(batch));
        m_score.add(m_fixed.back());
    }
    // Nothing waits to be worked out any more: threads may read it side by side.
    (void)m_score.hard();
}

std::vector<Batch> SplitProblem::free() const
{
    std::vector<Batch> free;
    for (const auto& [code, batch] : m_reference)
        if (!batch.isFixed() && batch.counts())
            free.push_back(batch);
    return free;
}

} // namespace planner
