// SPDX-License-Identifier: Apache-2.0
#pragma once
// Cells that several tables write alike: what is not given is blank.

#include "core/base/count.h"
#include "core/base/percent.h"
#include "core/exchange/cell_values.h"
#include "core/exchange/csv_writer.h"

#include <array>
#include <optional>
#include <string_view>

namespace planner {

template <class Tag>
void writeCount(CsvWriter& csv, Count<Tag> count)
{
    csv.number(count.value());
}

template <class Tag>
void writeCount(CsvWriter& csv, std::optional<Count<Tag>> count)
{
    if (count)
        csv.number(count->value());
    else
        csv.blank();
}

inline void writeNumber(CsvWriter& csv, std::optional<double> number)
{
    std::array<char, kValueBytes> buffer{};
    if (number)
        csv.plain(writeDecimal(buffer.data(), *number));
    else
        csv.blank();
}

/// Population by capacity in per cent with one decimal; a dash where the capacity is 0.
inline void writeOccupancy(CsvWriter& csv, People population, People capacity)
{
    csv.plain(capacity.isZero() ? std::string_view("-") : PercentDigits(population.value(), capacity.value()).view());
}

inline void writeYesNo(CsvWriter& csv, bool isYes) { csv.plain(isYes ? "yes" : "no"); }

} // namespace planner
