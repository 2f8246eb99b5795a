// SPDX-License-Identifier: Apache-2.0
#include "core/exchange/mapping/cell_forms.h"

#include "core/base/utf8.h"
#include "core/exchange/invisible_characters.h"
#include "core/exchange/mapping/words.h"

#include <charconv>
#include <cmath>
#include <string>

namespace planner {
namespace {

constexpr std::size_t kLongestNumber = 48;
constexpr std::size_t kGroup = 3;
constexpr double kNearlyWhole = 1e-9;

bool isDigit(char c) { return c >= '0' && c <= '9'; }

/// A number without the noise of its last digits.
double withoutNoise(double value)
{
    const double whole = std::round(value);
    return std::abs(value - whole) < kNearlyWhole ? whole : value;
}

std::optional<double> plainNumber(std::string_view text)
{
    double value = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    const bool isWhole = error == std::errc() && end == text.data() + text.size() && std::isfinite(value);
    return isWhole ? std::optional(value) : std::nullopt;
}

/// One byte for each character that numbers have: digits, `.` `,` ` `, `-`, `+`; `%` is taken off. Nothing where
/// there is another one.
class NumberLetters {
public:
    bool read(std::string_view text)
    {
        for (std::size_t offset = 0; offset < text.size();)
            if (!take(takeCharacter(text, offset)))
                return false;
        while (m_size > 0 && m_letters[m_size - 1] == ' ')
            --m_size;
        return m_size > 0;
    }
    [[nodiscard]] std::string_view letters() const { return {m_letters.data(), m_size}; }
    [[nodiscard]] bool isPercent() const { return m_isPercent; }

private:
    bool take(char32_t c)
    {
        if (c == U'%' || c == 0x066A) {
            m_isPercent = true;
            return true;
        }
        const char letter = plain(c);
        if (letter == 0 || m_size == m_letters.size() || (m_isPercent && letter != ' '))
            return false;
        m_letters[m_size++] = letter;
        return true;
    }
    static char plain(char32_t c)
    {
        if (c >= 0x0660 && c <= 0x0669)
            return static_cast<char>('0' + (c - 0x0660));
        if (c >= 0x06F0 && c <= 0x06F9)
            return static_cast<char>('0' + (c - 0x06F0));
        switch (c) {
        case 0x066B: // the Arabic point of decimals
            return 'd';
        case 0x066C: // between Arabic groups
            return 'g';
        case U' ':
        case 0xA0:
        case 0x2009:
        case 0x202F:
        case U'\'':
        case 0x2019:
            return ' ';
        case 0x2212:
            return '-';
        default:
            return (c >= U'0' && c <= U'9') || c == U'.' || c == U',' || c == U'-' || c == U'+' ? static_cast<char>(c)
                                                                                                : '\0';
        }
    }

