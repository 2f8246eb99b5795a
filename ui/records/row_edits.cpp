// SPDX-License-Identifier: Apache-2.0
#include "ui/records/row_edits.h"

#include "core/base/code.h"
#include "core/base/message_id.h"
#include "core/exchange/mapping/made_codes.h"

#include <algorithm>
#include <map>
#include <utility>

namespace planner::ui {
namespace {

/// Knows the codes of a table's rows, and gives free ones, each once.
class RowCodes {
public:
    RowCodes(const Operation& operation, OperationTable table) : m_operation(operation), m_table(table) {}

    /// False where another row has the code already.
    bool take(const std::string& code) { return codes().take(code); }
    void leave(const std::string& code) { codes().leave(code); }
    /// Says what the row is about, where its cells do; else it has a number.
    [[nodiscard]] std::string free(const RowCells& row)
    {
        if (const std::string wanted = wantedFor(row); planner::isCode(wanted))
            return codes().next(wanted);
        for (std::size_t number = rowCount(m_operation, m_table) + 1;; ++number)
            if (std::string code = beginning() + std::to_string(number); take(code))
                return code;
    }

private:
    [[nodiscard]] std::string wantedFor(const RowCells& row) const
    {
        const auto cell = [&](std::string_view name) {
            const auto found = std::find_if(row.begin(), row.end(), [&](const auto& at) { return at.first == name; });
            return found == row.end() ? std::string() : found->second;
        };
        switch (m_table) {
        case OperationTable::Cohorts:
            return cell("facility") + '-' + cell("category");
        case OperationTable::Routes:
            return cell("from") + '-' + cell("to");
        default:
            return codeOfName(cell("name"), "");
        }
    }
    [[nodiscard]] const char* beginning() const
    {
        switch (m_table) {
        case OperationTable::Categories:
            return "category-";
        case OperationTable::Facilities:
            return "S";
        case OperationTable::Cohorts:
            return "P";
        case OperationTable::Fleets:
            return "F";
        default:
            return "R";
        }
    }
    MadeCodes& codes()
    {
        for (std::size_t i = 0; !m_isRead && i < rowCount(m_operation, m_table); ++i)
            m_codes.take(codeOf(rowAt(m_operation, m_table, i)));
        m_isRead = true;
        return m_codes;
    }

    const Operation& m_operation;
    OperationTable m_table;
    bool m_isRead = false;
    MadeCodes m_codes;
};

bool hasCodes(OperationTable table)
{
    const auto& fields = fieldsOf(table);
    return std::any_of(fields.begin(), fields.end(),
                       [](const RowField& field) { return field.kind == FieldKind::Code; });
}

/// The edits of rows, one row after the other.
class EditMaker {
public:
    EditMaker(const Operation& operation, RowMaker& maker, OperationTable table)
        : m_operation(operation), m_maker(maker), m_table(table), m_codes(operation, table)
    {
    }

    /// False where the row cannot be; problem() says why.
    [[nodiscard]] bool add(std::size_t position, RowCells cells)
    {
        m_problem.position = position;
        return position < rowCount(m_operation, m_table) ? change(position, cells) : make(position, std::move(cells));
    }
    [[nodiscard]] std::optional<Edit> step() { return asOneStep(std::move(m_edits)); }
    [[nodiscard]] const CellRefusal& problem() const { return m_problem; }

private:
    [[nodiscard]] bool refuse(std::string field, Message sentence)
    {
        m_problem.field = std::move(field);
        m_problem.sentence = std::move(sentence);
        return false;
    }
    /// For what the maker has refused: the problem of a cell that somebody has written, where there is one.
    [[nodiscard]] bool refuse(const RowCells& written)
    {
        const auto& problems = m_maker.problems();
        const auto isWritten = [&](const FolderProblem& problem) {
            return std::any_of(written.begin(), written.end(),
                               [&](const auto& cell) { return cell.first == problem.column; });
        };
        auto first = std::find_if(problems.begin(), problems.end(), isWritten);
        if (first == problems.end())
            first = problems.begin();
        return refuse(first->column, first->message);
    }
    [[nodiscard]] bool change(std::size_t position, const RowCells& cells)
    {
        const OperationRow old = rowAt(m_operation, m_table, position);
        auto row = m_maker.changed(old, cells);
        if (!row)
            return refuse(cells);
        if (row.value() == old)
            return true;
        if (const std::string code(codeOf(row.value())); code != codeOf(old)) {
            m_codes.leave(std::string(codeOf(old)));
            if (!m_codes.take(code))
                return refuse("code", {MessageId::CodeIsThereAlready, {code}});
        }
        m_edits.emplace_back(SetRow{static_cast<std::uint32_t>(position), std::move(row).value()});
        return true;
    }
    [[nodiscard]] bool make(std::size_t position, RowCells cells)
    {
        if (hasCodes(m_table)) {
            const auto code =
                std::find_if(cells.begin(), cells.end(), [](const auto& cell) { return cell.first == "code"; });
            if (code == cells.end())
                cells.emplace_back("code", m_codes.free(cells));
            else if (code->second.empty())
                code->second = m_codes.free(cells);
            else if (!m_codes.take(code->second))
                return refuse("code", {MessageId::CodeIsThereAlready, {code->second}});
        }
        auto row = m_maker.made(m_table, cells);
        if (!row)
            return refuse(cells);
        m_edits.emplace_back(AddRow{static_cast<std::uint32_t>(position), std::move(row).value()});
        return true;
    }

    const Operation& m_operation;
    RowMaker& m_maker;
    OperationTable m_table;
    RowCodes m_codes;
    std::vector<Edit> m_edits;
    CellRefusal m_problem;
};

} // namespace

RowEdits editsOf(const Operation& operation, RowMaker& maker, OperationTable table,
                 const std::vector<CellEdit>& changes)
{
    std::map<std::size_t, RowCells> rows;
    for (const CellEdit& change : changes)
        rows[change.position].emplace_back(change.field, change.text);
    EditMaker edits(operation, maker, table);
    for (auto& [position, cells] : rows)
        if (!edits.add(position, std::move(cells)))
            return {std::nullopt, edits.problem()};
    return {edits.step(), std::nullopt};
}

std::optional<Message> problemInNewRow(RowMaker& maker, OperationTable table, const std::vector<CellEdit>& texts,
                                       std::string_view field)
{
    RowCells cells;
    for (const CellEdit& change : texts)
        if (!change.text.empty())
            cells.emplace_back(change.field, change.text);
    if (maker.made(table, cells))
        return std::nullopt;
    for (const FolderProblem& problem : maker.problems())
        if (problem.column == field)
            return problem.message;
    return std::nullopt;
}

std::optional<OperationTable> referredTable(OperationTable table, const RowField& field, std::string_view kind)
{
    if (table != OperationTable::Calendar || field.name != "code")
        return field.refersTo;
    switch (valueNamed<CalendarKind>(kind).value_or(CalendarKind::Escorts)) {
    case CalendarKind::Facility:
        return OperationTable::Facilities;
    case CalendarKind::Route:
        return OperationTable::Routes;
    case CalendarKind::Fleet:
        return OperationTable::Fleets;
    case CalendarKind::Escorts:
        return std::nullopt;
    }
    return std::nullopt;
}

} // namespace planner::ui
