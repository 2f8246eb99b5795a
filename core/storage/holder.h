// SPDX-License-Identifier: Apache-2.0
#pragma once
// A program that has a plan open, as others on a network share can read it.

#include <string>

namespace planner {

/// A program that may hold a plan, as the file says it: one value a line.
struct Holder {
    std::string computer; ///< its name
    std::string machine;  ///< what the system calls it
    std::string boot;     ///< which run of the system
    std::string space;    ///< in which process ids are counted
    long process = 0;
    std::string start; ///< when the process began, in the system's ticks
    std::string since; ///< UTC, for people

    bool operator==(const Holder&) const = default;
};

/// This program.
[[nodiscard]] Holder presentHolder();
[[nodiscard]] std::string toText(const Holder& holder);
/// Fields that are not there are empty.
[[nodiscard]] Holder holderOf(const std::string& text);
/// True where it certainly runs no more: a process of this computer that has ended.
[[nodiscard]] bool isGone(const Holder& holder);

} // namespace planner
