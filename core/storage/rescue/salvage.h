// SPDX-License-Identifier: Apache-2.0
#pragma once
// Saves what is left of a damaged plan file, to look at or into a new file; the damaged one is never written.

#include "core/storage/rescue/damaged_file.h"

namespace planner {

/// A plan saved from a damaged file.
struct Salvaged {
    Plan plan;
    std::vector<JournalEntry> history; ///< the sound entries
    DamageReport report;
    Message how;          ///< where the plan comes from and what may be missing
    bool isWhole = false; ///< the plan is proven to be that of the newest entry: nothing is lost
};

/// What is wrong with the file; nothing found where it is sound. Call it as salvage().
[[nodiscard]] Result<DamageReport> examine(const std::string& path);
/// Prefers, in this order: the plan that the whole history makes; the rows; the plan of the sound beginning of the
/// history. Failed where there is none of these. Call it only while this process does not have the file open.
[[nodiscard]] Result<Salvaged> salvage(const std::string& path);
/// salvage() into a new plan file. Where the plan is whole the new file has the whole history too, and one entry more
/// that says so; otherwise it begins with an import whose reason says where it comes from.
[[nodiscard]] Result<Salvaged> salvageTo(const std::string& path, const std::string& newPath, const Author& author);

} // namespace planner
