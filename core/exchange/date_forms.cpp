// SPDX-License-Identifier: Apache-2.0
#include "core/exchange/date_forms.h"

#include "core/exchange/cell_values.h"
#include "core/exchange/invisible_characters.h"
#include "core/exchange/number_forms.h"

#include <fmt/format.h>

#include <string>

namespace planner {
namespace {

constexpr std::int32_t kSerialOfEpoch = 25'569; ///< 1970-01-01 in a spreadsheet
constexpr std::size_t kSerialDigits = 5;
constexpr std::int64_t kCentury = 2000;

/// Numbers between equal separators, as they are written.
using Triple = std::array<std::string_view, 3>;

std::optional<Triple> tripleOf(std::string_view text)
{
    const std::size_t first = text.find_first_of("/.-");
    if (first == std::string_view::npos)
        return std::nullopt;
    const std::size_t second = text.find(text[first], first + 1);
    if (second == std::string_view::npos)
        return std::nullopt;
    const Triple triple{text.substr(0, first), text.substr(first + 1, second - first - 1), text.substr(second + 1)};
    for (const std::string_view number : triple)
        if (!isDigits(number) || number.size() == 3 || number.size() > 4)
            return std::nullopt;
    return triple;
}

std::optional<Date> dateOf(std::string_view year, std::string_view month, std::string_view day)
{
    if (month.size() > 2 || day.size() > 2 || (year.size() != 2 && year.size() != 4))
        return std::nullopt;
    const std::int64_t written = *parseWhole(year);
    return parseDate(fmt::format("{:04}-{:02}-{:02}", year.size() == 2 ? kCentury + written : written,
                                 *parseWhole(month), *parseWhole(day)));
}

/// Without a time of day that is midnight: T00:00, 00:00:00.
std::string_view withoutMidnight(std::string_view text)
{
    const std::size_t gap = text.find_first_of("T ");
    if (gap == std::string_view::npos)
        return text;
    const std::string_view time = text.substr(gap + 1);
    const bool isMidnight = time.substr(0, 5) == "00:00" && time.find_first_not_of("0:.Z") == std::string_view::npos;
    return isMidnight ? text.substr(0, gap) : text;
}

WrittenDate absolute(WrittenDate::Form form, std::optional<Date> date)
{
    WrittenDate written;
    written.form = date ? form : WrittenDate::Form::None;
    written.date = date;
    return written;
}

} // namespace

const char* nameOf(DateOrder order)
{
    switch (order) {
    case DateOrder::DayMonthYear:
        return "dmy";
    case DateOrder::MonthDayYear:
        return "mdy";
    case DateOrder::YearMonthDay:
        return "ymd";
    }
    return "";
}

std::optional<DateOrder> dateOrderNamed(std::string_view name)
{
    for (const DateOrder order : kDateOrders)
        if (name == nameOf(order))
            return order;
    return std::nullopt;
}

WrittenDate writtenDate(std::string_view cell)
{
    using Form = WrittenDate::Form;
    if (const auto date = parseDate(cell))
        return absolute(Form::Iso, date);
    const std::string plain = withWesternDigits(withoutInvisible(cell));
    const std::string_view text = withoutMidnight(plain);
    if (const auto date = parseDate(text))
        return absolute(Form::YearFirst, date);
    if (isDigits(text) && text.size() == kSerialDigits && text.front() != '0')
        return absolute(Form::Serial, Date(static_cast<std::int32_t>(*parseWhole(text)) - kSerialOfEpoch));
    const auto triple = tripleOf(text);
    if (!triple)
        return {};
    const auto& [a, b, c] = *triple;
    if (a.size() == 4)
        return absolute(Form::YearFirst, dateOf(a, b, c));
    WrittenDate written;
    written.as = {dateOf(c, b, a), dateOf(c, a, b), c.size() == 4 ? std::nullopt : dateOf(a, b, c)};
    written.form = written.as[0] || written.as[1] || written.as[2] ? Form::Ordered : Form::None;
    return written;
}

void DateColumn::look(const WrittenDate& date)
{
    if (date.form != WrittenDate::Form::Ordered)
        return;
    for (std::size_t i = 0; i < kDateOrders.size(); ++i)
        m_isPossible[i] = m_isPossible[i] && date.as[i];
}

std::vector<DateOrder> DateColumn::orders() const
{
    std::vector<DateOrder> orders;
    for (const DateOrder order : kDateOrders)
        if (m_isPossible[static_cast<std::size_t>(order)])
            orders.push_back(order);
    return orders;
}

} // namespace planner
