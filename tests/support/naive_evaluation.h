// SPDX-License-Identifier: Apache-2.0
#pragma once
// Every rule and goal word by word from core/model/README.md, to judge the program's own by.

#include "core/model/plan.h"

#include <compare>
#include <cstdint>
#include <iosfwd>
#include <string>
#include <vector>

namespace planner::test {

/// A finding without its sentence.
struct PlainFinding {
    std::string rule; ///< such as R01
    std::string subject;
    std::int64_t day = 0;
    std::int64_t excess = 0;

    auto operator<=>(const PlainFinding&) const = default;
};
std::ostream& operator<<(std::ostream& stream, const PlainFinding& finding);

/// All findings of the plan, sorted.
[[nodiscard]] std::vector<PlainFinding> naiveFindings(const Plan& plan);
/// The value of the goal; `reference` is what `change` compares with.
[[nodiscard]] std::int64_t naiveGoal(Goal goal, const Plan& plan, const Batches& reference);

} // namespace planner::test
