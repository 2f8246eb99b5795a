// SPDX-License-Identifier: Apache-2.0
#pragma once
// Some people of one facility by day: who of a category or a cohort is there, by the peak convention.

#include "core/base/count.h"

#include <vector>

namespace planner {

/// Arrivals and departures by day from day 1, and who is there. Days outside are not booked.
class LivePresence {
public:
    LivePresence(People opening, Day lastDay)
        : m_opening(opening), m_arrivals(static_cast<std::size_t>(lastDay.value())), m_departures(m_arrivals.size())
    {
    }

    void arrive(Day day, People people) { add(m_arrivals, day, people); }
    /// Who came back: there, but no arrival of the plan.
    void comeBack(Day day, People people)
    {
        arrive(day, people);
        m_returns.resize(m_arrivals.size());
        add(m_returns, day, people);
    }
    void depart(Day day, People people) { add(m_departures, day, people); }

    /// The first day on which people arrive who did not only come back; the day after the last where none do.
    [[nodiscard]] Day firstArrival() const
    {
        std::size_t day = 0;
        while (day < m_arrivals.size() && m_arrivals[day] <= (m_returns.empty() ? People(0) : m_returns[day]))
            ++day;
        return Day(static_cast<std::int64_t>(day) + 1);
    }
    /// The most who are there on each day: before the day's departures, or after them with turnover.
    [[nodiscard]] std::vector<People> peaks(bool hasTurnover) const
    {
        std::vector<People> peaks(m_arrivals.size());
        People population = m_opening;
        for (std::size_t day = 0; day < peaks.size(); ++day) {
            const People before = population + m_arrivals[day];
            population = before - m_departures[day];
            peaks[day] = hasTurnover ? population : before;
        }
        return peaks;
    }

private:
    static void add(std::vector<People>& days, Day day, People people)
    {
        if (day >= Day(1) && day <= Day(static_cast<std::int64_t>(days.size())))
            days[indexOf(day)] += people;
    }

    People m_opening;
    std::vector<People> m_arrivals;
    std::vector<People> m_departures;
    std::vector<People> m_returns; ///< part of the arrivals; empty while nobody came back
};

} // namespace planner
