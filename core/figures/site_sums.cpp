// SPDX-License-Identifier: Apache-2.0
#include "core/figures/site_sums.h"

#include <algorithm>
#include <iterator>
#include <utility>

namespace planner {
namespace {

SiteSum sumOf(const PlanView& view, FacilityId facility)
{
    SiteSum sum{facility, {}, {}, {}, false};
    if (view.ledger.lastDay() < Day(1))
        return sum;
    sum.tightest = tightestDay(view, facility);
    for (Day day(1); day <= view.ledger.lastDay(); day += Day(1)) {
        sum.arrivals += view.ledger.at(facility, day).arrivals;
        sum.departures += view.ledger.at(facility, day).departures;
    }
    sum.isOver = view.ledger.firstArrival(facility) && sum.tightest.room() < People(0);
    return sum;
}

} // namespace

std::vector<SiteSum> touchedSites(const PlanView& view)
{
    std::vector<SiteSum> all;
    for (std::uint32_t i = 0; i < view.operation.facilities.size(); ++i)
        all.push_back(sumOf(view, {i}));
    std::vector<SiteSum> touched;
    std::copy_if(all.begin(), all.end(), std::back_inserter(touched),
                 [](const SiteSum& sum) { return !sum.arrivals.isZero() || !sum.departures.isZero(); });
    return touched.empty() ? all : touched;
}

const SiteSum& tightestOf(const std::vector<SiteSum>& sites)
{
    const auto rank = [](const SiteSum& sum) { return std::pair(sum.arrivals.isZero(), sum.tightest.room()); };
    return *std::min_element(sites.begin(), sites.end(),
                             [&](const SiteSum& a, const SiteSum& b) { return rank(a) < rank(b); });
}

} // namespace planner
