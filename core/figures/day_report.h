// SPDX-License-Identifier: Apache-2.0
#pragma once
// The figures of the situation report of one day: planned against actual, and where everybody is at its close.

#include "core/model/whereabouts.h"

#include <cstdint>

namespace planner {

/// People of must cohorts and the batches that carry some of them.
struct Moved {
    People people;
    std::int64_t batches = 0;

    bool operator==(const Moved&) const = default;
};

/// One direction, by plan and as recorded.
struct PlannedAndActual {
    Moved planned; ///< by the plan's days and people, whatever happened since
    Moved actual;  ///< as recorded

    bool operator==(const PlannedAndActual&) const = default;
};

/// People are those of must cohorts. What is recorded of later days is left out: a report of yesterday tells the same
/// tomorrow, unless yesterday is corrected or planned otherwise.
struct DayReport {
    PlannedAndActual departures; ///< on the day
    PlannedAndActual arrivals;
    PlannedAndActual departuresSoFar; ///< to the close of the day, days before the first one included
    PlannedAndActual arrivalsSoFar;
    PlannedAndActual releases; ///< of the arrivals on the day, those at sites outside, where custody ends
    PlannedAndActual releasesSoFar;
    /// At the close of the day: people = waiting + planned + on the road + arrived + left.
    Whereabouts people;
    People missing; ///< of those on the road: departed, their batch has arrived, and they are not accounted for

    bool operator==(const DayReport&) const = default;
};

/// `day` may lie outside the operation.
[[nodiscard]] DayReport dayReportOf(const Operation& operation, const Batches& batches, Day day);

} // namespace planner
