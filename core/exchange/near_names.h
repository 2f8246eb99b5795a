// SPDX-License-Identifier: Apache-2.0
#pragma once
// Names that were meant when another one was typed.

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace planner {

/// Letters to add, take away, replace or exchange with their neighbour to make one text of the other; `most` + 1 where
/// there are more than `most`. Counts bytes.
[[nodiscard]] std::size_t lettersOff(std::string_view a, std::string_view b, std::size_t most);
/// The name in small letters with `_` for spaces, hyphens and dots, none of them at its ends.
[[nodiscard]] std::string plainName(std::string_view name);
/// Whether a name is taken for a misspelt `known`: the same but for case, separators and plural, or one letter off, two
/// where the known name has eight letters or more; short names are close only in the first sense.
[[nodiscard]] bool isMisspelling(std::string_view name, std::string_view known);
/// The first of the names that `name` is a misspelling of, the nearest where there are several.
[[nodiscard]] std::optional<std::string_view> misspeltName(std::string_view name,
                                                           const std::vector<std::string_view>& known);
/// Finds the nearest of many codes, name by name; codes that differ in more than a third of their
/// letters are not near.
class NearestCode {
public:
    explicit NearestCode(std::string_view wanted);
    void look(std::string_view code);
    /// "" where none is near.
    [[nodiscard]] const std::string& found() const { return m_found; }

private:
    std::string m_wanted;
    std::string m_plain;
    std::string m_found;
    std::size_t m_distance;
};

} // namespace planner
