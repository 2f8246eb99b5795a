// SPDX-License-Identifier: Apache-2.0
#include "core/splitter/model/working_plan.h"

namespace planner {

WorkingPlan::WorkingPlan(const Operation& operation, const std::vector<Goal>& goals, const std::vector<Batch>& fixed,
                         const Batches* reference)
    : m_operation(operation), m_score(operation, goals, reference)
{
    for (const Batch& batch : fixed)
        m_score.add(batch);
}

void WorkingPlan::activate(Slot slot)
{
    m_slots[slot].position = m_active.size();
    m_active.push_back(slot);
    m_score.add(m_slots[slot].batch);
}

void WorkingPlan::deactivate(Slot slot)
{
    const std::size_t position = m_slots[slot].position;
    m_active[position] = m_active.back();
    m_slots[m_active[position]].position = position;
    m_active.pop_back();
    m_score.remove(m_slots[slot].batch);
}

WorkingPlan::Slot WorkingPlan::add(Batch batch)
{
    Slot slot = static_cast<Slot>(m_slots.size());
    if (m_unused.empty()) {
        m_slots.push_back({std::move(batch), 0});
    } else {
        slot = m_unused.back();
        m_unused.pop_back();
        m_slots[slot].batch = std::move(batch);
    }
    activate(slot);
    m_changes.push_back({slot, true});
    return slot;
}

void WorkingPlan::remove(Slot slot)
{
    deactivate(slot);
    m_changes.push_back({slot, false});
}

void WorkingPlan::commit()
{
    for (const Change& change : m_changes)
        if (!change.isAdded)
            m_unused.push_back(change.slot);
    m_changes.clear();
}

void WorkingPlan::rollback()
{
    for (; !m_changes.empty(); m_changes.pop_back()) {
        const Change change = m_changes.back();
        if (change.isAdded) {
            deactivate(change.slot);
            m_unused.push_back(change.slot);
        } else {
            activate(change.slot);
        }
    }
}

void WorkingPlan::assign(const std::vector<Batch>& batches)
{
    while (!m_active.empty())
        remove(m_active.back());
    commit();
    for (const Batch& batch : batches)
        add(batch);
    commit();
}

std::vector<Batch> WorkingPlan::batches() const
{
    std::vector<Batch> batches;
    batches.reserve(m_active.size());
    for (const Slot slot : m_active)
        batches.push_back(m_slots[slot].batch);
    return batches;
}

People WorkingPlan::remaining(CohortId cohort) const
{
    return m_operation.cohort(cohort).people - rules().moved(cohort);
}

} // namespace planner
