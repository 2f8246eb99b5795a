// SPDX-License-Identifier: Apache-2.0
#include "core/exchange/mapping/site_positions.h"

#include <algorithm>
#include <cmath>
#include <cstddef>

namespace planner {
namespace {

constexpr double kFar = 5;         ///< degrees: beyond what a table of neighbours is away
constexpr double kNearlyAll = 0.8; ///< of the rows
constexpr double kMostLatitude = 90;

double medianOf(std::vector<double> values)
{
    const auto middle = values.begin() + static_cast<std::ptrdiff_t>(values.size() / 2);
    std::nth_element(values.begin(), middle, values.end());
    return *middle;
}

} // namespace

bool fitSwapped(const std::vector<double>& latitudes, const std::vector<double>& longitudes, const Operation& plan)
{
    std::vector<double> siteLatitudes;
    std::vector<double> siteLongitudes;
    for (const Facility& facility : plan.facilities) {
        // 0 and 0 stands for not known.
        if (!facility.latitude || !facility.longitude || (*facility.latitude == 0 && *facility.longitude == 0))
            continue;
        siteLatitudes.push_back(*facility.latitude);
        siteLongitudes.push_back(*facility.longitude);
    }
    if (siteLatitudes.empty())
        return false;
    const double latitude = medianOf(std::move(siteLatitudes));
    const double longitude = medianOf(std::move(siteLongitudes));
    std::size_t all = 0;
    std::size_t swapped = 0;
    for (std::size_t i = 0; i < std::min(latitudes.size(), longitudes.size()); ++i) {
        const double x = longitudes[i];
        const double y = latitudes[i];
        if (std::isnan(x) || std::isnan(y) || (x == 0 && y == 0))
            continue;
        const double away = std::max(std::abs(y - latitude), std::abs(x - longitude));
        const double otherWay = std::max(std::abs(x - latitude), std::abs(y - longitude));
        ++all;
        swapped += std::abs(x) <= kMostLatitude && away > kFar && 2 * otherWay < away ? 1 : 0;
    }
    return all > 0 && static_cast<double>(swapped) >= kNearlyAll * static_cast<double>(all);
}

} // namespace planner
