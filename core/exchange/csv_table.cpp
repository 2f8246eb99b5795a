// SPDX-License-Identifier: Apache-2.0
#include "core/exchange/csv_table.h"

#include "core/base/utf8.h"
#include "core/exchange/cell_values.h"
#include "core/exchange/formula_guard.h"

#include <fmt/format.h>

#include <algorithm>
#include <cassert>
#include <unordered_set>
#include <utility>

namespace planner {
namespace {

constexpr std::size_t kShownBytes = 60;
constexpr std::uint32_t kRowsBetweenChecks = 1024;

/// {0} is the place, {1} the column.
const char* textOf(CsvFault fault)
{
    switch (fault) {
    case CsvFault::NotUtf8:
        return "{0} {1}: the text is not UTF-8. Maybe save the file as UTF-8";
    case CsvFault::NulByte:
        return "{0} {1}: the text holds a NUL byte. Maybe save the file as UTF-8";
    case CsvFault::TextAfterQuote:
        return "{0} {1}: text follows the closing quote. Maybe write quotes inside a field twice";
    case CsvFault::QuoteInField:
        return "{0} {1}: a quote stands inside a field without quotes. Maybe put the field in quotes and write the "
               "inner ones twice";
    case CsvFault::TooFewFields:
        return "{0} {1}: the row ends before this column";
    case CsvFault::TooManyFields:
        return "{0} {1}: the row has more fields than the header. Maybe put a field that has a delimiter in quotes";
    case CsvFault::Utf16:
        return "{0} {1}: the file is UTF-16. Maybe save it as UTF-8";
    case CsvFault::UnclosedQuote:
        return "{0} {1}: the quote that opens here is never closed";
    case CsvFault::FieldTooLong:
        return "{0} {1}: the field that begins here is longer than {2} bytes. Maybe a quote is never closed";
    case CsvFault::RecordTooLong:
        return "{0} {1}: the row that begins here is longer than {3} bytes. Maybe a quote is never closed";
    case CsvFault::RecordTooWide:
        return "{0} {1}: the row has more than {4} fields";
    case CsvFault::ReadFailed:
        return "{0} {1}: the file could not be read further. Maybe the disk has a fault";
    }
    return "";
}

} // namespace

std::string shownValue(std::string_view value)
{
    std::string shown;
    for (std::size_t i = 0; i < value.size(); ++i) {
        if (i >= kShownBytes && !isContinuationByte(value[i]))
            return shown + "...";
        const auto byte = static_cast<unsigned char>(value[i]);
        if (byte < 0x20U || byte == 0x7FU)
            shown += fmt::format("\\x{:02X}", byte);
        else
            shown += value[i];
    }
    return shown;
}

void ReadingWatch::advance(std::uint64_t bytes)
{
    m_readBytes += bytes;
    if (m_progress && m_allBytes > 0)
        m_progress({std::min(1.0, static_cast<double>(m_readBytes) / static_cast<double>(m_allBytes)),
                    "Reading the operation folder"});
}

CsvTable::CsvTable(std::string name, Input& input, const std::vector<ColumnSpec>& columns, CsvLimits limits,
                   FolderReport& report, ReadingWatch& watch)
    : m_name(std::move(name)), m_limits(limits), m_report(report), m_watch(watch), m_reader(input.source(), ',', limits)
{
    bool isFound = m_reader.next() && hasRequired(columns);
    // The last one is the comma again: where none fits, errors speak of commas.
    for (const char delimiter : {';', '\t', ','}) {
        if (isFound)
            break;
        m_reader = CsvReader(input.source(), delimiter, limits);
        isFound = m_reader.next() && hasRequired(columns);
    }
    readHeader(columns);
}

bool CsvTable::hasRequired(const std::vector<ColumnSpec>& columns) const
{
    const auto& fields = m_reader.fields();
    return std::all_of(columns.begin(), columns.end(), [&](const ColumnSpec& spec) {
        const bool isNeeded = spec.need == ColumnNeed::Required || spec.need == ColumnNeed::MayBlank;
        return !isNeeded || std::find(fields.begin(), fields.end(), spec.name) != fields.end();
    });
}

void CsvTable::readHeader(const std::vector<ColumnSpec>& columns)
{
    bindColumns(columns);
    if (!m_reader.problems().empty()) {
        reportProblems();
        return;
    }
    if (m_reader.fields().empty()) {
        m_report.addError({"{0}: the file has no header row. Maybe it was saved empty", {placeText({})}});
        return;
    }
    m_hasHeader = true;
    const auto& fields = m_reader.fields();
    m_header.assign(fields.begin(), fields.end());
    for (std::size_t i = 0; i < fields.size(); ++i) {
        const std::string place = placeText(m_reader.placeOf(i));
        const bool isRepeated = std::find(fields.begin(), fields.begin() + static_cast<std::ptrdiff_t>(i), fields[i])
                                != fields.begin() + static_cast<std::ptrdiff_t>(i);
        const bool isKnown = std::any_of(m_columns.begin(), m_columns.end(),
                                         [&](const Column& column) { return column.name == fields[i]; });
        if (isRepeated && !fields[i].empty())
            m_report.addError({"{0} {1}: the column is there twice", {place, shownValue(fields[i])}});
        else if (!isKnown)
            m_report.addWarning({"{0} {1}: the column is unknown and ignored", {place, shownValue(fields[i])}});
    }
    for (const ColumnSpec& spec : columns)
        if ((spec.need == ColumnNeed::Required || spec.need == ColumnNeed::MayBlank)
            && !column(spec.name).isPresent()) {
            m_report.addError({"{0} {1}: the required column is missing", {placeText({}), spec.name}});
            m_hasHeader = false;
        }
}

void CsvTable::bindColumns(const std::vector<ColumnSpec>& columns)
{
    const auto& fields = m_reader.fields();
    for (const ColumnSpec& spec : columns) {
        const auto found = std::find(fields.begin(), fields.end(), spec.name);
        const bool isPresent = found != fields.end();
        m_columns.push_back({spec.name, isPresent ? static_cast<std::size_t>(found - fields.begin()) : Column::kAbsent,
                             spec.need == ColumnNeed::Required});
    }
}

Column CsvTable::column(std::string_view name) const
{
    const auto found =
        std::find_if(m_columns.begin(), m_columns.end(), [&](const Column& column) { return column.name == name; });
    assert(found != m_columns.end());
    return *found;
}

bool CsvTable::next()
{
    if (!m_hasHeader)
        return false;
    for (;;) {
        if (m_report.isFull() || m_watch.isCancelled())
            return false;
        if (++m_rowsSinceCheck >= kRowsBetweenChecks) {
            m_rowsSinceCheck = 0;
            m_watch.advance(m_reader.bytesRead() - std::exchange(m_countedBytes, m_reader.bytesRead()));
        }
        const bool hasRow = m_reader.next();
        const bool isSound = m_reader.problems().empty();
        reportProblems();
        if (!hasRow) {
            m_isAtEnd = isSound;
            m_watch.advance(m_reader.bytesRead() - std::exchange(m_countedBytes, m_reader.bytesRead()));
            return false;
        }
        if (isSound)
            return true;
        m_hasSpoiltRows = true;
    }
}

std::string_view CsvTable::cell(const Column& column) const
{
    return column.isPresent() ? m_reader.fields()[column.field] : std::string_view();
}

bool CsvTable::isLeftBlank(const Column& column)
{
    if (!isBlank(column))
        return false;
    if (column.isRequired)
        fail(column, "{0} {1}: a value is needed, \"{2}\"");
    return true;
}

std::string_view CsvTable::text(const Column& column)
{
    return isLeftBlank(column) ? std::string_view() : withoutFormulaGuard(cell(column));
}

std::string_view CsvTable::code(const Column& column)
{
    const std::string_view code = text(column);
    if (code.empty() || isCode(code))
        return code;
    fail(column, "{0} {1}: is not a code of 1 to 64 letters, digits, dots, underscores and hyphens, \"{2}\"");
    return {};
}

std::string_view CsvTable::newCode(const Column& column, CodeTable& table, std::size_t position)
{
    const std::string_view newCode = code(column);
    if (newCode.empty())
        return {};
    if (table.add(newCode, {static_cast<std::uint32_t>(position), line()}))
        return newCode;
    fail(column, "{0} {1}: the code is in line {3} already, \"{2}\"", {table.find(newCode)->line});
    return {};
}

std::optional<std::uint32_t> CsvTable::reference(const Column& column, const CodeTable& table, const char* what)
{
    const std::string_view wanted = code(column);
    if (wanted.empty())
        return std::nullopt;
    if (const CodeEntry* entry = table.find(wanted))
        return entry->position;
    if (table.isWhole())
        fail(column, "{0} {1}: there is no such {3}, \"{2}\"", {what});
    return std::nullopt;
}

std::optional<std::int64_t> CsvTable::number(const Column& column, NumberRange range)
{
    if (isLeftBlank(column))
        return std::nullopt;
    const auto number = parseWhole(cell(column));
    if (number && *number >= range.least && *number <= range.most)
        return number;
    fail(column, "{0} {1}: must be a whole number from {3} to {4}, digits only, \"{2}\"", {range.least, range.most});
    return std::nullopt;
}

std::optional<Metres> CsvTable::kilometres(const Column& column, std::int64_t most)
{
    if (isLeftBlank(column))
        return std::nullopt;
    const auto length = parseKilometres(cell(column));
    if (length && *length <= Metres(most * 1000))
        return length;
    fail(column, "{0} {1}: must be kilometres from 0 to {3} with at most three decimals, \"{2}\"", {most});
    return std::nullopt;
}

std::optional<double> CsvTable::decimal(const Column& column, NumberRange range)
{
    if (isLeftBlank(column))
        return std::nullopt;
    const auto number = parseDecimal(cell(column));
    if (number && *number >= static_cast<double>(range.least) && *number <= static_cast<double>(range.most))
        return number;
    fail(column, "{0} {1}: must be a number from {3} to {4}, \"{2}\"", {range.least, range.most});
    return std::nullopt;
}

std::optional<Date> CsvTable::date(const Column& column)
{
    if (isLeftBlank(column))
        return std::nullopt;
    const auto date = parseDate(cell(column));
    if (!date)
        fail(column, "{0} {1}: must be a date that exists, as YYYY-MM-DD, from 1900 to 2999, \"{2}\"");
    return date;
}

bool CsvTable::yesNo(const Column& column, bool otherwise)
{
    if (isLeftBlank(column))
        return otherwise;
    if (cell(column) == "yes" || cell(column) == "no")
        return cell(column) == "yes";
    fail(column, "{0} {1}: must be yes or no, \"{2}\"");
    return otherwise;
}

std::vector<std::string_view> CsvTable::words(const Column& column)
{
    std::vector<std::string_view> words = wordsOf(text(column));
    std::unordered_set<std::string_view> seen;
    for (const std::string_view word : words)
        if (!seen.insert(word).second) {
            fail(column, "{0} {1}: {3} is there twice, \"{2}\"", {shownValue(word)});
            return {};
        }
    return words;
}

void CsvTable::fail(const Column& column, const char* text, std::vector<MessageArgument> more)
{
    m_report.addError(messageAt(column, text, std::move(more)));
}

void CsvTable::failTable(const char* text, std::string_view name) { failAt(placeText({}), name, text); }

void CsvTable::failAt(const std::string& place, std::string_view name, const char* text,
                      std::vector<MessageArgument> more)
{
    more.insert(more.begin(), {place, std::string(name)});
    m_report.addError({text, std::move(more)});
}

void CsvTable::warn(const Column& column, const char* text, std::vector<MessageArgument> more)
{
    m_report.addWarning(messageAt(column, text, std::move(more)));
}

std::string CsvTable::placeOf(const Column& column) const
{
    return placeText(column.isPresent() ? m_reader.placeOf(column.field) : m_reader.place());
}

Message CsvTable::messageAt(const Column& column, const char* text, std::vector<MessageArgument> more) const
{
    std::vector<MessageArgument> arguments{placeOf(column), std::string(column.name), shownValue(cell(column))};
    arguments.insert(arguments.end(), std::make_move_iterator(more.begin()), std::make_move_iterator(more.end()));
    return {text, std::move(arguments)};
}

void CsvTable::reportProblems()
{
    for (const CsvProblem& problem : m_reader.problems())
        report(problem);
}

void CsvTable::report(const CsvProblem& problem)
{
    const std::string column = problem.field < m_header.size() ? shownValue(m_header[problem.field])
                                                               : fmt::format("field {}", problem.field + 1);
    m_report.addError({textOf(problem.fault),
                       {placeText(problem.place), column, m_limits.fieldBytes, m_limits.recordBytes, m_limits.fields}});
}

std::string CsvTable::placeText(CsvPlace place) const
{
    return fmt::format("{}:{}:{}", m_name, place.line, place.column);
}

} // namespace planner
