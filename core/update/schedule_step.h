// SPDX-License-Identifier: Apache-2.0
#pragma once
// The step that an edited schedule comes to.

#include "core/edit/edit.h"
#include "core/edit/history.h"
#include "core/update/schedule_difference.h"

#include <functional>
#include <optional>
#include <vector>

namespace planner {

/// The edits that make of a batch another one with the same code, in an order in which each may be made.
[[nodiscard]] std::vector<Edit> editsBetween(const Batch& now, const Batch& wanted, const Author& author);

/// Which changes are taken: those that are Ready, and others that can be taken where `isTaken(change)`.
using TakenChanges = std::function<bool(const ScheduleChange& change)>;
/// One step with all that is taken; nothing where nothing changes. Who takes a clearance records it.
[[nodiscard]] std::optional<Edit> stepOf(const Plan& plan, const ScheduleDifference& difference,
                                         const TakenChanges& isTaken, const Author& author);

/// Tries what is Ready; what the plan refuses, or cannot take together with the rest, is Refused with the plan's
/// reason.
void refuseWhatThePlanRefuses(const Plan& plan, ScheduleDifference& difference);

} // namespace planner
