// SPDX-License-Identifier: Apache-2.0
#include "core/exchange/sheet/number_look.h"

#include "core/base/date.h"
#include "core/exchange/cell_values.h"

#include <fmt/format.h>

#include <algorithm>
#include <cctype>
#include <cmath>

namespace planner {
namespace {

constexpr std::int64_t kSecondsOfDay = 86'400;
constexpr std::int64_t kFirstSerial = 61;       ///< 1900-03-01
constexpr std::int64_t kEndSerial = 401'769;    ///< 3000-01-01
constexpr std::int64_t kSerialOfEpoch = 25'569; ///< 1970-01-01
constexpr std::int64_t kDaysTo1904 = 1'462;
constexpr double kMostDays = 1e6;
constexpr std::size_t kDateLength = 10;

char small(char letter) { return static_cast<char>(std::tolower(static_cast<unsigned char>(letter))); }

bool startsWith(std::string_view text, std::string_view word)
{
    return text.size() >= word.size()
           && std::equal(word.begin(), word.end(), text.begin(), [](char a, char b) { return a == small(b); });
}

/// Letters of a format that stand for something.
struct FormatLetters {
    bool hasDay = false;   ///< or year
    bool hasMonth = false; ///< or minute
    bool hasTime = false;
    bool hasPercent = false;

