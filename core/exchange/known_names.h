// SPDX-License-Identifier: Apache-2.0
#pragma once
// The files, columns and keys of core/exchange/README.md: what is none of them is named, what is close to one is an
// error.

#include <string_view>
#include <vector>

namespace planner {

/// Files of an operation folder that folderTables() does not have yet.
[[nodiscard]] const std::vector<std::string_view>& furtherFiles();
/// Files that other parts of the program read.
[[nodiscard]] const std::vector<std::string_view>& filesOfOthers();

} // namespace planner
