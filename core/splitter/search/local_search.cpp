// SPDX-License-Identifier: Apache-2.0
#include "core/splitter/search/local_search.h"

#include "core/splitter/model/batch_parts.h"

#include <algorithm>

namespace planner {
namespace {

constexpr std::size_t kHistoryLength = 200;
constexpr std::size_t kTriesPerPoll = 32;
constexpr std::size_t kRuinOneIn = 8; ///< to recreate costs as much as many small moves

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

LocalSearch::LocalSearch(WorkingPlan& plan, const ConstructionHeuristic& construction, Random& random)
    : m_plan(plan), m_construction(construction), m_random(random), m_hard(plan.score().hard()),
      m_currentKey(plan.key()), m_best(plan.incumbent()), m_history(kHistoryLength, m_currentKey),
      m_mustSites(sitesWith(plan.operation(), Movement::Must)), m_maySites(sitesWith(plan.operation(), Movement::May))
{
}

void LocalSearch::restart(Incumbent plan)
{
    m_best = std::move(plan);
    m_plan.assign(m_best.batches);
    m_currentKey = m_best.key;
    loosen();
}

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
        if (i % kTriesPerPoll == 0 && isStopped())
            return;
        ++m_tries;
        tryMove(isStopped);
        if (m_plan.hasChanges())
            acceptOrRollBack();
    }
}

void LocalSearch::acceptOrRollBack()
{
    const ScoreKey key = m_plan.key();
    ScoreKey& late = m_history[m_historyAt];
    m_historyAt = (m_historyAt + 1) % m_history.size();
    if (key.front() <= m_hard && (key <= m_currentKey || key <= late)) {
        m_plan.commit();
        m_currentKey = key;
        if (key < m_best.key)
            m_best = m_plan.incumbent();
    } else {
        m_plan.rollback();
    }
    late = std::min(late, m_currentKey);
}

void LocalSearch::tryMove(const std::function<bool()>& isStopped)
{
    if (m_random.oneIn(kRuinOneIn))
        return m_random.oneIn(2) ? ruinAndRecreate(isStopped) : perturbAndRecreate(isStopped);
    anyMove();
}

void LocalSearch::anyMove()
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

WorkingPlan::Slot LocalSearch::anySlot() { return m_plan.slots()[m_random.below(m_plan.slots().size())]; }

std::optional<std::pair<WorkingPlan::Slot, WorkingPlan::Slot>> LocalSearch::anyPair()
{
    constexpr int kTries = 4;
    if (m_plan.slots().empty())
        return std::nullopt;
    const WorkingPlan::Slot slot = anySlot();
    const FacilityId from = m_plan.operation().route(m_plan.batch(slot).route).from;
    for (int i = 0; i < kTries; ++i) {
        const WorkingPlan::Slot other = anySlot();
        if (other != slot && m_plan.operation().route(m_plan.batch(other).route).from == from)
            return std::pair(slot, other);
    }
    return std::nullopt;
}

Journey LocalSearch::anyJourney(FacilityId site, Day around)
{
    constexpr std::size_t kNearDays = 4;
    const auto& routes = m_construction.routesFrom(site);
    const RouteId route = routes[m_random.below(routes.size())];
    const auto days = static_cast<std::size_t>(m_plan.operation().lastDay().value());
    if (m_random.oneIn(3))
        return {route, Day(static_cast<std::int64_t>(m_random.below(days)) + 1)};
    const Days shift(static_cast<std::int64_t>(m_random.below(2 * kNearDays + 1))
                     - static_cast<std::int64_t>(kNearDays));
    return {route, std::clamp(around + shift, Day(1), m_plan.operation().lastDay())};
}

std::vector<Part> LocalSearch::addFitting(const Batch& batch, const Journey& journey)
{
    if (obstacle(m_plan.rules(), journey))
        return batch.parts;
    const JourneyFit journeyFit(m_plan.rules(), journey, Ceiling::Limit);
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
        m_plan.add(std::move(moved));
    return left;
}

