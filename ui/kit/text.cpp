// SPDX-License-Identifier: Apache-2.0
#include "ui/kit/text.h"

#include "core/base/message_text.h"
#include "core/base/one_line.h"
#include "core/base/percent.h"
#include "core/model/operation.h"

#include <QByteArray>
#include <QCoreApplication>
#include <QGuiApplication>

#include <algorithm>
#include <limits>

namespace planner::ui {
namespace {

constexpr qint64 kEpochJulianDay = 2440588; // 1970-01-01

constexpr char16_t kFirstStrongIsolate = 0x2068;
constexpr char16_t kPopIsolate = 0x2069;

/// Whether all of the text is one isolate already.
bool isIsolate(const QString& text)
{
    int depth = 0;
    for (qsizetype i = 0; i < text.size(); ++i) {
        depth += text[i] == kFirstStrongIsolate ? 1 : text[i] == kPopIsolate ? -1 : 0;
        if (depth == 0)
            return i > 0 && i + 1 == text.size();
    }
    return false;
}

/// Whether letters or digits of the text would carry its neighbours along in text that runs left to right.
bool runsRight(const QString& text)
{
    return std::any_of(text.begin(), text.end(), [](QChar letter) {
        const QChar::Direction direction = letter.direction();
        return direction == QChar::DirR || direction == QChar::DirAL || direction == QChar::DirAN
               || letter.isSurrogate();
    });
}

QString toQString(std::string_view text) { return QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size())); }

struct ShownArgument {
    QString operator()(const std::string& text) const { return lineText(text); }
    QString operator()(std::int64_t number) const { return QLocale().toString(static_cast<qlonglong>(number)); }
    QString operator()(double decimal) const { return QLocale().toString(decimal, 'g', 6); }
    QString operator()(Date date) const { return shortDateText(toQDate(date)); }
    QString operator()(const Message& sentence) const { return toText(sentence); }
};

} // namespace

QString isolated(const QString& text)
{
    const bool isNeeded = QGuiApplication::layoutDirection() == Qt::RightToLeft || runsRight(text);
    return text.isEmpty() || !isNeeded || isIsolate(text) ? text
                                                          : QChar(kFirstStrongIsolate) + text + QChar(kPopIsolate);
}

QString withoutIsolates(QString text) { return text.remove(QChar(kFirstStrongIsolate)).remove(QChar(kPopIsolate)); }

QString lineText(const std::string& text) { return QString::fromStdString(oneLine(text)); }

QString toText(const Message& message)
{
    const std::string source = oneLine(sourceText(message));
    // A language gives a sentence with such words its forms by the number.
    const auto count = countOf(source, message.arguments);
    const std::string text =
        QCoreApplication::translate("core", source.c_str(), nullptr, count ? pluralOf(*count) : -1).toStdString();
    QString shown;
    for (const MessagePiece& piece : piecesOf(text, message.arguments.size())) {
        if (piece.isChoice())
            shown += toQString(chosenWord(piece, message.arguments[*piece.argument]));
        else if (piece.argument)
            shown += isolated(message.arguments[*piece.argument].visit(ShownArgument{}));
        else
            shown += toQString(piece.text);
    }
    return shown;
}

QString listed(QStringList values)
{
    for (QString& value : values)
        value = isolated(value);
    return values.join(QStringLiteral(", "));
}

QString listText(QStringList values)
{
    for (QString& value : values)
        value = isolated(value);
    return QLocale().createSeparatedList(values);
}

// Languages choose by the last digits, and some by whole millions: so these stay as they are.
int pluralOf(std::int64_t count)
{
    constexpr std::uint64_t kMillion = 1'000'000;
    if (count >= 0 && count <= std::numeric_limits<int>::max())
        return static_cast<int>(count);
    const std::uint64_t size = count < 0 ? 0 - static_cast<std::uint64_t>(count) : static_cast<std::uint64_t>(count);
    return static_cast<int>(size <= kMillion ? size : kMillion + size % kMillion);
}

QString withCount(QString sentence, std::int64_t count)
{
    const int plural = pluralOf(count);
    if (plural == count)
        return sentence;
    const QLocale locale;
    return sentence.replace(locale.toString(plural), locale.toString(static_cast<qlonglong>(count)));
}

QString percentText(std::int64_t part, std::int64_t whole)
{
    const PercentDigits digits(part, whole);
    // The digits are read back, not rounded again.
    const double percent = QByteArray(digits.view().data(), static_cast<qsizetype>(digits.view().size())).toDouble();
    return filled(QCoreApplication::translate("planner::ui", "%1 %"), QLocale().toString(percent, 'f', 1));
}

QString occupancyText(People people, People capacity)
{
    if (capacity.isZero())
        return QCoreApplication::translate("planner::ui", "-", "no capacity, no occupancy");
    return percentText(people.value(), capacity.value());
}

QDate toQDate(Date date) { return QDate::fromJulianDay(kEpochJulianDay + date.daysSinceEpoch()); }

Date fromQDate(QDate date) { return Date(static_cast<std::int32_t>(date.toJulianDay() - kEpochJulianDay)); }

QDate toQDate(Day day, const Operation& operation) { return toQDate(dateOf(day, operation.settings.start)); }

QString dateEditFormat() { return QStringLiteral("d MMMM yyyy"); }

QString shortDateText(QDate date) { return isolated(QLocale().toString(date, QStringLiteral("d MMM"))); }

QString shortDateText(QDate date, QDate first, QDate last)
{
    if (first.year() == last.year() && date.year() == first.year())
        return shortDateText(date);
    return isolated(QLocale().toString(date, QStringLiteral("d MMM yyyy")));
}

QString shortDateText(Day day, const Operation& operation)
{
    return shortDateText(toQDate(day, operation), toQDate(operation.settings.start), toQDate(operation.settings.end));
}

QString longDateText(QDate date) { return isolated(QLocale().toString(date, QStringLiteral("d MMMM yyyy"))); }

} // namespace planner::ui
