// SPDX-License-Identifier: Apache-2.0
#pragma once
// Copies of plan files, made while they are in use, checked, and thinned out as they age.

#include "core/base/result.h"
#include "core/edit/history.h"

#include <cstdint>
#include <string>
#include <vector>

namespace planner {

struct FileCopy;

/// One kept copy of a plan.
struct Backup {
    std::string path;
    std::int64_t number = 0;   ///< counts up from 1 for each plan file
    std::int64_t sequence = 0; ///< the newest entry of its history
    std::int64_t utcMilliseconds = 0;
};

/// Where the copies of the plan file at `path` are kept, in the user's state folder.
[[nodiscard]] std::string backupFolder(const std::string& stateFolder, const std::string& path);
/// Newest first. Files of other names are passed over; empty where there are none.
[[nodiscard]] std::vector<Backup> findBackups(const std::string& folder);

/// Writes the copy into the folder as the next number; then removes what keptNumbers() leaves out. Throws as
/// writeCopy() does.
[[nodiscard]] Backup makeBackup(const FileCopy& copy, const std::string& folder, std::int64_t sequence,
                                std::int64_t utcMilliseconds);
/// Which of the numbers stay, of ascending ones: the newest four, and beyond them the oldest whose age in numbers lies
/// in each of 4 to 7, 8 to 15, 16 to 31 and so on.
[[nodiscard]] std::vector<std::int64_t> keptNumbers(const std::vector<std::int64_t>& numbers);

/// Puts a copy in place of the plan file at `path`. The file that was there is kept beside it under a new name, given
/// back in the result (empty where there was none). Refused where the copy is no sound plan file, or another program is
/// writing to the one in place. Of a sealed copy only the beginning is checked: open it first to know the rest.
[[nodiscard]] Result<std::string> restoreBackup(const std::string& copy, const std::string& path,
                                                std::int64_t utcMilliseconds);

} // namespace planner
