// SPDX-License-Identifier: Apache-2.0
#pragma once
// The deep check of a history: every entry taken back, newest first, must lead to the state that the entry before it
// recorded.

#include "core/storage/plan_checks.h"

namespace planner {

/// Works on copies in memory; the file is only read. Throws Trouble naming the first entry, from the newest on, whose
/// texts do not lead back. The import that began the file has nothing before it.
void walkHistory(const Connection& connection, const CheckedPlan& checked);

} // namespace planner
