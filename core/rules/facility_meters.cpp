// SPDX-License-Identifier: Apache-2.0
#include "core/rules/facility_meters.h"

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

} // namespace planner
