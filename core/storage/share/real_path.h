// SPDX-License-Identifier: Apache-2.0
#pragma once
// Where a file really is, for what is put in its place or beside it.

#include <string>

namespace planner {

/// The file that a symbolic link leads to, whether it is there or not; the path itself where that is no link.
[[nodiscard]] std::string realPath(const std::string& path);

} // namespace planner
