// SPDX-License-Identifier: Apache-2.0
#pragma once
// A table as it was read from a CSV, TSV, XLSX or ODS file: what stands in which cell. What it means is decided later,
// over whole columns.

#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace planner {

/// What the file says a cell holds, which for numbers is what their format makes of them. The text that goes with it:
enum class CellKind : std::uint8_t {
    Blank,   ///< none
    Text,    ///< as written, blanks and all; line ends are LF. Every cell of a CSV file that is not blank
    Number,  ///< as the file writes it: a dot, perhaps an exponent, up to 17 digits (27.624299999999948)
    Percent, ///< likewise, as a fraction: 0.25 is 25 %
    Date,    ///< YYYY-MM-DD, with a time behind it (2026-02-03T14:30:00) where the cell has one
    Time,    ///< h:mm:ss, a time of day or a length that may be above 24 hours
    Bool,    ///< "true" or "false"
    Error,   ///< the spreadsheet's word: #N/A
};

/// One cell. The text lives as long as its sheet is not changed.
struct GridCell {
    std::uint32_t column = 0; ///< from 0
    CellKind kind = CellKind::Blank;
    bool isComputed = false; ///< the value that a formula had when the file was saved
    std::string_view text;

    [[nodiscard]] bool isBlank() const { return kind == CellKind::Blank; }
    bool operator==(const GridCell&) const = default;
};

/// The value of a Number or Percent; of a Date the days since 1899-12-30 and of a Time the days, with their fraction,
/// so that a count which somebody gave the format of a date is not lost. Nothing for the other kinds.
[[nodiscard]] std::optional<double> numberOf(const GridCell& cell);
/// The cell as people read it: numbers without the noise of their last digits (a number within 1e-9 of a whole one is
/// whole, others have up to 12 digits), per cent as 25%; the text of all other kinds.
[[nodiscard]] std::string shownText(const GridCell& cell);

/// A rectangle of cells; rows from 1, columns from 0, the last ones included.
struct CellRange {
    std::uint32_t firstRow = 0;
    std::uint32_t firstColumn = 0;
    std::uint32_t lastRow = 0;
    std::uint32_t lastColumn = 0;

    [[nodiscard]] bool contains(std::uint32_t row, std::uint32_t column) const
    {
        return row >= firstRow && row <= lastRow && column >= firstColumn && column <= lastColumn;
    }
    bool operator==(const CellRange&) const = default;
};

/// The letters of a column as spreadsheets show them: 0 is "A", 26 is "AA".
[[nodiscard]] std::string columnName(std::uint32_t column);
/// The column of one to three letters, large or small; nothing for any other text.
[[nodiscard]] std::optional<std::uint32_t> columnNamed(std::string_view letters);

/// The texts of all cells of a file. At most 4 GiB.
class GridTexts {
public:
    /// A text that cells of the file may share.
    struct Kept {
        std::uint32_t begin = 0;
        std::uint32_t length = 0;
    };

    [[nodiscard]] Kept keep(std::string_view text);
    [[nodiscard]] std::string_view text(Kept kept) const
    {
        return std::string_view(m_block).substr(kept.begin, kept.length);
    }
    [[nodiscard]] std::size_t size() const { return m_block.size(); }
    /// Gives back what was reserved for more.
    void shrink() { m_block.shrink_to_fit(); }

private:
    std::string m_block;
};

class GridSheet;

/// A row that has cells with values. Valid as long as its sheet is not changed.
class GridRow {
public:
    GridRow(const GridSheet& sheet, std::size_t index) : m_sheet(&sheet), m_index(index) {}

    /// From 1, as a spreadsheet shows it: blank rows, and blank lines of a CSV file, count.
    [[nodiscard]] std::uint32_t number() const;
    /// By hand or by a filter.
    [[nodiscard]] bool isHidden() const;
    /// Cells with values, at least one.
    [[nodiscard]] std::size_t cellCount() const;
    /// The cells with values from left to right, by position.
    [[nodiscard]] GridCell cell(std::size_t position) const;
    /// The cell of a column, blank where it has no value.
    [[nodiscard]] GridCell at(std::uint32_t column) const;

private:
    const GridSheet* m_sheet;
    std::size_t m_index;
};

