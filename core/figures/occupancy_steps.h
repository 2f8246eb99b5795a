// SPDX-License-Identifier: Apache-2.0
#pragma once
// How full a facility is from day to day, and against what: the numbers of the occupancy chart.

#include "core/rules/plan_view.h"

#include <cstdint>
#include <optional>
#include <vector>

namespace planner {

struct OccupancyDay {
    People population; ///< at the close of the day
    People peak;       ///< the most present during the day, by the operation's convention
    People limit;
    People target;
    People capacity; ///< 0: occupancy is undefined
    People excess;   ///< people above the limit at the peak; 0 within it

    bool operator==(const OccupancyDay&) const = default;
};

struct OccupancySteps {
    std::optional<FacilityId> facility; ///< nothing: all together
    People opening;                     ///< at the start of day 1
    std::vector<OccupancyDay> days;     ///< day 1 to the last
    std::optional<Day> firstArrival;    ///< an excess before it is no finding: "over before the plan"
    std::int64_t daysOver = 0;          ///< days with an excess
    People mostExcess;                  ///< on the worst day
    /// The day with the least room below the limit, the first of equals; days before the first arrival only where
    /// nobody arrives.
    Day bindingDay{1};

    [[nodiscard]] const OccupancyDay& at(Day day) const { return days.at(indexOf(day)); }
    [[nodiscard]] const OccupancyDay& binding() const { return at(bindingDay); }
    /// The largest figure of any day: what a picture must have room for. At least 1.
    [[nodiscard]] People highest() const;
};

[[nodiscard]] OccupancySteps occupancySteps(const PlanView& view, FacilityId facility);
/// Sums over all facilities. The peak is the population, since people who leave one facility for another would count
/// twice; the excess is the sum of the facilities', so that room in one hides nothing in another.
[[nodiscard]] OccupancySteps occupancyOfAll(const PlanView& view);

} // namespace planner
