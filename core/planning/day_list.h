// SPDX-License-Identifier: Apache-2.0
#pragma once
// The day of the operation: who is missing, late, leaving, on the road, arriving, and what is not ready.

#include "core/model/plan.h"
#include "core/rules/finding.h"

#include <vector>

namespace planner {

/// What a batch lacks before it may leave.
struct Lacks {
    std::vector<Clearance> clearances{}; ///< not recorded
    std::vector<Clearance> ended{};      ///< recorded, and ending before the day of departure
    bool isUnapproved = false;
    /// Broken where it takes part, and not approved as an exception; without R18, which says no more than `clearances`.
    std::vector<Rule> rules{};

    [[nodiscard]] bool isEmpty() const { return clearances.empty() && ended.empty() && !isUnapproved && rules.empty(); }
    bool operator==(const Lacks&) const = default;
};

struct DayRow {
    BatchCode batch;
    People people; ///< missing ones; on the road ones; else those of the batch
    FacilityId to;
    Day day{0}; ///< of the departure where it has not left, else of the arrival, real or due
    bool hasLeft = false;
    Lacks lacks{}; ///< of batches that have not left

    bool operator==(const DayRow&) const = default;
};

/// Each list by day, then code. A batch may stand in several: one that should have arrived is late and on the road.
struct DayList {
    std::vector<DayRow> missing;   ///< arrived short, and not accounted for
    std::vector<DayRow> late;      ///< should have left, or have arrived, before the day
    std::vector<DayRow> leaving;   ///< on the day, and has not left
    std::vector<DayRow> onTheRoad; ///< departed and not arrived
    std::vector<DayRow> arriving;  ///< due on the day, and not arrived
    std::vector<DayRow> notReady;  ///< leaves within kDaysAhead days after the day, and lacks something

    bool operator==(const DayList&) const = default;
};

/// How many days after today a batch that is not ready is listed.
inline constexpr Days kDaysAhead{3};

/// The lists of one day of the plan, by what is recorded now. `findings` are those of the plan; `today` may lie outside
/// the operation. Cancelled batches are in no list.
[[nodiscard]] DayList dayListOf(const Plan& plan, const Findings& findings, Day today);

} // namespace planner
