// SPDX-License-Identifier: Apache-2.0
#include "core/exchange/wrong_code_page.h"

#include "core/base/utf8.h"
#include "core/exchange/text_encoding.h"

#include <algorithm>
#include <iterator>
#include <string>

namespace planner {
namespace {

/// Whether a byte of 0x80 to 0x9F is that character in the code page: the second bytes of UTF-8 are 0x80 to 0xBF, and
/// those from 0xA0 on are Latin-1 in both but for three.
bool isLowHalf(char32_t character, TextEncoding codePage)
{
    const auto& high = highCharacters(codePage);
    return character != 0 && std::find(high.begin(), high.begin() + 32, character) != high.begin() + 32;
}

bool isOneOf(char32_t character, std::u32string_view list) { return list.find(character) != std::u32string_view::npos; }

bool isHighLatin(char32_t c) { return c >= 0x80 && c <= 0xBF; }

bool isSecondWestern(char32_t c) { return isHighLatin(c) || isLowHalf(c, TextEncoding::Windows1252); }

bool isSecondArabic(char32_t c)
{
    return isHighLatin(c) || isOneOf(c, U"\u060C\u061B\u061F\u06BE") || isLowHalf(c, TextEncoding::Windows1256);
}

/// Pairs of one code page: a character that the first byte of a letter becomes, and one that the second becomes.
struct Page {
    std::u32string_view first;
    bool (*isSecond)(char32_t);
    std::size_t fewest; ///< pairs that are no accident
};

const Page kPages[] = {
    // The first bytes of accented Latin, Greek, Cyrillic, Arabic, and of dashes and quotes.
    {U"\u00C2\u00C3\u00C4\u00C5\u00CE\u00CF\u00D0\u00D1\u00D8\u00D9\u00DA\u00DB\u00E2", isSecondWestern, 1},
    // Letters of Arabic themselves, so that one pair may be a word.
    {U"\u0637\u0638\u0639\u063A\u0622\u0623", isSecondArabic, 2},
    // Mac Roman.
    {U"\u00FF\u0178\u2044", [](char32_t c) { return c >= 0x80; }, 2},
    // Frames of DOS.
    {U"\u256A\u2518\u253C\u2567\u2564\u251C", [](char32_t c) { return c >= 0x80; }, 1},
};

/// Whether pairs of the page make up at least half of what is not ASCII.
bool looksReadBy(const Page& page, const std::u32string& text)
{
    std::size_t pairs = 0;
    std::size_t others = 0;
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (text[i] < 0x80)
            continue;
        if (i + 1 < text.size() && isOneOf(text[i], page.first) && page.isSecond(text[i + 1])) {
            ++pairs;
            ++i;
        } else {
            ++others;
        }
    }
    return pairs >= page.fewest && 2 * pairs >= others;
}

} // namespace

bool looksMisread(std::string_view text)
{
    if (text.size() >= 2 && (text.front() == '?' || text.front() == ' ')
        && text.find_first_not_of("? ") == std::string_view::npos && std::count(text.begin(), text.end(), '?') >= 2)
        return true;
    if (isAsciiOnly(text))
        return false;
    std::u32string characters;
    for (std::size_t offset = 0; offset < text.size();)
        characters += takeCharacter(text, offset);
    if (characters.find(U'\uFFFD') != std::u32string::npos)
        return true;
    return std::any_of(std::begin(kPages), std::end(kPages),
                       [&](const Page& page) { return looksReadBy(page, characters); });
}

} // namespace planner
