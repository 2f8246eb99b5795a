// SPDX-License-Identifier: Apache-2.0
#pragma once
// What a number format makes of a number: the only thing that formats are looked at for.

#include "core/exchange/sheet/grid.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace planner {

enum class NumberLook : std::uint8_t { Plain, Percent, Date, Time };

/// Of a format's code, such as `[$-409]d\-mmm\-yy;@`. Its first section decides; quotes, escapes and what stands in
/// brackets are passed over, but for times above a day ([h]:mm).
[[nodiscard]] NumberLook lookOfFormat(std::string_view code);
/// Of a format that has a number and no code. The numbers that are dates in some languages only are dates.
[[nodiscard]] NumberLook lookOfBuiltInFormat(std::uint64_t number);

/// A cell's kind and the text that belongs to it.
struct CellValue {
    CellKind kind = CellKind::Blank;
    std::string text;

    bool operator==(const CellValue&) const = default;
};

/// A number of an .xlsx as its format shows it. Text that is no number is a Text; what is no date from 1900-03-01 to
/// 2999-12-31 (before that, spreadsheets count a day that never was), or no time from 0 on, is a Number.
[[nodiscard]] CellValue shownNumber(std::string_view number, NumberLook look, bool isSince1904);
/// A date of ISO 8601 with or without a time; nothing where it is none.
[[nodiscard]] std::optional<CellValue> isoDate(std::string_view text);
/// A length of ISO 8601 such as PT36H30M00S; nothing where it is none.
[[nodiscard]] std::optional<CellValue> isoTime(std::string_view text);

} // namespace planner
