// SPDX-License-Identifier: Apache-2.0
#include "ui/shell/text.h"

#include "core/base/one_line.h"
#include "core/model/operation.h"

#include <QCoreApplication>
#include <QGuiApplication>

namespace planner::ui {
namespace {

constexpr qint64 kEpochJulianDay = 2440588; // 1970-01-01

/// True for digits alone without a leading zero: a count, not a code such as 007.
bool isNumber(const std::string& text)
{
    if (text.empty() || text.size() > 18 || (text.size() > 1 && text.front() == '0'))
        return false;
    for (const char letter : text)
        if (letter < '0' || letter > '9')
            return false;
    return true;
}

QString argumentText(const std::string& argument)
{
    if (isNumber(argument))
        return QLocale().toString(static_cast<qlonglong>(std::stoll(argument)));
    if (const auto date = parseDate(argument))
        return shortDateText(toQDate(*date));
    return lineText(argument);
}

} // namespace

QString isolated(const QString& text)
{
    if (text.isEmpty() || QGuiApplication::layoutDirection() != Qt::RightToLeft)
        return text;
    constexpr char16_t kFirstStrongIsolate = 0x2068;
    constexpr char16_t kPopIsolate = 0x2069;
    return QChar(kFirstStrongIsolate) + text + QChar(kPopIsolate);
}

QString lineText(const std::string& text) { return QString::fromStdString(oneLine(text)); }

QString toText(const Message& message)
{
    const QString source = QCoreApplication::translate("core", oneLine(message.text).c_str());
    QString text;
    for (qsizetype at = 0; at < source.size();) {
        const qsizetype close = source[at] == u'{' ? source.indexOf(u'}', at) : -1;
        bool isPlace = false;
        const std::size_t index = close < 0 ? 0 : source.mid(at + 1, close - at - 1).toUInt(&isPlace);
        if (isPlace && index < message.arguments.size()) {
            text += argumentText(message.arguments[index]);
            at = close + 1;
        } else {
            text += source[at++];
        }
    }
    return text;
}

QString percentText(std::int64_t hundredths)
{
    const std::int64_t whole = hundredths > 10'000 ? ceilDivide(hundredths, 100) : floorDivide(hundredths, 100);
    return QCoreApplication::translate("planner::ui", "%1 %").arg(QLocale().toString(static_cast<qlonglong>(whole)));
}

QDate toQDate(Date date) { return QDate::fromJulianDay(kEpochJulianDay + date.daysSinceEpoch()); }

Date fromQDate(QDate date) { return Date(static_cast<std::int32_t>(date.toJulianDay() - kEpochJulianDay)); }

QDate toQDate(Day day, const Operation& operation) { return toQDate(dateOf(day, operation.settings.start)); }

QString dateEditFormat() { return QStringLiteral("d MMMM yyyy"); }

QString shortDateText(QDate date) { return isolated(QLocale().toString(date, QStringLiteral("d MMM"))); }

QString shortDateText(Day day, const Operation& operation) { return shortDateText(toQDate(day, operation)); }

QString longDateText(QDate date) { return isolated(QLocale().toString(date, QStringLiteral("d MMMM yyyy"))); }

} // namespace planner::ui
