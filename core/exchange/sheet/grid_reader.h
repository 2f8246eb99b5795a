// SPDX-License-Identifier: Apache-2.0
#pragma once
// Reads any table that people have.

#include "core/base/result.h"
#include "core/exchange/sheet/grid.h"
#include "core/exchange/sheet/grid_reading.h"

#include <string>
#include <string_view>

namespace planner {

/// A CSV, TSV, XLSX or ODS file with all its sheets; which of them it is, is seen from its bytes. BadInput with the
/// place and what to do for what cannot be read, and nothing of the file then; Cancelled when somebody asked to stop.
/// Time and memory are within the limits of the options. A grid has at least one cell.
[[nodiscard]] Result<Grid> readGrid(const std::string& path, const GridOptions& options = {});

/// The same of a text that somebody has copied from a spreadsheet or typed: UTF-8 with tabs, commas or semicolons
/// between cells. `name` stands for it in messages.
[[nodiscard]] Result<Grid> readGridText(std::string_view text, const std::string& name,
                                        const GridOptions& options = {});

} // namespace planner
