// SPDX-License-Identifier: Apache-2.0
#include "core/goals/goals.h"

#include <algorithm>
#include <tuple>
#include <utility>

namespace planner {
namespace {

using JourneyKey = std::tuple<CohortId, RouteId, Day>;

/// People by cohort, route and departure day, in that order.
std::vector<std::pair<JourneyKey, People>> journeysOf(const Batches& batches)
{
    std::vector<std::pair<JourneyKey, People>> journeys;
    for (const auto& [code, batch] : batches)
        if (batch.counts())
            for (const Part& part : batch.travellers())
                journeys.push_back({{part.cohort, batch.route, batch.departureDay()}, part.people});
    std::sort(journeys.begin(), journeys.end());
    std::size_t kept = 0;
    for (std::size_t i = 1; i < journeys.size(); ++i)
        if (journeys[i].first == journeys[kept].first)
            journeys[kept].second += journeys[i].second;
        else
            journeys[++kept] = journeys[i];
    journeys.resize(std::min(journeys.size(), kept + 1));
    return journeys;
}

} // namespace

std::int64_t changeValue(const PlanView& view, const Batches& reference)
{
    const auto now = journeysOf(view.batches);
    auto next = now.begin();
    People sum;
    for (const auto& [journey, people] : journeysOf(reference)) {
        while (next != now.end() && next->first < journey)
            ++next;
        const bool isThere = next != now.end() && next->first == journey;
        sum += std::max(People(0), people - (isThere ? next->second : People(0)));
    }
    return sum.value();
}

} // namespace planner
