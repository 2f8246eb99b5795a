// SPDX-License-Identifier: Apache-2.0
#include "core/exchange/total_rows.h"

#include "core/base/utf8.h"
#include "core/exchange/formula_guard.h"
#include "core/exchange/invisible_characters.h"

#include <algorithm>
#include <cmath>
#include <iterator>

namespace planner {
namespace {

constexpr std::size_t kLongestName = 64;
/// As plainWords() gives them: letters that keyboards confuse are one, alef has no hamza, kaf and yeh are Persian.
constexpr std::string_view kTotals[] = {
    "total",
    "totals",
    "grand total",
    "grandtotal",
    "sum",
    "sums",
    "sum total",
    "total sum",
    "overall",
    "overall total",
    "all",
    "subtotal",
    "sub total",
    "in total",
    // Arabic: the sum, sum, the total, total, the whole sum, the general sum, the whole total, the general total.
    "المجموع",
    "مجموع",
    "الاجمالی",
    "اجمالی",
    "المجموع الکلی",
    "المجموع العام",
    "الاجمالی الکلی",
    "الاجمالی العام",
    "المجموع الاجمالی",
    "اجمالی عام",
    "مجموع کلی",
    "الجملة",
    "الحاصل",
    // Sorani: the sum, the general sum, the total, altogether.
    "کۆ",
    "کۆی",
    "کۆی گشتی",
    "سەرجەم",
    "سەرجەمی گشتی",
    "کۆی هەموو",
    "گشتی",
    "کۆکراوە",
    "کۆی سەرجەم",
    "تێکڕا",
};

/// One letter for those that look alike or that keyboards confuse; 0 for what is left out.
char32_t plainLetter(char32_t c)
{
    if (c >= U'A' && c <= U'Z')
        return c - U'A' + U'a';
    if (c == 0x0643)
        return 0x06A9; // kaf
    if (c == 0x064A || c == 0x0649)
        return 0x06CC; // yeh
    if (c == 0x0623 || c == 0x0625 || c == 0x0622)
        return 0x0627; // alef
    const bool isMark = c == 0x0640 || (c >= 0x064B && c <= 0x065F) || c == 0x0670;
    return isMark || c == 0x200C ? 0 : c;
}

bool isBetweenWords(char32_t c)
{
    return c == U' ' || c == U'-' || c == U'_' || c == U'.' || c == U':' || c == U'=' || c == U'*' || c == U'('
           || c == U')' || c == U'\t' || c == U'\'' || isInvisible(c);
}

std::string plainWords(std::string_view text)
{
    std::string words;
    for (std::size_t offset = 0; offset < text.size();) {
        const char32_t letter = plainLetter(takeCharacter(text, offset));
        if (letter == 0)
            continue;
        if (!isBetweenWords(letter))
            appendCharacter(words, letter);
        else if (!words.empty() && words.back() != ' ')
            words += ' ';
    }
    if (!words.empty() && words.back() == ' ')
        words.pop_back();
    return words;
}

/// Quick to say no: most cells begin with another letter, or with a digit.
bool mayBeTotal(std::string_view cell)
{
    if (cell.size() < 3 || cell.size() > kLongestName)
        return false;
    const auto first = static_cast<unsigned char>(cell.front());
    return first >= 0x80U || first == '*' || first == '=' || first == '(' || first == '\'' || first == ' '
           || std::string_view("tTsSgGoOaAiI").find(cell.front()) != std::string_view::npos;
}

} // namespace

bool isTotalName(std::string_view cell)
{
    if (!mayBeTotal(cell))
        return false;
    const std::string words = plainWords(cell);
    return std::find(std::begin(kTotals), std::end(kTotals), words) != std::end(kTotals);
}

void ColumnSums::add(const std::vector<std::optional<double>>& row)
{
    m_sums.resize(std::max(m_sums.size(), row.size()));
    for (std::size_t i = 0; i < row.size(); ++i)
        m_sums[i] += row[i].value_or(0);
}

std::optional<std::size_t> ColumnSums::summedField(const std::vector<std::optional<double>>& row) const
{
    constexpr double kRounding = 1e-6;
    for (std::size_t i = 0; i < row.size() && i < m_sums.size(); ++i)
        if (row[i] && *row[i] != 0 && std::abs(*row[i] - m_sums[i]) <= kRounding * std::max(1.0, std::abs(m_sums[i])))
            return i;
    return std::nullopt;
}

} // namespace planner
