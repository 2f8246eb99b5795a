// SPDX-License-Identifier: Apache-2.0
// The large changes of the local search: batches of some days are taken out, and the days filled again.
#include "core/splitter/search/local_search.h"

#include <algorithm>

namespace planner {

void LocalSearch::perturbAndFill(const std::function<bool()>& isStopped)
{
    for (std::size_t changes = 1 + m_random.below(3); changes > 0; --changes)
        changeOnce();
    if (m_draft.slots().empty())
        return;
    const Day last = lastDeparture();
    ruinDays(last - Days(static_cast<std::int64_t>(m_random.below(2))), last);
    ConstructionPolicy policy;
    policy.prefersShort = m_random.oneIn(2);
    policy.skipsOneIn = m_random.oneIn(2) ? 0 : 16;
    m_filler.fill(m_draft, policy, Day(1), m_draft.operation().lastDay(), m_random, [&](Day) { return isStopped(); });
}

Day LocalSearch::lastDeparture() const
{
    Day last(1);
    for (const WorkingPlan::Slot slot : m_draft.slots())
        last = std::max(last, m_draft.batch(slot).departure);
    return last;
}

void LocalSearch::ruinAndFill(const std::function<bool()>& isStopped)
{
    if (m_draft.slots().empty())
        return;
    const Day centre = m_draft.batch(anySlot()).departure;
    const Day first = m_random.oneIn(2) ? ruinDays(centre, centre + Days(static_cast<std::int64_t>(m_random.below(3))))
                                        : ruinSome(centre);
    ConstructionPolicy policy;
    policy.prefersShort = m_random.oneIn(2);
    policy.skipsOneIn = std::size_t{4} << m_random.below(3);
    // Whoever finds no place near by travels later, rather than wait.
    m_filler.fill(m_draft, policy, std::max(Day(1), first - Days(1)), m_draft.operation().lastDay(), m_random,
                  [&](Day) { return isStopped(); });
}

Day LocalSearch::ruinSome(Day centre)
{
    constexpr std::size_t kMostRuined = 6;
    constexpr Days kReach{3};
    const std::size_t count = 1 + m_random.below(kMostRuined);
    Day first = centre;
    for (std::size_t i = 0; i < 4 * count && !m_draft.slots().empty(); ++i) {
        const WorkingPlan::Slot slot = anySlot();
        const Day day = m_draft.batch(slot).departure;
        if (day < centre - kReach || day > centre + kReach)
            continue;
        first = std::min(first, day);
        m_draft.remove(slot);
    }
    return first;
}

Day LocalSearch::ruinDays(Day first, Day last)
{
    std::vector<WorkingPlan::Slot> ruined;
    for (const WorkingPlan::Slot slot : m_draft.slots())
        if (m_draft.batch(slot).departure >= first && m_draft.batch(slot).departure <= last)
            ruined.push_back(slot);
    for (const WorkingPlan::Slot slot : ruined)
        m_draft.remove(slot);
    return first;
}

} // namespace planner
