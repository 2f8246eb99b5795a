// SPDX-License-Identifier: Apache-2.0
#include "core/rules/meters.h"

#include "core/base/message_id.h"

namespace planner {

void IntakeMeter::report(const OverfullCell& cell, Findings& findings) const
{
    const std::string& code = operation.facilities[cell.row].code;
    addFinding(findings, kRule, code, cell.day, cell.excess(), MessageId::IntakeIsOverDaily, cell.day, code, cell.count,
               cell.excess(), cell.most);
}

void ReleaseMeter::report(const OverfullCell& cell, Findings& findings) const
{
    const std::string& code = operation.facilities[cell.row].code;
    addFinding(findings, kRule, code, cell.day, cell.excess(), MessageId::ReleaseIsOverDaily, cell.day, code,
               cell.count, cell.excess(), cell.most);
}

void DepartureMeter::report(const OverfullCell& cell, Findings& findings) const
{
    const std::string& route = operation.routes[cell.row].code;
    addFinding(findings, kRule, route, cell.day, cell.excess(), MessageId::DeparturesAreOverDaily, cell.day, route,
               cell.count, cell.excess(), cell.most);
}

void FleetMeter::report(const OverfullCell& cell, Findings& findings) const
{
    const std::string& fleet = operation.fleets[cell.row].code;
    addFinding(findings, kRule, fleet, cell.day, cell.excess(), MessageId::FleetIsOverVehicles, cell.day, fleet,
               cell.count, cell.excess(), cell.most);
}

void EscortMeter::report(const OverfullCell& cell, Findings& findings) const
{
    addFinding(findings, kRule, "escorts", cell.day, cell.excess(), MessageId::EscortsAreTooFew, cell.day, cell.count,
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
    addFinding(findings, kRule, facility, cell.day, cell.excess(), MessageId::CategoryIsOverShare, cell.count,
               category.code, facility, cell.excess(), cell.most, *category.maxShare);
    findings.back().category = category.code;
}

void HeadcountMeter::report(const OverfullCell& cell, Findings& findings) const
{
    const std::string& cohort = operation.cohorts[cell.row].code;
    addFinding(findings, kRule, cohort, cell.day, cell.excess(), MessageId::CohortIsOverHeadcount, cell.count, cohort,
               cell.excess(), cell.most);
}

} // namespace planner
