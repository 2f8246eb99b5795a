// SPDX-License-Identifier: Apache-2.0
#pragma once
// Everything that must hold of a plan file before it is shown or written.

#include "core/base/progress.h"
#include "core/storage/database/journal_table.h"
#include "core/storage/database/plan_loader.h"

namespace planner {

/// A plan file that passed every check, as it was in one read transaction.
struct CheckedPlan {
    LoadedPlan loaded;
    JournalState journal;
    std::int64_t dataVersion = 0; ///< changes when another connection commits
    std::int64_t version = kSchemaVersion;
    [[nodiscard]] bool isNewer() const { return version > kSchemaVersion; }
};

/// Opens the file with the settings of hardening.h after its header was checked.
[[nodiscard]] Connection openPlanFile(const std::string& path);
/// How far checkPlanFile() looks.
enum class Depth {
    Present, ///< the file, its rows and the journal's chain
    History, ///< and that every entry leads back to the state before it
};
/// Who watches a check: each may be absent.
struct CheckWatch {
    const CancelFlag* cancel = nullptr;
    ProgressSink progress;
};
/// Of a file of a newer version everything but the digest, whose schema this program does not know.
/// Checks in this order: ids, exact schema text, SQLite's integrity and references, the journal's chain, the rows
/// against the newest entry's digest, and that they make a sound plan. Throws Trouble at the first that fails, and one
/// of kind Cancelled where the flag was set while the history was walked.
[[nodiscard]] CheckedPlan checkPlanFile(const Connection& connection, const std::string& path,
                                        Depth depth = Depth::Present, const CheckWatch& watch = {});
/// The same within a transaction that the caller has begun.
[[nodiscard]] CheckedPlan checkWithinTransaction(const Connection& connection, const std::string& path, Depth depth,
                                                 const CheckWatch& watch = {});

} // namespace planner
