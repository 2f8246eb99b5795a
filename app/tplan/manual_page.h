// SPDX-License-Identifier: Apache-2.0
#pragma once
// The manual page tplan(1).

#include <CLI/CLI.hpp>

#include <string>

namespace planner::tplan {

/// Of every command and option of the application, in roff.
[[nodiscard]] std::string manualPage(const CLI::App& app);

} // namespace planner::tplan
