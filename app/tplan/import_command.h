// SPDX-License-Identifier: Apache-2.0
#pragma once
// Reading a folder into a plan file, for the commands import, example and update.

#include "app/tplan/command.h"
#include "core/exchange/operation_folder.h"

namespace planner::tplan {

/// Prints warnings and errors, a line each.
void printReport(const FolderReport& report);
/// Prints the first hundred errors of the folder and how many there are; the plan file is written only where there is
/// none.
[[nodiscard]] ExitCode importFolder(const std::string& folder, const std::string& path, const std::string& reason,
                                    const ReadingOptions& options = {});

} // namespace planner::tplan
