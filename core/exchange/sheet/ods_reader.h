// SPDX-License-Identifier: Apache-2.0
#pragma once
// A workbook of OpenDocument, as LibreOffice writes it.

#include "core/base/result.h"
#include "core/exchange/sheet/grid.h"
#include "core/exchange/sheet/grid_reading.h"
#include "core/exchange/sheet/part.h"

namespace planner {

/// Every sheet with all its cells, comments and drawings left out. BadInput with the place of what is wrong, and
/// nothing of the file then.
[[nodiscard]] Result<Grid> readOds(Parts& parts, GridReading& reading);

/// Whether the file says of itself that it is encrypted; false where it says nothing.
[[nodiscard]] Result<bool> isOdsEncrypted(Parts& parts, GridReading& reading);

} // namespace planner
