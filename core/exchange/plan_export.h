// SPDX-License-Identifier: Apache-2.0
#pragma once
// The schedule, the ledger and the findings as CSV.

#include "core/base/result.h"
#include "core/rules/evaluation.h"

#include <functional>
#include <string>
#include <string_view>

namespace planner {

/// Takes the next piece of text; false stops the export (the sink knows why).
using TextSink = std::function<bool(std::string_view)>;

/// The schedule in the columns of the formats page, by departure day, then batch code. CRLF, formulas defused.
[[nodiscard]] bool writeSchedule(const PlanView& view, const std::vector<Finding>& findings, const TextSink& sink);
[[nodiscard]] bool writeLedger(const PlanView& view, const TextSink& sink);
[[nodiscard]] bool writeFindings(const std::vector<Finding>& findings, const TextSink& sink);

/// Writes a file through a temporary one beside it, fsync, rename, and fsync of the folder: the path holds
/// the old file or the whole new one, whatever happens. `-` is standard output.
[[nodiscard]] Result<Done> writeFileAtomically(const std::string& path,
                                               const std::function<bool(const TextSink&)>& write);

} // namespace planner
