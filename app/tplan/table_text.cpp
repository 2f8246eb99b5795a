// SPDX-License-Identifier: Apache-2.0
#include "app/tplan/table_text.h"

#include "app/tplan/number_text.h"
#include "core/base/one_line.h"

#include <fmt/format.h>

#include <cmath>
#include <map>
#include <string>
#include <string_view>

namespace planner::tplan {
namespace {

/// Rows that are named of many.
constexpr std::size_t kNamedRows = 5;

std::string reasonsText(const std::vector<Message>& because)
{
    std::string text;
    for (const Message& reason : because)
        text.append(text.empty() ? "" : "; ").append(oneLine(toEnglish(reason)));
    return text;
}

/// Letter and header of a column: `F "Operational capacity"`.
std::string columnText(const TableProposal& proposal, std::uint32_t column)
{
    const auto& headers = proposal.shape.headers;
    const std::string header = column < headers.size() ? oneLine(headers[column]) : std::string();
    return header.empty() ? columnName(column) : fmt::format("{} \"{}\"", columnName(column), header);
}

/// "rows 3, 9 and 12", "5 rows, the first of them 3, 9, 12, 13, 14".
std::string rowsText(const std::vector<std::uint32_t>& rows)
{
    std::string numbers;
    for (std::size_t i = 0; i < rows.size() && i < kNamedRows; ++i)
        numbers.append(numbers.empty() ? "" : ", ").append(std::to_string(rows[i]));
    if (rows.size() == 1)
        return "row " + numbers;
    return rows.size() <= kNamedRows
               ? "rows " + numbers
               : fmt::format("{} rows, such as {}", grouped(static_cast<std::int64_t>(rows.size())), numbers);
}

void printField(TableKind kind, TableField field, const std::string& column, std::string_view trust,
                const std::string& because)
{
    fmt::print("  {:<22} {:<34} {}{}\n", fieldName(kind, field), column, trust, because.empty() ? "" : ": " + because);
}

void printFields(const TableProposal& proposal, const TableMapping& mapping)
{
    for (const MappedColumn& column : mapping.columns) {
        if (!column.category.empty()) {
            printField(mapping.kind, column.field, columnText(proposal, column.column), "given",
                       fmt::format("people of {}", oneLine(column.category)));
            continue;
        }
        const FieldProposal* const proposed = proposal.find(column.field);
        const bool isProposed = proposed != nullptr && proposed->column == column.column && proposed->isTaken();
        printField(mapping.kind, column.field, columnText(proposal, column.column),
                   isProposed ? nameOf(proposed->trust) : "given", isProposed ? reasonsText(proposed->because) : "");
    }
    for (const auto& [field, text] : mapping.constants)
        printField(mapping.kind, field, fmt::format("all rows \"{}\"", oneLine(text)), "given", "");
    const auto open = openQuestions(proposal, mapping);
    if (!open.empty())
        fmt::print("Not taken, because somebody has to say so:\n");
    for (const FieldProposal* field : open)
        printField(mapping.kind, field->field, columnText(proposal, field->column), nameOf(field->trust),
                   reasonsText(field->because));
    for (const PersonalColumn& personal : proposal.personal)
        fmt::print("  column {}: {}\n", columnName(personal.column), oneLine(toEnglish(personal.why)));
}

void printDropped(const MappedTable& table)
{
    std::map<std::string, std::vector<std::uint32_t>> byWord;
    for (const DroppedRow& row : table.dropped)
        byWord[row.word].push_back(row.number);
    for (const auto& [word, rows] : byWord)
        fmt::print("Left out as {}: {}\n", word, rowsText(rows));
}

std::string sumText(double sum)
{
    return std::fabs(sum - std::round(sum)) < 1e-6 ? grouped(std::llround(sum)) : fmt::format("{:.1f}", sum);
}

} // namespace

void printTable(const GridSheet& sheet, const TableProposal& proposal, const TableMapping& mapping,
                const MappedTable& table)
{
    fmt::print("{}{} {} of {}, {}\n", sheet.name().empty() ? "" : oneLine(sheet.name()) + ": ",
               grouped(static_cast<std::int64_t>(table.rows.size())), table.rows.size() == 1 ? "row" : "rows",
               nameOf(mapping.kind),
               mapping.headerRow == 0 ? std::string("no header") : fmt::format("header in row {}", mapping.headerRow));
    printFields(proposal, mapping);
    printDropped(table);
    for (const MissingField& missing : table.missing)
        fmt::print("Missing: {} of {}\n", fieldName(mapping.kind, missing.field), rowsText(missing.rows));
    for (std::size_t i = 0; i < table.problems.size() && i < kNamedRows; ++i)
        fmt::print("{}{}: {}\n", columnName(table.problems[i].column), table.problems[i].row,
                   oneLine(toEnglish(table.problems[i].why)));
    if (table.problems.size() > kNamedRows)
        fmt::print("... other cells that cannot be read: {}\n",
                   grouped(static_cast<std::int64_t>(table.problems.size() - kNamedRows)));
    for (const FieldSum& sum : table.sums)
        fmt::print("Sum of {}: {} in the file, {} taken, {} left out\n", fieldName(mapping.kind, sum.field),
                   sumText(sum.file), sumText(sum.taken), sumText(sum.leftOut));
    for (const Message& note : table.notes)
        fmt::print("Note: {}\n", oneLine(toEnglish(note)));
    for (const Message& question : table.questions)
        fmt::print("To be said: {}\n", oneLine(toEnglish(question)));
}

} // namespace planner::tplan
