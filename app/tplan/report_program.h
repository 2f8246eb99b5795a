// SPDX-License-Identifier: Apache-2.0
#pragma once
// The helper that writes papers: it needs Qt, which tplan has not.

#include "app/tplan/command.h"

#include <string>
#include <vector>

namespace planner::tplan {

/// What every paper is asked for with.
struct PaperArguments {
    std::string plan;
    std::string pdf;
    std::string paper = "a4";
    bool isRightToLeft = false;
};

/// Adds --pdf, --paper and --right-to-left to the command; `what` is what the file is for.
CLI::Option* addPaperOptions(CLI::App& command, PaperArguments& arguments, const std::string& what);
/// This program becomes the helper, with further `words` that say which paper; comes back only where that fails.
[[nodiscard]] ExitCode runReportProgram(const PaperArguments& arguments, const std::vector<std::string>& words);

} // namespace planner::tplan
