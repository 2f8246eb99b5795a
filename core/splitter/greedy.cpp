// SPDX-License-Identifier: Apache-2.0
#include "core/splitter/greedy.h"

#include <algorithm>
#include <tuple>

namespace planner {
namespace {

/// Cohorts of one kind of movement by facility, the most urgent first.
std::vector<std::vector<CohortId>> cohortsBySite(const Operation& operation, Movement movement)
{
    std::vector<std::vector<CohortId>> bySite(operation.facilities.size());
    for (std::uint32_t i = 0; i < operation.cohorts.size(); ++i)
        if (operation.cohorts[i].movement == movement)
            bySite[operation.cohorts[i].facility.at()].push_back({i});
    const Date never(1'000'000);
    const auto key = [&](CohortId id) {
        const Cohort& cohort = operation.cohort(id);
        return std::tuple(-operation.category(cohort.category).priority, cohort.notAfter.value_or(never), id);
    };
    for (auto& cohorts : bySite)
        std::sort(cohorts.begin(), cohorts.end(), [&](CohortId a, CohortId b) { return key(a) < key(b); });
    return bySite;
}

class GreedyPass {
public:
    GreedyPass(SplitState& state, const GreedyPolicy& policy, const std::function<bool(Day)>& isStopped)
        : m_state(state), m_operation(state.operation()), m_policy(policy), m_isStopped(isStopped),
          m_must(cohortsBySite(m_operation, Movement::Must)), m_may(cohortsBySite(m_operation, Movement::May)),
          m_routesFrom(m_operation.facilities.size())
    {
        for (std::uint32_t i = 0; i < m_operation.routes.size(); ++i)
            m_routesFrom[m_operation.routes[i].from.at()].push_back({i});
    }

    std::vector<Batch> run()
    {
        if (m_policy.fillsTargetsFirst)
            sweep(Ceiling::Target);
        sweep(Ceiling::Limit);
        trimDecants();
        return std::move(m_batches);
    }

private:
    struct Candidate {
        Batch batch;
        std::int64_t weight = 0; ///< people by priority
        Metres length;
    };

    void sweep(Ceiling ceiling)
    {
        for (Day day(1); day <= m_operation.lastDay(); day += Day(1)) {
            while (!m_isStopped(day) && bookBest(day, ceiling)) {}
            for (std::uint32_t site = 0; site < m_may.size(); ++site)
                if (!m_may[site].empty())
                    decant({site}, day, ceiling);
        }
    }

    /// The batch of the route that day with the most urgent people; alone-travelling categories make their own.
    [[nodiscard]] Candidate candidate(RouteId id, Day day, const std::vector<CohortId>& cohorts, Ceiling ceiling,
                                      People most) const
    {
        Candidate result{{}, 0, m_operation.route(id).length};
        result.batch.route = id;
        result.batch.departure = day;
        if (m_state.obstacle(id, day))
            return result;
        for (const CohortId cohort : cohorts) {
            if (m_state.remaining(cohort) <= People(0) || most <= People(0))
                continue;
            const Fit fit = m_state.fit(id, day, result.batch.parts, cohort, ceiling);
            const People people = std::min({fit.people, m_state.remaining(cohort), most});
            if (people <= People(0))
                continue;
            result.batch.parts.push_back({cohort, people});
            most -= people;
            result.weight +=
                m_operation.category(m_operation.cohort(cohort).category).priority.value() * people.value();
        }
        return result;
    }

    [[nodiscard]] bool isBetter(const Candidate& a, const Candidate& b) const
    {
        if (m_policy.prefersShort && (a.weight > 0) && (b.weight > 0)) {
            const std::int64_t left = a.weight * (b.length.value() + 1);
            const std::int64_t right = b.weight * (a.length.value() + 1);
            return left != right ? left > right : a.weight > b.weight;
        }
        return a.weight != b.weight ? a.weight > b.weight : a.length < b.length;
    }

    bool bookBest(Day day, Ceiling ceiling)
    {
        Candidate best;
        for (std::uint32_t site = 0; site < m_must.size(); ++site) {
            if (m_must[site].empty())
                continue;
            for (const RouteId route : m_routesFrom[site]) {
                Candidate next =
                    candidate(route, day, m_must[site], ceiling, m_operation.usableSeats(m_operation.route(route)));
                if (next.weight > 0 && (best.weight == 0 || isBetter(next, best)))
                    best = std::move(next);
            }
        }
        if (best.weight == 0)
            return false;
        book(std::move(best.batch));
        return true;
    }

    void book(Batch batch)
    {
        std::sort(batch.parts.begin(), batch.parts.end(),
                  [](const Part& a, const Part& b) { return a.cohort < b.cohort; });
        m_state.book(batch);
        m_batches.push_back(std::move(batch));
    }

    /// Must people elsewhere who could still be brought to the site.
    [[nodiscard]] People demandFor(FacilityId site) const
    {
        std::vector<bool> hasRoute(m_operation.facilities.size());
        for (const Route& route : m_operation.routes)
            if (route.to == site)
                hasRoute[route.from.at()] = true;
        People demand;
        for (std::size_t from = 0; from < m_must.size(); ++from)
            if (hasRoute[from])
                for (const CohortId cohort : m_must[from])
                    if (m_operation.accepts(site, m_operation.cohort(cohort).category))
                        demand += std::max(People(0), m_state.remaining(cohort));
        return demand;
    }

    /// Moves may people out of the site while more must people wait for it than it has places.
    void decant(FacilityId site, Day day, Ceiling ceiling)
    {
        const Day nextDay = std::min(day + Days(1), m_operation.lastDay());
        for (People need = demandFor(site) - m_state.room(site, nextDay, ceiling);
             need > People(0) && !m_isStopped(day);) {
            Candidate best;
            for (const RouteId route : m_routesFrom[site.at()]) {
                Candidate next = candidate(route, day, m_may[site.at()], ceiling, need);
                if (next.weight > 0 && (best.weight == 0 || isBetter(next, best)))
                    best = std::move(next);
            }
            if (best.weight == 0)
                return;
            need -= best.batch.people();
            book(std::move(best.batch));
        }
    }

    /// Leaves may people where they are as far as nobody needs their place: the latest movements first.
    void trimDecants()
    {
        for (auto batch = m_batches.rbegin(); batch != m_batches.rend(); ++batch) {
            if (m_operation.cohort(batch->parts.front().cohort).movement != Movement::May)
                continue;
            People slack = m_state.slackAfter(m_operation.route(batch->route).from, batch->departure);
            if (slack <= People(0))
                continue;
            m_state.unbook(*batch);
            for (auto part = batch->parts.rbegin(); part != batch->parts.rend(); ++part) {
                const People less = std::min(slack, part->people);
                part->people -= less;
                slack -= less;
            }
            std::erase_if(batch->parts, [](const Part& part) { return part.people.isZero(); });
            if (!batch->parts.empty())
                m_state.book(*batch);
        }
        std::erase_if(m_batches, [](const Batch& batch) { return batch.parts.empty(); });
    }

    SplitState& m_state;
    const Operation& m_operation;
    GreedyPolicy m_policy;
    const std::function<bool(Day)>& m_isStopped;
    std::vector<std::vector<CohortId>> m_must;
    std::vector<std::vector<CohortId>> m_may;
    std::vector<std::vector<RouteId>> m_routesFrom;
    std::vector<Batch> m_batches;
};

} // namespace

std::vector<Batch> fillGreedily(SplitState& state, const GreedyPolicy& policy,
                                const std::function<bool(Day)>& isStopped)
{
    return GreedyPass(state, policy, isStopped).run();
}

} // namespace planner