void LocalSearch::relocate()
{
    if (m_plan.slots().empty())
        return;
    const WorkingPlan::Slot slot = anySlot();
    Batch batch = m_plan.batch(slot);
    const Journey journey = anyJourney(m_plan.operation().route(batch.route).from, batch.departure);
    if (journey.route == batch.route && journey.departure == batch.departure)
        return;
    m_plan.remove(slot);
    batch.parts = addFitting(batch, journey);
    if (!batch.parts.empty())
        m_plan.add(std::move(batch));
}

void LocalSearch::swapJourneys()
{
    const auto pair = anyPair();
    if (!pair)
        return;
    const auto [first, second] = *pair;
    Batch a = m_plan.batch(first);
    Batch b = m_plan.batch(second);
    m_plan.remove(first);
    m_plan.remove(second);
    a.parts = addFitting(a, {b.route, b.departure});
    b.parts = addFitting(b, {a.route, a.departure});
    for (Batch* rest : {&a, &b})
        if (!rest->parts.empty())
            addFitting(*rest, anyJourney(m_plan.operation().route(rest->route).from, rest->departure));
}

void LocalSearch::shiftPeople()
{
    const auto pair = anyPair();
    if (!pair)
        return;
    const auto [from, to] = *pair;
    Batch giver = m_plan.batch(from);
    Batch taker = m_plan.batch(to);
    m_plan.remove(from);
    m_plan.remove(to);
    const JourneyFit journeyFit(m_plan.rules(), {taker.route, taker.departure}, Ceiling::Limit);
    for (const Part& part : m_plan.batch(from).parts) {
        const People people = std::min(part.people, journeyFit.fit(taker.parts, part.cohort).people);
        if (people <= People(0))
            continue;
        addPeople(taker.parts, part.cohort, people);
        addPeople(giver.parts, part.cohort, -people);
    }
    m_plan.add(std::move(taker));
    if (!giver.parts.empty())
        m_plan.add(std::move(giver));
}

void LocalSearch::exchangePeople()
{
    const auto pair = anyPair();
    if (!pair)
        return;
    const auto [first, second] = *pair;
    Batch a = m_plan.batch(first);
    Batch b = m_plan.batch(second);
    const Part fromA = a.parts[m_random.below(a.parts.size())];
    const Part fromB = b.parts[m_random.below(b.parts.size())];
    if (fromA.cohort == fromB.cohort)
        return;
    const People people = std::min(fromA.people, fromB.people);
    m_plan.remove(first);
    m_plan.remove(second);
    addPeople(a.parts, fromA.cohort, -people);
    addPeople(a.parts, fromB.cohort, people);
    addPeople(b.parts, fromB.cohort, -people);
    addPeople(b.parts, fromA.cohort, people);
    m_plan.add(std::move(a));
    m_plan.add(std::move(b));
}

void LocalSearch::insertWaiting()
{
    if (m_mustSites.empty())
        return;
    const FacilityId site = m_mustSites[m_random.below(m_mustSites.size())];
    const auto isWaiting = [&](CohortId cohort) { return m_plan.remaining(cohort) > People(0); };
    if (m_construction.routesFrom(site).empty()
        || std::none_of(m_construction.mustAt(site).begin(), m_construction.mustAt(site).end(), isWaiting))
        return;
    Batch batch = ConstructionHeuristic::fullest(m_plan, anyJourney(site, Day(1)), m_construction.mustAt(site),
                                                 Ceiling::Limit, m_plan.operation().settings.batchSize * 1000);
    if (!batch.parts.empty())
        m_plan.add(std::move(batch));
}

void LocalSearch::changeDecant()
{
    if (m_maySites.empty())
        return;
    if (m_random.oneIn(2) && !m_plan.slots().empty()) {
        const WorkingPlan::Slot slot = anySlot();
        const auto isMay = [&](const Part& part) {
            return m_plan.operation().cohort(part.cohort).movement == Movement::May;
        };
        const auto& parts = m_plan.batch(slot).parts;
        if (std::any_of(parts.begin(), parts.end(), isMay))
            m_plan.remove(slot);
        return;
    }
    const FacilityId site = m_maySites[m_random.below(m_maySites.size())];
    if (m_construction.routesFrom(site).empty())
        return;
    const Batch batch = ConstructionHeuristic::fullest(m_plan, anyJourney(site, Day(1)), m_construction.mayAt(site),
                                                       Ceiling::Limit, m_plan.operation().settings.batchSize * 1000);
    if (!batch.parts.empty())
        m_plan.add(batch);
}

