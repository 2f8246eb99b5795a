// SPDX-License-Identifier: Apache-2.0
#include "core/exchange/sheet/csv_grid.h"

#include "core/exchange/csv_reader.h"
#include "core/exchange/csv_separator.h"
#include "core/exchange/sheet/sheet_filler.h"
#include "core/exchange/sheet/xlsx_texts.h"
#include "core/exchange/text_encoding.h"

#include <algorithm>
#include <memory>
#include <string>
#include <utility>

namespace planner {
namespace {

constexpr std::size_t kSampleBytes = std::size_t{256} * 1024;
constexpr std::uint64_t kRowsBetweenChecks = 1'000;

/// Up to so many bytes from the beginning on; fewer at the end, or where reading fails.
std::string beginningOf(const ByteSource& source, std::size_t bytes)
{
    std::string text(bytes, '\0');
    std::size_t size = 0;
    while (size < bytes) {
        const std::size_t count = source(text.data() + size, bytes - size).value_or(0);
        if (count == 0)
            break;
        size += count;
    }
    text.resize(size);
    return text;
}

class CsvGridReader {
public:
    CsvGridReader(Input& input, GridReading& reading)
        : m_input(input), m_reading(reading), m_encoding(encodingOf(input, reading.options()))
    {
        m_limits.fieldBytes = reading.limits().cellBytes;
        m_limits.recordBytes = reading.limits().recordBytes;
        m_limits.fields = reading.limits().columns;
        m_limits.areInnerQuotesText = true;
    }

    [[nodiscard]] Result<Grid> read()
    {
        Grid grid;
        grid.format = GridFormat::Csv;
        grid.delimiter = chooseDelimiter();
        GridSheet& sheet = grid.sheets.emplace_back(std::string(), false, m_texts);
        SheetFiller filler(sheet, *m_texts, m_reading);
        CsvReader csv(source(), grid.delimiter, m_limits);
        m_reading.expect(m_input.size());
        if (auto error = readRows(csv, filler))
            return *std::move(error);
        return grid;
    }

private:
    [[nodiscard]] static TextEncoding encodingOf(Input& input, const GridOptions& options)
    {
        constexpr std::size_t kMarkBytes = 4;
        const auto said = encodingSaid(beginningOf(input.source(), kMarkBytes));
        return said.value_or(options.encoding.value_or(TextEncoding::Utf8));
    }

    [[nodiscard]] ByteSource source() { return asUtf8(m_input.source(), m_encoding); }

    [[nodiscard]] char chooseDelimiter()
    {
        std::string sample = beginningOf(source(), kSampleBytes);
        if (const auto said = separatorSaid(sample)) {
            m_hasSeparatorLine = true;
            return *said;
        }
        if (m_reading.options().delimiter)
            return *m_reading.options().delimiter;
        if (sample.size() == kSampleBytes) // without the row that is cut
            sample.resize(std::min(sample.find_last_of("\r\n"), sample.size() - 1) + 1);
        const bool isTsv = m_reading.file().ends_with(".tsv") || m_reading.file().ends_with(".tab");
        return likeliestSeparator(sample, isTsv ? '\t' : ',');
    }

    [[nodiscard]] std::optional<Error> readRows(CsvReader& csv, SheetFiller& filler)
    {
        std::uint64_t endLine = 0; ///< of the row before
        std::uint64_t countedBytes = 0;
        std::uint64_t row = 0;
        bool isSeparatorLine = m_hasSeparatorLine;
        for (std::uint64_t rows = 0; csv.next(); ++rows) {
            if (rows % kRowsBetweenChecks == 0)
                if (auto error = m_reading.countBytes(csv.bytesRead() - std::exchange(countedBytes, csv.bytesRead())))
                    return error;
            // Blank lines between rows are rows to a spreadsheet; what says how cells are divided is none.
            row += csv.place().line - std::exchange(endLine, csv.endPlace().line);
            if (std::exchange(isSeparatorLine, false)) {
                row = 0;
                continue;
            }
            if (auto error = addRow(csv, filler, row))
                return error;
        }
        return faultOf(csv);
    }

    [[nodiscard]] std::optional<Error> addRow(const CsvReader& csv, SheetFiller& filler, std::uint64_t row)
    {
        if (auto error = faultOf(csv))
            return error;
        if (auto error = filler.startRow(row, false))
            return error;
        for (std::size_t i = 0; i < csv.fields().size(); ++i) {
            const std::string_view field = csv.fields()[i];
            const bool hasLineEnds = field.find('\r') != std::string_view::npos;
            if (hasLineEnds)
                m_text = withOneLineEnd(std::string(field));
            if (auto error = filler.addCell(i, CellKind::Text, hasLineEnds ? m_text : field, false))
                return error;
        }
        return std::nullopt;
    }

    /// What makes the row, or all that follows, unreadable. Rows of other widths are none of it.
    [[nodiscard]] std::optional<Error> faultOf(const CsvReader& csv) const
    {
        for (const CsvProblem& problem : csv.problems()) {
            if (problem.fault == CsvFault::TooFewFields || problem.fault == CsvFault::TooManyFields)
                continue;
            const Message fault =
                problem.fault == CsvFault::NotUtf8 ? otherEncoding() : messageOf(problem.fault, m_limits);
            return badTable({MessageId::TableCellIsUnreadable,
                             {m_reading.file(), problem.place.line, problem.place.column, fault}});
        }
        return std::nullopt;
    }

    [[nodiscard]] Message otherEncoding() const
    {
        if (m_encoding != TextEncoding::Utf8)
            return {MessageId::TextIsInOtherEncoding, {nameOf(m_encoding)}};
        return MessageId::TextIsInUnknownEncoding;
    }

    Input& m_input;
    GridReading& m_reading;
    TextEncoding m_encoding;
    CsvLimits m_limits;
    bool m_hasSeparatorLine = false;
    std::string m_text; ///< of a cell whose line ends are changed
    std::shared_ptr<GridTexts> m_texts = std::make_shared<GridTexts>();
};

} // namespace

Result<Grid> readCsvGrid(Input& input, GridReading& reading) { return CsvGridReader(input, reading).read(); }

} // namespace planner
