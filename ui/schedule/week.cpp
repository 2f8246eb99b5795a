// SPDX-License-Identifier: Apache-2.0
#include "ui/schedule/week.h"

#include "ui/kit/text.h"

#include <QLocale>

namespace planner::ui {
namespace {

QLocale placeOf(const Operation& operation)
{
    for (const Facility& facility : operation.facilities) {
        const auto territory = QLocale::codeToTerritory(QString::fromStdString(facility.country).toUpper());
        if (territory != QLocale::AnyTerritory)
            return QLocale(QLocale::AnyLanguage, territory);
    }
    return QLocale();
}

Qt::DayOfWeek weekdayOf(const Operation& operation, Day day)
{
    return static_cast<Qt::DayOfWeek>(toQDate(day, operation).dayOfWeek());
}

} // namespace

bool isWeekend(const Operation& operation, Day day)
{
    return !placeOf(operation).weekdays().contains(weekdayOf(operation, day));
}

bool isWeekStart(const Operation& operation, Day day)
{
    return placeOf(operation).firstDayOfWeek() == weekdayOf(operation, day);
}

QString weekdayText(const Operation& operation, Day day)
{
    return QLocale().dayName(weekdayOf(operation, day), QLocale::ShortFormat);
}

} // namespace planner::ui
