// SPDX-License-Identifier: Apache-2.0
#pragma once
// How cells look: the numbers that sheets name and the part of the workbook that says what they are.

#include <string>

namespace planner::cell_style {

inline constexpr int kText = 1; ///< stays text whatever is typed, and is never run
inline constexpr int kNumber = 2;
inline constexpr int kDate = 3;
inline constexpr int kHeader = 4;
inline constexpr int kEditableHeader = 5;
inline constexpr int kPercent = 6; ///< with one decimal

/// The part `xl/styles.xml`.
[[nodiscard]] std::string part();

} // namespace planner::cell_style
