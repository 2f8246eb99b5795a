// SPDX-License-Identifier: Apache-2.0
#pragma once
// Copies of plan files, made while they are in use, checked, and thinned out as they age.

#include <cstdint>
#include <string>
#include <vector>

namespace planner {

struct FileCopy;

/// One kept copy of a plan.
struct Backup {
    std::string path;
    std::int64_t number = 0;   ///< counts up from 1 for each path, whichever plans were there
    std::int64_t sequence = 0; ///< the newest entry of its history
    std::int64_t utcMilliseconds = 0;
    std::string planId; ///< empty of one whose name does not tell it
};

/// Where the copies of the plan file at `path` are kept, in the user's state folder.
[[nodiscard]] std::string backupFolder(const std::string& stateFolder, const std::string& path);
/// Newest first. Files of other names are passed over; empty where there are none.
[[nodiscard]] std::vector<Backup> findBackups(const std::string& folder);

/// True of a backup that is of the plan, or does not tell of which.
[[nodiscard]] bool mayBeOf(const Backup& backup, const std::string& planId);

/// Writes the copy into the folder as the next number; then removes what keptNumbers() leaves out of the same plan's.
/// `made` tells entry, time and plan; given back with number and path. Throws as writeCopy() does.
Backup makeBackup(const FileCopy& copy, const std::string& folder, Backup made);
/// Which of the numbers stay, of ascending ones: the newest four, and beyond them the oldest whose age in numbers lies
/// in each of 4 to 7, 8 to 15, 16 to 31 and so on.
[[nodiscard]] std::vector<std::int64_t> keptNumbers(const std::vector<std::int64_t>& numbers);

} // namespace planner
