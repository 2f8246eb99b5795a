// SPDX-License-Identifier: Apache-2.0
#pragma once
// References between the things of an operation: positions in its tables, distinct by kind.

#include <compare>
#include <cstddef>
#include <cstdint>
#include <string>

namespace planner {

/// Position of a row in one table of an operation. Valid only for the operation it came from;
/// edits that add or remove rows before others move them (ChangeSet::hasEverything).
template <class Tag>
struct Index {
    std::uint32_t position = 0;
    constexpr auto operator<=>(const Index&) const = default;
    [[nodiscard]] constexpr std::size_t at() const { return position; }
};

using FacilityId = Index<struct FacilityTag>;
using CategoryId = Index<struct CategoryTag>;
using CohortId = Index<struct CohortTag>;
using RouteId = Index<struct RouteTag>;
using FleetId = Index<struct FleetTag>;

/// The code of a batch: what people call it, and its identity in edits, files and drags.
struct BatchCode {
    std::string text;
    auto operator<=>(const BatchCode&) const = default;
};

} // namespace planner
