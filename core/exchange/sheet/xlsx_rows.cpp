// SPDX-License-Identifier: Apache-2.0
#include "core/exchange/sheet/xlsx_rows.h"

#include "core/base/message_id.h"
#include "core/exchange/cell_values.h"

#include <algorithm>
#include <limits>
#include <utility>

namespace planner {
namespace {

struct CellReference {
    std::uint32_t row = 0;
    std::uint32_t column = 0;
};

/// "AB12".
std::optional<CellReference> referenceOf(std::string_view text)
{
    const std::size_t letters = std::min(text.find_first_of("0123456789"), text.size());
    const auto column = columnNamed(text.substr(0, letters));
    const auto row = parseWhole(text.substr(letters));
    if (!column || !row || *row < 1 || *row > std::numeric_limits<std::uint32_t>::max())
        return std::nullopt;
    return CellReference{static_cast<std::uint32_t>(*row), *column};
}

/// What a cell of that type holds: not of shared texts and numbers.
CellValue otherValue(std::string_view type, std::string_view value)
{
    if (type == "b")
        return {CellKind::Bool, value == "1" || value == "true" ? "true" : "false"};
    if (type == "e")
        return {CellKind::Error, std::string(value)};
    if (type == "d")
        if (auto date = isoDate(value))
            return *date;
    return {CellKind::Text, withoutEscapes(value)};
}

} // namespace

void XlsxRows::onStart(std::string_view name, const XmlAttributes& attributes)
{
    m_isInValue = false;
    if (name == "row")
        startRow(attributes);
    else if (name == "c" && m_isInRow)
        startCell(attributes);
    else if (name == "v" && m_cell)
        m_isInValue = m_cell->hasValue = true;
    else if (name == "f" && m_cell)
        m_cell->hasFormula = true;
    else if (m_cell && m_cell->type == "inlineStr")
        m_runs.onStart(name);
    else if (name == "mergeCell")
        addMerge(attributes["ref"]);
    else if (name == "col" && attributes.isTrue("hidden"))
        stopIf(m_filler.hideColumns(attributes.number("min", 1) - 1, attributes.number("max", 1) - 1));
}

void XlsxRows::onEnd(std::string_view name)
{
    m_isInValue = false;
    m_runs.onEnd(name);
    if (name == "row")
        m_isInRow = false;
    else if (name == "c" && m_cell)
        endCell(*std::exchange(m_cell, std::nullopt));
}

void XlsxRows::onText(std::string_view text)
{
    if (!m_cell)
        return;
    if (m_isInValue)
        m_cell->value += text;
    else
        m_runs.onText(text);
    stopIf(m_filler.checkLength(m_cell->column, m_cell->value.size() + m_runs.size()));
}

void XlsxRows::startRow(const XmlAttributes& attributes)
{
    m_isInRow = true;
    m_nextColumn = 0;
    const bool isNumbered = !attributes["r"].empty();
    const std::uint64_t next = m_filler.rowNumber() + 1;
    const std::uint64_t number = attributes.number("r", isNumbered ? std::numeric_limits<std::uint64_t>::max() : next);
    stopIf(m_filler.startRow(number, attributes.isTrue("hidden")));
}

void XlsxRows::startCell(const XmlAttributes& attributes)
{
    const std::string_view written = attributes["r"];
    const auto reference = referenceOf(written);
    if (!written.empty() && (!reference || reference->row != m_filler.rowNumber()))
        return stop(badTable({MessageId::CellIsOutOfPlace,
                              {m_reading.file(), m_filler.sheet().name(), std::string(written.substr(0, 20))}}));
    m_cell = Cell();
    m_cell->column = reference ? reference->column : m_nextColumn;
    m_cell->type = attributes["t"];
    m_cell->look = m_shared.formats.look(attributes.number("s", 0));
    m_nextColumn = m_cell->column + 1;
}

void XlsxRows::endCell(Cell cell)
{
    const std::string inlineText = m_runs.take();
    if (cell.hasFormula && !cell.hasValue)
        m_filler.sheet().countFormulaWithoutValue();
    if (cell.type == "s")
        return addShared(cell);
    if (cell.type == "inlineStr")
        return stopIf(m_filler.addCell(cell.column, CellKind::Text, inlineText, cell.hasFormula));
    const bool isNumber = cell.type.empty() || cell.type == "n";
    const CellValue value = isNumber        ? shownNumber(cell.value, cell.look, m_shared.isSince1904)
                            : cell.hasValue ? otherValue(cell.type, cell.value)
                                            : CellValue();
    stopIf(m_filler.addCell(cell.column, value.kind, value.text, cell.hasFormula));
}

void XlsxRows::addShared(const Cell& cell)
{
    if (!cell.hasValue)
        return;
    const auto position = parseWhole(cell.value);
    const auto text = position ? m_shared.texts.at(static_cast<std::uint64_t>(*position)) : std::nullopt;
    if (!text)
        return stop(badTable(
            {MessageId::CellHasNoText, {m_reading.file(), m_filler.sheet().name(), m_filler.place(cell.column)}}));
    stopIf(m_filler.addShared(cell.column, CellKind::Text, *text, cell.hasFormula));
}

void XlsxRows::addMerge(std::string_view range)
{
    const std::size_t colon = std::min(range.find(':'), range.size());
    const auto first = referenceOf(range.substr(0, colon));
    const auto last = colon < range.size() ? referenceOf(range.substr(colon + 1)) : std::nullopt;
    if (first && last)
        stopIf(m_filler.addMerge({std::min(first->row, last->row), std::min(first->column, last->column),
                                  std::max(first->row, last->row), std::max(first->column, last->column)}));
}

void XlsxRows::stopIf(std::optional<Error> error)
{
    if (error)
        stop(*std::move(error));
}

} // namespace planner
