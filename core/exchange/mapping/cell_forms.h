// SPDX-License-Identifier: Apache-2.0
#pragma once
// What one cell may be: a number in one of several styles, a date, a coordinate. Which style holds is known from the
// whole column.

#include "core/base/date.h"
#include "core/exchange/sheet/grid.h"

#include <array>
#include <optional>
#include <string_view>

namespace planner {

/// How a column writes numbers: what stands between groups of three digits, and what before the decimals.
enum class NumberStyle { CommaGroups, DotGroups, SpaceGroups };
inline constexpr std::array kNumberStyles{NumberStyle::CommaGroups, NumberStyle::DotGroups, NumberStyle::SpaceGroups};
/// "1,234.5", "1.234,5", "1 234,5".
[[nodiscard]] const char* exampleOf(NumberStyle style);
[[nodiscard]] std::optional<NumberStyle> numberStyleOf(std::string_view example);

/// A number as a cell has it.
struct WrittenNumber {
    double value = 0; ///< of "93 %" and of cells with that format: 93
    bool isPercent = false;
    bool isStyled = false; ///< it has a separator: another style may read another number or none

    [[nodiscard]] bool isWhole() const;
};

/// The number of a cell, in any digits, groups of exactly three; a number within 1e-9 of a whole one is whole. Nothing
/// for dates, errors, "(12)" and marks of footnotes: "1,204*", "312 (a)".
[[nodiscard]] std::optional<WrittenNumber> numberIn(const GridCell& cell, NumberStyle style);
/// Whether a cell is a number in any style, or a date.
[[nodiscard]] bool isNumeric(const GridCell& cell);

/// How a cell writes a date.
enum class DateForm {
    None,
    Sure,       ///< 2026-01-21, 21 Jan 2026, or a cell with the format of a date
    DayFirst,   ///< 21/1/2026 can be nothing else
    MonthFirst, ///< 1/21/2026
    Either,     ///< 1/2/2026
};
[[nodiscard]] DateForm dateFormOf(const GridCell& cell);
/// The date of a cell; `isMonthFirst` decides those of the form Either. Years of two digits are those from 2000 to 2068
/// and from 1969 to 1999.
[[nodiscard]] std::optional<Date> dateIn(const GridCell& cell, bool isMonthFirst);

/// The day that a header is, or its last part is: "Held > 1-Aug-05". Nothing where it may be one of two days.
[[nodiscard]] std::optional<Date> dayOfHeader(std::string_view header);

/// The degrees of `36.5`, `36,5`, `36°30'15"N` and `S 12.25°`; south and west are below 0.
[[nodiscard]] std::optional<double> degreesIn(const GridCell& cell);

} // namespace planner
