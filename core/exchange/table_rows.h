// SPDX-License-Identifier: Apache-2.0
#pragma once
// A table that is written row by row as it is asked for, so that none has to be kept as a whole.

#include "core/exchange/cell_writer.h"

#include <cstdint>
#include <string_view>
#include <vector>

namespace planner {

class TableRows {
public:
    virtual ~TableRows() = default;

    /// The names of the columns.
    [[nodiscard]] virtual std::vector<std::string_view> columns() const = 0;
    [[nodiscard]] virtual std::uint64_t count() const = 0;
    /// Writes the next row, its end included; to be called count() times at most.
    virtual void writeNext(CellWriter& cells) = 0;
};

/// Writes the names of the columns, then all rows.
inline void writeAll(TableRows& rows, CellWriter& cells)
{
    for (const std::string_view name : rows.columns())
        cells.plain(name);
    cells.endRow();
    for (std::uint64_t left = rows.count(); left > 0; --left)
        rows.writeNext(cells);
}

} // namespace planner