    std::array<char, kLongestNumber> m_letters{};
    std::size_t m_size = 0;
    bool m_isPercent = false;
};

struct Separators {
    char group;
    char point;
};

Separators separatorsOf(NumberStyle style, std::string_view letters)
{
    switch (style) {
    case NumberStyle::DotGroups:
        return {'.', ','};
    case NumberStyle::SpaceGroups:
        return {' ', letters.find(',') != std::string_view::npos ? ',' : '.'};
    case NumberStyle::CommaGroups:
        break;
    }
    return {',', '.'};
}

/// The digits with a dot and a sign, groups joined; "" where groups are not of three.
std::string joinedGroups(std::string_view letters, Separators separators)
{
    std::string plain;
    bool hasPoint = false;
    bool hasGroup = false;
    std::size_t sinceGroup = kGroup; // digits
    for (std::size_t i = 0; i < letters.size(); ++i) {
        const char c = letters[i];
        const bool isGroup = c == separators.group || c == 'g';
        const bool isPoint = c == separators.point || c == 'd';
        const std::size_t digits = plain.size() - (!plain.empty() && plain.front() == '-' ? 1 : 0);
        if (isDigit(c)) {
            plain += c;
            sinceGroup += hasGroup ? 1 : 0;
        } else if ((c == '-' || c == '+') && i == 0) {
            plain += c == '-' ? "-" : "";
        } else if (isGroup && !hasPoint && digits > 0 && (hasGroup ? sinceGroup == kGroup : digits <= kGroup)) {
            hasGroup = true;
            sinceGroup = 0;
        } else if (isPoint && !hasPoint && sinceGroup == kGroup) {
            plain += '.';
            hasPoint = true;
            hasGroup = false;
        } else {
            return {};
        }
    }
    return sinceGroup == kGroup ? plain : std::string();
}

std::optional<WrittenNumber> numberInText(std::string_view text, NumberStyle style)
{
    text = withoutBlankEdges(text);
    if (text.empty() || text.size() > kLongestNumber || (text.front() >= 'A' && text.front() <= 'z'))
        return std::nullopt;
    NumberLetters letters;
    if (!letters.read(text))
        return std::nullopt;
    const std::string_view written = letters.letters();
    const bool isStyled = written.find_first_of("., dg") != std::string_view::npos;
    const std::string plain = isStyled || !isDigit(written.front())
                                  ? joinedGroups(written, separatorsOf(style, written))
                                  : std::string(written);
    const auto value = plain.empty() ? std::nullopt : plainNumber(plain);
    return value ? std::optional(WrittenNumber{withoutNoise(*value), letters.isPercent(), isStyled}) : std::nullopt;
}

/// Month 1 to 12 of a name in a European language by its first letters, or of a number; 0 for none.
int monthNamed(std::string_view name)
{
    static constexpr std::array<std::string_view, 12> kNames{
        "jan gen ene",  "feb fev",          "mar maer mrz", "apr abr avr",     "may mai mag", "jun juin giu",
        "jul juil lug", "aug ago aou aout", "sep set",      "oct okt ott out", "nov",         "dec dic dez"};
    const std::vector<std::string> words = wordsOf(name);
    if (words.size() != 1 || words[0].size() < 3)
        return 0;
    const std::string& word = words[0];
    for (std::size_t month = 0; month < kNames.size(); ++month)
        for (std::string_view names = kNames[month]; !names.empty();) {
            const std::string_view one = names.substr(0, names.find(' '));
            const bool isFull = word.size() >= one.size() && word.compare(0, one.size(), one) == 0;
            // "juin" and "juil" begin alike: the longer ones decide first in their month.
            if (isFull && !(word.rfind("juil", 0) == 0 && month == 5))
                return static_cast<int>(month) + 1;
            names.remove_prefix(std::min(names.size(), one.size() + 1));
        }
    return 0;
}

/// Three parts of a date between separators.
struct DateParts {
    std::array<std::string_view, 3> parts;
    bool isNumber(std::size_t part) const
    {
        return !parts[part].empty() && parts[part].size() <= 4
               && std::all_of(parts[part].begin(), parts[part].end(), isDigit);
    }
    int number(std::size_t part) const
    {
        int value = 0;
        std::from_chars(parts[part].data(), parts[part].data() + parts[part].size(), value);
        return value;
    }
};

/// Nothing where the text has no three parts with one separator between, and perhaps a time behind.
std::optional<DateParts> datePartsOf(std::string_view text)
{
    constexpr std::size_t kLongestDate = 40;
    if (text.size() < 6 || text.size() > kLongestDate || !isDigit(text.front()))
        return std::nullopt;
    const std::size_t first = text.find_first_of("/.- ");
    if (first == std::string_view::npos || first > 4)
        return std::nullopt;
    const char separator = text[first];
    const std::size_t second = text.find(separator, first + 1);
    if (second == std::string_view::npos || second == first + 1)
        return std::nullopt;
    std::size_t end = text.find_first_not_of("0123456789", second + 1);
    end = end == std::string_view::npos ? text.size() : end;
    // A time may follow, nothing else.
    if (end < text.size() && (text[end] != ' ' && text[end] != 'T'))
        return std::nullopt;
    if (end < text.size() && text.find(':', end) == std::string_view::npos)
        return std::nullopt;
    return DateParts{
        {text.substr(0, first), text.substr(first + 1, second - first - 1), text.substr(second + 1, end - second - 1)}};
}

std::optional<Date> dateOfNumbers(int year, int month, int day, bool isShortYear)
{
    if (isShortYear)
        year += year <= 68 ? 2000 : 1900;
    const auto two = [](int value) { return (value < 10 ? "0" : "") + std::to_string(value); };
    return parseDate(std::to_string(year) + "-" + two(month) + "-" + two(day));
}

struct ReadDate {
    DateForm form = DateForm::None;
    std::optional<Date> dayFirst; ///< of forms that are sure, the date
    std::optional<Date> monthFirst;
};

ReadDate readDate(const DateParts& date)
{
    if (!date.isNumber(0) || !date.isNumber(2))
        return {};
    const bool isShortYear = date.parts[2].size() <= 2;
    if (!date.isNumber(1)) {
        const auto named = dateOfNumbers(date.number(2), monthNamed(date.parts[1]), date.number(0), isShortYear);
        return {named ? DateForm::Sure : DateForm::None, named, named};
    }
    if (date.parts[0].size() == 4) {
        const auto iso = dateOfNumbers(date.number(0), date.number(1), date.number(2), false);
        return {iso ? DateForm::Sure : DateForm::None, iso, iso};
    }
    if (date.parts[2].size() == 3 || date.parts[1].size() > 2 || date.parts[0].size() > 2)
        return {};
    const auto dayFirst = dateOfNumbers(date.number(2), date.number(1), date.number(0), isShortYear);
    const auto monthFirst = dateOfNumbers(date.number(2), date.number(0), date.number(1), isShortYear);
    if (dayFirst && monthFirst)
        return {dayFirst == monthFirst ? DateForm::Sure : DateForm::Either, dayFirst, monthFirst};
    return {dayFirst ? DateForm::DayFirst : monthFirst ? DateForm::MonthFirst : DateForm::None, dayFirst, monthFirst};
}

ReadDate readDate(const GridCell& cell)
{
    constexpr std::size_t kIso = 10;
    if (cell.kind == CellKind::Date) {
        const auto date = parseDate(cell.text.substr(0, kIso));
        return {date ? DateForm::Sure : DateForm::None, date, date};
    }
    if (cell.kind != CellKind::Text)
        return {};
    const std::string_view text = withoutBlankEdges(cell.text);
    if (text.empty())
        return {};
    const bool isWestern = isAsciiOnly(text);
    std::string western;
    if (!isWestern) // eastern digits
        for (std::size_t offset = 0; offset < text.size();) {
            const char32_t c = takeCharacter(text, offset);
            const bool isEastern = (c >= 0x0660 && c <= 0x0669) || (c >= 0x06F0 && c <= 0x06F9);
            appendCharacter(western, isEastern ? U'0' + (c & 0xFU) : c);
        }
    const auto parts = datePartsOf(isWestern ? text : std::string_view(western));
    return parts ? readDate(*parts) : ReadDate{};
}

} // namespace

const char* exampleOf(NumberStyle style)
{
    switch (style) {
    case NumberStyle::DotGroups:
        return "1.234,5";
    case NumberStyle::SpaceGroups:
        return "1 234,5";
    case NumberStyle::CommaGroups:
        break;
    }
    return "1,234.5";
}

std::optional<NumberStyle> numberStyleOf(std::string_view example)
{
    for (const NumberStyle style : kNumberStyles)
        if (example == exampleOf(style))
            return style;
    return std::nullopt;
}

bool WrittenNumber::isWhole() const { return value == std::floor(value); }

std::optional<WrittenNumber> numberIn(const GridCell& cell, NumberStyle style)
{
    if (cell.kind == CellKind::Text)
        return numberInText(cell.text, style);
    if (cell.kind != CellKind::Number && cell.kind != CellKind::Percent)
        return std::nullopt;
    const bool isPercent = cell.kind == CellKind::Percent;
    const auto value = plainNumber(cell.text);
    return value ? std::optional(WrittenNumber{withoutNoise(isPercent ? *value * 100 : *value), isPercent, false})
                 : std::nullopt;
}

bool isNumeric(const GridCell& cell)
{
    if (cell.kind == CellKind::Number || cell.kind == CellKind::Percent || cell.kind == CellKind::Date)
        return true;
    if (cell.kind != CellKind::Text)
        return false;
    for (const NumberStyle style : {NumberStyle::CommaGroups, NumberStyle::DotGroups})
        if (numberInText(cell.text, style))
            return true;
    return readDate(cell).form != DateForm::None;
}

DateForm dateFormOf(const GridCell& cell) { return readDate(cell).form; }

std::optional<Date> dateIn(const GridCell& cell, bool isMonthFirst)
{
    const ReadDate date = readDate(cell);
    if (date.form == DateForm::Either)
        return isMonthFirst ? date.monthFirst : date.dayFirst;
    return date.form == DateForm::MonthFirst ? date.monthFirst : date.dayFirst;
}

std::optional<Date> dayOfHeader(std::string_view header)
{
    if (const std::size_t part = header.rfind('>'); part != std::string_view::npos)
        header.remove_prefix(part + 1);
    const std::string_view own = withoutBlankEdges(header);
    GridCell cell;
    cell.kind = CellKind::Text;
    cell.text = own;
    const DateForm form = dateFormOf(cell);
    if (form == DateForm::None || form == DateForm::Either)
        return std::nullopt;
    return dateIn(cell, form == DateForm::MonthFirst);
}

std::optional<double> degreesIn(const GridCell& cell)
{
    if (cell.kind == CellKind::Number)
        return plainNumber(cell.text);
    if (cell.kind != CellKind::Text)
        return std::nullopt;
    for (const NumberStyle style : {NumberStyle::CommaGroups, NumberStyle::DotGroups})
        if (const auto number = numberInText(cell.text, style);
            number && !number->isPercent && !(number->isWhole() && number->isStyled))
            return number->value;
    // Degrees, minutes and seconds with a letter of the wind rose.
    std::array<double, 3> parts{};
    std::size_t count = 0;
    double sign = 1;
    std::string digits;
    const auto finish = [&] {
        const auto value = digits.empty() ? std::nullopt : plainNumber(digits);
        digits.clear();
        if (value && count < parts.size())
            parts[count++] = *value;
        else if (value)
            count = parts.size() + 1;
    };
    for (std::size_t offset = 0; offset < cell.text.size();) {
        const char32_t c = takeCharacter(cell.text, offset);
        if ((c >= U'0' && c <= U'9') || c == U'.') {
            digits += static_cast<char>(c);
            continue;
        }
        finish();
        if (c == U'S' || c == U's' || c == U'W' || c == U'w' || c == U'-')
            sign = -1;
        else if (std::u32string_view(U" \u00A0NnEe\u00B0\u00BA'\u2032\u2019\"\u2033\u201D").find(c)
                 == std::u32string_view::npos)
            return std::nullopt;
    }
    finish();
    const bool isRead = count >= 1 && count <= parts.size() && parts[1] < 60 && parts[2] < 60;
    return isRead ? std::optional(sign * (parts[0] + parts[1] / 60 + parts[2] / 3600)) : std::nullopt;
}

} // namespace planner
