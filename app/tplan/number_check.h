// SPDX-License-Identifier: Apache-2.0
#pragma once
// What a command takes as a number: CLI::Range and CLI::PositiveNumber let "nan" through, and print limits of 300
// digits.

#include <CLI/CLI.hpp>

namespace planner::tplan {

/// The longest time limit that a command takes: a year.
inline constexpr double kMostSeconds = 31'536'000;

/// A decimal number, both ends included.
[[nodiscard]] CLI::Validator decimalBetween(double least, double most);
/// A whole number of 64 bits: others would become one.
[[nodiscard]] CLI::Validator seedNumber();
/// A time limit: more than 0 and at most kMostSeconds.
[[nodiscard]] CLI::Validator timeLimit();

} // namespace planner::tplan
