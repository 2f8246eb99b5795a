// SPDX-License-Identifier: Apache-2.0
#pragma once
// What people need on a long road: comfort breaks, meals, water.

#include "core/base/count.h"

#include <cstdint>

namespace planner {

// Assumed until somebody knows better; papers say so. The International Committee of the Red Cross gives 3 to 5 litres
// of drinking water a person and day; the Parliamentary Assembly of the Council of Europe (Doc. 14828) and the CPT ask
// for basic needs and comfort breaks without a figure.
inline constexpr std::int64_t kLitresADay = 5;
inline constexpr std::int64_t kHoursToABreak = 3;
inline constexpr std::int64_t kHoursToAMeal = 6;

struct JourneyNeeds {
    std::int64_t breaks = 0; ///< on the way, the end not counted
    std::int64_t meals = 0;  ///< for each person
    std::int64_t litres = 0; ///< of drinking water for all, for each day of 24 hours that is begun

    bool operator==(const JourneyNeeds&) const = default;
};

/// `hours` is not negative.
[[nodiscard]] JourneyNeeds needsOnTheWay(double hours, People people);

} // namespace planner
