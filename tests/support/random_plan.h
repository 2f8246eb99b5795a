// SPDX-License-Identifier: Apache-2.0
#pragma once
// Seeded random plans on small random operations, lawful or not.

#include "core/model/plan.h"
#include "tests/support/random_operation.h"

#include <cstdint>

namespace planner::test {

/// When batches of random plans travel.
enum class TravelDays {
    Inside,   ///< every batch departs and arrives on days 1 to the last
    Anywhere, ///< some batches depart before day 1 or arrive after the last day
};

/// Up to twelve batches, most of them plausible. Each has at most one part a cohort, in the order of the cohorts,
/// and parts are not empty; any rule may be broken. Most departed ones have counts and some have accounts. None where
/// `days` leaves no route a day to depart on.
[[nodiscard]] Batches randomBatches(const Operation& operation, std::uint64_t seed, TravelDays days);

/// A random operation with random batches and some approvals.
[[nodiscard]] Plan randomPlan(std::uint64_t seed, TravelDays days = TravelDays::Anywhere);

} // namespace planner::test
