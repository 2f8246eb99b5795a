// SPDX-License-Identifier: Apache-2.0
#include "core/exchange/sheet/ods_content.h"

#include <algorithm>
#include <utility>

namespace planner {
namespace {

/// Blanks in a row that one tag may stand for.
constexpr std::uint64_t kMostBlanks = 1'000;

bool isHidden(const XmlAttributes& attributes)
{
    const std::string_view seen = attributes["visibility"];
    return seen == "collapse" || seen == "filter";
}

/// The name of the attribute that has the value of a cell of that type.
std::string_view valueNameOf(std::string_view type)
{
    if (type == "date")
        return "date-value";
    if (type == "time")
        return "time-value";
    if (type == "boolean")
        return "boolean-value";
    return type == "string" ? "string-value" : "value";
}

/// The value of a cell that is more than a text; nothing where it is a text.
std::optional<CellValue> valueOf(std::string_view type, std::string_view value)
{
    if (type == "date")
        return isoDate(value);
    if (type == "time")
        return isoTime(value);
    if (type == "boolean")
        return CellValue{CellKind::Bool, value == "true" ? "true" : "false"};
    const bool isPercent = type == "percentage";
    if ((isPercent || type == "float" || type == "currency") && !value.empty())
        return shownNumber(value, isPercent ? NumberLook::Percent : NumberLook::Plain, false);
    return std::nullopt;
}

} // namespace

void OdsContent::onStart(std::string_view name, const XmlAttributes& attributes)
{
    ++m_depth;
    if (m_skippedDepth != 0)
        return;
    if (m_cell)
        startInCell(name, attributes);
    else if (m_filler)
        startInSheet(name, attributes);
    else
        startOutside(name, attributes);
}

void OdsContent::startOutside(std::string_view name, const XmlAttributes& attributes)
{
    if (name == "style")
        m_style = attributes["name"];
    else if (name == "table-properties" && attributes["display"] == "false") {
        m_hiddenStyles.insert(m_style);
        if (m_hiddenStyles.size() > m_reading.limits().formats)
            stop(badTable({MessageId::BookHasTooManyFormats, {m_reading.file(), m_reading.limits().formats}}));
    } else if (name == "spreadsheet" && m_bookDepth == 0)
        m_bookDepth = m_depth;
    else if (name == "table" && m_bookDepth != 0 && m_depth == m_bookDepth + 1)
        startSheet(attributes);
}

void OdsContent::startInSheet(std::string_view name, const XmlAttributes& attributes)
{
    if (name == "table-row")
        startRow(attributes);
    else if (name == "table-column")
        addColumns(attributes);
    else if ((name == "table-cell" || name == "covered-table-cell") && m_row)
        startCell(attributes);
    else if (name == "shapes") // drawings, which have texts and tables of their own
        m_skippedDepth = m_depth;
}

/// A cell has its text in paragraphs, and beside it comments and drawings that have paragraphs too.
void OdsContent::startInCell(std::string_view name, const XmlAttributes& attributes)
{
    if (m_depth == m_cellDepth + 1) {
        if (name != "p")
            m_skippedDepth = m_depth;
        else if (m_cell->paragraphs++ > 0)
            append("\n");
    } else if (name == "s")
        append(std::string(std::min(attributes.number("c", 1), kMostBlanks), ' '));
    else if (name == "tab")
        append("\t");
    else if (name == "line-break")
        append("\n");
    else if (name != "span" && name != "a" && name != "ruby" && name != "ruby-base")
        m_skippedDepth = m_depth;
}

void OdsContent::onEnd(std::string_view name)
{
    const std::size_t depth = m_depth--;
    if (m_skippedDepth != 0) {
        if (m_skippedDepth == depth)
            m_skippedDepth = 0;
    } else if (m_cell) {
        if (depth == m_cellDepth)
            endCell(*std::exchange(m_cell, std::nullopt));
    } else if (name == "table-row" && m_row)
        endRow(*std::exchange(m_row, std::nullopt));
    else if (m_filler && depth == m_bookDepth + 1)
        m_filler.reset();
}

void OdsContent::onText(std::string_view text)
{
    if (m_cell && m_skippedDepth == 0 && m_depth > m_cellDepth)
        append(text);
}

void OdsContent::startSheet(const XmlAttributes& attributes)
{
    if (m_grid.sheets.size() >= m_reading.limits().sheets)
        return stop(badTable({MessageId::BookHasTooManySheets, {m_reading.file(), m_reading.limits().sheets}}));
    GridSheet& sheet = m_grid.sheets.emplace_back(std::string(attributes["name"]),
                                                  m_hiddenStyles.contains(attributes["style-name"]), m_texts);
    m_filler.emplace(sheet, *m_texts, m_reading);
    m_nextRow = 1;
    m_nextColumn = 0;
}

void OdsContent::startRow(const XmlAttributes& attributes)
{
    m_row = Row();
    m_row->number = m_nextRow;
    m_row->repeated = attributes.number("number-rows-repeated", 1);
    m_row->isHidden = isHidden(attributes);
    // Any number beyond the limit is as good as any other.
    m_nextRow += std::min<std::uint64_t>(m_row->repeated, std::uint64_t{m_reading.limits().rows} + 1);
}

void OdsContent::startCell(const XmlAttributes& attributes)
{
    m_cellDepth = m_depth;
    m_cell = Cell();
    m_cell->column = m_row->nextColumn;
    m_cell->repeated = attributes.number("number-columns-repeated", 1);
    m_cell->type = attributes["value-type"];
    m_cell->value = attributes[valueNameOf(m_cell->type)];
    m_cell->isError = attributes.has("value-type", "error");
    m_cell->isComputed = !attributes["formula"].empty();
    m_row->nextColumn += std::min<std::uint64_t>(m_cell->repeated, m_reading.limits().columns);
    const std::uint64_t rows = attributes.number("number-rows-spanned", 1);
    const std::uint64_t columns = attributes.number("number-columns-spanned", 1);
    const GridLimits& limits = m_reading.limits();
    const bool isInSheet = m_row->number <= limits.rows && m_cell->column < limits.columns;
    if ((rows > 1 || columns > 1) && isInSheet) {
        const auto row = static_cast<std::uint32_t>(m_row->number);
        const auto column = static_cast<std::uint32_t>(m_cell->column);
        const auto more = [](std::uint64_t count, std::uint32_t most) {
            return static_cast<std::uint32_t>(std::clamp<std::uint64_t>(count, 1, most) - 1);
        };
        stopIf(
            m_filler->addMerge({row, column, row + more(rows, limits.rows), column + more(columns, limits.columns)}));
    }
}

void OdsContent::addColumns(const XmlAttributes& attributes)
{
    const std::uint64_t count =
        std::min<std::uint64_t>(attributes.number("number-columns-repeated", 1), m_reading.limits().columns);
    if (isHidden(attributes) && count > 0)
        stopIf(m_filler->hideColumns(m_nextColumn, m_nextColumn + count - 1));
    m_nextColumn += count;
}

void OdsContent::append(std::string_view text)
{
    m_cell->text += text;
    stopIf(m_filler->checkLength(m_cell->column, m_cell->text.size()));
}

void OdsContent::endCell(const Cell& cell)
{
    CellValue value{CellKind::Text, cell.paragraphs == 0 && cell.type == "string" ? cell.value : cell.text};
    if (cell.isError)
        value.kind = CellKind::Error;
    else if (auto other = valueOf(cell.type, cell.value))
        value = *std::move(other);
    if (cell.isComputed && cell.type.empty() && value.text.empty())
        m_filler->sheet().countFormulaWithoutValue();
    if (value.text.empty())
        return;
    if (!m_reading.takeText(value.text.size()))
        return stop(
            badTable({MessageId::TableHasTooMuchText, {m_reading.file(), m_reading.limits().textBytes >> 20U}}));
    m_row->cells.push_back({cell.column, cell.repeated, value.kind, m_texts->keep(value.text), cell.isComputed});
}

void OdsContent::endRow(const Row& row)
{
    if (row.cells.empty())
        return; // a million blank rows close every sheet
    const GridLimits& limits = m_reading.limits();
    std::uint64_t cells = 0;
    for (const KeptCell& cell : row.cells)
        cells += std::min<std::uint64_t>(cell.repeated, limits.columns);
    if (row.number <= limits.rows && row.repeated <= limits.rows && row.repeated * cells > limits.cells)
        return stop(badTable({MessageId::TableHasTooManyCells, {m_reading.file(), limits.cells}}));
    for (std::uint64_t i = 0; i < row.repeated && !trouble(); ++i)
        addRow(row, row.number + i);
}

void OdsContent::addRow(const Row& row, std::uint64_t number)
{
    stopIf(m_filler->startRow(number, row.isHidden));
    for (const KeptCell& cell : row.cells)
        for (std::uint64_t i = 0; i < cell.repeated && !trouble(); ++i)
            stopIf(m_filler->addShared(cell.column + i, cell.kind, cell.text, cell.isComputed));
}

void OdsContent::stopIf(std::optional<Error> error)
{
    if (error)
        stop(*std::move(error));
}

} // namespace planner
