// SPDX-License-Identifier: Apache-2.0
#pragma once
// The day that a command looks at.

#include "core/base/result.h"
#include "core/model/operation.h"

#include <optional>
#include <string>

namespace planner::tplan {

/// The date in the operation's time zone; by the computer's clock, with a warning, where that is not known here.
[[nodiscard]] Date dateNow(const Settings& settings);
/// The date of an option, today without one. BadInput where it is no date or not a day of the operation.
[[nodiscard]] Result<Date> dayInOperation(const char* option, const std::optional<std::string>& text,
                                          const Operation& operation);

} // namespace planner::tplan
