// SPDX-License-Identifier: Apache-2.0
#include "core/goals/goals.h"

#include <algorithm>
#include <optional>

namespace planner {
namespace {

/// In hundredths of a per cent, rounded down; nothing where the capacity is 0.
std::optional<std::int64_t> occupancy(const PlanView& view, FacilityId facility, Day day)
{
    const People capacity = view.conditions.capacity(facility, day);
    if (capacity.isZero())
        return std::nullopt;
    return floorDivide(saturatingProduct(view.ledger.at(facility, day).population.value(), 10'000), capacity.value());
}

} // namespace

std::int64_t overcrowdingValue(const PlanView& view)
{
    std::int64_t sum = 0;
    for (std::uint32_t i = 0; i < view.operation.facilities.size(); ++i)
        for (Day day(1); day <= view.ledger.lastDay(); day += Day(1)) {
            const People over = view.ledger.at({i}, day).population - view.conditions.target({i}, day);
            sum = saturatingSum(sum, std::max(People(0), over).value());
        }
    return sum;
}

std::int64_t peakValue(const PlanView& view)
{
    std::optional<std::int64_t> peak;
    for (std::uint32_t i = 0; i < view.operation.facilities.size(); ++i) {
        const auto first = view.ledger.firstArrival({i});
        if (!first)
            continue;
        for (Day day = *first; day <= view.ledger.lastDay(); day += Day(1))
            if (const auto value = occupancy(view, {i}, day))
                peak = std::max(*value, peak.value_or(*value));
    }
    return peak.value_or(0);
}

std::int64_t balanceValue(const PlanView& view)
{
    std::vector<bool> isReached(view.operation.facilities.size());
    for (const Route& route : view.operation.routes)
        isReached[route.to.at()] = true;
    std::vector<std::int64_t> values;
    for (std::uint32_t i = 0; i < isReached.size(); ++i)
        if (const auto value = isReached[i] ? occupancy(view, {i}, view.ledger.lastDay()) : std::nullopt)
            values.push_back(*value);
    if (values.empty())
        return 0;
    const auto [lowest, highest] = std::minmax_element(values.begin(), values.end());
    return *highest - *lowest;
}

} // namespace planner
