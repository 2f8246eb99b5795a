// SPDX-License-Identifier: Apache-2.0
#include "core/rules/meters.h"

namespace planner {

void IntakeMeter::report(const OverfullCell& cell, Findings& findings) const
{
    const std::string& code = operation.facilities[cell.row].code;
    addFinding(findings, kRule, code, cell.day, cell.excess(),
               "On day {0} the people arriving at {1} number {2}, which is {3} over its daily intake of {4}.", cell.day,
               code, cell.count, cell.excess(), cell.most);
}

void ReleaseMeter::report(const OverfullCell& cell, Findings& findings) const
{
    const std::string& code = operation.facilities[cell.row].code;
    addFinding(findings, kRule, code, cell.day, cell.excess(),
               "On day {0} the people departing from {1} number {2}, which is {3} over its daily release of {4}.",
               cell.day, code, cell.count, cell.excess(), cell.most);
}

void DepartureMeter::report(const OverfullCell& cell, Findings& findings) const
{
    const std::string& route = operation.routes[cell.row].code;
    addFinding(findings, kRule, route, cell.day, cell.excess(),
               "On day {0} the batches departing on route {1} number {2}, which is {3} over its departures per day "
               "({4}).",
               cell.day, route, cell.count, cell.excess(), cell.most);
}

void FleetMeter::report(const OverfullCell& cell, Findings& findings) const
{
    const std::string& fleet = operation.fleets[cell.row].code;
    addFinding(findings, kRule, fleet, cell.day, cell.excess(),
               "On day {0} the vehicles of fleet {1} in use number {2}, which is {3} over the {4} that it has.",
               cell.day, fleet, cell.count, cell.excess(), cell.most);
}

void EscortMeter::report(const OverfullCell& cell, Findings& findings) const
{
    addFinding(findings, kRule, "escorts", cell.day, cell.excess(),
               "On day {0} the escorts needed number {1}, which is {2} over the {3} available.", cell.day, cell.count,
               cell.excess(), cell.most);
}

DispersalMeter::DispersalMeter(const Operation& onOperation, const Conditions&) : operation(onOperation)
{
    std::vector<std::int64_t> must(operation.categories.size());
    for (const Cohort& cohort : operation.cohorts)
        if (cohort.movement == Movement::Must)
            must[cohort.category.at()] += cohort.people.value();
    for (std::size_t i = 0; i < must.size(); ++i) {
        const auto share = operation.categories[i].maxShare;
        mostOf.push_back(share ? std::optional(floorDivide(share->value() * must[i], 100)) : std::nullopt);
    }
}

void DispersalMeter::report(const OverfullCell& cell, Findings& findings) const
{
    const Category& category = operation.categories[cell.row % mostOf.size()];
    const std::string& facility = operation.facilities[cell.row / mostOf.size()].code;
    addFinding(findings, kRule, facility, cell.day, cell.excess(),
               "The plan places {0} of category {1} in {2}, which is {3} over the most allowed in one facility "
               "({4}: {5} per cent of those who must move).",
               cell.count, category.code, facility, cell.excess(), cell.most, *category.maxShare);
    findings.back().category = category.code;
}

void HeadcountMeter::report(const OverfullCell& cell, Findings& findings) const
{
    const std::string& cohort = operation.cohorts[cell.row].code;
    addFinding(findings, kRule, cohort, cell.day, cell.excess(),
               "Batches hold {0} of cohort {1}, which is {2} over its headcount of {3}.", cell.count, cohort,
               cell.excess(), cell.most);
}

} // namespace planner
