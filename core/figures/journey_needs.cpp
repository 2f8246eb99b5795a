// SPDX-License-Identifier: Apache-2.0
#include "core/figures/journey_needs.h"

#include <algorithm>
#include <cmath>

namespace planner {
namespace {

constexpr double kHoursADay = 24;

/// How many whole times `each` hours have passed before the journey ends.
std::int64_t timesWithin(double hours, std::int64_t each)
{
    return std::max<std::int64_t>(0, static_cast<std::int64_t>(std::ceil(hours / static_cast<double>(each))) - 1);
}

} // namespace

JourneyNeeds needsOnTheWay(double hours, People people)
{
    const auto days = static_cast<std::int64_t>(std::ceil(hours / kHoursADay));
    return {timesWithin(hours, kHoursToABreak), static_cast<std::int64_t>(std::floor(hours / kHoursToAMeal)),
            saturatingProduct(people.value(), kLitresADay * days)};
}

} // namespace planner
