// SPDX-License-Identifier: Apache-2.0
#pragma once
// What would place everybody: the least change of one limit alone, and of places at several sites together.

#include "core/splitter/splitter.h"

#include <string>
#include <vector>

namespace planner {

enum class FixKind {
    Places,       ///< more places within the limit of a facility, at each where several are named
    LimitPercent, ///< points of every overcrowding limit
    Days,         ///< at the end of the operation
    Vehicles,     ///< of a fleet
    Escorts,      ///< a day
};

struct FixStep {
    std::string subject; ///< code of the facility or fleet; empty for the whole operation
    std::int64_t amount = 0;
};

/// A change that places everybody: seen by splitting the changed operation, so it is enough; less was tried and was
/// not enough, except for several sites together, where it is only a good mix.
struct Fix {
    FixKind kind = FixKind::Places;
    std::vector<FixStep> steps;
};

/// Fixes for the people who must move and wait in the plan, each enough by itself; the batches that may be planned
/// anew are. Nothing where nobody waits after that, or where no change of one kind is enough. Ends after `seconds`
/// or on the flag with those found so far.
[[nodiscard]] std::vector<Fix> cheapestFixes(const Plan& plan, double seconds, const CancelFlag* cancel = nullptr);
/// The plan with the fix made, its batches as they are. What is 0 is closed and stays so, in a thing's own figure and
/// in the calendar's rows.
[[nodiscard]] Plan withFix(const Plan& plan, const Fix& fix);

} // namespace planner
