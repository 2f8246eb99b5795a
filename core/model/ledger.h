// SPDX-License-Identifier: Apache-2.0
#pragma once
// The population ledger: who is where, by facility and day, at the close of each day.

#include "core/model/conditions.h"
#include "core/model/plan.h"

#include <cstddef>
#include <optional>
#include <vector>

namespace planner {

/// Counts of one facility on one day.
struct LedgerDay {
    People arrivals; ///< those who came back included
    People departures;
    People population; ///< at the close of the day
    People peak;       ///< the most present during the day, by the operation's convention
};

/// Built once from an operation and its batches, of which it counts what happened where that is recorded; days run from
/// 1 to the operation's last. What leaves or arrives on other days is not booked, as core/model/README.md says.
class Ledger {
public:
    Ledger(const Operation& operation, const Batches& batches);

    [[nodiscard]] Day lastDay() const { return Day(static_cast<std::int64_t>(m_dayCount)); }
    /// `day` from 1 to lastDay().
    [[nodiscard]] const LedgerDay& at(FacilityId facility, Day day) const
    {
        return m_days[facility.at() * m_dayCount + static_cast<std::size_t>(day.value()) - 1];
    }
    /// The population at the close of the day before; the opening on day 1.
    [[nodiscard]] People openingOf(FacilityId facility, Day day) const
    {
        return day.value() == 1 ? m_openings[facility.at()] : at(facility, day - Days(1)).population;
    }
    /// First day on which the plan brings people, those who came back left out; nothing where it brings none.
    [[nodiscard]] std::optional<Day> firstArrival(FacilityId facility) const { return m_firstArrivals[facility.at()]; }
    /// People who have departed by the close of the day, have not arrived and are not accounted for.
    [[nodiscard]] People onTheRoad(Day day) const { return m_onTheRoad[static_cast<std::size_t>(day.value()) - 1]; }
    /// People who have left the operation by the close of the day on their way: in hospital, released, dead, escaped.
    [[nodiscard]] People left(Day day) const { return m_left[static_cast<std::size_t>(day.value()) - 1]; }

private:
    [[nodiscard]] LedgerDay& cell(FacilityId facility, std::size_t dayIndex)
    {
        return m_days[facility.at() * m_dayCount + dayIndex];
    }
    void book(const Operation& operation, const Batch& batch);
    void close(bool hasSameDayTurnover);

    std::size_t m_dayCount = 0;
    std::vector<People> m_openings;
    std::vector<LedgerDay> m_days; ///< facility by facility
    std::vector<std::optional<Day>> m_firstArrivals;
    std::vector<People> m_onTheRoad;
    std::vector<People> m_left;
};

} // namespace planner
