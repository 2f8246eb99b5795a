// SPDX-License-Identifier: Apache-2.0
#include "core/rules/presence.h"

#include <algorithm>

namespace planner {

void Presence::move(Direction direction, Day day, People people)
{
    Flow& flow = m_flows[day];
    (direction == Direction::Arrival ? flow.arrivals : flow.departures) += people;
    if (direction == Direction::Arrival)
        m_firstArrival = std::min(day, m_firstArrival.value_or(day));
}

std::vector<People> Presence::peaks(Day last, bool hasSameDayTurnover) const
{
    std::vector<People> peaks;
    peaks.reserve(static_cast<std::size_t>(last.value()));
    People population = m_opening;
    auto next = m_flows.begin();
    for (Day day(1); day <= last; day += Day(1)) {
        const bool hasFlow = next != m_flows.end() && next->first == day;
        const Flow flow = hasFlow ? (next++)->second : Flow{};
        const People beforeDepartures = population + flow.arrivals;
        population = beforeDepartures - flow.departures;
        peaks.push_back(hasSameDayTurnover ? population : beforeDepartures);
    }
    return peaks;
}

} // namespace planner
