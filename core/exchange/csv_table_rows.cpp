// SPDX-License-Identifier: Apache-2.0
#include "core/exchange/csv_table.h"

#include "core/base/message_id.h"
#include "core/base/utf8.h"
#include "core/exchange/cell_values.h"
#include "core/exchange/invisible_characters.h"
#include "core/exchange/number_forms.h"
#include "core/exchange/total_rows.h"
#include "core/exchange/wrong_code_page.h"

#include <fmt/format.h>

#include <algorithm>
#include <utility>

namespace planner {
namespace {

constexpr std::uint32_t kRowsBetweenChecks = 1024;
constexpr std::size_t kMostTotals = 100;

} // namespace

void ReadingWatch::advance(std::uint64_t bytes)
{
    m_readBytes += bytes;
    if (m_progress && m_allBytes > 0)
        m_progress({std::min(1.0, static_cast<double>(m_readBytes) / static_cast<double>(m_allBytes)),
                    MessageId::ReadingFolder});
}

bool CsvTable::next()
{
    if (!m_hasHeader)
        return false;
    for (;;) {
        if (m_watch.isCancelled())
            return false;
        if (++m_rowsSinceCheck >= kRowsBetweenChecks) {
            m_rowsSinceCheck = 0;
            m_watch.advance(m_reader.bytesRead() - std::exchange(m_countedBytes, m_reader.bytesRead()));
        }
        if (!m_reader.next()) {
            m_isAtEnd = m_reader.problems().empty();
            for (const CsvProblem& problem : m_reader.problems())
                static_cast<void>(takeProblem(problem));
            m_watch.advance(m_reader.bytesRead() - std::exchange(m_countedBytes, m_reader.bytesRead()));
            reportTotals();
            leftovers().report(report());
            return false;
        }
        if (takeRow())
            return true;
    }
}

/// Takes the fields of the record; false where it is spoilt or blank.
bool CsvTable::takeRow()
{
    setFields(m_reader.fields());
    if (std::all_of(fields().begin(), fields().end(),
                    [](std::string_view field) { return withoutBlankEdges(field).empty(); })) {
        leftovers().note(Leftover::BlankRow, {placeText(m_reader.place()), {}, {}});
        return false;
    }
    bool isSpoilt = false;
    bool isReplaced = false;
    for (const CsvProblem& problem : m_reader.problems()) {
        isReplaced = isReplaced || problem.fault == CsvFault::NotUtf8;
        isSpoilt = takeProblem(problem) || isSpoilt;
    }
    m_hasSpoiltRows = m_hasSpoiltRows || isSpoilt;
    if (isSpoilt)
        return false;
    if (isReplaced) {
        m_replaced.clear();
        for (const std::string_view field : m_reader.fields())
            m_replaced.push_back(withReplacedBytes(field));
        setFields({m_replaced.begin(), m_replaced.end()});
    } else {
        noteMisreadText();
    }
    noteTotal();
    return true;
}

/// False for what is only worth a warning.
bool CsvTable::takeProblem(const CsvProblem& problem)
{
    const std::string column = problem.field < m_header.size() ? shownValue(m_header[problem.field])
                                                               : fmt::format("field {}", problem.field + 1);
    const std::string place = placeText(problem.place);
    if (problem.fault == CsvFault::TooFewFields) {
        // A required cell that is not there is an error of its own.
        const std::size_t width = m_reader.fields().size();
        if (std::none_of(knownColumns().begin(), knownColumns().end(), [&](const Column& known) {
                return known.isRequired && known.isPresent() && known.field >= width;
            }))
            leftovers().note(Leftover::ShortRow, {place, column, {}});
        return false;
    }
    const auto& cells = m_reader.fields();
    if (problem.fault == CsvFault::TooManyFields
        && std::all_of(cells.begin() + static_cast<std::ptrdiff_t>(problem.field), cells.end(),
                       [](std::string_view field) { return withoutBlankEdges(field).empty(); })) {
        leftovers().note(Leftover::LongRow, {place, {}, {}});
        return false;
    }
    FolderProblem found{place, column, messageOf(problem.fault, m_limits)};
    const bool isWarning = problem.fault == CsvFault::NotUtf8;
    if (isWarning)
        report().addWarning(std::move(found));
    else
        report().addError(std::move(found));
    return !isWarning;
}

void CsvTable::noteMisreadText()
{
    for (std::size_t i = 0; i < fields().size() && i < m_header.size(); ++i) {
        if (!looksMisread(fields()[i]))
            continue;
        report().addWarning({placeText(m_reader.placeOf(i)),
                             shownValue(m_header[i]),
                             {MessageId::TextLooksMisread, {shownValue(fields()[i])}}});
        return;
    }
}

void CsvTable::noteTotal()
{
    if (m_totalLines.size() < kMostTotals && std::any_of(fields().begin(), fields().end(), isTotalName))
        m_totalLines.insert(line());
}

std::vector<std::optional<double>> CsvTable::numbersOf(const std::vector<std::string_view>& cells) const
{
    std::vector<std::optional<double>> numbers;
    for (const std::string_view field : cells) {
        const std::string western = withWesternDigits(withoutBlankEdges(field));
        const std::string pointed = delimiter() == ',' ? std::string() : withDecimalPoint(western);
        numbers.push_back(parseDecimal(pointed.empty() ? western : pointed));
    }
    return numbers;
}

/// Rows that are called totals and hold the sums of the others; those rows themselves are read as any other.
void CsvTable::reportTotals()
{
    if (m_totalLines.empty())
        return;
    struct Total {
        std::string place;
        std::string name;
        std::vector<std::optional<double>> numbers;
        std::vector<std::string> cells;
    };
    ColumnSums sums;
    std::vector<Total> totals;
    visitRows([&](const CsvReader& reader) {
        const auto& fields = reader.fields();
        if (!m_totalLines.contains(reader.place().line)) {
            sums.add(numbersOf(fields));
            return;
        }
        const auto name = std::find_if(fields.begin(), fields.end(), isTotalName);
        if (name != fields.end())
            totals.push_back({placeText(reader.place()),
                              shownValue(withoutBlankEdges(*name)),
                              numbersOf(fields),
                              {fields.begin(), fields.end()}});
    });
    m_totalLines.clear();
    for (const Total& total : totals)
        if (const auto field = sums.summedField(total.numbers); field && *field < m_header.size())
            report().addWarning(
                {total.place,
                 shownValue(m_header[*field]),
                 {MessageId::RowLooksLikeTotal, {total.name, shownValue(withoutBlankEdges(total.cells[*field]))}}});
}

void CsvTable::visitRows(const std::function<void(const CsvReader&)>& visit)
{
    CsvReader reader(m_input.source(), delimiter(), m_limits);
    if (!goToHeader(reader))
        return;
    while (!m_watch.isCancelled() && reader.next())
        visit(reader);
}

DateColumn CsvTable::learnDates(const Column& column)
{
    DateColumn learnt;
    visitRows([&](const CsvReader& reader) {
        const auto& fields = reader.fields();
        const auto hasDate = [&] {
            return !m_dateRows
                   || (m_dateRows->first.field < fields.size()
                       && m_dateRows->second.contains(withoutBlankEdges(fields[m_dateRows->first.field])));
        };
        if (column.field < fields.size() && hasDate())
            learnt.look(writtenDate(withoutBlankEdges(fields[column.field])));
    });
    return learnt;
}

std::string CsvTable::placeOf(const Column& column) const
{
    if (!column.isPresent())
        return placeText(m_reader.place());
    return placeText(column.field < m_reader.fields().size() ? m_reader.placeOf(column.field) : m_reader.endPlace());
}

std::string CsvTable::placeText(CsvPlace place) const
{
    return fmt::format("{}:{}:{}", m_name, place.line, place.column);
}

} // namespace planner
