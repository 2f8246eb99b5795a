// SPDX-License-Identifier: Apache-2.0
#include "core/rules/presence.h"

#include <algorithm>

namespace planner {

void Presence::move(const Passage& passage, Direction direction)
{
    const bool isArrival = direction == Direction::Arrival;
    m_moves.push_back({direction, isArrival ? passage.arrival : passage.departure, passage.people});
    if (isArrival && !passage.isReturn())
        m_firstArrival = std::min(passage.arrival, m_firstArrival.value_or(passage.arrival));
}

std::vector<People> Presence::peaks(Day last, bool hasSameDayTurnover) const
{
    const auto dayCount = static_cast<std::size_t>(last.value());
    std::vector<People> peaks(dayCount); // the arrivals at first
    std::vector<People> departures(dayCount);
    for (const Move& move : m_moves)
        (move.direction == Direction::Arrival ? peaks : departures)[indexOf(move.day)] += move.people;
    People population = m_opening;
    for (std::size_t i = 0; i < dayCount; ++i) {
        const People beforeDepartures = population + peaks[i];
        population = beforeDepartures - departures[i];
        peaks[i] = hasSameDayTurnover ? population : beforeDepartures;
    }
    return peaks;
}

} // namespace planner
