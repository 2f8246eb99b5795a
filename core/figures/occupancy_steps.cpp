// SPDX-License-Identifier: Apache-2.0
#include "core/figures/occupancy_steps.h"

#include "core/figures/movements.h"

#include <algorithm>
#include <utility>

namespace planner {
namespace {

/// Less is tighter.
std::pair<People, People> tightness(const OccupancyDay& day) { return {-day.excessOfPlan(), day.limit - day.peak}; }

void sumUp(OccupancySteps& steps)
{
    const Day first = steps.firstArrival.value_or(Day(1));
    steps.bindingDay = first;
    for (std::size_t i = 0; i < steps.days.size(); ++i) {
        const OccupancyDay& now = steps.days[i];
        const Day day(static_cast<std::int64_t>(i) + 1);
        steps.daysOver += now.excessOfPlan() > People(0) ? 1 : 0;
        steps.mostExcess = std::max(steps.mostExcess, now.excessOfPlan());
        steps.mostExcessBefore = std::max(steps.mostExcessBefore, now.excessBefore);
        if (day > first && tightness(now) < tightness(steps.binding()))
            steps.bindingDay = day;
    }
}

/// Who arrives on each day from the road: not on the day on which they departed.
std::vector<People> arrivalsFromTheRoad(const PlanView& view)
{
    std::vector<People> arrivals(static_cast<std::size_t>(view.ledger.lastDay().value()));
    visitMovements(view, [&](const Passage& passage, Direction direction) {
        const bool isFromRoad = direction == Direction::Arrival && passage.arrival != passage.departure;
        if (isFromRoad && !view.operation.facility(passage.to).isOutside())
            arrivals[indexOf(passage.arrival)] += passage.people;
    });
    return arrivals;
}

void countPeaks(const PlanView& view, OccupancySteps& all)
{
    const std::vector<People> arrivals = arrivalsFromTheRoad(view);
    People before = all.opening;
    for (std::size_t day = 0; day < all.days.size(); ++day) {
        const bool hasTurnover = view.operation.settings.hasSameDayTurnover;
        all.days[day].peak = hasTurnover ? all.days[day].population : before + arrivals[day];
        before = all.days[day].population;
    }
}

} // namespace

double needOf(const OccupancySteps& steps, bool hasArrivals)
{
    // Whole steps between the kinds; fullness stays below one of them.
    constexpr double kStep = 1000;
    if (steps.isOutside || steps.days.empty())
        return -1;
    if (steps.daysOver > 0)
        return 3 * kStep + static_cast<double>(steps.mostExcess.value());
    const OccupancyDay& binding = steps.binding();
    const double fullness = binding.limit > People(0)
                                ? std::min(kStep - 1, static_cast<double>(binding.peak.value())
                                                          / static_cast<double>(binding.limit.value()))
                                : 0;
    return (hasArrivals ? 2 * kStep : steps.mostExcessBefore.isZero() ? 0 : kStep) + fullness;
}

Day OccupancySteps::lastChange() const
{
    for (std::size_t i = days.size(); i-- > 1;)
        if (days[i] != days[i - 1])
            return Day(static_cast<std::int64_t>(i) + 1);
    return Day(1);
}

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
    steps.isOutside = view.operation.facility(facility).isOutside();
    steps.opening = view.ledger.openingOf(facility, Day(1));
    steps.firstArrival = view.ledger.firstArrival(facility);
    for (Day day(1); day <= view.ledger.lastDay(); day += Day(1)) {
        const LedgerDay& entry = view.ledger.at(facility, day);
        if (steps.isOutside) {
            steps.days.push_back({entry.population, entry.peak, {}, {}, {}, {}, {}});
            continue;
        }
        const People limit = view.conditions.limit(facility, day);
        const People excess = std::max(People(0), entry.peak - limit);
        const bool isBefore = !steps.firstArrival || day < *steps.firstArrival;
        steps.days.push_back({entry.population, entry.peak, limit, view.conditions.target(facility, day),
                              view.conditions.capacity(facility, day), excess, isBefore ? excess : People(0)});
    }
    sumUp(steps);
    return steps;
}

OccupancySteps occupancyOfAll(const PlanView& view)
{
    OccupancySteps all;
    all.days.resize(static_cast<std::size_t>(view.ledger.lastDay().value()));
    for (std::uint32_t i = 0; i < view.operation.facilities.size(); ++i) {
        if (view.operation.facilities[i].isOutside())
            continue; // who left custody is at no site
        const OccupancySteps one = occupancySteps(view, {i});
        all.opening += one.opening;
        if (one.firstArrival)
            all.firstArrival = std::min(all.firstArrival.value_or(*one.firstArrival), *one.firstArrival);
        for (std::size_t day = 0; day < all.days.size(); ++day) {
            OccupancyDay& sum = all.days[day];
            sum.population += one.days[day].population;
            sum.limit += one.days[day].limit;
            sum.target += one.days[day].target;
            sum.capacity += one.days[day].capacity;
            sum.excess += one.days[day].excess;
            sum.excessBefore += one.days[day].excessBefore;
        }
    }
    countPeaks(view, all);
    sumUp(all);
    return all;
}

} // namespace planner
