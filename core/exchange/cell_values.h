// SPDX-License-Identifier: Apache-2.0
#pragma once
// The forms in which cells write values, read strictly: nothing is trimmed, guessed or rounded.

#include "core/base/code.h"
#include "core/base/count.h"

#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

namespace planner {

/// True for one or more digits and nothing else.
[[nodiscard]] bool isDigits(std::string_view text);
/// A whole number of digits only; one that is too large for 64 bits reads as the largest.
[[nodiscard]] std::optional<std::int64_t> parseWhole(std::string_view text);
/// Digits with an optional minus and an optional fraction behind a dot: -12, 0.5; no exponent.
[[nodiscard]] std::optional<double> parseDecimal(std::string_view text);
/// Kilometres with up to three decimals. Too many kilometres for 64 bits read as the most possible.
[[nodiscard]] std::optional<Metres> parseKilometres(std::string_view text);
/// The words between single or several spaces.
[[nodiscard]] std::vector<std::string_view> wordsOf(std::string_view text);

/// Room for any value that the functions below write.
inline constexpr std::size_t kValueBytes = 400;
/// Each writes to the buffer of kValueBytes bytes and gives the text in it.
/// The shortest decimal that parseDecimal() reads back as the same number.
[[nodiscard]] std::string_view writeDecimal(char* buffer, double number);
/// The shortest decimal that parseKilometres() reads back as the same length.
[[nodiscard]] std::string_view writeKilometres(char* buffer, Metres length);

} // namespace planner
