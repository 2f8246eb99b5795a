// SPDX-License-Identifier: Apache-2.0
#include "core/rules/add_finding.h"
#include "core/rules/rules.h"

namespace planner {
namespace {

/// Calls `check(facility, day)` for the days on which the flow of people is not 0.
template <class Flow, class Check>
void visitFlow(const PlanView& view, Flow flow, Check check)
{
    for (std::uint32_t i = 0; i < view.operation.facilities.size(); ++i)
        for (Day day(1); day <= view.ledger.lastDay(); day += Day(1))
            if (!flow(view.ledger.at({i}, day)).isZero())
                check(FacilityId{i}, day);
}

} // namespace

Findings overcrowding(const PlanView& view)
{
    Findings findings;
    for (std::uint32_t i = 0; i < view.operation.facilities.size(); ++i) {
        const auto first = view.ledger.firstArrival({i});
        if (!first)
            continue;
        const std::string& code = view.operation.facilities[i].code;
        for (Day day = *first; day <= view.ledger.lastDay(); day += Day(1)) {
            const People peak = view.ledger.at({i}, day).peak;
            const People limit = view.conditions.limit({i}, day);
            const std::int64_t excess = (peak - limit).value();
            addFinding(findings, Rule::R01Overcrowding, code, day, excess,
                       "On day {0} the headcount of {1} reaches {2}, which is {3} over its limit of {4}.", day, code,
                       peak, excess, limit);
        }
    }
    return findings;
}

Findings dailyIntake(const PlanView& view)
{
    Findings findings;
    const auto arrivals = [](const LedgerDay& day) { return day.arrivals; };
    visitFlow(view, arrivals, [&](FacilityId facility, Day day) {
        const auto most = view.conditions.dailyIntake(facility, day);
        if (!most)
            return;
        const std::string& code = view.operation.facility(facility).code;
        const People people = view.ledger.at(facility, day).arrivals;
        const std::int64_t excess = (people - *most).value();
        addFinding(findings, Rule::R04DailyIntake, code, day, excess,
                   "On day {0} the people arriving at {1} number {2}, which is {3} over its daily intake of {4}.", day,
                   code, people, excess, *most);
    });
    return findings;
}

Findings dailyRelease(const PlanView& view)
{
    Findings findings;
    const auto departures = [](const LedgerDay& day) { return day.departures; };
    visitFlow(view, departures, [&](FacilityId facility, Day day) {
        const auto most = view.conditions.dailyRelease(facility, day);
        if (!most)
            return;
        const std::string& code = view.operation.facility(facility).code;
        const People people = view.ledger.at(facility, day).departures;
        const std::int64_t excess = (people - *most).value();
        addFinding(findings, Rule::R05DailyRelease, code, day, excess,
                   "On day {0} the people departing from {1} number {2}, which is {3} over its daily release of {4}.",
                   day, code, people, excess, *most);
    });
    return findings;
}

} // namespace planner
