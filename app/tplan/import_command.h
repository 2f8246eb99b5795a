// SPDX-License-Identifier: Apache-2.0
#pragma once
// Reading a folder into a plan file, for the commands import and example.

#include "app/tplan/command.h"
#include "core/exchange/operation_folder.h"

namespace planner::tplan {

/// Prints the first hundred errors of the folder and how many there are; the plan file is written only where there is
/// none.
[[nodiscard]] ExitCode importFolder(const std::string& folder, const std::string& path, const std::string& reason,
                                    const ReadingOptions& options = {});

} // namespace planner::tplan
