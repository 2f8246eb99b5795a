// SPDX-License-Identifier: Apache-2.0
#include "ui/map/site_gathering.h"

#include <QLineF>

#include <algorithm>
#include <numeric>

namespace planner::ui {

std::vector<std::size_t> gatheredSites(const std::vector<SiteSpot>& spots)
{
    constexpr double kNear = 0.7; ///< distance of two points in the sum of their radii
    std::vector<std::size_t> order(spots.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::stable_sort(order.begin(), order.end(),
                     [&](std::size_t a, std::size_t b) { return spots[a].radius > spots[b].radius; });
    std::vector<std::size_t> heads(spots.size());
    std::iota(heads.begin(), heads.end(), std::size_t{0});
    std::vector<std::size_t> standing;
    for (const std::size_t site : order) {
        const SiteSpot& spot = spots[site];
        const auto isNear = [&](std::size_t other) {
            return !spots[other].isAlone
                   && QLineF(spots[other].at, spot.at).length() < kNear * (spots[other].radius + spot.radius);
        };
        const auto head = spot.isAlone ? standing.end() : std::find_if(standing.begin(), standing.end(), isNear);
        if (head == standing.end())
            standing.push_back(site);
        else
            heads[site] = *head;
    }
    return heads;
}

} // namespace planner::ui
