// SPDX-License-Identifier: Apache-2.0
#pragma once
// Numbers as people read them on a terminal.

#include "core/base/count.h"
#include "core/model/operation.h"

#include <cstddef>
#include <optional>
#include <string>

namespace planner::tplan {

/// 7,000
[[nodiscard]] std::string grouped(std::int64_t number);
/// "1 route", "7,000 routes".
[[nodiscard]] std::string counted(std::size_t count, const char* one, const char* many);
/// 92.5 %; a dash where the capacity is 0.
[[nodiscard]] std::string occupancyText(People population, People capacity);
/// The value of a goal in its unit: people and days as they are, travel in kilometres, peak and balance in per cent.
[[nodiscard]] std::string goalText(Goal goal, std::int64_t value);
/// What goalText() counts.
[[nodiscard]] const char* unitOf(Goal goal);
/// How far the value is from its bound: the difference, and in per cent of the bound where that is not 0.
[[nodiscard]] std::string gapText(Goal goal, std::int64_t value, const std::optional<std::int64_t>& bound);

} // namespace planner::tplan
