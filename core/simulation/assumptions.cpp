// SPDX-License-Identifier: Apache-2.0
#include "core/simulation/assumptions.h"

#include "core/base/message_id.h"
#include "core/model/limits.h"

#include <algorithm>

namespace planner {
namespace {

constexpr std::int64_t kCertain = 10'000;
constexpr double kLongestMean = 365;
constexpr std::int64_t kLongestDays = 365;

HundredthsPercent chance(HundredthsPercent value)
{
    return HundredthsPercent(std::clamp<std::int64_t>(value.value(), 0, kCertain));
}

Days daysBetween(Days value, std::int64_t least)
{
    return Days(std::clamp<std::int64_t>(value.value(), least, kLongestDays));
}

Percent spread(Percent value) { return Percent(std::clamp<std::int64_t>(value.value(), 0, 100)); }

/// In per cent.
double decimal(HundredthsPercent value) { return static_cast<double>(value.value()) / 100; }

} // namespace

SimulationAssumptions withinRanges(SimulationAssumptions assumptions)
{
    for (HundredthsPercent* value : {&assumptions.lateChance, &assumptions.noShowChance,
                                     &assumptions.vehicleFailureChance, &assumptions.closureChance})
        *value = chance(*value);
    // A value that is not a number becomes the least one.
    assumptions.meanDaysLate = assumptions.meanDaysLate > 1 ? std::min(assumptions.meanDaysLate, kLongestMean) : 1;
    assumptions.repairDays = daysBetween(assumptions.repairDays, 1);
    assumptions.closureDays = daysBetween(assumptions.closureDays, 1);
    assumptions.daysAfterEnd = daysBetween(assumptions.daysAfterEnd, 0);
    assumptions.capacitySpread = spread(assumptions.capacitySpread);
    assumptions.populationSpread = spread(assumptions.populationSpread);
    return assumptions;
}

std::vector<Message> describeMethod(const SimulationAssumptions& assumptions)
{
    return {
        {MessageId::MethodIsMonteCarlo},
        {MessageId::AssumesLateness, {decimal(assumptions.lateChance), assumptions.meanDaysLate}},
        {MessageId::AssumesNoShows, {decimal(assumptions.noShowChance)}},
        {MessageId::AssumesVehicleFailures, {decimal(assumptions.vehicleFailureChance), assumptions.repairDays}},
        {MessageId::AssumesRouteClosures, {decimal(assumptions.closureChance), assumptions.closureDays}},
        {assumptions.usesRivalFigures ? MessageId::AssumesPublishedFigures : MessageId::AssumesFiguresToEitherSide,
         {assumptions.capacitySpread, assumptions.populationSpread}},
        {MessageId::AssumesNextFreeDay},
        {MessageId::ChancesAreAssumptions},
    };
}

} // namespace planner
