// SPDX-License-Identifier: Apache-2.0
#include "core/base/message_id.h"
#include "core/exchange/cell_reader.h"

#include <algorithm>

namespace planner {
namespace {

Message wordsFor(DateOrder order)
{
    switch (order) {
    case DateOrder::DayMonthYear:
        return MessageId::DayMonthYear;
    case DateOrder::MonthDayYear:
        return MessageId::MonthDayYear;
    case DateOrder::YearMonthDay:
        return MessageId::YearMonthDay;
    }
    return {};
}

} // namespace

std::optional<Date> CellReader::date(const Column& column)
{
    using Form = WrittenDate::Form;
    const std::string_view cell = value(column);
    if (cell.empty())
        return std::nullopt;
    const WrittenDate written = writtenDate(cell);
    if (written.form == Form::Iso)
        return written.date;
    if (written.form == Form::None) {
        fail(column, MessageId::MustBeDate);
        return std::nullopt;
    }
    const std::vector<Date> readings =
        written.form == Form::Ordered ? datesBy(column, written) : std::vector<Date>{*written.date};
    if (readings.size() != 1) {
        failDate(column, readings);
        return std::nullopt;
    }
    sayHowDatesAreRead(column, written, readings.front());
    return readings.front();
}

/// The different dates that the cell may be, by the orders in which all of its column can be read.
std::vector<Date> CellReader::datesBy(const Column& column, const WrittenDate& written)
{
    std::vector<DateOrder> orders;
    if (m_dates) {
        orders = {*m_dates};
    } else {
        auto known = m_dateColumns.find(column.field);
        if (known == m_dateColumns.end())
            known = m_dateColumns.emplace(column.field, learnDates(column)).first;
        orders = known->second.orders();
    }
    std::vector<Date> dates;
    for (const DateOrder order : orders)
        if (const auto date = written.by(order); date && std::find(dates.begin(), dates.end(), *date) == dates.end())
            dates.push_back(*date);
    return dates;
}

void CellReader::failDate(const Column& column, const std::vector<Date>& readings)
{
    if (readings.size() > 1)
        fail(column, MessageId::DateIsAmbiguous, {readings[0], readings[1]});
    else if (m_dates)
        fail(column, MessageId::DateIsInOtherOrder, {wordsFor(*m_dates)});
    else
        fail(column, MessageId::DatesAreInSeveralOrders);
}

/// Once for each column and form; not where the user said it.
void CellReader::sayHowDatesAreRead(const Column& column, const WrittenDate& written, Date date)
{
    using Form = WrittenDate::Form;
    if (m_dates || !m_saidDates.insert({column.field, written.form}).second)
        return;
    if (written.form == Form::Serial) {
        warn(column, MessageId::NumbersAreReadAsDays, {date});
        return;
    }
    DateOrder order = DateOrder::YearMonthDay;
    for (const DateOrder candidate : kDateOrders)
        if (written.form == Form::Ordered && written.by(candidate) == date) {
            order = candidate;
            break;
        }
    warn(column, MessageId::DatesAreReadInOrder, {wordsFor(order), date});
}

} // namespace planner
