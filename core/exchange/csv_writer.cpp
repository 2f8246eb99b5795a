// SPDX-License-Identifier: Apache-2.0
#include "core/exchange/csv_writer.h"

#include "core/exchange/formula_guard.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <utility>

namespace planner {
namespace {

constexpr std::size_t kBufferBytes = std::size_t{128} * 1024;

/// What RFC 4180 wants quoted, and what readers of other habits take for a delimiter.
constexpr std::array<bool, 256> quoteTriggers()
{
    std::array<bool, 256> triggers{};
    for (const char c : {',', '"', '\r', '\n', ';', '\t'})
        triggers.at(static_cast<unsigned char>(c)) = true;
    return triggers;
}
constexpr std::array<bool, 256> kQuoteTriggers = quoteTriggers();

bool needsQuotes(std::string_view text)
{
    return std::any_of(text.begin(), text.end(), [](char c) { return kQuoteTriggers[static_cast<unsigned char>(c)]; });
}

} // namespace

CsvWriter::CsvWriter(TextSink sink, const CsvOptions& options) : m_sink(std::move(sink)), m_options(options) {}

void CsvWriter::text(std::string_view text)
{
    if (!begin(text))
        return;
    const bool isGuarded = m_options.isGuarded && needsFormulaGuard(text);
    if (needsQuotes(text)) {
        quoted(text, isGuarded);
        return;
    }
    if (isGuarded)
        append("'");
    append(text);
    m_longestCell = std::max(m_longestCell, text.size() + (isGuarded ? 1 : 0));
}

void CsvWriter::plain(std::string_view text)
{
    if (!begin(text))
        return;
    if (needsQuotes(text))
        quoted(text, false);
    else
        append(text);
    m_longestCell = std::max(m_longestCell, text.size());
}

void CsvWriter::number(std::int64_t number)
{
    if (!begin())
        return;
    std::array<char, 24> digits{};
    const auto result = std::to_chars(digits.data(), digits.data() + digits.size(), number);
    append({digits.data(), static_cast<std::size_t>(result.ptr - digits.data())});
}

void CsvWriter::blank() { static_cast<void>(begin()); }

void CsvWriter::endRow()
{
    append("\r\n");
    m_isInRow = false;
    m_isFirstRow = false;
    m_column = 0;
}

void CsvWriter::row(const std::vector<std::string_view>& plainCells)
{
    for (const std::string_view cell : plainCells)
        plain(cell);
    endRow();
}

bool CsvWriter::finish()
{
    flush();
    return !m_isRefused;
}

bool CsvWriter::begin(std::string_view name)
{
    const std::vector<std::string>& columns = m_options.columns;
    if (m_isFirstRow && !columns.empty())
        m_isLeftOut.push_back(std::find(columns.begin(), columns.end(), name) == columns.end());
    const std::size_t column = m_column++;
    if (column < m_isLeftOut.size() && m_isLeftOut[column])
        return false;
    if (m_isInRow)
        append(",");
    m_isInRow = true;
    return true;
}

void CsvWriter::append(std::string_view text)
{
    if (m_buffer.size() + text.size() > kBufferBytes)
        flush();
    m_buffer.append(text);
}

void CsvWriter::quoted(std::string_view text, bool isGuarded)
{
    m_longestCell = std::max(m_longestCell, text.size() + (isGuarded ? 1 : 0));
    append(isGuarded ? "\"'" : "\"");
    for (std::size_t quote = text.find('"'); quote != std::string_view::npos; quote = text.find('"')) {
        append(text.substr(0, quote + 1));
        append("\"");
        text.remove_prefix(quote + 1);
    }
    append(text);
    append("\"");
}

void CsvWriter::flush()
{
    if (!m_isRefused && !m_buffer.empty())
        m_isRefused = !m_sink(m_buffer);
    m_buffer.clear();
}

} // namespace planner
