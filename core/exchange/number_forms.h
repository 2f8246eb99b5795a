// SPDX-License-Identifier: Apache-2.0
#pragma once
// Other forms in which people and spreadsheets write numbers, brought to the one that cell_values.h reads.

#include <string>
#include <string_view>

namespace planner {

/// True where the text has Arabic-Indic (U+0660 on) or Persian (U+06F0 on) digits.
[[nodiscard]] bool hasEasternDigits(std::string_view text);
/// The text with 0 to 9 for these digits, a dot for the Arabic decimal separator (U+066B), and a hyphen for the minus
/// sign (U+2212).
[[nodiscard]] std::string withWesternDigits(std::string_view text);
/// The text with a dot for its only comma; "" where it has none, several, or a dot too.
[[nodiscard]] std::string withDecimalPoint(std::string_view text);

} // namespace planner
