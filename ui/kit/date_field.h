// SPDX-License-Identifier: Apache-2.0
#pragma once
// Fields for dates, the same everywhere.

#include <QDate>

#include <functional>
#include <optional>

class QDateEdit;
class QObject;
class QString;
class QWidget;

namespace planner::ui {

/// A date as people type it, in any digits: 2026-01-24, 24.1.2026, 24 Jan 2026, 24 January 2026; 24/1/2026 in the order
/// of the user's language. Nothing for what is no date yet: years have four digits.
[[nodiscard]] std::optional<QDate> typedDate(const QString& text);

/// "24 January 2026", with a calendar to choose from. The date is read in the order of the user's language, whichever
/// way the window runs. It may be typed or pasted whole, as typedDate() reads it, without its year, or changed part by
/// part; it is one stop of the Tab key. What is no date, or none that the field takes, stays as it was typed and is
/// shown as wrong: the field keeps its date, Tab and Enter do nothing, and wrongDateIn() says why.
void prepareDateField(QDateEdit& field);

/// Why a field of the window that can be changed does not hold what is typed into it; empty where all do.
[[nodiscard]] QString wrongDateIn(const QWidget& window);
/// Enters what is typed, as when the keyboard leaves the field; false where it is wrong.
bool takeTypedDate(QDateEdit& field);
/// Calls it whenever something is typed into the field, as long as the receiver lives.
void whenTyped(QDateEdit& field, QObject& receiver, const std::function<void()>& call);

} // namespace planner::ui
