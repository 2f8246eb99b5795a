// SPDX-License-Identifier: Apache-2.0
#pragma once
// What a simulation takes for granted: every figure that it draws from, and the method in sentences for the reader.
//
// None of the chances is published for an operation of this kind: each default is an assumption of this program, and
// is there to be changed. Only the ranges of capacities and populations come from the operation, where it has rival
// published figures for them.

#include "core/base/count.h"
#include "core/base/message.h"

#include <cstdint>
#include <vector>

namespace planner {

/// Chances are in hundredths of a per cent, from 0 to 10,000.
struct SimulationAssumptions {
    /// That a batch is ready later than its departure day, each batch for itself.
    HundredthsPercent lateChance{1000};
    /// How late it is then, on average, in days: 1 and more. Days late are geometrically distributed from 1 on.
    double meanDaysLate = 1.5;
    /// That a person does not travel (unfit, refused, released, not found), each person for himself: stays where he is.
    HundredthsPercent noShowChance{200};
    /// That a vehicle or aircraft of a fleet fails on a day, each vehicle that is in order for itself, standing or
    /// under way; one in repair does not fail again.
    HundredthsPercent vehicleFailureChance{200};
    /// How long a failed one is missing: 1 and more, the day of the failure included.
    Days repairDays{3};
    /// That an open route closes on a day (weather, security, border), each route and day for itself.
    HundredthsPercent closureChance{100};
    /// How long it stays closed: 1 and more, the first day included.
    Days closureDays{2};
    /// How far the true capacity of a facility without rival figures may be from the one in force, to either side:
    /// per cent of it, 0 to 100.
    Percent capacitySpread{5};
    /// The same for the population at the start of day 1.
    Percent populationSpread{0};
    /// Whether rival published figures, where there are any, give the range in place of the two spreads.
    bool usesRivalFigures = true;
    /// How long after the operation's end batches are still followed: who has not left by then does not arrive.
    Days daysAfterEnd{30};

    bool operator==(const SimulationAssumptions&) const = default;
};

/// The nearest assumptions that are in their ranges.
[[nodiscard]] SimulationAssumptions withinRanges(SimulationAssumptions assumptions);

/// The method and its assumptions, a sentence each, to be shown beside every result.
[[nodiscard]] std::vector<Message> describeMethod(const SimulationAssumptions& assumptions);

} // namespace planner
