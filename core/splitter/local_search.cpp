// SPDX-License-Identifier: Apache-2.0
#include "core/splitter/local_search.h"

#include "core/splitter/batch_parts.h"

#include <algorithm>

namespace planner {
namespace {

constexpr std::size_t kHistoryLength = 200;
constexpr std::size_t kTriesBetweenLooks = 32;
constexpr std::size_t kRuinOneIn = 8; ///< filling again costs as much as many small changes

std::vector<FacilityId> sitesWith(const Operation& operation, Movement movement)
{
    std::vector<FacilityId> sites;
    for (const Cohort& cohort : operation.cohorts)
        if (cohort.movement == movement && std::find(sites.begin(), sites.end(), cohort.facility) == sites.end())
            sites.push_back(cohort.facility);
    return sites;
}

Batch emptyBatch(const Journey& journey)
{
    Batch batch;
    batch.route = journey.route;
    batch.departure = journey.departure;
    return batch;
}

} // namespace

LocalSearch::LocalSearch(Draft& draft, const Filler& filler, Random& random)
    : m_draft(draft), m_filler(filler), m_random(random), m_hard(draft.score().hard()), m_currentKey(draft.key()),
      m_bestKey(m_currentKey), m_best(draft.batches()), m_history(kHistoryLength, m_currentKey),
      m_mustSites(sitesWith(draft.operation(), Movement::Must)), m_maySites(sitesWith(draft.operation(), Movement::May))
{
}

void LocalSearch::restart(const std::vector<Batch>& batches, const ScoreKey& key)
{
    m_draft.assign(batches);
    m_currentKey = key;
    m_bestKey = key;
    m_best = batches;
    loosen();
}

/// Lets the search go back a little in one of the goals at first, so that it gets over small hills.
void LocalSearch::loosen()
{
    constexpr std::int64_t kParts = 200;
    std::vector<std::size_t> goals;
    for (std::size_t i = 1; i < m_currentKey.size(); ++i)
        if (m_currentKey[i] > 0)
            goals.push_back(i);
    ScoreKey loose = m_currentKey;
    if (!goals.empty()) {
        const std::size_t goal = goals[m_random.below(goals.size())];
        loose[goal] += 1 + loose[goal] / kParts;
    }
    m_history.assign(kHistoryLength, loose);
}

void LocalSearch::run(std::size_t tries, const std::function<bool()>& isStopped)
{
    for (std::size_t i = 0; i < tries; ++i) {
        if (i % kTriesBetweenLooks == 0 && isStopped())
            return;
        ++m_tries;
        tryOne(isStopped);
        if (m_draft.hasChanges())
            keepOrTakeBack();
    }
}

void LocalSearch::keepOrTakeBack()
{
    const ScoreKey key = m_draft.key();
    ScoreKey& late = m_history[m_historyAt];
    m_historyAt = (m_historyAt + 1) % m_history.size();
    if (key.front() <= m_hard && (key <= m_currentKey || key <= late)) {
        m_draft.commit();
        m_currentKey = key;
        if (key < m_bestKey) {
            m_bestKey = key;
            m_best = m_draft.batches();
        }
    } else {
        m_draft.rollback();
    }
    late = std::min(late, m_currentKey);
}

void LocalSearch::tryOne(const std::function<bool()>& isStopped)
{
    if (m_random.oneIn(kRuinOneIn))
        return m_random.oneIn(2) ? ruinAndFill(isStopped) : perturbAndFill(isStopped);
    changeOnce();
}

void LocalSearch::changeOnce()
{
    switch (m_random.below(9)) {
    case 0:
    case 1:
        return relocate();
    case 2:
    case 3:
        return swapJourneys();
    case 4:
        return shiftPeople();
    case 5:
        return exchangePeople();
    case 6:
        return insertWaiting();
    case 7:
        return changeDecant();
    case 8:
        return divert();
    }
}

Draft::Slot LocalSearch::anySlot() { return m_draft.slots()[m_random.below(m_draft.slots().size())]; }

Draft::Slot LocalSearch::companionOf(Draft::Slot slot)
{
    constexpr int kTries = 4;
    const FacilityId from = m_draft.operation().route(m_draft.batch(slot).route).from;
    for (int i = 0; i < kTries; ++i) {
        const Draft::Slot other = anySlot();
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
    const Draft::Slot slot = anySlot();
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
    const Draft::Slot first = anySlot();
    const Draft::Slot second = companionOf(first);
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
    const Draft::Slot from = anySlot();
    const Draft::Slot to = companionOf(from);
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
    const Draft::Slot first = anySlot();
    const Draft::Slot second = companionOf(first);
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
    Batch batch = Filler::fullest(m_draft, anyJourney(site, Day(1)), m_filler.mustAt(site), Ceiling::Limit,
                                  m_draft.operation().settings.batchSize * 1000);
    if (!batch.parts.empty())
        m_draft.add(std::move(batch));
}

void LocalSearch::changeDecant()
{
    if (m_maySites.empty())
        return;
    if (m_random.oneIn(2) && !m_draft.slots().empty()) {
        const Draft::Slot slot = anySlot();
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
    const Batch batch = Filler::fullest(m_draft, anyJourney(site, Day(1)), m_filler.mayAt(site), Ceiling::Limit,
                                        m_draft.operation().settings.batchSize * 1000);
    if (!batch.parts.empty())
        m_draft.add(batch);
}

void LocalSearch::perturbAndFill(const std::function<bool()>& isStopped)
{
    for (std::size_t changes = 1 + m_random.below(3); changes > 0; --changes)
        changeOnce();
    if (m_draft.slots().empty())
        return;
    const Day last = lastDeparture();
    ruinDays(last - Days(static_cast<std::int64_t>(m_random.below(2))), last);
    FillPolicy policy;
    policy.prefersShort = m_random.oneIn(2);
    policy.skipsOneIn = m_random.oneIn(2) ? 0 : 16;
    m_filler.fill(m_draft, policy, Day(1), m_draft.operation().lastDay(), m_random, [&](Day) { return isStopped(); });
}

/// Sends some people of one part another way; those who do not fit wait.
void LocalSearch::divert()
{
    if (m_draft.slots().empty())
        return;
    const Draft::Slot slot = anySlot();
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

Day LocalSearch::lastDeparture() const
{
    Day last(1);
    for (const Draft::Slot slot : m_draft.slots())
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
    FillPolicy policy;
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
        const Draft::Slot slot = anySlot();
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
    std::vector<Draft::Slot> ruined;
    for (const Draft::Slot slot : m_draft.slots())
        if (m_draft.batch(slot).departure >= first && m_draft.batch(slot).departure <= last)
            ruined.push_back(slot);
    for (const Draft::Slot slot : ruined)
        m_draft.remove(slot);
    return first;
}

} // namespace planner
