// SPDX-License-Identifier: Apache-2.0
#include "core/figures/tightest_day.h"

#include <algorithm>

namespace planner {

TightestDay tightestDay(const PlanView& view, FacilityId facility)
{
    const auto on = [&](Day day) {
        return TightestDay{day, view.ledger.at(facility, day).peak, view.conditions.limit(facility, day)};
    };
    TightestDay tightest = on(view.ledger.firstArrival(facility).value_or(Day(1)));
    for (Day day = tightest.day + Days(1); day <= view.ledger.lastDay(); day += Day(1))
        if (const TightestDay now = on(day); now.room() < tightest.room())
            tightest = now;
    return tightest;
}

People mostOverBefore(const PlanView& view, FacilityId facility)
{
    const Day end = view.ledger.firstArrival(facility).value_or(view.ledger.lastDay() + Days(1));
    People most =
        std::max(People(0), view.operation.facility(facility).population - view.conditions.limit(facility, Day(1)));
    // Who was turned back and is there again on the day on which they left is counted twice by a peak.
    for (Day day(1); day < end; day += Day(1)) {
        const People there = std::min(view.ledger.at(facility, day).peak, view.ledger.openingOf(facility, day));
        most = std::max(most, there - view.conditions.limit(facility, day));
    }
    return most;
}

std::vector<FacilityId> overBefore(const PlanView& view)
{
    std::vector<bool> isReached(view.operation.facilities.size());
    for (const Route& route : view.operation.routes)
        isReached[route.to.at()] = true;
    std::vector<FacilityId> over;
    for (std::uint32_t i = 0; i < isReached.size(); ++i)
        if (isReached[i] && mostOverBefore(view, {i}) > People(0))
            over.push_back({i});
    return over;
}

} // namespace planner
