// SPDX-License-Identifier: Apache-2.0
#include "core/rules/transport_meters.h"

namespace planner {

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

} // namespace planner
