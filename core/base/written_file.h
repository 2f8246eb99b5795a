// SPDX-License-Identifier: Apache-2.0
#pragma once
// What every file that is written needs: all of its bytes, and its name on the disk.

#include <string>
#include <string_view>

namespace planner {

/// Writes all bytes to an open file. 0 or the error code; then some of them may be written.
[[nodiscard]] int writeAll(int descriptor, std::string_view bytes) noexcept;
/// The folder of the file; "." of a name alone.
[[nodiscard]] std::string folderOf(const std::string& path);
/// Brings the names in the folder to the disk. 0 or the error code; 0 also where the file system cannot do it, or where
/// the folder may be written and not be read.
[[nodiscard]] int syncFolder(const std::string& folder) noexcept;

} // namespace planner
