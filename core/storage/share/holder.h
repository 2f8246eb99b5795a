// SPDX-License-Identifier: Apache-2.0
#pragma once
// A program that has a plan open, as others on a network share can read it.

#include <string>
#include <vector>

namespace planner {

/// A program that may hold a plan, as the file says it: one value a line.
struct Holder {
    std::string computer; ///< its name
    std::string machine;  ///< its machine id; empty where it has none, as in many containers
    std::string boot;     ///< which run of the system; no two runs of any computers have the same
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
/// The machine id in one of these files, the first that has one; empty where none has. A file that is empty or that the
/// system has not filled in yet ("uninitialized") has none: other computers have the same.
[[nodiscard]] std::string machineIdIn(const std::vector<std::string>& paths);
/// True where `holder` certainly runs no more, as `own`, a program that runs now, can tell: a process of the same
/// computer that has ended. Programs of one run of the system know each other by that run and the computer's name;
/// those of an earlier run only by a machine id, since other computers may have the same name.
[[nodiscard]] bool isGone(const Holder& holder, const Holder& own = presentHolder());

} // namespace planner
