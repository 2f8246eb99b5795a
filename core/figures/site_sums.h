// SPDX-License-Identifier: Apache-2.0
#pragma once
// What a plan does at its sites, in a few numbers each.

#include "core/figures/tightest_day.h"

#include <vector>

namespace planner {

/// What the plan does at a site.
struct SiteSum {
    FacilityId facility;
    People arrivals;
    People departures;
    TightestDay tightest;
    bool isOver = false; ///< over its limit on a day at or after the first arrival
};

/// The sites at which people arrive or leave, in their order; all where the plan moves nobody.
[[nodiscard]] std::vector<SiteSum> touchedSites(const PlanView& view);
/// The one nearest to its limit, or farthest above it; one that receives where there is one. There must be a site.
[[nodiscard]] const SiteSum& tightestOf(const std::vector<SiteSum>& sites);

} // namespace planner
