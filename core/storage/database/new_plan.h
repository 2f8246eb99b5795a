// SPDX-License-Identifier: Apache-2.0
#pragma once
// The bytes of plan files that are not there yet.

#include "core/model/plan.h"
#include "core/storage/database/journal_table.h"

namespace planner {

/// A file with the plan, the entries of its history, and one entry more that leads to this plan: its state digest and
/// chain are filled in.
[[nodiscard]] std::string planFile(const Plan& plan, const std::string& planId,
                                   const std::vector<ChainedEntry>& history, ChainedEntry last);
/// A file with a fresh id whose history begins with the import of the plan. Refused where the plan is not sound.
[[nodiscard]] Result<std::string> newPlanFile(Plan plan, const Author& author);

} // namespace planner
