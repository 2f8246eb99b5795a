// SPDX-License-Identifier: Apache-2.0
#include "core/splitter/search/construction_heuristic.h"

#include "core/splitter/model/batch_parts.h"

#include <algorithm>
#include <queue>
#include <tuple>

namespace planner {
namespace {

constexpr People kNoLimit{1'000'000'000'000};

/// Cohorts of one kind of movement by facility, the most urgent first.
std::vector<std::vector<CohortId>> cohortsBySite(const Operation& operation, Movement movement)
{
    std::vector<std::vector<CohortId>> bySite(operation.facilities.size());
    for (std::uint32_t i = 0; i < operation.cohorts.size(); ++i)
        if (operation.cohorts[i].movement == movement)
            bySite[operation.cohorts[i].facility.at()].push_back({i});
    const Date never(1'000'000);
    const auto urgency = [&](CohortId id) {
        const Cohort& cohort = operation.cohort(id);
        return std::tuple(-operation.category(cohort.category).priority, cohort.notAfter.value_or(never), id);
    };
    for (auto& cohorts : bySite)
        std::sort(cohorts.begin(), cohorts.end(), [&](CohortId a, CohortId b) { return urgency(a) < urgency(b); });
    return bySite;
}

/// Removes as many people as possible from a batch of people who may stay without making the score worse.
void trim(WorkingPlan& plan, WorkingPlan::Slot slot)
{
    const Batch batch = plan.batch(slot);
    const ScoreKey before = plan.key();
    People kept = batch.people();
    for (People step = kept; step > People(0); step = People(step.value() / 2))
        while (kept >= step) {
            Batch smaller = batch;
            People excess = batch.people() - (kept - step);
            for (auto part = smaller.parts.rbegin(); part != smaller.parts.rend(); ++part) {
                const People less = std::min(excess, part->people);
                part->people -= less;
                excess -= less;
            }
            std::erase_if(smaller.parts, [](const Part& part) { return part.people.isZero(); });
            plan.remove(slot);
            const bool isEmpty = smaller.parts.empty();
            const WorkingPlan::Slot next = isEmpty ? slot : plan.add(std::move(smaller));
            if (plan.key() > before) {
                plan.rollback();
                break;
            }
            plan.commit();
            if (isEmpty)
                return;
            slot = next;
            kept -= step;
        }
}

} // namespace

ConstructionHeuristic::ConstructionHeuristic(const Operation& operation)
    : m_operation(operation), m_must(cohortsBySite(operation, Movement::Must)),
      m_may(cohortsBySite(operation, Movement::May)), m_routesFrom(operation.facilities.size()),
      m_sources(operation.facilities.size())
{
    for (std::uint32_t i = 0; i < operation.routes.size(); ++i) {
        const Route& route = operation.routes[i];
        m_routesFrom[route.from.at()].push_back({i});
        auto& sources = m_sources[route.to.at()];
        if (std::find(sources.begin(), sources.end(), route.from) == sources.end())
            sources.push_back(route.from);
    }
    for (std::uint32_t i = 0; i < m_may.size(); ++i)
        if (!m_may[i].empty())
            m_decantSites.push_back({i});
}

Batch ConstructionHeuristic::fullest(const WorkingPlan& plan, const Journey& journey,
                                     const std::vector<CohortId>& cohorts, Ceiling ceiling, People most)
{
    Batch batch;
    batch.route = journey.route;
    batch.departure = journey.departure;
    if (obstacle(plan.rules(), journey))
        return batch;
    const JourneyFit journeyFit(plan.rules(), journey, ceiling);
    most = std::min(most, journeyFit.most());
    for (const CohortId cohort : cohorts) {
        if (most <= People(0))
            break;
        const People left = plan.remaining(cohort);
        if (left <= People(0))
            continue;
        const People people = std::min({journeyFit.fit(batch.parts, cohort).people, left, most});
        if (people <= People(0))
            continue;
        addPeople(batch.parts, cohort, people);
        most -= people;
    }
    return batch;
}

ConstructionHeuristic::Candidate ConstructionHeuristic::candidate(const WorkingPlan& plan,
                                                                  const ConstructionPolicy& policy,
                                                                  const Journey& journey,
                                                                  const std::vector<CohortId>& cohorts,
                                                                  People most) const
{
    Candidate candidate{fullest(plan, journey, cohorts, policy.ceiling, most), 0};
    for (const Part& part : candidate.batch.parts)
        candidate.worth += static_cast<double>(
            m_operation.category(m_operation.cohort(part.cohort).category).priority.value() * part.people.value());
    // People of priority 0 are worth something too.
    if (!candidate.batch.parts.empty())
        candidate.worth += 1e-6 * static_cast<double>(candidate.batch.people().value());
    if (policy.prefersShort)
        candidate.worth /= static_cast<double>(m_operation.route(journey.route).length.value() + 1000);
    return candidate;
}

void ConstructionHeuristic::construct(WorkingPlan& plan, const ConstructionPolicy& policy, Day from, Day to,
                                      Random& random, const std::function<bool(Day)>& isStopped) const
{
    for (Day day = from; day <= to && !isStopped(day); day += Day(1)) {
        if (policy.decantsFirst)
            for (const FacilityId site : m_decantSites)
                decant(plan, policy, site, day, isStopped);
        constructDay(plan, policy, day, random, isStopped);
        if (!policy.decantsFirst)
            for (const FacilityId site : m_decantSites)
                decant(plan, policy, site, day, isStopped);
    }
}

void ConstructionHeuristic::constructDay(WorkingPlan& plan, const ConstructionPolicy& policy, Day day, Random& random,
                                         const std::function<bool(Day)>& isStopped) const
{
    struct Entry {
        double worth;
        RouteId route;
        bool operator<(const Entry& other) const
        {
            return worth != other.worth ? worth < other.worth : other.route < route;
        }
    };
    const auto best = [&](RouteId route) {
        const FacilityId site = m_operation.route(route).from;
        return candidate(plan, policy, {route, day}, m_must[site.at()], kNoLimit);
    };
    std::priority_queue<Entry> queue;
    for (std::size_t site = 0; site < m_must.size(); ++site) {
        const auto isWaiting = [&](CohortId cohort) { return plan.remaining(cohort) > People(0); };
        if (std::none_of(m_must[site].begin(), m_must[site].end(), isWaiting))
            continue;
        for (const RouteId route : m_routesFrom[site])
            if (const double worth = best(route).worth; worth > 0 && !isStopped(day))
                queue.push({worth, route});
    }
    // Adding a batch never makes another one of the day better: the worths in the queue are upper bounds.
    while (!queue.empty() && !isStopped(day)) {
        const Entry top = queue.top();
        queue.pop();
        if (policy.skipsOneIn != 0 && random.oneIn(policy.skipsOneIn))
            continue;
        Candidate now = best(top.route);
        if (now.worth <= 0)
            continue;
        if (now.worth >= top.worth)
            plan.add(std::move(now.batch));
        queue.push({std::min(now.worth, top.worth), top.route});
    }
}

People ConstructionHeuristic::demandFor(const WorkingPlan& plan, FacilityId site) const
{
    People demand;
    for (const FacilityId source : m_sources[site.at()])
        for (const CohortId cohort : m_must[source.at()])
            if (m_operation.accepts(site, m_operation.cohort(cohort).category))
                demand += std::max(People(0), plan.remaining(cohort));
    return demand;
}

void ConstructionHeuristic::decant(WorkingPlan& plan, const ConstructionPolicy& policy, FacilityId site, Day day,
                                   const std::function<bool(Day)>& isStopped) const
{
    const Day nextDay = std::min(day + Days(1), m_operation.lastDay());
    People need = demandFor(plan, site) - plan.rules().population().room(site, nextDay);
    while (need > People(0) && !isStopped(day)) {
        Candidate best;
        for (const RouteId route : m_routesFrom[site.at()])
            if (Candidate next = candidate(plan, policy, {route, day}, m_may[site.at()], need); next.worth > best.worth)
                best = std::move(next);
        if (best.worth <= 0)
            return;
        need -= best.batch.people();
        plan.add(std::move(best.batch));
    }
}

void ConstructionHeuristic::trimDecants(WorkingPlan& plan)
{
    std::vector<WorkingPlan::Slot> decants;
    for (const WorkingPlan::Slot slot : plan.slots()) {
        const auto& parts = plan.batch(slot).parts;
        if (!parts.empty() && plan.operation().cohort(parts.front().cohort).movement == Movement::May)
            decants.push_back(slot);
    }
    std::sort(decants.begin(), decants.end(), [&](WorkingPlan::Slot a, WorkingPlan::Slot b) {
        return std::tuple(plan.batch(b).departure, b) < std::tuple(plan.batch(a).departure, a);
    });
    for (const WorkingPlan::Slot slot : decants)
        trim(plan, slot);
}

} // namespace planner
