// SPDX-License-Identifier: Apache-2.0
#pragma once
// Weekdays of an operation, as the country in which it takes place counts them.

#include "core/model/operation.h"

#include <QString>

namespace planner::ui {

/// A day of rest in the country of the first site that names one that is known, else where the user is.
[[nodiscard]] bool isWeekend(const Operation& operation, Day day);
/// The first day of a week there.
[[nodiscard]] bool isWeekStart(const Operation& operation, Day day);
/// "Wed".
[[nodiscard]] QString weekdayText(const Operation& operation, Day day);

} // namespace planner::ui
