// SPDX-License-Identifier: Apache-2.0
#pragma once
// What a code may look like: the names by which files and people refer to things.

#include <algorithm>
#include <cstddef>
#include <string_view>

namespace planner {

inline constexpr std::size_t kLongestCode = 64;

/// Whether the text is 1 to 64 of letters, digits, `.`, `_`, `-`.
[[nodiscard]] inline bool isCode(std::string_view text)
{
    return !text.empty() && text.size() <= kLongestCode && std::all_of(text.begin(), text.end(), [](char c) {
        return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '.' || c == '_'
               || c == '-';
    });
}

} // namespace planner
