// SPDX-License-Identifier: Apache-2.0
#pragma once
// A batch as core/model/README.md counts it, found without the program's own words for it.

#include "core/model/plan.h"

#include <cstdint>
#include <vector>

namespace planner::test {

/// People of one cohort in a batch. The last four sum up to the first.
struct NaivePart {
    CohortId cohort;
    std::int64_t people = 0;   ///< departed, or to depart
    std::int64_t arriving = 0; ///< arrived, or to arrive
    std::int64_t returned = 0;
    std::int64_t left = 0; ///< the operation
    std::int64_t lost = 0; ///< of an arrived batch: not accounted for
};

/// What was planned until it departs, what happened from then on.
struct NaiveBatch {
    const Batch* batch = nullptr;
    std::int64_t departs = 0;
    std::int64_t arrives = 0;
    std::vector<NaivePart> parts;

    [[nodiscard]] std::int64_t people() const;
};

/// Those that are not cancelled; they point into the plan.
[[nodiscard]] std::vector<NaiveBatch> naiveBatches(const Operation& operation, const Batches& batches);

} // namespace planner::test
