// SPDX-License-Identifier: Apache-2.0
#pragma once
// A CSV or TSV file as a grid of one sheet.

#include "core/base/result.h"
#include "core/exchange/byte_source.h"
#include "core/exchange/sheet/grid.h"
#include "core/exchange/sheet/grid_reading.h"

namespace planner {

/// UTF-8, UTF-16, or the encoding that the options name; divided by what a line `sep=;` says, the options, or what
/// divides its first rows best. Rows may have different numbers of cells. BadInput with line and column for what cannot
/// be read.
[[nodiscard]] Result<Grid> readCsvGrid(Input& input, GridReading& reading);

} // namespace planner
