// SPDX-License-Identifier: Apache-2.0
#include "app/tplan/operation_day.h"

#include "app/tplan/command.h"
#include "core/base/message_id.h"
#include "core/base/time_zone.h"

namespace planner::tplan {

Date dateNow(const Settings& settings)
{
    const std::int64_t now = currentAuthor("").utcMilliseconds;
    if (const auto date = dateIn(settings.timeZone, now))
        return *date;
    const Date date = dateInOrHere(settings.timeZone, now);
    printWarning({MessageId::ZoneIsNotKnownHere, {settings.timeZone, date}});
    return date;
}

Result<Date> dayInOperation(const char* option, const std::optional<std::string>& text, const Operation& operation)
{
    const auto given = readDate(option, text);
    if (!given)
        return given.error();
    const Settings& settings = operation.settings;
    const Date date = given.value() ? *given.value() : dateNow(settings);
    if (date < settings.start || date > settings.end)
        return Error{ErrorKind::BadInput,
                     {MessageId::DayIsOutsideOperation, {option, date, settings.start, settings.end}}};
    return date;
}

} // namespace planner::tplan
