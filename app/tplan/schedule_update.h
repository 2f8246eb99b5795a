// SPDX-License-Identifier: Apache-2.0
#pragma once
// An edited schedule that comes back, for the command update.

#include "app/tplan/command.h"

#include <string>
#include <vector>

namespace planner::tplan {

struct ScheduleUpdate {
    std::string plan;
    std::string file; ///< CSV, or a workbook
    std::string dates;
    std::string reason;
    std::vector<std::string> taken; ///< "BATCH" or "BATCH:COLUMN" of what is asked, offered or a conflict
    bool isDryRun = false;
    bool isJson = false;
};

/// Lists what is different and takes what can be taken, as one step. Findings where something is left to settle.
[[nodiscard]] ExitCode updateFromSchedule(const ScheduleUpdate& update);

} // namespace planner::tplan
