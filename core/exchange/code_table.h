// SPDX-License-Identifier: Apache-2.0
#pragma once
// Which row of a table has which code, while a folder is read.

#include "core/exchange/near_names.h"

#include <cstddef>
#include <cstdint>
#include <functional>
#include <map>
#include <string>
#include <string_view>
#include <unordered_map>

namespace planner {

/// Where a code stands: its position in the model's table and its line in the file (0: in no file).
struct CodeEntry {
    std::uint32_t position = 0;
    std::uint64_t line = 0;
};

class CodeTable {
public:
    /// Nothing for an unknown code.
    [[nodiscard]] const CodeEntry* find(std::string_view code) const
    {
        const auto found = m_entries.find(code);
        return found == m_entries.end() ? nullptr : &found->second;
    }
    /// The code that was meant by one that is not there; "" where none is near. Takes time for every code.
    [[nodiscard]] std::string nearest(std::string_view code) const
    {
        std::map<std::uint32_t, std::string_view> byPosition;
        for (const auto& [known, entry] : m_entries)
            byPosition.emplace(entry.position, known);
        NearestCode search(code);
        for (const auto& [position, known] : byPosition)
            search.look(known);
        return search.found();
    }
    /// False where the code is there already: the entry stays as it was.
    bool add(std::string_view code, CodeEntry entry) { return m_entries.try_emplace(std::string(code), entry).second; }

    /// False where the table could not be read whole, so that a missing code means nothing.
    [[nodiscard]] bool isWhole() const { return m_isWhole; }
    void setWhole(bool isWhole) { m_isWhole = isWhole; }

private:
    struct Hash {
        using is_transparent = void; // NOLINT(readability-identifier-naming): the name the standard library looks for
        std::size_t operator()(std::string_view text) const { return std::hash<std::string_view>()(text); }
    };
    std::unordered_map<std::string, CodeEntry, Hash, std::equal_to<>> m_entries;
    bool m_isWhole = true;
};

} // namespace planner
