// SPDX-License-Identifier: Apache-2.0
#include "core/exchange/cell_reader.h"

#include "core/base/message_id.h"
#include "core/base/utf8.h"
#include "core/exchange/cell_values.h"
#include "core/exchange/formula_guard.h"
#include "core/exchange/invisible_characters.h"
#include "core/exchange/number_forms.h"

#include <fmt/format.h>

#include <algorithm>
#include <cassert>
#include <unordered_set>
#include <utility>

namespace planner {
namespace {

constexpr std::size_t kShownBytes = 60;

} // namespace

std::string shownValue(std::string_view value)
{
    std::string shown;
    for (std::size_t offset = 0; offset < value.size();) {
        if (offset >= kShownBytes)
            return shown + "...";
        const auto byte = static_cast<unsigned char>(value[offset]);
        const char32_t character = takeCharacter(value, offset);
        if (byte < 0x20U || byte == 0x7FU)
            shown += fmt::format("\\x{:02X}", byte);
        else if (isInvisible(character))
            shown += "<" + nameOfCharacter(character) + ">";
        else
            appendCharacter(shown, character);
    }
    return shown;
}

Column CellReader::column(std::string_view name) const
{
    const auto found =
        std::find_if(m_columns.begin(), m_columns.end(), [&](const Column& column) { return column.name == name; });
    assert(found != m_columns.end());
    return *found;
}

void CellReader::setFields(std::vector<std::string_view> fields)
{
    m_fields = std::move(fields);
    m_converted.clear();
}

std::string_view CellReader::cell(const Column& column) const
{
    return column.field < m_fields.size() ? m_fields[column.field] : std::string_view();
}

bool CellReader::isBlank(const Column& column) const { return withoutBlankEdges(cell(column)).empty(); }

std::string_view CellReader::text(const Column& column)
{
    const std::string_view written = cell(column);
    std::string_view text = withoutFormulaGuard(written);
    // What is guarded is meant as it is.
    if (text.size() == written.size()) {
        const std::string_view trimmed = withoutInvisibleEdges(written);
        if (trimmed.size() != written.size())
            note(Leftover::BlankEdge, column);
        text = withoutFormulaGuard(trimmed);
    }
    if (text.empty() && column.isRequired)
        failBlank(column);
    return text;
}

std::string_view CellReader::value(const Column& column)
{
    const std::string_view written = cell(column);
    const std::string_view value = withoutBlankEdges(written);
    if (value.empty() && column.isRequired)
        failBlank(column);
    else if (value.size() != written.size() && !value.empty())
        note(Leftover::BlankEdge, column);
    return value;
}

void CellReader::failBlank(const Column& column)
{
    fail(column, column.isPresent() && column.field >= m_fields.size() ? MessageId::RowEndsBeforeColumn
                                                                       : MessageId::ValueIsNeeded);
}

std::string_view CellReader::word(const Column& column)
{
    return westernDigits(column, withoutFormulaGuard(value(column)));
}

std::string_view CellReader::westernDigits(const Column& column, std::string_view value)
{
    if (!hasEasternDigits(value))
        return value;
    note(Leftover::EasternDigits, column);
    return m_converted.emplace_back(withWesternDigits(value));
}

std::string_view CellReader::plainDecimal(const Column& column, std::string_view value)
{
    std::string_view western = westernDigits(column, value);
    if (western.size() == value.size() && !western.empty() && !isDigits(western.substr(0, 1)))
        western = m_converted.emplace_back(withWesternDigits(value)); // a minus sign of its own
    if (m_delimiter == ',')
        return western;
    std::string pointed = withDecimalPoint(western);
    if (pointed.empty())
        return western;
    note(Leftover::DecimalComma, column);
    return m_converted.emplace_back(std::move(pointed));
}

std::string_view CellReader::code(const Column& column)
{
    const std::string_view code = word(column);
    if (code.empty() || isCode(code))
        return code;
    if (const auto invisible = firstInvisible(code))
        fail(column, MessageId::CodeHasInvisibleCharacter, {*invisible});
    else
        fail(column, MessageId::CodeIsUnreadable);
    return {};
}

std::string_view CellReader::newCode(const Column& column, CodeTable& table, std::size_t position)
{
    const std::string_view newCode = code(column);
    if (newCode.empty())
        return {};
    if (table.add(newCode, {static_cast<std::uint32_t>(position), line()}))
        return newCode;
    fail(column, MessageId::CodeIsInLineAlready, {table.find(newCode)->line});
    return {};
}

std::optional<std::uint32_t> CellReader::reference(const Column& column, const CodeTable& table, const char* what)
{
    const std::string_view wanted = word(column);
    if (wanted.empty())
        return std::nullopt;
    if (const CodeEntry* entry = table.find(wanted))
        return entry->position;
    if (const auto invisible = firstInvisible(wanted)) {
        fail(column, MessageId::CodeHasInvisibleCharacter, {*invisible});
        return std::nullopt;
    }
    if (!table.isWhole())
        return std::nullopt;
    const std::string nearest = m_report.isFull() ? std::string() : table.nearest(wanted);
    if (nearest.empty())
        fail(column, MessageId::NothingIsCalledSo, {what});
    else
        fail(column, MessageId::NothingIsCalledSoButNearly, {what, nearest});
    return std::nullopt;
}

std::optional<std::int64_t> CellReader::number(const Column& column, NumberRange range)
{
    const std::string_view written = value(column);
    if (written.empty())
        return std::nullopt;
    const auto number = parseWhole(westernDigits(column, written));
    if (number && *number >= range.least && *number <= range.most)
        return number;
    fail(column, MessageId::MustBeWholeNumber, {range.least, range.most});
    return std::nullopt;
}

std::optional<Metres> CellReader::kilometres(const Column& column, std::int64_t most)
{
    const std::string_view written = value(column);
    if (written.empty())
        return std::nullopt;
    const auto length = parseKilometres(plainDecimal(column, written));
    if (length && *length <= Metres(most * 1000))
        return length;
    fail(column, MessageId::MustBeKilometres, {most});
    return std::nullopt;
}

std::optional<double> CellReader::decimal(const Column& column, NumberRange range)
{
    const std::string_view written = value(column);
    if (written.empty())
        return std::nullopt;
    const auto number = parseDecimal(plainDecimal(column, written));
    if (number && *number >= static_cast<double>(range.least) && *number <= static_cast<double>(range.most))
        return number;
    fail(column, MessageId::MustBeNumber, {range.least, range.most});
    return std::nullopt;
}

bool CellReader::yesNo(const Column& column, bool otherwise)
{
    const std::string_view written = value(column);
    if (written.empty())
        return otherwise;
    if (written == "yes" || written == "no")
        return written == "yes";
    fail(column, MessageId::MustBeYesOrNo);
    return otherwise;
}

std::vector<std::string_view> CellReader::words(const Column& column)
{
    std::string_view text = word(column);
    if (firstInvisible(text)) {
        // Spaces of other kinds divide words too.
        note(Leftover::BlankEdge, column);
        text = m_converted.emplace_back(withPlainSpaces(text));
    }
    std::vector<std::string_view> words = wordsOf(text);
    std::unordered_set<std::string_view> seen;
    for (std::string_view& word : words) {
        word = withoutInvisibleEdges(word);
        if (!seen.insert(word).second) {
            fail(column, MessageId::WordIsThereTwice, {shownValue(word)});
            return {};
        }
    }
    return words;
}

void CellReader::fail(const Column& column, MessageId sentence, std::vector<MessageArgument> more)
{
    ++m_failures;
    m_report.addError(problemAt(column, sentence, std::move(more)));
}

void CellReader::failAt(const std::string& place, std::string_view name, MessageId sentence,
                        std::vector<MessageArgument> arguments)
{
    ++m_failures;
    m_report.addError({place, std::string(name), {sentence, std::move(arguments)}});
}

void CellReader::warnAt(const std::string& place, std::string_view name, MessageId sentence,
                        std::vector<MessageArgument> arguments)
{
    m_report.addWarning({place, std::string(name), {sentence, std::move(arguments)}});
}

void CellReader::warn(const Column& column, MessageId sentence, std::vector<MessageArgument> more)
{
    m_report.addWarning(problemAt(column, sentence, std::move(more)));
}

void CellReader::note(Leftover kind, const Column& column)
{
    if (!m_leftovers.has(kind))
        m_leftovers.note(kind, {placeOf(column), std::string(column.name), shownValue(cell(column))});
}

FolderProblem CellReader::problemAt(const Column& column, MessageId sentence, std::vector<MessageArgument> more) const
{
    std::vector<MessageArgument> arguments{shownValue(cell(column))};
    arguments.insert(arguments.end(), std::make_move_iterator(more.begin()), std::make_move_iterator(more.end()));
    return {placeOf(column), std::string(column.name), {sentence, std::move(arguments)}};
}

} // namespace planner
