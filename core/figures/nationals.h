// SPDX-License-Identifier: Apache-2.0
#pragma once
// The people of each country who are still in custody, by day: how repatriation goes on.

#include "core/rules/plan_view.h"

#include <string>
#include <vector>

namespace planner {

/// The people of one country: of the cohorts that name it.
struct NationalsCurve {
    std::string country;
    People people; ///< in all
    /// Still in custody by the plan, at the close of day 0 (before the plan) to the last: at a site or on the road.
    /// Custody ends with the arrival at a site outside, and for who has left the operation on the way.
    std::vector<People> held;

    /// Those who have left custody by the close of the last day.
    [[nodiscard]] People ended() const { return held.empty() ? People(0) : people - held.back(); }
    bool operator==(const NationalsCurve&) const = default;
};

/// Those with the most people first, then by name. Cohorts without a country are in none. People in batches count by
/// what is recorded, else as planned; batches with days outside the operation as in the ledger.
[[nodiscard]] std::vector<NationalsCurve> nationalsOf(const PlanView& view);

} // namespace planner
