// SPDX-License-Identifier: Apache-2.0
#pragma once
// Puts a new file in place whole, durably, and never over another.

#include <string>
#include <string_view>

namespace planner {

/// Throws Trouble (Refused) where something is at the path already, or a journal that belongs to a file that was
/// there: SQLite would take it for the new file's and play it back.
void requireFree(const std::string& path);
/// Writes the bytes to a file without a name, readable by its owner alone, syncs it, gives it the name only if that is
/// free, and syncs the folder. On trouble throws Trouble and leaves nothing behind, and neither does a killed process;
/// where a disk that fails lets nothing be removed either, the message says that the file is there.
/// Where the file system knows no files without a name, goes the way below.
void writeNewFile(const std::string& path, std::string_view bytes);
/// The same through a temporary file beside, which a killed process leaves there.
void writeNewFileByName(const std::string& path, std::string_view bytes);

/// Puts the bytes in place of the file at the path, or makes it: whole, durably, readable by its owner alone. Whatever
/// happens, the path has the old file or the new one. Throws Trouble; the old file is then there. False where the new
/// one is, and the disk did not confirm that.
/// The caller keeps others from doing the same: what killed programs left of it is removed.
[[nodiscard]] bool replaceFile(const std::string& path, std::string_view bytes);

} // namespace planner
