// SPDX-License-Identifier: Apache-2.0
#pragma once
// Cells that several tables write alike: what is not given is blank.

#include "core/base/count.h"
#include "core/base/percent.h"
#include "core/exchange/cell_values.h"
#include "core/exchange/cell_writer.h"

#include <array>
#include <optional>
#include <string_view>

namespace planner {

template <class Tag>
void writeCount(CellWriter& cells, Count<Tag> count)
{
    cells.number(count.value());
}

template <class Tag>
void writeCount(CellWriter& cells, std::optional<Count<Tag>> count)
{
    if (count)
        cells.number(count->value());
    else
        cells.blank();
}

inline void writeNumber(CellWriter& cells, std::optional<double> number)
{
    std::array<char, kValueBytes> buffer{};
    if (number)
        cells.plain(writeDecimal(buffer.data(), *number));
    else
        cells.blank();
}

/// Population by capacity in per cent with one decimal; a dash where the capacity is 0.
inline void writeOccupancy(CellWriter& cells, People population, People capacity)
{
    cells.plain(capacity.isZero() ? std::string_view("-") : PercentDigits(population.value(), capacity.value()).view());
}

inline void writeYesNo(CellWriter& cells, bool isYes) { cells.plain(isYes ? "yes" : "no"); }

} // namespace planner
