// SPDX-License-Identifier: Apache-2.0
#pragma once
// Reading a folder into a plan file, for the commands import and example.

#include "app/tplan/command.h"

namespace planner::tplan {

/// Prints every error of the folder; the plan file is written only where there is none.
[[nodiscard]] ExitCode importFolder(const std::string& folder, const std::string& path, const std::string& reason);

} // namespace planner::tplan
