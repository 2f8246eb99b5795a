// SPDX-License-Identifier: Apache-2.0
#pragma once
// Tells whether what lies at a path is what lay there before, without opening it.

#include <cstdint>
#include <optional>
#include <string>

namespace planner {

/// Which file it is, how long, and when it was last written, as far as the file system knows.
struct FileMark {
    std::uint64_t device = 0;
    std::uint64_t file = 0; ///< number of the inode
    std::int64_t size = 0;
    std::int64_t seconds = 0; ///< of the last change of its content
    std::int64_t nanoseconds = 0;

    bool operator==(const FileMark&) const = default;
};

/// Nothing where there is no file that can be seen.
[[nodiscard]] std::optional<FileMark> markOf(const std::string& path) noexcept;

} // namespace planner
