// SPDX-License-Identifier: Apache-2.0
#pragma once
// The shape of a table: which row is the header, which are data, and which are left out for what reason. Proposed, to
// be shown and corrected.

#include "core/base/message.h"
#include "core/exchange/mapping/vocabulary.h"
#include "core/exchange/sheet/grid.h"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace planner {

/// What a row of the sheet is. Only Data is read.
enum class RowIs : std::uint8_t {
    Data,
    Title,
    Groups,
    Header,
    Tags,
    Units,
    Total,
    Heading,
    Note,
    HeaderAgain,
    NextTable
};
template <>
inline constexpr NameTable<RowIs, 11> kNamesOf<RowIs>{
    {"data", "title", "groups", "header", "tags", "units", "total", "heading", "note", "header again", "next table"}};

struct TableShape {
    struct Reason {
        std::size_t row = 0; ///< position in the sheet
        Message why;
    };

    std::vector<RowIs> rows;           ///< by position in the sheet
    std::optional<std::size_t> header; ///< position of the lowest header row; nothing where there is none
    std::vector<std::string> headers;  ///< by column, groups first: "Capacity > Total"
    std::vector<std::string> ownNames; ///< the last part of them
    std::vector<std::string> tags;     ///< HXL tags by column: "#geo+lat"
    std::vector<Reason> reasons;       ///< of rows below the header that are left out, by position

    [[nodiscard]] bool isData(std::size_t row) const { return rows[row] == RowIs::Data; }
    /// As a spreadsheet counts; 0 where there is none.
    [[nodiscard]] std::uint32_t headerNumber(const GridSheet& sheet) const
    {
        return header ? sheet.row(*header).number() : 0;
    }
};

/// Looks for the header in the first 60 rows with values, or takes the row of that number. `headerRow` 0 says that
/// there is none. Without a header all rows are data.
[[nodiscard]] TableShape shapeOf(const GridSheet& sheet, const Vocabulary& vocabulary,
                                 std::optional<std::uint32_t> headerRow = std::nullopt);

} // namespace planner
