// SPDX-License-Identifier: Apache-2.0
#pragma once
// Where the shipped examples are.

#include <filesystem>

namespace planner {

/// Beside the program in the install tree, else in the source tree that the program was built from.
[[nodiscard]] std::filesystem::path exampleFolder();

} // namespace planner
