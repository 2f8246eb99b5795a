// SPDX-License-Identifier: Apache-2.0
#pragma once
// A person of the operation's list: who may answer for steps of the plan, and the key by which they are known.

#include "core/model/name_table.h"

#include <cstddef>
#include <cstdint>
#include <string>

namespace planner {

/// Each may do what those before may.
enum class Role {
    Viewer,   ///< looks at the plan
    Planner,  ///< proposes, and records departures and arrivals
    Approver, ///< approves, certifies and changes the list
};
template <>
inline constexpr NameTable<Role, 3> kNamesOf<Role>{{"viewer", "planner", "approver"}};

/// Hexadecimal digits of a public key.
inline constexpr std::size_t kKeyDigits = 64;

/// In characters.
inline constexpr std::int64_t kLongestPersonName = 200;

struct Person {
    std::string name; ///< on one line; no two of a list are called the same
    std::string key;  ///< Ed25519 public key, kKeyDigits of 0 to 9 and a to f
    Role role = Role::Viewer;

    bool operator==(const Person&) const = default;
};

} // namespace planner
