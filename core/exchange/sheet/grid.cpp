// SPDX-License-Identifier: Apache-2.0
#include "core/exchange/sheet/grid.h"

#include "core/base/date.h"

#include <fmt/format.h>

#include <algorithm>
#include <cassert>
#include <charconv>
#include <cmath>
#include <limits>

namespace planner {
namespace {

constexpr double kDaySeconds = 86'400;
/// 1899-12-30, from which spreadsheets count days, in days since 1970-01-01.
constexpr std::int32_t kDayZero = -25'569;
constexpr std::size_t kIsoDateLength = 10;

std::optional<double> decimalOf(std::string_view text)
{
    double value = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    const bool isWhole = error == std::errc() && end == text.data() + text.size() && std::isfinite(value);
    return isWhole ? std::optional(value) : std::nullopt;
}

/// Days of "h:mm:ss".
std::optional<double> daysOfTime(std::string_view text)
{
    double seconds = 0;
    for (int part = 0; part < 3; ++part) {
        const std::size_t colon = part < 2 ? text.find(':') : text.size();
        const auto value = colon == std::string_view::npos ? std::nullopt : decimalOf(text.substr(0, colon));
        if (!value)
            return std::nullopt;
        seconds = seconds * 60 + *value;
        text.remove_prefix(std::min(text.size(), colon + 1));
    }
    return seconds / kDaySeconds;
}

std::optional<double> daysOfDate(std::string_view text)
{
    const auto date = parseDate(text.substr(0, kIsoDateLength));
    const auto time = text.size() > kIsoDateLength ? daysOfTime(text.substr(kIsoDateLength + 1)) : std::optional(0.0);
    return date && time ? std::optional(date->daysSinceEpoch() - kDayZero + *time) : std::nullopt;
}

/// Without the noise that binary fractions leave in the last digits.
std::string withoutNoise(double value)
{
    const double whole = std::round(value);
    if (std::fabs(value - whole) < 1e-9)
        return fmt::format("{:.0f}", whole + 0.0);
    return fmt::format("{:.12g}", value);
}

} // namespace

std::optional<double> numberOf(const GridCell& cell)
{
    switch (cell.kind) {
    case CellKind::Number:
    case CellKind::Percent:
        return decimalOf(cell.text);
    case CellKind::Date:
        return daysOfDate(cell.text);
    case CellKind::Time:
        return daysOfTime(cell.text);
    case CellKind::Blank:
    case CellKind::Text:
    case CellKind::Bool:
    case CellKind::Error:
        break;
    }
    return std::nullopt;
}

std::string shownText(const GridCell& cell)
{
    const bool isPercent = cell.kind == CellKind::Percent;
    const auto number = isPercent || cell.kind == CellKind::Number ? decimalOf(cell.text) : std::nullopt;
    // Beyond 2^53 a number has lost digits, so that none of them is to be made up.
    constexpr double kLargest = 9'007'199'254'740'992;
    if (!number || std::fabs(*number) > kLargest)
        return std::string(cell.text);
    return isPercent ? withoutNoise(*number * 100) + "%" : withoutNoise(*number);
}

std::string columnName(std::uint32_t column)
{
    std::string letters;
    for (std::uint64_t rest = std::uint64_t{column} + 1; rest > 0; rest = (rest - 1) / 26)
        letters.insert(letters.begin(), static_cast<char>('A' + (rest - 1) % 26));
    return letters;
}

std::optional<std::uint32_t> columnNamed(std::string_view letters)
{
    if (letters.empty() || letters.size() > 3)
        return std::nullopt;
    std::uint32_t number = 0;
    for (const char letter : letters) {
        const char large = letter >= 'a' && letter <= 'z' ? static_cast<char>(letter - 'a' + 'A') : letter;
        if (large < 'A' || large > 'Z')
            return std::nullopt;
        number = number * 26 + static_cast<std::uint32_t>(large - 'A' + 1);
    }
    return number - 1;
}

std::uint32_t GridRow::number() const { return m_sheet->m_rows.at(m_index).number; }

bool GridRow::isHidden() const { return m_sheet->m_rows.at(m_index).isHidden; }

std::size_t GridRow::cellCount() const { return m_sheet->endOf(m_index) - m_sheet->m_rows.at(m_index).firstCell; }

GridCell GridRow::cell(std::size_t position) const
{
    assert(position < cellCount());
    return m_sheet->cellAt(m_sheet->m_rows.at(m_index).firstCell + position);
}

GridCell GridRow::at(std::uint32_t column) const
{
    const auto& cells = m_sheet->m_cells;
    const auto first = cells.begin() + static_cast<std::ptrdiff_t>(m_sheet->m_rows.at(m_index).firstCell);
    const auto end = cells.begin() + static_cast<std::ptrdiff_t>(m_sheet->endOf(m_index));
    // No column stands further right than its own position: in a row without blank cells it is there.
    const auto last = static_cast<std::size_t>(end - first) > column ? first + column + 1 : end;
    const auto found = std::lower_bound(first, last, column,
                                        [](const auto& cell, std::uint32_t wanted) { return cell.column < wanted; });
    if (found == last || found->column != column)
        return {column, CellKind::Blank, false, {}};
    return m_sheet->cellAt(static_cast<std::size_t>(found - cells.begin()));
}

GridTexts::Kept GridTexts::keep(std::string_view text)
{
    assert(m_block.size() + text.size() <= std::numeric_limits<std::uint32_t>::max());
    const Kept kept{static_cast<std::uint32_t>(m_block.size()), static_cast<std::uint32_t>(text.size())};
    m_block += text;
    return kept;
}

GridSheet::GridSheet(std::string name, bool isHidden, std::shared_ptr<GridTexts> texts)
    : m_name(std::move(name)), m_isHidden(isHidden),
      m_texts(texts == nullptr ? std::make_shared<GridTexts>() : std::move(texts))
{
}

std::optional<std::size_t> GridSheet::indexOfRow(std::uint32_t number) const
{
    const auto found = std::lower_bound(m_rows.begin(), m_rows.end(), number,
                                        [](const Row& row, std::uint32_t wanted) { return row.number < wanted; });
    const bool isThere = found != m_rows.end() && found->number == number;
    return isThere ? std::optional(static_cast<std::size_t>(found - m_rows.begin())) : std::nullopt;
}

bool GridSheet::isHiddenColumn(std::uint32_t column) const
{
    return std::any_of(m_hiddenColumns.begin(), m_hiddenColumns.end(),
                       [column](const Columns& columns) { return column >= columns.first && column <= columns.last; });
}

void GridSheet::startRow(std::uint32_t number, bool isHidden)
{
    assert(m_rows.empty() || number > m_rows.back().number);
    m_nextRow = {m_cells.size(), number, isHidden};
}

void GridSheet::addCell(std::uint32_t column, CellKind kind, std::string_view text, bool isComputed)
{
    addCell(column, kind, m_texts->keep(text), isComputed);
}

void GridSheet::addCell(std::uint32_t column, CellKind kind, GridTexts::Kept text, bool isComputed)
{
    assert(kind != CellKind::Blank && column <= std::numeric_limits<std::uint16_t>::max());
    if (m_nextRow.firstCell == m_cells.size()) {
        m_rows.push_back(m_nextRow);
        m_counts.hiddenRows += m_nextRow.isHidden ? 1 : 0;
    }
    m_cells.push_back({text, static_cast<std::uint16_t>(column), kind, isComputed});
    m_columnCount = std::max(m_columnCount, column + 1);
    m_counts.computed += isComputed ? 1 : 0;
    m_counts.errors += kind == CellKind::Error ? 1 : 0;
}

std::size_t GridSheet::memoryBytes() const
{
    return m_cells.capacity() * sizeof(Cell) + m_rows.capacity() * sizeof(Row) + m_merges.capacity() * sizeof(CellRange)
           + m_hiddenColumns.capacity() * sizeof(Columns);
}

void GridSheet::shrink()
{
    m_cells.shrink_to_fit();
    m_rows.shrink_to_fit();
}

std::size_t GridSheet::endOf(std::size_t row) const
{
    return row + 1 < m_rows.size() ? m_rows[row + 1].firstCell : m_cells.size();
}

GridCell GridSheet::cellAt(std::size_t index) const
{
    const Cell& cell = m_cells.at(index);
    return {cell.column, cell.kind, cell.isComputed, m_texts->text(cell.text)};
}

} // namespace planner
