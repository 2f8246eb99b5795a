// SPDX-License-Identifier: Apache-2.0
#include "core/update/edited_schedule.h"

#include "core/base/message_id.h"
#include "core/exchange/formula_guard.h"
#include "core/exchange/invisible_characters.h"
#include "core/exchange/near_names.h"
#include "core/exchange/number_forms.h"
#include "core/exchange/plan_export.h"
#include "core/exchange/total_rows.h"

#include <algorithm>
#include <optional>
#include <utility>

namespace planner {
namespace {

constexpr std::string_view kSheet = "Schedule";
constexpr std::size_t kMostRowsAbove = 20; ///< above the header
constexpr std::size_t kDateBytes = 10;     ///< of YYYY-MM-DD

bool isColumn(std::string_view name)
{
    const auto& names = scheduleColumns();
    return name == "explanation" || std::find(names.begin(), names.end(), name) != names.end();
}

std::string textOf(const GridCell& cell, bool isGuarded)
{
    switch (cell.kind) {
    case CellKind::Date:
        return std::string(cell.text.substr(0, kDateBytes));
    case CellKind::Number:
        return shownText(cell);
    case CellKind::Bool:
        return cell.text == "true" ? "yes" : "no";
    default:
        return std::string(isGuarded ? withoutFormulaGuard(cell.text) : cell.text);
    }
}

} // namespace

Result<EditedSchedule> EditedSchedule::of(Grid grid, const std::string& file)
{
    EditedSchedule schedule;
    schedule.m_grid = std::move(grid);
    const auto& sheets = schedule.m_grid.sheets;
    schedule.m_columnsOf.resize(sheets.size());
    const bool hasNamed =
        std::any_of(sheets.begin(), sheets.end(), [](const GridSheet& sheet) { return sheet.name() == kSheet; });
    for (std::size_t sheet = 0; sheet < sheets.size(); ++sheet) {
        if (hasNamed && !sheets[sheet].name().starts_with(kSheet))
            continue;
        const auto header = schedule.takeHeader(sheet, file);
        if (!header)
            return header.error();
        if (!header.value())
            continue;
        schedule.takeRows(sheet, *header.value());
        if (!hasNamed)
            break;
    }
    if (schedule.m_columns.empty())
        return Error{ErrorKind::BadInput, {MessageId::ScheduleHasNoHeader, {file}}};
    return schedule;
}

std::size_t EditedSchedule::hiddenRows() const
{
    return static_cast<std::size_t>(
        std::count_if(m_rows.begin(), m_rows.end(), [](const Row& row) { return row.isHidden; }));
}

std::string EditedSchedule::text(const Row& row, std::string_view column) const
{
    const auto& columns = m_columnsOf[row.sheet];
    const auto found = columns.find(column);
    if (found == columns.end())
        return {};
    const GridCell cell = m_grid.sheets[row.sheet].row(row.index).at(found->second);
    const std::string text = textOf(cell, m_grid.format == GridFormat::Csv);
    if (column == "count_note" || column == "explanation")
        return text;
    const std::string trimmed(withoutBlankEdges(text));
    return hasEasternDigits(trimmed) ? withWesternDigits(trimmed) : trimmed;
}

Result<std::optional<std::size_t>> EditedSchedule::takeHeader(std::size_t sheet, const std::string& file)
{
    const GridSheet& rows = m_grid.sheets[sheet];
    for (std::size_t index = 0; index < std::min(rows.rowCount(), kMostRowsAbove); ++index) {
        const GridRow row = rows.row(index);
        auto& columns = m_columnsOf[sheet];
        std::vector<std::string> unknown;
        columns.clear();
        for (std::size_t i = 0; i < row.cellCount(); ++i) {
            const GridCell cell = row.cell(i);
            const std::string name = plainName(withoutBlankEdges(cell.text));
            if (!isColumn(name))
                unknown.emplace_back(cell.text);
            else if (!columns.emplace(name, cell.column).second && columns.contains("batch"))
                return Error{ErrorKind::BadInput, {MessageId::ScheduleColumnIsThereTwice, {file, name}}};
        }
        if (columns.size() < 2 || !columns.contains("batch"))
            continue;
        if (m_columns.empty()) {
            m_columns = columns;
            m_unknown = std::move(unknown);
        }
        return std::optional(index);
    }
    return std::optional<std::size_t>();
}

void EditedSchedule::takeRows(std::size_t sheet, std::size_t header)
{
    const GridSheet& rows = m_grid.sheets[sheet];
    for (std::size_t index = header + 1; index < rows.rowCount(); ++index) {
        const Row row{sheet, index, rows.row(index).number(), rows.row(index).isHidden()};
        (isTotal(row) ? m_totals : m_rows).push_back(row);
    }
}

/// Called so in its first cell, or a row of numbers alone.
bool EditedSchedule::isTotal(const Row& row) const
{
    const GridRow cells = m_grid.sheets[row.sheet].row(row.index);
    if (isTotalName(cells.cell(0).text))
        return true;
    for (const char* needed : {"batch", "route", "depart", "cohorts"})
        if (!text(row, needed).empty())
            return false;
    return true;
}

} // namespace planner
