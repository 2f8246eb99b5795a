// SPDX-License-Identifier: Apache-2.0
#pragma once
// Sheets for tests, from lines of text.

#include "core/exchange/sheet/grid.h"

#include <string_view>

namespace planner::test {

/// A sheet as a CSV file gives it: a line a row, `|` between cells, all cells texts, blanks around them taken off.
[[nodiscard]] GridSheet smallSheet(std::string_view lines);

/// A sheet of tests/data/tables, whose lines are the number of a row and its cells with tabs between: `3:text`,
/// `4n:17`, `5d:2026-01-21` with column and kind, or `merge` and four numbers.
[[nodiscard]] GridSheet dataSheet(std::string_view file);
/// A file of tests/data/tables as it is.
[[nodiscard]] std::string dataText(std::string_view file);

} // namespace planner::test
