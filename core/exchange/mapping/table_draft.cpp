// SPDX-License-Identifier: Apache-2.0
#include "core/exchange/mapping/table_draft.h"

#include <algorithm>
#include <utility>

namespace planner {
namespace {

bool isOffered(const GridSheet& sheet) { return !sheet.isHidden() && sheet.rowCount() > 0; }

bool isPersonal(const TableProposal& proposal, std::uint32_t column)
{
    return std::any_of(proposal.personal.begin(), proposal.personal.end(),
                       [column](const PersonalColumn& personal) { return personal.column == column; });
}

MappedColumn* readColumn(TableMapping& mapping, std::uint32_t column)
{
    const auto found = std::find_if(mapping.columns.begin(), mapping.columns.end(),
                                    [column](const MappedColumn& one) { return one.column == column; });
    return found == mapping.columns.end() ? nullptr : &*found;
}

void include(std::vector<std::uint32_t>& numbers, std::uint32_t number, bool isIn)
{
    const auto found = std::find(numbers.begin(), numbers.end(), number);
    if (isIn && found == numbers.end())
        numbers.push_back(number);
    else if (!isIn && found != numbers.end())
        numbers.erase(found);
}

} // namespace

std::optional<std::size_t> firstSheet(const Grid& grid)
{
    const auto found = std::find_if(grid.sheets.begin(), grid.sheets.end(), isOffered);
    return found == grid.sheets.end() ? std::nullopt
                                      : std::optional(static_cast<std::size_t>(found - grid.sheets.begin()));
}

std::size_t offeredSheets(const Grid& grid)
{
    return static_cast<std::size_t>(std::count_if(grid.sheets.begin(), grid.sheets.end(), isOffered));
}

TableMapping forNextTable(TableMapping mapping)
{
    mapping.droppedRows.clear();
    mapping.keptRows.clear();
    return mapping;
}

TableDraft::TableDraft(std::shared_ptr<const Grid> grid, const Operation& plan, const DraftWishes& wishes)
    : m_grid(std::move(grid)), m_sheet(wishes.sheet.value_or(firstSheet(*m_grid).value_or(0))),
      m_proposal(proposeTable(sheet(), {wishes.headerRow, wishes.kind, &plan})),
      m_mapping(mappingOf(sheet(), m_proposal))
{
}

const FieldProposal* TableDraft::proposedFor(std::uint32_t column) const
{
    const auto& fields = m_proposal.fields;
    const auto found =
        std::find_if(fields.begin(), fields.end(), [&](const FieldProposal& one) { return one.column == column; });
    return found == fields.end() || !hasField(m_mapping.kind, found->field) ? nullptr : &*found;
}

void TableDraft::say(std::uint32_t column, TableField field, std::string_view category)
{
    if (isPersonal(m_proposal, column))
        return;
    MappedColumn said = columnAs(m_proposal, field, column);
    said.category = category;
    putColumn(m_mapping, std::move(said));
    m_said.insert(column);
}

void TableDraft::leaveOut(std::uint32_t column)
{
    planner::leaveOut(m_mapping, column, m_proposal.shape.headers[column]);
    m_said.erase(column);
}

Result<> TableDraft::say(std::string_view pairs)
{
    const auto columns = addToMapping(m_mapping, m_proposal, pairs);
    if (!columns)
        return columns.error();
    m_said.insert(columns.value().begin(), columns.value().end());
    return Done{};
}

void TableDraft::multiply(std::uint32_t column, double factor)
{
    if (MappedColumn* mapped = readColumn(m_mapping, column))
        mapped->factor = factor;
}

void TableDraft::readNumbersAs(std::uint32_t column, NumberStyle style)
{
    if (MappedColumn* mapped = readColumn(m_mapping, column))
        mapped->style = style;
}

void TableDraft::readMonthFirst(std::uint32_t column, bool isMonthFirst)
{
    if (MappedColumn* mapped = readColumn(m_mapping, column))
        mapped->isMonthFirst = isMonthFirst;
}

void TableDraft::setConstant(TableField field, std::string_view text)
{
    std::erase_if(m_mapping.constants, [&](const auto& constant) { return constant.first == field; });
    if (!text.empty())
        m_mapping.constants.emplace_back(field, text);
}

void TableDraft::takeRow(std::uint32_t number, bool isTaken)
{
    const auto position = sheet().indexOfRow(number);
    if (!position)
        return;
    include(m_mapping.droppedRows, number, !isTaken);
    include(m_mapping.keptRows, number, isTaken && !m_proposal.shape.isData(*position));
}

Result<> TableDraft::use(const TableMapping& mapping)
{
    auto fitted = fittedTo(mapping, m_proposal);
    if (!fitted)
        return fitted.error();
    m_mapping = std::move(fitted).value();
    m_said.clear();
    for (const MappedColumn& column : m_mapping.columns)
        m_said.insert(column.column);
    return Done{};
}

} // namespace planner
