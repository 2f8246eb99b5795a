// SPDX-License-Identifier: Apache-2.0
#pragma once
// The XML of a sheet, made piece by piece.

#include "core/exchange/workbook/sheet.h"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace planner {

/// The most rows that a spreadsheet takes, the header included, and the most characters of a cell.
inline constexpr std::uint64_t kMostSheetRows = 1'048'576;
inline constexpr std::size_t kMostCellCharacters = 32'767;

/// A cell that no workbook can hold.
struct UnfitCell {
    std::uint64_t row = 0;      ///< as the spreadsheet counts it, the header is 1
    std::string column;         ///< its name
    std::size_t characters = 0; ///< too many; 0: it is not UTF-8
};

/// Writes `rows` of the sheet's rows, those that come next. Refers to the sheet, which outlives it.
class SheetPart final : private CellWriter {
public:
    SheetPart(Sheet& sheet, std::uint64_t rows, bool isRightToLeft);

    /// Puts the next piece in place of `piece`; false at the end, and where a cell is unfit.
    [[nodiscard]] bool next(std::string& piece);
    [[nodiscard]] const std::optional<UnfitCell>& unfitCell() const { return m_unfit; }
    /// How many rows have been written, the header included.
    [[nodiscard]] std::uint64_t written() const { return m_row; }

private:
    void text(std::string_view text) override;
    void plain(std::string_view text) override;
    void number(std::int64_t number) override;
    void blank() override { ++m_column; }
    void endRow() override;

    void writeBegin();
    void writeHeader();
    void writeEnd();
    void writeValidations();
    /// Begins the row that comes next.
    void beginRow();
    /// Begins a cell of the column and its row: `<c r="B7" s="1"`.
    void beginCell(int style);
    void writeText(std::string_view text, int style);
    void writeNumber(std::string_view digits, int style);
    [[nodiscard]] const SheetColumn& column() const { return m_sheet.columns.at(m_column); }

    Sheet& m_sheet;
    std::uint64_t m_rows;
    bool m_isRightToLeft;
    std::vector<std::string> m_letters; ///< of the columns: A, B ...
    std::uint64_t m_row = 0;            ///< of the spreadsheet; 0 before the header
    std::string m_rowDigits;
    std::size_t m_column = 0;
    bool m_hasEnded = false;
    std::optional<UnfitCell> m_unfit;
    std::string m_xml;
};

} // namespace planner
