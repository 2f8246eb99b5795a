// SPDX-License-Identifier: Apache-2.0
#include "core/base/message_id.h"
#include "core/exchange/csv_separator.h"
#include "core/exchange/csv_table.h"
#include "core/exchange/invisible_characters.h"
#include "core/exchange/near_names.h"

#include "core/base/utf8.h"

#include <algorithm>
#include <array>
#include <utility>

namespace planner {
namespace {

bool isNeeded(const ColumnSpec& spec) { return spec.need == ColumnNeed::Required || spec.need == ColumnNeed::MayBlank; }

bool areBlank(const std::vector<std::string_view>& fields)
{
    return std::all_of(fields.begin(), fields.end(),
                       [](std::string_view field) { return withoutBlankEdges(field).empty(); });
}

std::string beginningOf(Input& input)
{
    std::array<char, 32> bytes{};
    std::string text;
    const ByteSource source = input.source();
    while (text.size() < bytes.size()) {
        const auto count = source(bytes.data(), bytes.size() - text.size());
        if (count.value_or(0) == 0)
            break;
        text.append(bytes.data(), *count);
    }
    return text;
}

} // namespace

CsvTable::CsvTable(std::string name, Input& input, const std::vector<ColumnSpec>& columns, const TableOptions& options,
                   FolderReport& report, ReadingWatch& watch)
    : CellReader(report, options.dates), m_name(std::move(name)), m_limits(options.limits), m_watch(watch),
      m_input(input), m_separator(separatorSaid(beginningOf(input))), m_reader(input.source(), ',', options.limits)
{
    openReader(columns);
    readHeader(columns);
}

/// Chooses what divides the fields, and reads to the header.
void CsvTable::openReader(const std::vector<ColumnSpec>& columns)
{
    std::size_t most = 0;
    char best = ',';
    for (const char delimiter : m_separator ? std::string(1, *m_separator) : std::string(",;\t")) {
        setDelimiter(delimiter);
        m_reader = CsvReader(m_input.source(), delimiter, m_limits);
        if (goToHeader(m_reader) && hasRequired(columns))
            return;
        if (const std::size_t known = knownFields(columns); m_separator || known > most) {
            most = known;
            best = delimiter;
        }
    }
    setDelimiter(best);
    m_reader = CsvReader(m_input.source(), best, m_limits);
    static_cast<void>(goToHeader(m_reader));
}

/// Reads on to the header, which is the first row with a value; false where there is none.
bool CsvTable::goToHeader(CsvReader& reader)
{
    bool isSeparatorLine = m_separator.has_value();
    while (reader.next()) {
        const bool isSpoilt = !reader.problems().empty();
        if (!std::exchange(isSeparatorLine, false) && (isSpoilt || !areBlank(reader.fields())))
            return true;
        reader.forgetWidth();
    }
    return false;
}

bool CsvTable::hasRequired(const std::vector<ColumnSpec>& columns) const
{
    const auto& fields = m_reader.fields();
    return std::all_of(columns.begin(), columns.end(), [&](const ColumnSpec& spec) {
        return !isNeeded(spec) || std::any_of(fields.begin(), fields.end(), [&](std::string_view field) {
            return withoutBlankEdges(field) == spec.name;
        });
    });
}

std::size_t CsvTable::knownFields(const std::vector<ColumnSpec>& columns) const
{
    const auto& fields = m_reader.fields();
    return static_cast<std::size_t>(std::count_if(fields.begin(), fields.end(), [&](std::string_view field) {
        return std::any_of(columns.begin(), columns.end(),
                           [&](const ColumnSpec& spec) { return isMisspelling(withoutBlankEdges(field), spec.name); });
    }));
}

void CsvTable::readHeader(const std::vector<ColumnSpec>& columns)
{
    for (const std::string_view field : m_reader.fields())
        m_header.push_back(withReplacedBytes(withoutBlankEdges(field)));
    bindColumns(columns);
    bool isSpoilt = false;
    for (const CsvProblem& problem : m_reader.problems())
        isSpoilt = takeProblem(problem) || isSpoilt;
    if (isSpoilt)
        return;
    if (m_header.empty()) {
        report().addError({placeText({}), {}, {MessageId::HeaderIsMissing}});
        return;
    }
    m_hasHeader = true;
    if (m_separator)
        leftovers().note(Leftover::SeparatorLine, {placeText({}), "", std::string("sep=") + *m_separator});
    reportHeader(columns);
}

void CsvTable::reportHeader(const std::vector<ColumnSpec>& columns)
{
    std::set<std::string_view> misspelt;
    for (std::size_t i = 0; i < m_header.size(); ++i) {
        const auto at = m_header.begin() + static_cast<std::ptrdiff_t>(i);
        const std::string place = placeText(m_reader.placeOf(i));
        if (at->empty())
            leftovers().note(Leftover::NamelessColumn, {place, {}, {}});
        else if (std::find(m_header.begin(), at, *at) != at)
            report().addError({place, shownValue(*at), {MessageId::ColumnIsThereTwice}});
        else if (std::none_of(knownColumns().begin(), knownColumns().end(),
                              [&](const Column& column) { return column.name == *at; }))
            reportUnknown(i, columns, misspelt);
        if (!at->empty() && *at != m_reader.fields()[i])
            leftovers().note(Leftover::BlankEdge, {place, shownValue(*at), shownValue(m_reader.fields()[i])});
    }
    for (const ColumnSpec& spec : columns)
        if (isNeeded(spec) && !column(spec.name).isPresent()) {
            if (!misspelt.contains(spec.name))
                report().addError({placeText(m_reader.place()), spec.name, {MessageId::RequiredColumnIsMissing}});
            m_hasHeader = false;
        }
    if (!m_hasHeader)
        leftovers().report(report());
}

/// An error where a known column was meant, else a warning.
void CsvTable::reportUnknown(std::size_t field, const std::vector<ColumnSpec>& columns,
                             std::set<std::string_view>& misspelt)
{
    const std::string& name = m_header[field];
    const std::string place = placeText(m_reader.placeOf(field));
    std::vector<std::string_view> known;
    for (const ColumnSpec& spec : columns)
        known.emplace_back(spec.name);
    const auto meant = misspeltName(name, known);
    if (!meant) {
        report().addWarning({place, shownValue(name), {MessageId::ColumnIsIgnored}});
        return;
    }
    misspelt.insert(*meant);
    report().addError({place, shownValue(name), {MessageId::ColumnIsMisspelt, {std::string(*meant)}}});
}

void CsvTable::bindColumns(const std::vector<ColumnSpec>& columns)
{
    for (const ColumnSpec& spec : columns) {
        const auto found = std::find(m_header.begin(), m_header.end(), spec.name);
        const bool isPresent = found != m_header.end();
        addColumn({spec.name, isPresent ? static_cast<std::size_t>(found - m_header.begin()) : Column::kAbsent,
                   spec.need == ColumnNeed::Required});
    }
}

void CsvTable::setDateRows(const Column& column, std::set<std::string, std::less<>> keys)
{
    m_dateRows.emplace(column, std::move(keys));
}

} // namespace planner
