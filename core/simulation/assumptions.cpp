// SPDX-License-Identifier: Apache-2.0
#include "core/simulation/assumptions.h"

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
        {"Monte-Carlo simulation (Metropolis and Ulam 1949), for schedules as Van Slyke (1963): the plan is carried "
         "out many times, each time with other chances drawn. A share of runs is shown as a probability, with the 95 "
         "per cent interval of Wilson (1927).",
         {}},
        {"Late: a batch is late with a chance of {0} per cent, then {1} days on average (geometric).",
         {decimal(assumptions.lateChance), assumptions.meanDaysLate}},
        {"No-shows: each person stays behind with a chance of {0} per cent (binomial) and is not taken later.",
         {decimal(assumptions.noShowChance)}},
        {"Vehicles: each that is in order fails with a chance of {0} per cent a day and is missing for {1} days.",
         {decimal(assumptions.vehicleFailureChance), assumptions.repairDays}},
        {"Routes: each closes with a chance of {0} per cent a day for {1} days, whatever other routes do.",
         {decimal(assumptions.closureChance), assumptions.closureDays}},
        {assumptions.usesRivalFigures
             ? "Capacities and populations: triangular between the lowest and the highest published figure with the "
               "one in force as mode (Johnson 1997); where there is only one, {0} and {1} per cent to either side."
             : "Capacities and populations: triangular, {0} and {1} per cent to either side of the figure in force.",
         {assumptions.capacitySpread, assumptions.populationSpread}},
        {"A batch that cannot leave takes the next day on which its route is open and has a departure and a vehicle "
         "free, those due earlier first. Escorts, intake and release are not held against it: sites take who comes, "
         "and are counted as over their limit.",
         {}},
        {"Batches that have departed are certain. The chances are assumptions, not published figures: change them.",
         {}},
    };
}

} // namespace planner
