// SPDX-License-Identifier: Apache-2.0
#include "core/goals/live_score.h"

#include <algorithm>

namespace planner {
namespace {

std::int64_t waitingOf(const Operation& operation, const Cohort& cohort, People moved)
{
    if (cohort.movement != Movement::Must)
        return 0;
    return operation.category(cohort.category).priority.value() * std::max(People(0), cohort.people - moved).value();
}

} // namespace

LiveScore::LiveScore(const Operation& operation, std::vector<Goal> goals, const Batches* reference)
    : m_operation(operation), m_goals(std::move(goals)), m_rules(operation), m_arrivals(operation.lastDay()),
      m_hasReference(reference != nullptr)
{
    for (const Cohort& cohort : operation.cohorts) {
        m_waitingOf.push_back(waitingOf(operation, cohort, People(0)));
        m_waiting += m_waitingOf.back();
    }
    if (reference == nullptr)
        return;
    for (const auto& [code, batch] : *reference)
        if (batch.counts())
            for (const Part& part : batch.travellers()) {
                m_journeys[{part.cohort, batch.route, batch.departureDay()}].reference += part.people.value();
                m_change += part.people.value();
            }
}

void LiveScore::add(const Batch& batch)
{
    m_rules.add(batch);
    change(batch, 1);
}

void LiveScore::remove(const Batch& batch)
{
    m_rules.remove(batch);
    change(batch, -1);
}

LiveScore::Trial::Trial(LiveScore& score, std::span<const Batch> removed, std::span<const Batch> put)
    : m_score(score), m_removed(removed), m_put(put)
{
    exchange(m_removed, m_put);
}

void LiveScore::Trial::exchange(std::span<const Batch> removed, std::span<const Batch> put)
{
    for (const Batch& batch : removed)
        m_score.remove(batch);
    for (const Batch& batch : put)
        m_score.add(batch);
}

void LiveScore::change(const Batch& batch, std::int64_t factor)
{
    if (!batch.counts())
        return;
    const Route& route = m_operation.route(batch.route);
    m_batches += factor;
    m_arrivals.add(batch.arrivalDay(route.arrivalOffset), factor);
    const People people = sumOf(batch.travellers());
    m_travel += factor * people.value() * route.length.value();
    if (const auto& least = m_operation.settings.smallestLoad)
        m_light += factor * std::max(People(0), *least - people).value();
    for (const Part& part : batch.travellers()) {
        const Cohort& cohort = m_operation.cohort(part.cohort);
        if (cohort.movement == Movement::Must)
            m_delay += factor * m_operation.category(cohort.category).priority.value() * part.people.value()
                       * (batch.departureDay().value() - 1);
        changeWaiting(part, cohort);
        if (m_hasReference)
            changeJourney(part, batch, factor);
    }
}

void LiveScore::changeWaiting(const Part& part, const Cohort& cohort)
{
    std::int64_t& waiting = m_waitingOf[part.cohort.at()];
    m_waiting -= waiting;
    waiting = waitingOf(m_operation, cohort, m_rules.moved(part.cohort));
    m_waiting += waiting;
}

void LiveScore::changeJourney(const Part& part, const Batch& batch, std::int64_t factor)
{
    Stay& stay = m_journeys[{part.cohort, batch.route, batch.departureDay()}];
    m_change -= std::max<std::int64_t>(0, stay.reference - stay.now);
    stay.now += factor * part.people.value();
    m_change += std::max<std::int64_t>(0, stay.reference - stay.now);
}

People LiveScore::missing(CohortId cohort, RouteId route, Day departure) const
{
    const auto found = m_journeys.find({cohort, route, departure});
    if (found == m_journeys.end())
        return People(0);
    return People(std::max<std::int64_t>(0, found->second.reference - found->second.now));
}

std::int64_t LiveScore::value(Goal goal) const
{
    switch (goal) {
    case Goal::Waiting:
        return m_waiting;
    case Goal::Overcrowding:
        return m_rules.population().overTarget().value();
    case Goal::Peak:
        return m_rules.population().worstOccupancy();
    case Goal::Delay:
        return m_delay;
    case Goal::Finish:
        return m_arrivals.lastDayInUse().value_or(Day(0)).value();
    case Goal::Travel:
        return m_travel;
    case Goal::Balance:
        return m_rules.population().occupancyRange();
    case Goal::Batches:
        return m_batches;
    case Goal::Light:
        return m_light;
    case Goal::Change:
        return m_change;
    }
    return 0;
}

ScoreKey LiveScore::key() const
{
    ScoreKey key{hard()};
    for (std::size_t i = 0; i < m_goals.size() && i + 1 < key.size(); ++i)
        key[i + 1] = value(m_goals[i]);
    return key;
}

Score LiveScore::score() const
{
    Score score{hard(), {}};
    score.goals.reserve(m_goals.size());
    for (const Goal goal : m_goals)
        score.goals.push_back({goal, value(goal)});
    return score;
}

} // namespace planner
