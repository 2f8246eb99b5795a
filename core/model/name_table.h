// SPDX-License-Identifier: Apache-2.0
#pragma once
// Enumerations and the words that files and commands use for them, in one table each.

#include <array>
#include <cstddef>
#include <optional>
#include <string_view>
#include <type_traits>

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

/// The table of an enumeration, given beside it.
template <class Enum>
inline constexpr std::nullptr_t kNamesOf = nullptr;

template <class Enum>
concept HasNames = !std::is_same_v<decltype(kNamesOf<Enum>), const std::nullptr_t>;

template <HasNames Enum>
[[nodiscard]] const char* nameOf(Enum value)
{
    return kNamesOf<Enum>.nameOf(value);
}
/// Nothing for a text that names none.
template <HasNames Enum>
[[nodiscard]] std::optional<Enum> valueNamed(std::string_view name)
{
    return kNamesOf<Enum>.find(name);
}

} // namespace planner
