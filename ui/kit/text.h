// SPDX-License-Identifier: Apache-2.0
#pragma once
// Core's words, numbers and days as the user reads them.

#include "core/base/count.h"
#include "core/base/date.h"
#include "core/base/message.h"

#include <QDate>
#include <QLocale>
#include <QString>
#include <QStringList>

#include <concepts>
#include <cstdint>

namespace planner {
struct Operation;
}

namespace planner::ui {

/// What somebody has written, on one line whatever it holds: see oneLine().
[[nodiscard]] QString lineText(const std::string& text);
/// The sentence in the user's language, with each argument in the user's form and isolated().
[[nodiscard]] QString toText(const Message& message);

/// A whole number with the digits and grouping of the user's language.
template <class Tag>
[[nodiscard]] QString numberText(Count<Tag> count)
{
    return QLocale().toString(static_cast<qlonglong>(count.value()));
}
/// The text in its own order, whichever way the text around it runs. As it is where it needs no marks for that: in
/// windows that run left to right, where all of it does too.
[[nodiscard]] QString isolated(const QString& text);

/// A value as filled() shows it.
[[nodiscard]] inline QString valueText(const QString& value) { return value; }
template <std::integral Number>
[[nodiscard]] QString valueText(Number number)
{
    return QLocale().toString(static_cast<qlonglong>(number));
}
/// A sentence of tr() with its values, each isolated(), in the places %1 and on. What a value holds is no place.
template <class... Values>
[[nodiscard]] QString filled(const QString& sentence, const Values&... values)
{
    return sentence.arg(isolated(valueText(values))...);
}

/// The values with commas between them, or as the user's language writes a list: "a, b and c"; each isolated().
[[nodiscard]] QString listed(QStringList values);
[[nodiscard]] QString listText(QStringList values);

/// The int that has the plural form of a count, which may be any number: tr() takes no more than an int.
[[nodiscard]] int pluralOf(std::int64_t count);
/// The sentence that tr() made of pluralOf(count), telling the count.
[[nodiscard]] QString withCount(QString sentence, std::int64_t count);
/// The sentence for a count: counted(people, [](int n) { return tr("%Ln people", nullptr, n); }).
template <std::integral Number, class Sentence>
[[nodiscard]] QString counted(Number count, const Sentence& sentence)
{
    return withCount(sentence(pluralOf(static_cast<std::int64_t>(count))), static_cast<std::int64_t>(count));
}
template <class Tag, class Sentence>
[[nodiscard]] QString counted(Count<Tag> count, const Sentence& sentence)
{
    return counted(count.value(), sentence);
}

/// The text without the marks of isolated(), for other programs.
[[nodiscard]] QString withoutIsolates(QString text);

/// "94.8 %", the digits of the ledger export, see PercentDigits; `whole` is not 0.
[[nodiscard]] QString percentText(std::int64_t part, std::int64_t whole);
/// The same of people in places; a dash where there are none.
[[nodiscard]] QString occupancyText(People people, People capacity);

[[nodiscard]] QDate toQDate(Date date);
[[nodiscard]] Date fromQDate(QDate date);
[[nodiscard]] QDate toQDate(Day day, const Operation& operation);
/// "24 Jan": where the year is clear.
[[nodiscard]] QString shortDateText(QDate date);
/// The same among dates from the first to the last: "24 Jan 2027" where these are not of one year, or not of its own.
[[nodiscard]] QString shortDateText(QDate date, QDate first, QDate last);
/// The same among the days of the operation.
[[nodiscard]] QString shortDateText(Day day, const Operation& operation);
/// How fields for dates show "24 January 2026".
[[nodiscard]] QString dateEditFormat();
/// "24 January 2026".
[[nodiscard]] QString longDateText(QDate date);

} // namespace planner::ui
