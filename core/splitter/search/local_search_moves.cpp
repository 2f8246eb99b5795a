// SPDX-License-Identifier: Apache-2.0
// The small changes of the local search.
#include "core/splitter/search/local_search.h"

#include "core/splitter/model/batch_parts.h"

#include <algorithm>

namespace planner {
namespace {

Batch emptyBatch(const Journey& journey)
{
    Batch batch;
    batch.route = journey.route;
    batch.departure = journey.departure;
    return batch;
}

} // namespace

WorkingPlan::Slot LocalSearch::anySlot() { return m_draft.slots()[m_random.below(m_draft.slots().size())]; }

WorkingPlan::Slot LocalSearch::companionOf(WorkingPlan::Slot slot)
{
    constexpr int kTries = 4;
    const FacilityId from = m_draft.operation().route(m_draft.batch(slot).route).from;
    for (int i = 0; i < kTries; ++i) {
        const WorkingPlan::Slot other = anySlot();
        if (other != slot && m_draft.operation().route(m_draft.batch(other).route).from == from)
            return other;
    }
    return slot;
}

Journey LocalSearch::anyJourney(FacilityId site, Day around)
{
    constexpr std::size_t kNearDays = 4;
    const auto& routes = m_filler.routesFrom(site);
    const RouteId route = routes[m_random.below(routes.size())];
    const auto days = static_cast<std::size_t>(m_draft.operation().lastDay().value());
    if (m_random.oneIn(3))
        return {route, Day(static_cast<std::int64_t>(m_random.below(days)) + 1)};
    const Days shift(static_cast<std::int64_t>(m_random.below(2 * kNearDays + 1))
                     - static_cast<std::int64_t>(kNearDays));
    return {route, std::clamp(around + shift, Day(1), m_draft.operation().lastDay())};
}

std::vector<Part> LocalSearch::addFitting(const Batch& batch, const Journey& journey)
{
    if (obstacle(m_draft.rules(), journey))
        return batch.parts;
    const JourneyFit journeyFit(m_draft.rules(), journey, Ceiling::Limit);
    Batch moved = emptyBatch(journey);
    std::vector<Part> left;
    for (const Part& part : batch.parts) {
        const People people = std::min(part.people, journeyFit.fit(moved.parts, part.cohort).people);
        if (people > People(0))
            moved.parts.push_back({part.cohort, people});
        if (people < part.people)
            left.push_back({part.cohort, part.people - people});
    }
    if (!moved.parts.empty())
        m_draft.add(std::move(moved));
    return left;
}

void LocalSearch::relocate()
{
    if (m_draft.slots().empty())
        return;
    const WorkingPlan::Slot slot = anySlot();
    Batch batch = m_draft.batch(slot);
    const Journey journey = anyJourney(m_draft.operation().route(batch.route).from, batch.departure);
    if (journey.route == batch.route && journey.departure == batch.departure)
        return;
    m_draft.remove(slot);
    batch.parts = addFitting(batch, journey);
    if (!batch.parts.empty())
        m_draft.add(std::move(batch));
}

void LocalSearch::swapJourneys()
{
    if (m_draft.slots().empty())
        return;
    const WorkingPlan::Slot first = anySlot();
    const WorkingPlan::Slot second = companionOf(first);
    if (first == second)
        return;
    Batch a = m_draft.batch(first);
    Batch b = m_draft.batch(second);
    m_draft.remove(first);
    m_draft.remove(second);
    a.parts = addFitting(a, {b.route, b.departure});
    b.parts = addFitting(b, {a.route, a.departure});
    for (Batch* rest : {&a, &b})
        if (!rest->parts.empty())
            addFitting(*rest, anyJourney(m_draft.operation().route(rest->route).from, rest->departure));
}

void LocalSearch::shiftPeople()
{
    if (m_draft.slots().empty())
        return;
    const WorkingPlan::Slot from = anySlot();
    const WorkingPlan::Slot to = companionOf(from);
    if (from == to)
        return;
    Batch giver = m_draft.batch(from);
    Batch taker = m_draft.batch(to);
    m_draft.remove(from);
    m_draft.remove(to);
    const JourneyFit journeyFit(m_draft.rules(), {taker.route, taker.departure}, Ceiling::Limit);
    for (const Part& part : m_draft.batch(from).parts) {
        const People people = std::min(part.people, journeyFit.fit(taker.parts, part.cohort).people);
        if (people <= People(0))
            continue;
        addPeople(taker.parts, part.cohort, people);
        addPeople(giver.parts, part.cohort, -people);
    }
    m_draft.add(std::move(taker));
    if (!giver.parts.empty())
        m_draft.add(std::move(giver));
}

void LocalSearch::exchangePeople()
{
    if (m_draft.slots().empty())
        return;
    const WorkingPlan::Slot first = anySlot();
    const WorkingPlan::Slot second = companionOf(first);
    if (first == second)
        return;
    Batch a = m_draft.batch(first);
    Batch b = m_draft.batch(second);
    const Part fromA = a.parts[m_random.below(a.parts.size())];
    const Part fromB = b.parts[m_random.below(b.parts.size())];
    if (fromA.cohort == fromB.cohort)
        return;
    const People people = std::min(fromA.people, fromB.people);
    m_draft.remove(first);
    m_draft.remove(second);
    addPeople(a.parts, fromA.cohort, -people);
    addPeople(a.parts, fromB.cohort, people);
    addPeople(b.parts, fromB.cohort, -people);
    addPeople(b.parts, fromA.cohort, people);
    m_draft.add(std::move(a));
    m_draft.add(std::move(b));
}

void LocalSearch::insertWaiting()
{
    if (m_mustSites.empty())
        return;
    const FacilityId site = m_mustSites[m_random.below(m_mustSites.size())];
    const auto isWaiting = [&](CohortId cohort) { return m_draft.remaining(cohort) > People(0); };
    if (m_filler.routesFrom(site).empty()
        || std::none_of(m_filler.mustAt(site).begin(), m_filler.mustAt(site).end(), isWaiting))
        return;
    Batch batch = ConstructionHeuristic::fullest(m_draft, anyJourney(site, Day(1)), m_filler.mustAt(site),
                                                 Ceiling::Limit, m_draft.operation().settings.batchSize * 1000);
    if (!batch.parts.empty())
        m_draft.add(std::move(batch));
}

void LocalSearch::changeDecant()
{
    if (m_maySites.empty())
        return;
    if (m_random.oneIn(2) && !m_draft.slots().empty()) {
        const WorkingPlan::Slot slot = anySlot();
        const auto isMay = [&](const Part& part) {
            return m_draft.operation().cohort(part.cohort).movement == Movement::May;
        };
        const auto& parts = m_draft.batch(slot).parts;
        if (std::any_of(parts.begin(), parts.end(), isMay))
            m_draft.remove(slot);
        return;
    }
    const FacilityId site = m_maySites[m_random.below(m_maySites.size())];
    if (m_filler.routesFrom(site).empty())
        return;
    const Batch batch = ConstructionHeuristic::fullest(m_draft, anyJourney(site, Day(1)), m_filler.mayAt(site),
                                                       Ceiling::Limit, m_draft.operation().settings.batchSize * 1000);
    if (!batch.parts.empty())
        m_draft.add(batch);
}

/// Sends some people of one part another way; those who do not fit wait.
void LocalSearch::divert()
{
    if (m_draft.slots().empty())
        return;
    const WorkingPlan::Slot slot = anySlot();
    Batch batch = m_draft.batch(slot);
    const Part part = batch.parts[m_random.below(batch.parts.size())];
    const People people(1
                        + static_cast<std::int64_t>(m_random.below(
                            static_cast<std::size_t>(std::min<std::int64_t>(part.people.value(), 1'000'000)))));
    m_draft.remove(slot);
    addPeople(batch.parts, part.cohort, -people);
    Batch diverted = emptyBatch({batch.route, batch.departure});
    diverted.parts = {{part.cohort, people}};
    const Journey journey = anyJourney(m_draft.operation().route(batch.route).from, batch.departure);
    if (!batch.parts.empty())
        m_draft.add(std::move(batch));
    addFitting(diverted, journey);
}

} // namespace planner
