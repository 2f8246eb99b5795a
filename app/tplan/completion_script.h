// SPDX-License-Identifier: Apache-2.0
#pragma once
// Scripts with which shells complete the command line of tplan.

#include <CLI/CLI.hpp>

#include <string>

namespace planner::tplan {

/// Each completes commands, options, plans, files, folders and the names of the examples.
[[nodiscard]] std::string bashCompletion(const CLI::App& app);
[[nodiscard]] std::string zshCompletion(const CLI::App& app);

} // namespace planner::tplan
