// SPDX-License-Identifier: Apache-2.0
#pragma once
// The day on which a facility is nearest to its limit, or farthest above it. The most people of any day beside the
// limit of another hides a limit that falls: wherever the two stand together, they are those of this day.

#include "core/rules/plan_view.h"

#include <vector>

namespace planner {

struct TightestDay {
    Day day{1};
    People peak;  ///< the most present on the day, by the operation's convention
    People limit; ///< of the day

    [[nodiscard]] People room() const { return limit - peak; } ///< below 0 above the limit
    bool operator==(const TightestDay&) const = default;
};

/// The day with the least room, the first of equals; days before the first arrival only where nobody arrives. The
/// plan must have a day.
[[nodiscard]] TightestDay tightestDay(const PlanView& view, FacilityId facility);

/// The most people above the limit at the opening or on a day before anybody arrives: "over before the plan". No
/// finding, but nobody may arrive until the facility is within its limit. 0 where there are none.
[[nodiscard]] People mostOverBefore(const PlanView& view, FacilityId facility);
/// The facilities that a route leads to where there are some, in their order.
[[nodiscard]] std::vector<FacilityId> overBefore(const PlanView& view);

} // namespace planner
