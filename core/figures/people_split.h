// SPDX-License-Identifier: Apache-2.0
#pragma once
// Who is where on a day, by facility and category: the numbers of the stacked bars.

#include "core/rules/plan_view.h"

#include <vector>

namespace planner {

/// The people at one facility at the close of a day.
struct FacilitySplit {
    FacilityId facility;
    std::vector<People> categories; ///< by category; people of known cohorts
    People others;                  ///< the rest of the population: in no cohort. Never negative
    People limit;                   ///< of the day; 0 outside, where there is none
    bool isOutside = false;         ///< custody ends there

    [[nodiscard]] People known() const;
};

struct PeopleSplit {
    Day day{1};
    std::vector<FacilitySplit> facilities; ///< in their order
    std::vector<People> onTheRoad;         ///< by category: departed and not arrived by the close of the day
    std::vector<People> left;              ///< by category: who has left the operation on the way by then

    /// The people of a category at all facilities, on the road and gone: the same on every day.
    [[nodiscard]] People all(CategoryId category) const;
    /// The most people in one bar, or its limit. At least 1.
    [[nodiscard]] People highest() const;
};

/// `day` from 0, the state before the plan, to the last. Batches with departures before day 1 are booked as the
/// ledger books them: what happens on other days counts nowhere.
[[nodiscard]] PeopleSplit peopleSplit(const PlanView& view, Day day);

} // namespace planner
