// SPDX-License-Identifier: Apache-2.0
#pragma once
// What long work leaves behind.

#include <filesystem>
#include <iterator>

namespace planner::ui {

/// How many threads this process has.
inline std::ptrdiff_t threadsNow()
{
    return std::distance(std::filesystem::directory_iterator("/proc/self/task"), std::filesystem::directory_iterator());
}

} // namespace planner::ui
