// SPDX-License-Identifier: Apache-2.0
#pragma once
// What spreadsheets and people leave behind in a file and the reader understands: each kind is said once.

#include "core/exchange/folder_report.h"

#include <array>
#include <cstddef>
#include <optional>
#include <string>
#include <utility>

namespace planner {

enum class Leftover {
    SeparatorLine, ///< sep=; in the first line
    BlankRow,      ///< delimiters only
    ShortRow,
    LongRow, ///< more cells than columns, blank ones
    NamelessColumn,
    BlankEdge, ///< invisible characters or spaces around a value
    EasternDigits,
    DecimalComma,
    ClockTime, ///< 23:40:00 for 40 people of cohort 23
    Count,
};

/// Where something was left behind.
struct LeftoverPlace {
    std::string place;
    std::string column; ///< "" where it is no matter of one
    std::string value;
};

/// Remembers the first place of each kind.
class Leftovers {
public:
    [[nodiscard]] bool has(Leftover kind) const { return m_first[static_cast<std::size_t>(kind)].has_value(); }
    void note(Leftover kind, LeftoverPlace where)
    {
        auto& first = m_first[static_cast<std::size_t>(kind)];
        if (!first)
            first = std::move(where);
    }
    /// A warning for each kind; they are forgotten then.
    void report(FolderReport& report);

private:
    std::array<std::optional<LeftoverPlace>, static_cast<std::size_t>(Leftover::Count)> m_first;
};

} // namespace planner
