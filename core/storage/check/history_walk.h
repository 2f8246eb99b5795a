// SPDX-License-Identifier: Apache-2.0
#pragma once
// Walks the history of a plan file in memory: the deep check, and earlier states.

#include "core/storage/check/plan_checks.h"

namespace planner {

/// Takes every entry back, newest first, and, where the file keeps the plan that it began with, makes every entry again
/// from that: each must lead to the state that was recorded. The file is only read. Throws Trouble naming the first
/// entry whose texts do not lead there, or one of kind Cancelled.
void walkHistory(const Connection& connection, const CheckedPlan& checked, const CheckWatch& watch = {});

/// The plan at an entry of the checked history. Throws Trouble where there is no such entry, or the way back does not
/// lead to the state that it recorded.
[[nodiscard]] Plan planAtEntry(const Connection& connection, const Plan& present, const std::string& planId,
                               std::int64_t last, std::int64_t sequence, std::int64_t version);

} // namespace planner
