// SPDX-License-Identifier: Apache-2.0
#include "core/model/ledger.h"

#include <algorithm>

namespace planner {

Ledger::Ledger(const Operation& operation, const Batches& batches)
    : m_dayCount(static_cast<std::size_t>(std::max<std::int64_t>(0, operation.lastDay().value()))),
      m_days(operation.facilities.size() * m_dayCount), m_firstArrivals(operation.facilities.size()),
      m_onTheRoad(m_dayCount)
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
    const People people = batch.people();
    const Day arrival = batch.departure + route.arrivalOffset;
    const auto isBooked = [&](Day day) { return day >= Day(1) && day <= lastDay(); };
    if (isBooked(batch.departure)) {
        const auto index = indexOf(batch.departure);
        cell(route.from, index).departures += people;
        m_onTheRoad[index] += people;
    }
    if (!isBooked(arrival))
        return;
    const auto index = indexOf(arrival);
    cell(route.to, index).arrivals += people;
    m_onTheRoad[index] -= people;
    auto& first = m_firstArrivals[route.to.at()];
    if (people > People(0) && (!first || arrival < *first))
        first = arrival;
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
    for (std::size_t i = 1; i < m_dayCount; ++i)
        m_onTheRoad[i] += m_onTheRoad[i - 1];
}

} // namespace planner
