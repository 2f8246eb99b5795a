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
    People capacity;     ///< 0: occupancy is undefined
    People excess;       ///< people above the limit at the peak; 0 within it
    People excessBefore; ///< those of them at facilities where nobody has arrived yet: "over before the plan"

    /// What the plan makes: the excess of the findings R01.
    [[nodiscard]] People excessOfPlan() const { return excess - excessBefore; }
    bool operator==(const OccupancyDay&) const = default;
};

struct OccupancySteps {
    std::optional<FacilityId> facility; ///< nothing: all together
    bool isOutside = false;             ///< custody ends there: no limit, target or capacity, all 0, and no excess
    People opening;                     ///< at the start of day 1
    std::vector<OccupancyDay> days;     ///< day 1 to the last
    std::optional<Day> firstArrival;    ///< anywhere
    std::int64_t daysOver = 0;          ///< days with an excess that the plan makes
    People mostExcess;                  ///< of the plan, on the worst day
    People mostExcessBefore;            ///< of what is over before the plan, on the worst day
    /// The day on which the plan's excess is largest, else with the least room below the limit, the first of equals;
    /// days before the first arrival only where nobody arrives.
    Day bindingDay{1};

    [[nodiscard]] const OccupancyDay& at(Day day) const { return days.at(indexOf(day)); }
    [[nodiscard]] const OccupancyDay& binding() const { return at(bindingDay); }
    /// The last day that differs from the one before it in any figure; day 1 where none does.
    [[nodiscard]] Day lastChange() const;
    /// The largest figure of any day: what a picture must have room for. At least 1.
    [[nodiscard]] People highest() const;
};

/// What needs to be looked at first: more is more. Before all others what the plan puts above a limit, then by how near
/// the limit the sites come where people arrive, then those that are over before the plan, then the rest; custody that
/// ends is last.
[[nodiscard]] double needOf(const OccupancySteps& steps, bool hasArrivals);

[[nodiscard]] OccupancySteps occupancySteps(const PlanView& view, FacilityId facility);
/// Sums over all facilities but those outside, but for the peak: who leaves one facility for another within the day is
/// one person, so it is who was there before and who comes from the road (by the convention of same-day turnover the
/// population). The excess is the sum of the facilities', so that room in one hides nothing in another; where people
/// are over the limit at both ends of a journey within the day it may exceed the peak.
[[nodiscard]] OccupancySteps occupancyOfAll(const PlanView& view);

} // namespace planner