/// What to tell about a sheet, and what to ask.
struct GridCounts {
    std::uint64_t computed = 0;        ///< cells with the value of a formula
    std::uint64_t computedNothing = 0; ///< formulas without a value: blank here. Maybe never opened in a spreadsheet
    std::uint64_t errors = 0;          ///< cells with an Error
    std::uint64_t hiddenRows = 0;      ///< of those with values

    bool operator==(const GridCounts&) const = default;
};

/// One sheet: rows and cells without the blank ones. A cell takes 12 bytes and its text, which cells may share.
class GridSheet {
public:
    /// The texts may be those of several sheets; null: of this one alone.
    explicit GridSheet(std::string name = {}, bool isHidden = false, std::shared_ptr<GridTexts> texts = nullptr);

    /// As the file names it; blank of a CSV file.
    [[nodiscard]] const std::string& name() const { return m_name; }
    [[nodiscard]] bool isHidden() const { return m_isHidden; }
    /// Rows with values. Their numbers rise but need not follow each other.
    [[nodiscard]] std::size_t rowCount() const { return m_rows.size(); }
    /// By position, from 0.
    [[nodiscard]] GridRow row(std::size_t index) const { return {*this, index}; }
    /// The position of the row of that number, or nothing where it is blank.
    [[nodiscard]] std::optional<std::size_t> indexOfRow(std::uint32_t number) const;
    /// One more than the last column with a value.
    [[nodiscard]] std::uint32_t columnCount() const { return m_columnCount; }
    [[nodiscard]] std::size_t cellCount() const { return m_cells.size(); }
    /// Cells shown as one; the value is that of the first cell.
    [[nodiscard]] const std::vector<CellRange>& merges() const { return m_merges; }
    [[nodiscard]] bool isHiddenColumn(std::uint32_t column) const;
    [[nodiscard]] const GridCounts& counts() const { return m_counts; }

    // For readers. Rows and the cells of a row are added in their order. A row without cells is not kept.
    void startRow(std::uint32_t number, bool isHidden = false);
    void addCell(std::uint32_t column, CellKind kind, std::string_view text, bool isComputed = false);
    void addCell(std::uint32_t column, CellKind kind, GridTexts::Kept text, bool isComputed = false);
    void countFormulaWithoutValue() { ++m_counts.computedNothing; }
    void addMerge(const CellRange& range) { m_merges.push_back(range); }
    /// Hides the columns from the first to the last one.
    void hideColumns(std::uint32_t first, std::uint32_t last) { m_hiddenColumns.push_back({first, last}); }
    /// Bytes that the sheet takes in memory without its texts.
    [[nodiscard]] std::size_t memoryBytes() const;
    /// Gives back what was reserved for more.
    void shrink();

private:
    friend class GridRow;

    struct Cell {
        GridTexts::Kept text;
        std::uint16_t column = 0;
        CellKind kind = CellKind::Blank;
        bool isComputed = false;
    };
    struct Row {
        std::size_t firstCell = 0; ///< its last one is before the first one of the next row
        std::uint32_t number = 0;
        bool isHidden = false;
    };
    struct Columns {
        std::uint32_t first = 0;
        std::uint32_t last = 0;
    };

    [[nodiscard]] std::size_t endOf(std::size_t row) const;
    [[nodiscard]] GridCell cellAt(std::size_t index) const;

    std::string m_name;
    bool m_isHidden = false;
    std::shared_ptr<GridTexts> m_texts;
    std::vector<Cell> m_cells;
    std::vector<Row> m_rows;
    Row m_nextRow;
    std::uint32_t m_columnCount = 0;
    std::vector<CellRange> m_merges;
    std::vector<Columns> m_hiddenColumns;
    GridCounts m_counts;
};

enum class GridFormat : std::uint8_t { Csv, Xlsx, Ods };

/// A file of tables.
struct Grid {
    GridFormat format = GridFormat::Csv;
    char delimiter = ',';          ///< between the cells of a CSV file, a tab in a TSV file
    std::vector<GridSheet> sheets; ///< in the order of the file, hidden ones too; one of a CSV file
};

} // namespace planner
