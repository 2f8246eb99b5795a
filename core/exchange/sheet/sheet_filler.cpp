// SPDX-License-Identifier: Apache-2.0
#include "core/exchange/sheet/sheet_filler.h"

#include "core/exchange/invisible_characters.h"

#include <algorithm>
#include <limits>

namespace planner {
namespace {

/// Blanks of any kind, ends of lines too.
bool isBlankText(std::string_view text)
{
    for (text = withoutBlankEdges(text); !text.empty(); text = withoutBlankEdges(text)) {
        if (text.front() != '\n' && text.front() != '\r')
            return false;
        text.remove_prefix(1);
    }
    return true;
}

} // namespace

std::optional<Error> SheetFiller::startRow(std::uint64_t number, bool isHidden)
{
    if (number > m_reading.limits().rows)
        return badTable({MessageId::SheetHasTooManyRows, {m_reading.file(), m_sheet.name(), m_reading.limits().rows}});
    if (number <= m_row)
        return badTable({MessageId::RowIsOutOfPlace, {m_reading.file(), m_sheet.name(), number, m_row}});
    m_row = number;
    m_column.reset();
    m_sheet.startRow(static_cast<std::uint32_t>(number), isHidden);
    return std::nullopt;
}

std::optional<Error> SheetFiller::addCell(std::uint64_t column, CellKind kind, std::string_view text, bool isComputed)
{
    if (auto error = checkLength(column, text.size()))
        return error;
    if (isBlankText(text))
        return std::nullopt;
    if (!m_reading.takeText(text.size()))
        return badTable({MessageId::TableHasTooMuchText, {m_reading.file(), m_reading.limits().textBytes >> 20U}});
    return addShared(column, kind, m_texts.keep(text), isComputed);
}

std::optional<Error> SheetFiller::addShared(std::uint64_t column, CellKind kind, GridTexts::Kept text, bool isComputed)
{
    if (isBlankText(m_texts.text(text)))
        return std::nullopt;
    if (column >= m_reading.limits().columns)
        return badTable(
            {MessageId::RowHasTooManyColumns, {m_reading.file(), m_sheet.name(), m_row, m_reading.limits().columns}});
    if (m_column && column <= *m_column)
        return badTable({MessageId::CellIsOutOfPlace, {m_reading.file(), m_sheet.name(), place(column)}});
    if (!m_reading.takeCells(1))
        return badTable({MessageId::TableHasTooManyCells, {m_reading.file(), m_reading.limits().cells}});
    m_column = column;
    m_sheet.addCell(static_cast<std::uint32_t>(column), kind, text, isComputed);
    return std::nullopt;
}

std::optional<Error> SheetFiller::checkLength(std::uint64_t column, std::size_t bytes) const
{
    if (bytes <= m_reading.limits().cellBytes)
        return std::nullopt;
    return badTable({MessageId::TableCellIsTooLong,
                     {m_reading.file(), m_sheet.name(), place(column), m_reading.limits().cellBytes}});
}

std::optional<Error> SheetFiller::addMerge(const CellRange& range)
{
    if (auto error = countRange())
        return error;
    m_sheet.addMerge(range);
    return std::nullopt;
}

std::optional<Error> SheetFiller::hideColumns(std::uint64_t first, std::uint64_t last)
{
    if (auto error = countRange())
        return error;
    const std::uint64_t most = m_reading.limits().columns;
    if (first <= last && first < most)
        m_sheet.hideColumns(static_cast<std::uint32_t>(first), static_cast<std::uint32_t>(std::min(last, most - 1)));
    return std::nullopt;
}

std::optional<Error> SheetFiller::countRange()
{
    if (++m_ranges <= m_reading.limits().ranges)
        return std::nullopt;
    return badTable({MessageId::SheetHasTooManyRanges, {m_reading.file(), m_sheet.name(), m_reading.limits().ranges}});
}

std::string SheetFiller::place(std::uint64_t column) const
{
    constexpr std::uint64_t kMost = std::numeric_limits<std::uint32_t>::max();
    return columnName(static_cast<std::uint32_t>(std::min(column, kMost - 1))) + std::to_string(m_row);
}

} // namespace planner
