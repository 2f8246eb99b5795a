// SPDX-License-Identifier: Apache-2.0
#pragma once
// Writes what the user chose to export; may run on a thread of its own, on a copy of the plan.

#include "core/base/progress.h"
#include "core/base/result.h"
#include "core/exchange/plan_export.h"
#include "core/model/plan.h"

#include <string>

namespace planner {

struct ExportedTable {
    std::string path; ///< empty: not written; "-": standard output
    CsvOptions options = {};
};

struct ExportTargets {
    ExportedTable schedule;
    ExportedTable ledger;
    ExportedTable findings;
    std::string operation; ///< a folder; empty: not written
};

/// Writes what has a path, one after the other, each file whole or not at all. Nothing is written where one of them
/// would take a plan's place. Stops at the first failure, and as Cancelled when the flag is set.
[[nodiscard]] Result<Done> exportAll(const Plan& plan, const ExportTargets& targets, const CancelFlag& cancel = {},
                                     const ProgressSink& progress = {});

} // namespace planner
