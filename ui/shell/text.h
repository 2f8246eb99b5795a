// SPDX-License-Identifier: Apache-2.0
#pragma once
// Core's words, numbers and days as the user reads them.

#include "core/base/count.h"
#include "core/base/date.h"
#include "core/base/message.h"

#include <QDate>
#include <QLocale>
#include <QString>

namespace planner {
struct Operation;
}

namespace planner::ui {

/// What somebody has written, on one line whatever it holds: see oneLine().
[[nodiscard]] QString lineText(const std::string& text);
/// The sentence in the user's language, with numbers and dates among its arguments in the user's form.
[[nodiscard]] QString toText(const Message& message);

/// A whole number with the digits and grouping of the user's language.
template <class Tag>
[[nodiscard]] QString numberText(Count<Tag> count)
{
    return QLocale().toString(static_cast<qlonglong>(count.value()));
}
/// The text in its own order, whichever way the text around it runs. As it is where the windows run left to right.
[[nodiscard]] QString isolated(const QString& text);
/// "85 %" of hundredths of a per cent, rounded away from 100 %: nothing looks full that is not, nor full that is over.
[[nodiscard]] QString percentText(std::int64_t hundredths);

[[nodiscard]] QDate toQDate(Date date);
[[nodiscard]] Date fromQDate(QDate date);
[[nodiscard]] QDate toQDate(Day day, const Operation& operation);
/// "24 Jan": where the year is clear.
[[nodiscard]] QString shortDateText(QDate date);
[[nodiscard]] QString shortDateText(Day day, const Operation& operation);
/// How fields for dates show "24 January 2026".
[[nodiscard]] QString dateEditFormat();
/// "24 January 2026".
[[nodiscard]] QString longDateText(QDate date);

} // namespace planner::ui