    void look(char letter)
    {
        hasDay = hasDay || letter == 'd' || letter == 'y';
        hasMonth = hasMonth || letter == 'm';
        hasTime = hasTime || letter == 'h' || letter == 's';
        hasPercent = hasPercent || letter == '%';
    }
    [[nodiscard]] NumberLook look() const
    {
        if (hasPercent)
            return NumberLook::Percent;
        if (hasDay || (hasMonth && !hasTime))
            return NumberLook::Date;
        return hasTime ? NumberLook::Time : NumberLook::Plain;
    }
};

/// How many characters of the code from its beginning on stand for nothing, such as a text in quotes.
std::size_t literalLength(std::string_view code)
{
    const auto until = [code](char end) { return std::min(code.find(end, 1), code.size() - 1) + 1; };
    switch (code.front()) {
    case '"':
        return until('"');
    case '[':
        return until(']');
    case '\\':
    case '_':
    case '*':
        return 2;
    default:
        break;
    }
    for (const std::string_view word : {"general", "am/pm", "a/p"})
        if (startsWith(code, word))
            return word.size();
    return 0;
}

/// Whether brackets hold the hours, minutes or seconds of a time that may be above a day.
bool isElapsed(std::string_view bracketed)
{
    return bracketed.size() > 2 && std::all_of(bracketed.begin() + 1, bracketed.end() - 1, [](char letter) {
               return std::string_view("hms").find(small(letter)) != std::string_view::npos;
           });
}

std::string timeText(std::int64_t seconds)
{
    return fmt::format("{}:{:02}:{:02}", seconds / 3'600, seconds / 60 % 60, seconds % 60);
}

std::string dateText(Date date, std::int64_t seconds)
{
    return seconds == 0 ? toText(date) : fmt::format("{}T{:0>8}", toText(date), timeText(seconds));
}

std::optional<double> numberIn(std::string_view text) { return numberOf({0, CellKind::Number, false, text}); }

std::string_view trimmed(std::string_view text)
{
    constexpr std::string_view kBlanks = " \t\r\n";
    text.remove_prefix(std::min(text.find_first_not_of(kBlanks), text.size()));
    return text.substr(0, text.find_last_not_of(kBlanks) + 1);
}

/// Takes "12H" off a length: the number before the unit, 0 where the unit is not next.
std::optional<double> takeUnit(std::string_view& text, char unit)
{
    const std::size_t end = text.find_first_not_of("0123456789.");
    if (end == std::string_view::npos || text[end] != unit)
        return 0;
    const auto value = numberIn(text.substr(0, end));
    text.remove_prefix(end + 1);
    return value;
}

/// Seconds of a time of day: hh:mm, hh:mm:ss, with a fraction and a Z or not. Fractions are rounded.
std::optional<std::int64_t> secondsOf(std::string_view text)
{
    if (text.ends_with('Z'))
        text.remove_suffix(1);
    const bool hasForm =
        text.size() >= 5 && text[2] == ':' && (text.size() == 5 || (text.size() >= 8 && text[5] == ':'));
    const auto hours = hasForm ? parseWhole(text.substr(0, 2)) : std::nullopt;
    const auto minutes = hasForm ? parseWhole(text.substr(3, 2)) : std::nullopt;
    const auto seconds = hasForm && text.size() > 5 ? parseDecimal(text.substr(6)) : std::optional(0.0);
    if (!hours || !minutes || !seconds || *hours > 23 || *minutes > 59 || !(*seconds >= 0 && *seconds < 61))
        return std::nullopt;
    return *hours * 3'600 + *minutes * 60 + std::llround(*seconds);
}

} // namespace

NumberLook lookOfFormat(std::string_view code)
{
    FormatLetters letters;
    while (!code.empty() && code.front() != ';') {
        const std::size_t literal = std::min(literalLength(code), code.size());
        letters.hasTime = letters.hasTime || (code.front() == '[' && isElapsed(code.substr(0, literal)));
        if (literal == 0)
            letters.look(small(code.front()));
        code.remove_prefix(std::max<std::size_t>(literal, 1));
    }
    return letters.look();
}

NumberLook lookOfBuiltInFormat(std::uint64_t number)
{
    const auto isIn = [number](std::uint64_t first, std::uint64_t last) { return number >= first && number <= last; };
    if (isIn(9, 10))
        return NumberLook::Percent;
    if (isIn(14, 17) || number == 22 || isIn(27, 36) || isIn(50, 58))
        return NumberLook::Date;
    return isIn(18, 21) || isIn(45, 47) ? NumberLook::Time : NumberLook::Plain;
}

CellValue shownNumber(std::string_view number, NumberLook look, bool isSince1904)
{
    number = trimmed(number);
    const auto value = numberIn(number);
    if (number.empty() || !value)
        return {number.empty() ? CellKind::Blank : CellKind::Text, std::string(number)};
    const bool isInTime = *value >= 0 && *value < kMostDays;
    const std::int64_t seconds = isInTime ? std::llround(*value * kSecondsOfDay) : 0;
    const std::int64_t serial = seconds / kSecondsOfDay + (isSince1904 ? kDaysTo1904 : 0);
    if (look == NumberLook::Date && isInTime && serial >= kFirstSerial && serial < kEndSerial)
        return {CellKind::Date,
                dateText(Date(static_cast<std::int32_t>(serial - kSerialOfEpoch)), seconds % kSecondsOfDay)};
    if (look == NumberLook::Time && isInTime)
        return {CellKind::Time, timeText(seconds)};
    return {look == NumberLook::Percent ? CellKind::Percent : CellKind::Number, std::string(number)};
}

std::optional<CellValue> isoDate(std::string_view text)
{
    text = trimmed(text);
    const auto date = parseDate(text.substr(0, kDateLength));
    const bool hasTime = text.size() > kDateLength && (text[kDateLength] == 'T' || text[kDateLength] == ' ');
    const auto seconds = hasTime ? secondsOf(text.substr(kDateLength + 1)) : std::optional<std::int64_t>(0);
    if (!date || !seconds || (text.size() > kDateLength && !hasTime))
        return std::nullopt;
    const Date day(date->daysSinceEpoch() + static_cast<std::int32_t>(*seconds / kSecondsOfDay));
    return CellValue{CellKind::Date, dateText(day, *seconds % kSecondsOfDay)};
}

std::optional<CellValue> isoTime(std::string_view text)
{
    if (!text.starts_with('P'))
        return std::nullopt;
    text.remove_prefix(1);
    const auto days = takeUnit(text, 'D');
    if (!text.starts_with('T') && !text.empty())
        return std::nullopt;
    text.remove_prefix(std::min<std::size_t>(text.size(), 1));
    const auto hours = takeUnit(text, 'H');
    const auto minutes = takeUnit(text, 'M');
    const auto seconds = takeUnit(text, 'S');
    if (!days || !hours || !minutes || !seconds || !text.empty())
        return std::nullopt;
    const double all = *days * kSecondsOfDay + *hours * 3'600 + *minutes * 60 + *seconds;
    if (!(all < kMostDays * kSecondsOfDay))
        return std::nullopt;
    return CellValue{CellKind::Time, timeText(std::llround(all))};
}

} // namespace planner
