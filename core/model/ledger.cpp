// SPDX-License-Identifier: Apache-2.0
#include "core/model/ledger.h"

#include "core/model/passages.h"

#include <algorithm>

namespace planner {

Ledger::Ledger(const Operation& operation, const Batches& batches)
    : m_dayCount(static_cast<std::size_t>(std::max<std::int64_t>(0, operation.lastDay().value()))),
      m_days(operation.facilities.size() * m_dayCount), m_firstArrivals(operation.facilities.size()),
      m_onTheRoad(m_dayCount), m_left(m_dayCount)
{
    m_openings.reserve(operation.facilities.size());
    for (const Facility& facility : operation.facilities)
        m_openings.push_back(facility.population);
    for (const auto& [code, batch] : batches)
        if (batch.counts())
            book(operation, batch);
    close(operation.settings.hasSameDayTurnover);
}

void Ledger::book(const Operation& operation, const Batch& batch)
{
    const Route& route = operation.route(batch.route);
    const auto isBooked = [&](Day day) { return day >= Day(1) && day <= lastDay(); };
    visitPassages(route, batch, [&](const Passage& passage) {
        if (isBooked(passage.departure)) {
            const auto index = indexOf(passage.departure);
            cell(route.from, index).departures += passage.people;
            m_onTheRoad[index] += passage.people;
        }
        if (!isBooked(passage.arrival))
            return;
        const auto index = indexOf(passage.arrival);
        cell(passage.to, index).arrivals += passage.people;
        m_onTheRoad[index] -= passage.people;
        auto& first = m_firstArrivals[passage.to.at()];
        if (!passage.isReturn() && (!first || passage.arrival < *first))
            first = passage.arrival;
    });
    if (!batch.hasDeparted())
        return;
    const Day arrival = batch.arrivalDay(route.arrivalOffset);
    for (const BatchPeople& row : peopleByEnd(batch))
        if (isBooked(arrival)) {
            m_left[indexOf(arrival)] += row.left;
            m_onTheRoad[indexOf(arrival)] -= row.left;
        }
}

void Ledger::close(bool hasSameDayTurnover)
{
    for (std::size_t facility = 0; facility < m_openings.size(); ++facility) {
        People population = m_openings[facility];
        for (std::size_t i = 0; i < m_dayCount; ++i) {
            LedgerDay& day = m_days[facility * m_dayCount + i];
            const People beforeDepartures = population + day.arrivals;
            population = beforeDepartures - day.departures;
            day.population = population;
            day.peak = hasSameDayTurnover ? population : beforeDepartures;
        }
    }
    for (std::size_t i = 1; i < m_dayCount; ++i) {
        m_onTheRoad[i] += m_onTheRoad[i - 1];
        m_left[i] += m_left[i - 1];
    }
}

} // namespace planner
