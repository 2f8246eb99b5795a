// SPDX-License-Identifier: Apache-2.0
#include "core/exchange/wrong_code_page.h"

#include "core/base/utf8.h"

#include <algorithm>
#include <iterator>
#include <string>

namespace planner {
namespace {

/// What the second bytes of UTF-8, 0x80 to 0xBF, are in the code pages of Windows: 0xA0 to 0xBF are Latin-1 in both
/// but for three, 0x80 to 0x9F are these (0 where the page has none).
constexpr char32_t kWestern[] = {0x20AC, 0,      0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160,
                                 0x2039, 0x0152, 0,      0x017D, 0,      0,      0x2018, 0x2019, 0x201C, 0x201D, 0x2022,
                                 0x2013, 0x2014, 0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0,      0x017E, 0x0178};
constexpr char32_t kArabic[] = {0x20AC, 0x067E, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0679,
                                0x2039, 0x0152, 0x0686, 0x0698, 0x0688, 0x06AF, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022,
                                0x2013, 0x2014, 0x06A9, 0x2122, 0x0691, 0x203A, 0x0153, 0x200C, 0x200D, 0x06BA};

bool isOneOf(char32_t character, std::u32string_view list) { return list.find(character) != std::u32string_view::npos; }

bool isHighLatin(char32_t c) { return c >= 0x80 && c <= 0xBF; }

bool isSecondWestern(char32_t c)
{
    return isHighLatin(c) || std::find(std::begin(kWestern), std::end(kWestern), c) != std::end(kWestern);
}

bool isSecondArabic(char32_t c)
{
    return isHighLatin(c) || isOneOf(c, U"\u060C\u061B\u061F\u06BE")
           || std::find(std::begin(kArabic), std::end(kArabic), c) != std::end(kArabic);
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
