// SPDX-License-Identifier: Apache-2.0
#pragma once
// The line that is always true: people = waiting + planned + on the road + arrived + left.

#include "core/model/operation.h"
#include "core/model/plan.h"

#include <vector>

namespace planner {

/// Where people are, by what is recorded and not by day. Sums up to `people` unless batches hold more than there are.
struct Whereabouts {
    People people;
    People waiting;   ///< in no batch, those who came back or did not travel included
    People planned;   ///< in batches that have not departed
    People onTheRoad; ///< departed, not arrived and not accounted for
    People arrived;
    People left; ///< the operation, on the way: in hospital, released, dead, escaped

    /// In batches; R15 looks at it. Those who came back are in none.
    [[nodiscard]] People inBatches() const { return planned + onTheRoad + arrived + left; }
    [[nodiscard]] People placed() const { return planned + onTheRoad + arrived; }
    Whereabouts& operator+=(const Whereabouts& other);
    bool operator==(const Whereabouts&) const = default;
};

/// By cohort.
[[nodiscard]] std::vector<Whereabouts> whereaboutsOf(const Operation& operation, const Batches& batches);
/// People of each cohort in batches that count.
[[nodiscard]] std::vector<People> peopleInBatches(const Operation& operation, const Batches& batches);
/// Whom the batch holds, by cohort: planned, else departed without those who came back.
[[nodiscard]] std::vector<Part> heldBy(const Batch& batch);

} // namespace planner
