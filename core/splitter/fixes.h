// SPDX-License-Identifier: Apache-2.0
#pragma once
// What would place everybody: the least change of one limit, or places at several sites together.

#include "core/splitter/splitter.h"

#include <string>
#include <vector>

namespace planner {

enum class FixKind {
    Places,       ///< more places within the limit of a facility, at each where several are named
    LimitPercent, ///< points of every overcrowding limit
    Days,         ///< at the end of the operation
    Vehicles,     ///< of a fleet
    Escorts,      ///< per day
};

struct FixStep {
    std::string subject; ///< code of the facility or fleet; empty for the whole operation
    std::int64_t amount = 0;
};

/// A change that places everybody, as a split of the changed operation has shown. Less was tried and is not enough;
/// for several sites together it is only a good mix.
struct Fix {
    FixKind kind = FixKind::Places;
    std::vector<FixStep> steps;
};

/// Whether the fix puts more people into the places there are: no planner's choice, an authority has to allow it.
[[nodiscard]] constexpr bool needsAuthority(FixKind kind) { return kind == FixKind::LimitPercent; }

/// Fixes for the people who must move and wait, each enough by itself, after the plan was split again. Empty where
/// nobody waits then, or where no change of one kind is enough. Those that need an authority come last. Ends after
/// `seconds` or on the flag with those found so far.
[[nodiscard]] std::vector<Fix> cheapestFixes(const Plan& plan, double seconds, const CancelFlag* cancel = nullptr);
/// The plan with the changed operation. Figures of 0 mean closed and stay 0, in records and in the calendar.
[[nodiscard]] Plan withFix(const Plan& plan, const Fix& fix);

} // namespace planner
