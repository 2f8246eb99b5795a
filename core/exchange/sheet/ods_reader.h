// SPDX-License-Identifier: Apache-2.0
#pragma once
// A workbook of OpenDocument, as LibreOffice writes it.

#include "core/base/result.h"
#include "core/exchange/sheet/book_part.h"
#include "core/exchange/sheet/grid.h"
#include "core/exchange/sheet/grid_reading.h"

namespace planner {

/// Every sheet with all its cells, comments and drawings left out. BadInput with the place of what is wrong, and
/// nothing of the file then.
[[nodiscard]] Result<Grid> readOds(BookParts& parts, GridReading& reading);

/// Whether the file says of itself that it is encrypted; false where it says nothing.
[[nodiscard]] Result<bool> isOdsEncrypted(BookParts& parts, GridReading& reading);

} // namespace planner
