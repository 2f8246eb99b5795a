// SPDX-License-Identifier: Apache-2.0
#include "core/figures/occupancy_steps.h"

#include <algorithm>

namespace planner {
namespace {

void sumUp(OccupancySteps& steps)
{
    const Day first = steps.firstArrival.value_or(Day(1));
    steps.bindingDay = first;
    for (std::size_t i = 0; i < steps.days.size(); ++i) {
        const OccupancyDay& now = steps.days[i];
        const Day day(static_cast<std::int64_t>(i) + 1);
        steps.daysOver += now.excess > People(0) ? 1 : 0;
        steps.mostExcess = std::max(steps.mostExcess, now.excess);
        const OccupancyDay& binding = steps.binding();
        if (day > first && now.limit - now.peak < binding.limit - binding.peak)
            steps.bindingDay = day;
    }
}

} // namespace

People OccupancySteps::highest() const
{
    People most = std::max(People(1), opening);
    for (const OccupancyDay& day : days)
        most = std::max({most, day.population, day.peak, day.limit, day.target});
    return most;
}

OccupancySteps occupancySteps(const PlanView& view, FacilityId facility)
{
    OccupancySteps steps;
    steps.facility = facility;
    steps.opening = view.ledger.openingOf(facility, Day(1));
    steps.firstArrival = view.ledger.firstArrival(facility);
    for (Day day(1); day <= view.ledger.lastDay(); day += Day(1)) {
        const LedgerDay& entry = view.ledger.at(facility, day);
        const People limit = view.conditions.limit(facility, day);
        steps.days.push_back({entry.population, entry.peak, limit, view.conditions.target(facility, day),
                              view.conditions.capacity(facility, day), std::max(People(0), entry.peak - limit)});
    }
    sumUp(steps);
    return steps;
}

OccupancySteps occupancyOfAll(const PlanView& view)
{
    OccupancySteps all;
    all.days.resize(static_cast<std::size_t>(view.ledger.lastDay().value()));
    for (std::uint32_t i = 0; i < view.operation.facilities.size(); ++i) {
        const OccupancySteps one = occupancySteps(view, {i});
        all.opening += one.opening;
        if (one.firstArrival)
            all.firstArrival = std::min(all.firstArrival.value_or(*one.firstArrival), *one.firstArrival);
        for (std::size_t day = 0; day < all.days.size(); ++day) {
            OccupancyDay& sum = all.days[day];
            sum.population += one.days[day].population;
            sum.peak = sum.population;
            sum.limit += one.days[day].limit;
            sum.target += one.days[day].target;
            sum.capacity += one.days[day].capacity;
            sum.excess += one.days[day].excess;
        }
    }
    sumUp(all);
    return all;
}

} // namespace planner
