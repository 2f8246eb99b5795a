// SPDX-License-Identifier: Apache-2.0
#pragma once
// A workbook of Excel 2007 and later, "strict" ones too.

#include "core/base/result.h"
#include "core/exchange/sheet/book_part.h"
#include "core/exchange/sheet/grid.h"
#include "core/exchange/sheet/grid_reading.h"

namespace planner {

/// Every worksheet with all its cells; sheets of charts and macros are left out. BookParts are found through the
/// relations, never by their names. BadInput with the place of what is wrong, and nothing of the file then.
[[nodiscard]] Result<Grid> readXlsx(BookParts& parts, GridReading& reading);

} // namespace planner
