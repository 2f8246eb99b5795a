// SPDX-License-Identifier: Apache-2.0
#pragma once
// Fields for dates, the same everywhere.

#include <QDate>

#include <optional>

class QDateEdit;
class QString;

namespace planner::ui {

/// A date as people type it, in any digits: 2026-01-24, 24.1.2026, 24 Jan 2026, 24 January 2026; 24/1/2026 in the order
/// of the user's language. Nothing for what is no date yet: years have four digits.
[[nodiscard]] std::optional<QDate> typedDate(const QString& text);

/// "24 January 2026", with a calendar to choose from. The date is read in the order of the user's language, whichever
/// way the window runs. It may be typed or pasted whole, as typedDate() reads it, or changed part by part.
void prepareDateField(QDateEdit& field);

} // namespace planner::ui
