// SPDX-License-Identifier: Apache-2.0
#include "core/exchange/workbook/xml_text.h"

#include "core/base/utf8.h"

#include <fmt/format.h>

#include <algorithm>
#include <iterator>

namespace planner {
namespace {

constexpr std::size_t kEscapeBytes = 7; ///< of `_x0041_`
/// U+FFFE and U+FFFF, which are no characters of XML.
constexpr std::string_view kNoCharacters[] = {"\xEF\xBF\xBE", "\xEF\xBF\xBF"};

bool isHexadecimal(char c) { return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F'); }

/// True where the text begins as an escape does.
bool beginsAsEscape(std::string_view text)
{
    return text.size() >= kEscapeBytes && text.substr(0, 2) == "_x" && text[kEscapeBytes - 1] == '_'
           && std::all_of(text.begin() + 2, text.begin() + kEscapeBytes - 1, isHexadecimal);
}

/// True for a byte that is never written as it is, or maybe not.
bool isSpecial(char c)
{
    return static_cast<unsigned char>(c) < 0x20U || c == '&' || c == '<' || c == '>' || c == '"' || c == '_'
           || c == '\xEF';
}

/// Writes what stands at the begin of the text; gives how many bytes that is.
std::size_t appendSpecial(std::string& xml, std::string_view text)
{
    switch (text.front()) {
    case '&':
        xml += "&amp;";
        return 1;
    case '<':
        xml += "&lt;";
        return 1;
    case '>':
        xml += "&gt;";
        return 1;
    case '"':
        xml += "&quot;";
        return 1;
    case '_':
        xml += beginsAsEscape(text) ? "_x005F_" : "_";
        return 1;
    case '\t':
    case '\n':
        xml += text.front();
        return 1;
    case '\xEF':
        for (const std::string_view none : kNoCharacters)
            if (text.starts_with(none)) {
                xml += none == kNoCharacters[0] ? "_xFFFE_" : "_xFFFF_";
                return none.size();
            }
        xml += text.front();
        return 1;
    default:
        fmt::format_to(std::back_inserter(xml), "_x{:04X}_", static_cast<unsigned char>(text.front()));
        return 1;
    }
}

} // namespace

void appendXml(std::string& xml, std::string_view text)
{
    while (!text.empty()) {
        const auto special = std::find_if(text.begin(), text.end(), isSpecial);
        const auto plain = static_cast<std::size_t>(special - text.begin());
        xml += text.substr(0, plain);
        text.remove_prefix(plain);
        if (!text.empty())
            text.remove_prefix(appendSpecial(xml, text));
    }
}

std::string xmlOf(std::string_view text)
{
    std::string xml;
    appendXml(xml, text);
    return xml;
}

std::size_t lengthInSpreadsheets(std::string_view text)
{
    std::size_t length = 0;
    for (const char c : text)
        length += (isContinuationByte(c) ? 0U : 1U) + (static_cast<unsigned char>(c) >= 0xF0U ? 1U : 0U);
    return length;
}

} // namespace planner
