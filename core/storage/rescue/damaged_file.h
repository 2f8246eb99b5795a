// SPDX-License-Identifier: Apache-2.0
#pragma once
// A plan file that does not open, read piece by piece from a copy in memory: what is damaged, and what is left.

#include "core/model/plan.h"
#include "core/storage/database/journal_table.h"

#include <optional>
#include <string>
#include <vector>

namespace planner {

/// What is wrong with a plan file, in sentences without the file's name, and how far its history is what was written.
struct DamageReport {
    std::vector<Message> found; ///< empty: nothing
    std::optional<JournalEntry> lastSound;
    std::int64_t lastEntry = 0; ///< the highest number that is readable in the history

    [[nodiscard]] bool isSound() const { return found.empty(); }
};

/// What could be read of a damaged file.
struct DamagedContent {
    DamageReport report;
    std::string planId;
    std::vector<ChainedEntry> history; ///< the entries from the first on that are what was written
    /// The plan that these entries make, where the file keeps the plan that it began with.
    std::optional<Plan> planOfHistory;
    /// The plan in the rows, where they make a sound one.
    std::optional<Plan> planOfRows;
    /// The rows are those that the newest readable entry recorded, as far as its digest can be believed.
    bool rowsMatchNewest = false;
};

/// Looks at everything and stops at nothing. Writes nothing anywhere. Call it only while this process does not have the
/// file open. Throws Trouble where the file cannot be read at all.
[[nodiscard]] DamagedContent readDamagedFile(const std::string& path);

} // namespace planner
