// SPDX-License-Identifier: Apache-2.0
#include "core/exchange/sheet/xlsx_texts.h"

#include "core/base/utf8.h"

#include <algorithm>
#include <charconv>
#include <utility>

namespace planner {
namespace {

constexpr std::size_t kEscapeLength = 7;

/// The character of _xHHHH_ where the text begins with it.
std::optional<char32_t> escapedCharacter(std::string_view text)
{
    if (text.size() < kEscapeLength || text[6] != '_')
        return std::nullopt;
    std::uint32_t code = 0;
    const auto [end, error] = std::from_chars(text.data() + 2, text.data() + 6, code, 16);
    const bool isSurrogate = code >= 0xD800 && code < 0xE000;
    const bool isCharacter = error == std::errc() && end == text.data() + 6 && code != 0 && !isSurrogate;
    return isCharacter ? std::optional(static_cast<char32_t>(code)) : std::nullopt;
}

} // namespace

std::string withOneLineEnd(std::string text)
{
    std::size_t kept = std::min(text.find('\r'), text.size());
    for (std::size_t i = kept; i < text.size(); ++i) {
        if (text[i] == '\r' && i + 1 < text.size() && text[i + 1] == '\n')
            continue;
        text[kept++] = text[i] == '\r' ? '\n' : text[i];
    }
    text.resize(kept);
    return text;
}

std::string withoutEscapes(std::string_view text)
{
    std::string plain;
    std::size_t from = 0;
    for (std::size_t at = text.find("_x"); at != std::string_view::npos; at = text.find("_x", at)) {
        const auto character = escapedCharacter(text.substr(at));
        const std::size_t length = character ? kEscapeLength : 1;
        plain += text.substr(from, at - from + (character ? 0 : length));
        if (character)
            appendCharacter(plain, *character);
        from = at += length;
    }
    plain += text.substr(from);
    return withOneLineEnd(std::move(plain));
}

void TextRuns::onStart(std::string_view name)
{
    m_isInPronunciation = m_isInPronunciation || name == "rPh";
    m_isInRun = name == "t" && !m_isInPronunciation;
}

void TextRuns::onEnd(std::string_view name)
{
    m_isInRun = false;
    if (name == "rPh")
        m_isInPronunciation = false;
}

void TextRuns::onText(std::string_view text)
{
    if (m_isInRun)
        m_text += text;
}

std::string TextRuns::take() { return withoutEscapes(std::exchange(m_text, {})); }

std::optional<GridTexts::Kept> SharedTexts::at(std::uint64_t position) const
{
    return position < m_kept.size() ? std::optional(m_kept[position]) : std::nullopt;
}

void SharedTexts::onStart(std::string_view name, const XmlAttributes& /*attributes*/) { m_runs.onStart(name); }

void SharedTexts::onEnd(std::string_view name)
{
    m_runs.onEnd(name);
    if (name == "si")
        endText();
}

void SharedTexts::onText(std::string_view text)
{
    m_runs.onText(text);
    if (m_runs.size() > m_reading.limits().cellBytes)
        stop(badTable(
            {MessageId::SharedTextIsTooLong, {m_reading.file(), m_kept.size() + 1, m_reading.limits().cellBytes}}));
}

void SharedTexts::endText()
{
    const std::string text = m_runs.take();
    if (m_kept.size() >= m_reading.limits().sharedTexts)
        return stop(badTable({MessageId::BookHasTooManyTexts, {m_reading.file(), m_reading.limits().sharedTexts}}));
    if (!m_reading.takeText(text.size()))
        return stop(
            badTable({MessageId::TableHasTooMuchText, {m_reading.file(), m_reading.limits().textBytes >> 20U}}));
    m_kept.push_back(m_texts.keep(text));
}

} // namespace planner
