// SPDX-License-Identifier: Apache-2.0
#include "ui/brief/site_sums.h"

#include <algorithm>
#include <iterator>
#include <utility>

namespace planner::ui {
namespace {

SiteSum sumOf(const BriefSubject& subject, FacilityId facility)
{
    const PlanView view = subject.view();
    SiteSum sum{facility, {}, {}, People(-1)};
    const auto first = view.ledger.firstArrival(facility);
    for (Day day(1); day <= view.ledger.lastDay(); day += Day(1)) {
        const LedgerDay& row = view.ledger.at(facility, day);
        sum.arrivals += row.arrivals;
        sum.departures += row.departures;
        if (first && day < *first)
            continue;
        if (row.peak > sum.most) {
            sum.most = row.peak;
            sum.fullest = day;
        }
        sum.isOver = sum.isOver || (first && row.peak > view.conditions.limit(facility, day));
    }
    return sum;
}

} // namespace

std::vector<SiteSum> touchedSites(const BriefSubject& subject)
{
    std::vector<SiteSum> all;
    for (std::uint32_t i = 0; i < subject.operation().facilities.size(); ++i)
        all.push_back(sumOf(subject, {i}));
    std::vector<SiteSum> touched;
    std::copy_if(all.begin(), all.end(), std::back_inserter(touched),
                 [](const SiteSum& sum) { return !sum.arrivals.isZero() || !sum.departures.isZero(); });
    return touched.empty() ? all : touched;
}

const SiteSum& tightestOf(const BriefSubject& subject, const std::vector<SiteSum>& sites)
{
    const auto rank = [&](const SiteSum& sum) {
        const People limit = subject.view().conditions.limit(sum.facility, sum.fullest);
        return std::pair(sum.arrivals.isZero(), limit - sum.most);
    };
    return *std::min_element(sites.begin(), sites.end(),
                             [&](const SiteSum& a, const SiteSum& b) { return rank(a) < rank(b); });
}

} // namespace planner::ui
