// SPDX-License-Identifier: Apache-2.0
#pragma once
// A world without chances, to which a test adds the one that it looks at.

#include "core/simulation/simulation.h"

#include "tests/support/operation_builder.h"

namespace planner::test {

[[nodiscard]] inline SimulationAssumptions nothingHappens()
{
    return {.lateChance = HundredthsPercent(0),
            .meanDaysLate = 1,
            .noShowChance = HundredthsPercent(0),
            .vehicleFailureChance = HundredthsPercent(0),
            .repairDays = Days(1),
            .closureChance = HundredthsPercent(0),
            .closureDays = Days(1),
            .capacitySpread = Percent(0),
            .populationSpread = Percent(0),
            .usesRivalFigures = false,
            .daysAfterEnd = Days(20)};
}

inline constexpr std::int64_t kManyRuns = 40'000;

[[nodiscard]] inline SimulationResult simulated(const Plan& plan, const SimulationAssumptions& assumptions,
                                                std::int64_t runs = kManyRuns)
{
    return simulate(plan, {.runs = runs, .seed = 20'260'121, .threads = 2, .assumptions = assumptions});
}

/// From A, with 400 people, to B with 100 places, by an unlimited route R within the day; 10 days.
[[nodiscard]] inline OperationBuilder twoSites()
{
    OperationBuilder builder(10);
    builder.facility("A", {.capacity = 1000, .population = 400})
        .facility("B", {.capacity = 100, .population = 0})
        .cohort("C", {.at = "A", .people = 400})
        .route("R", {.from = "A", .to = "B"});
    return builder;
}

/// How often the last arrival was on the day or before.
[[nodiscard]] inline std::int64_t finishedBy(const SimulationResult& result, std::int64_t day)
{
    std::int64_t sum = 0;
    for (const auto& [value, times] : result.finish.counts())
        sum += value <= day ? times : 0;
    return sum;
}

} // namespace planner::test
