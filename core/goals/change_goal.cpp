// SPDX-License-Identifier: Apache-2.0
#include "core/goals/goals.h"

#include <algorithm>
#include <map>
#include <tuple>

namespace planner {
namespace {

using Journeys = std::map<std::tuple<CohortId, RouteId, Day>, People>;

/// People by cohort, route and departure day.
Journeys journeysOf(const Batches& batches)
{
    Journeys journeys;
    for (const auto& [code, batch] : batches)
        if (batch.counts())
            for (const Part& part : batch.parts)
                journeys[{part.cohort, batch.route, batch.departure}] += part.people;
    return journeys;
}

} // namespace

std::int64_t changeValue(const PlanView& view, const Batches& reference)
{
    const Journeys now = journeysOf(view.batches);
    People sum;
    for (const auto& [journey, people] : journeysOf(reference)) {
        const auto found = now.find(journey);
        const People still = found == now.end() ? People(0) : found->second;
        sum += std::max(People(0), people - still);
    }
    return sum.value();
}

} // namespace planner
