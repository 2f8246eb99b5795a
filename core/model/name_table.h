// SPDX-License-Identifier: Apache-2.0
#pragma once
// Enumerations and the words that files use for them, in one table each.

#include <array>
#include <cstddef>
#include <optional>
#include <string_view>

namespace planner {

/// Names in the order of the enumeration's values.
template <class Enum, std::size_t Size>
struct NameTable {
    std::array<const char*, Size> names;

    [[nodiscard]] const char* nameOf(Enum value) const { return names.at(static_cast<std::size_t>(value)); }
    [[nodiscard]] std::optional<Enum> find(std::string_view name) const
    {
        for (std::size_t i = 0; i < Size; ++i)
            if (name == names[i])
                return static_cast<Enum>(i);
        return std::nullopt;
    }
};

} // namespace planner