/// Sends some people of one part another way; those who do not fit wait.
void LocalSearch::divert()
{
    if (m_plan.slots().empty())
        return;
    const WorkingPlan::Slot slot = anySlot();
    Batch batch = m_plan.batch(slot);
    const Part part = batch.parts[m_random.below(batch.parts.size())];
    const People people(1
                        + static_cast<std::int64_t>(m_random.below(
                            static_cast<std::size_t>(std::min<std::int64_t>(part.people.value(), 1'000'000)))));
    m_plan.remove(slot);
    addPeople(batch.parts, part.cohort, -people);
    Batch diverted = emptyBatch({batch.route, batch.departure});
    diverted.parts = {{part.cohort, people}};
    const Journey journey = anyJourney(m_plan.operation().route(batch.route).from, batch.departure);
    if (!batch.parts.empty())
        m_plan.add(std::move(batch));
    addFitting(diverted, journey);
}

void LocalSearch::perturbAndRecreate(const std::function<bool()>& isStopped)
{
    for (std::size_t changes = 1 + m_random.below(3); changes > 0; --changes)
        anyMove();
    if (m_plan.slots().empty())
        return;
    const Day last = lastDeparture();
    ruinDays(last - Days(static_cast<std::int64_t>(m_random.below(2))), last);
    ConstructionPolicy policy;
    policy.prefersShort = m_random.oneIn(2);
    policy.skipsOneIn = m_random.oneIn(2) ? 0 : 16;
    m_construction.construct(m_plan, policy, Day(1), m_plan.operation().lastDay(), m_random,
                             [&](Day) { return isStopped(); });
}

Day LocalSearch::lastDeparture() const
{
    Day last(1);
    for (const WorkingPlan::Slot slot : m_plan.slots())
        last = std::max(last, m_plan.batch(slot).departure);
    return last;
}

void LocalSearch::ruinAndRecreate(const std::function<bool()>& isStopped)
{
    if (m_plan.slots().empty())
        return;
    const Day centre = m_plan.batch(anySlot()).departure;
    const Day first = m_random.oneIn(2) ? ruinDays(centre, centre + Days(static_cast<std::int64_t>(m_random.below(3))))
                                        : ruinSome(centre);
    ConstructionPolicy policy;
    policy.prefersShort = m_random.oneIn(2);
    policy.skipsOneIn = std::size_t{4} << m_random.below(3);
    // Whoever finds no place near by travels later, rather than wait.
    m_construction.construct(m_plan, policy, std::max(Day(1), first - Days(1)), m_plan.operation().lastDay(), m_random,
                             [&](Day) { return isStopped(); });
}

Day LocalSearch::ruinSome(Day centre)
{
    constexpr std::size_t kMostRuined = 6;
    constexpr Days kReach{3};
    const std::size_t count = 1 + m_random.below(kMostRuined);
    Day first = centre;
    for (std::size_t i = 0; i < 4 * count && !m_plan.slots().empty(); ++i) {
        const WorkingPlan::Slot slot = anySlot();
        const Day day = m_plan.batch(slot).departure;
        if (day < centre - kReach || day > centre + kReach)
            continue;
        first = std::min(first, day);
        m_plan.remove(slot);
    }
    return first;
}

Day LocalSearch::ruinDays(Day first, Day last)
{
    std::vector<WorkingPlan::Slot> ruined;
    for (const WorkingPlan::Slot slot : m_plan.slots())
        if (m_plan.batch(slot).departure >= first && m_plan.batch(slot).departure <= last)
            ruined.push_back(slot);
    for (const WorkingPlan::Slot slot : ruined)
        m_plan.remove(slot);
    return first;
}

} // namespace planner
