// SPDX-License-Identifier: Apache-2.0
#include "core/exchange/mapping/words.h"

#include "core/base/utf8.h"

#include <algorithm>
#include <array>
#include <utility>

namespace planner {
namespace {

struct Folded {
    char32_t from;
    std::string_view to;
};

/// Letters of Latin alphabets with accents, from U+00C0 to U+017F: what is under the accent.
constexpr std::string_view kPlainLatin = "aaaaaaaceeeeiiiidnooooo ouuuuytsaaaaaaaceeeeiiiidnooooo ouuuuyty"
                                         "aaaaaaccccccccddddeeeeeeeeeegggggggghhhhiiiiiiiiiiiijjkkklllllll"
                                         "lllnnnnnnnnnoooooooorrrrrrssssssssttttttuuuuuuuuuuuuwwyyyzzzzzzs";
constexpr char32_t kFirstLatin = 0xC0;
/// Letters that become another or two.
constexpr std::array kOtherLetters{
    Folded{0xC6, "ae"}, Folded{0xE6, "ae"}, Folded{0xDF, "ss"}, Folded{0x152, "oe"}, Folded{0x153, "oe"},
    Folded{0x622, "ا"}, Folded{0x623, "ا"}, Folded{0x625, "ا"}, Folded{0x671, "ا"},  Folded{0x629, "ه"},
    Folded{0x6D5, "ه"}, Folded{0x6BE, "ه"}, Folded{0x649, "ي"}, Folded{0x6CC, "ي"},  Folded{0x6CE, "ي"},
    Folded{0x6A9, "ك"}, Folded{0x6C6, "و"}, Folded{0x6B5, "ل"}, Folded{0x695, "ر"},  Folded{0x624, "و"},
    Folded{0x626, "ي"},
};

bool isArabic(char32_t c) { return (c >= 0x0620 && c <= 0x06FF) || (c >= 0x0750 && c <= 0x077F); }

/// Signs above and below letters, and the line that only makes words longer.
bool isMark(char32_t c)
{
    return (c >= 0x0300 && c <= 0x036F) || c == 0x0640 || (c >= 0x064B && c <= 0x065F) || c == 0x0670 || c == 0x200C;
}

char32_t westernDigit(char32_t c)
{
    if (c >= 0x0660 && c <= 0x0669)
        return U'0' + (c - 0x0660);
    return c >= 0x06F0 && c <= 0x06F9 ? U'0' + (c - 0x06F0) : c;
}

bool isAsciiWord(char32_t c) { return (c >= U'0' && c <= U'9') || (c >= U'a' && c <= U'z') || c == U'%' || c == U'#'; }

/// Letters of other writings; signs, spaces and Arabic points of punctuation are between words.
bool isOtherLetter(char32_t c)
{
    const bool isSign = (c >= 0x80 && c < kFirstLatin) || c == 0xD7 || c == 0xF7 || c == 0x060C || c == 0x061B
                        || c == 0x061F || c == 0x06D4 || (c >= 0x2000 && c <= 0x2E7F) || (c >= 0x3000 && c <= 0x303F)
                        || c == 0xFEFF || c == 0xFFFD;
    return c >= 0x80 && !isSign;
}

/// Adds the letter to the word as it is compared; false where it stands between words.
bool append(std::string& word, char32_t c)
{
    c = westernDigit(c);
    if (c >= U'A' && c <= U'Z')
        c += U'a' - U'A';
    if (isAsciiWord(c)) {
        word += static_cast<char>(c);
        return true;
    }
    if (!isOtherLetter(c))
        return false;
    const auto* const other = std::find_if(kOtherLetters.begin(), kOtherLetters.end(),
                                           [c](const Folded& letter) { return letter.from == c; });
    if (other != kOtherLetters.end())
        word += other->to;
    else if (c >= kFirstLatin && c < kFirstLatin + kPlainLatin.size())
        word += kPlainLatin[c - kFirstLatin];
    else
        appendCharacter(word, (c >= 0x0391 && c <= 0x03A9) || (c >= 0x0410 && c <= 0x042F) ? c + 0x20 : c);
    return true;
}

bool isCapital(char32_t c) { return (c >= U'A' && c <= U'Z') || (c >= 0xC0 && c <= 0xDE && c != 0xD7); }
bool isSmall(char32_t c) { return (c >= U'a' && c <= U'z') || (c >= 0xDF && c <= 0xFF && c != 0xF7); }

} // namespace

std::vector<std::string> wordsOf(std::string_view text)
{
    std::vector<std::string> words;
    std::string word;
    const auto finish = [&] {
        if (!word.empty())
            words.push_back(std::exchange(word, {}));
    };
    char32_t before = 0;
    for (std::size_t offset = 0; offset < text.size();) {
        const char32_t c = takeCharacter(text, offset);
        if (isMark(c))
            continue;
        if (isSmall(before) && isCapital(c))
            finish();
        if (!append(word, c))
            finish();
        before = c;
    }
    finish();
    return words;
}

std::vector<std::string> tellingWordsOf(std::string_view text)
{
    std::vector<std::string> words = wordsOf(text);
    words.erase(std::remove_if(words.begin(), words.end(),
                               [](const std::string& word) {
                                   constexpr std::string_view kDigits = "0123456789";
                                   const bool isYear = word.size() == 4 && word.rfind("fy", 0) == 0;
                                   return word.find_first_not_of(kDigits, isYear ? 2 : 0) == std::string::npos;
                               }),
                words.end());
    return words;
}

std::string together(const std::vector<std::string>& words)
{
    std::string text;
    for (const std::string& word : words)
        text += word;
    return text;
}

std::size_t characterCount(std::string_view text)
{
    return static_cast<std::size_t>(
        std::count_if(text.begin(), text.end(), [](char byte) { return !isContinuationByte(byte); }));
}

bool isArabicText(std::string_view text)
{
    if (isAsciiOnly(text))
        return false;
    std::size_t arabic = 0;
    std::size_t letters = 0;
    for (std::size_t offset = 0; offset < text.size();) {
        const char32_t c = takeCharacter(text, offset);
        const bool isLatin = isCapital(c) || isSmall(c);
        arabic += isArabic(c) && westernDigit(c) == c ? 1 : 0;
        letters += isLatin || (c >= 0x80 && isOtherLetter(c)) ? 1 : 0;
    }
    return arabic > 0 && arabic * 2 >= letters;
}

bool hasUnitOfLength(std::string_view header)
{
    // As words are compared.
    static const std::vector<std::string> kUnits = wordsOf(
        "km kms kilometre kilometres kilometer kilometers kilómetros quilómetros quilômetros chilometri mi mile "
        "miles كم كيلومتر بالكيلومتر کیلۆمەتر");
    for (const std::string& word : wordsOf(header))
        if (std::find(kUnits.begin(), kUnits.end(), word) != kUnits.end())
            return true;
    return false;
}

} // namespace planner
