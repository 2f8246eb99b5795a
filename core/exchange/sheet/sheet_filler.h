// SPDX-License-Identifier: Apache-2.0
#pragma once
// Puts rows and cells into a sheet within the limits of a reading.

#include "core/base/result.h"
#include "core/exchange/sheet/grid.h"
#include "core/exchange/sheet/grid_reading.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace planner {

/// Each function gives the error that ends the reading, with the place, or nothing. What has only blanks is blank.
class SheetFiller {
public:
    /// All references must outlive the object; the texts are those of the sheet.
    SheetFiller(GridSheet& sheet, GridTexts& texts, GridReading& reading)
        : m_sheet(sheet), m_texts(texts), m_reading(reading)
    {
    }

    /// Numbers rise; the cells that follow are of this row.
    [[nodiscard]] std::optional<Error> startRow(std::uint64_t number, bool isHidden);
    /// Columns rise within a row.
    [[nodiscard]] std::optional<Error> addCell(std::uint64_t column, CellKind kind, std::string_view text,
                                               bool isComputed);
    /// The same with a text that is kept already.
    [[nodiscard]] std::optional<Error> addShared(std::uint64_t column, CellKind kind, GridTexts::Kept text,
                                                 bool isComputed);
    /// The error where the text, which grows piece by piece, is too long for a cell.
    [[nodiscard]] std::optional<Error> checkLength(std::uint64_t column, std::size_t bytes) const;
    [[nodiscard]] std::optional<Error> addMerge(const CellRange& range);
    /// From the first to the last column; those beyond the limit do not matter.
    [[nodiscard]] std::optional<Error> hideColumns(std::uint64_t first, std::uint64_t last);

    [[nodiscard]] GridSheet& sheet() { return m_sheet; }
    [[nodiscard]] std::uint64_t rowNumber() const { return m_row; }
    /// "B12".
    [[nodiscard]] std::string place(std::uint64_t column) const;

private:
    [[nodiscard]] std::optional<Error> countRange();

    GridSheet& m_sheet;
    GridTexts& m_texts;
    GridReading& m_reading;
    std::uint64_t m_row = 0;
    std::optional<std::uint64_t> m_column; ///< of the row's last cell
    std::size_t m_ranges = 0;
};

} // namespace planner
