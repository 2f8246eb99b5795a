// SPDX-License-Identifier: Apache-2.0
#pragma once
// How `tplan table` tells what a table is taken for.

#include "core/exchange/mapping/mapped_rows.h"
#include "core/exchange/sheet/grid.h"

namespace planner::tplan {

/// The header, a line for each field with its column, how sure that is and why, what is left out, missing and open, and
/// the sums of people and places.
void printTable(const GridSheet& sheet, const TableProposal& proposal, const TableMapping& mapping,
                const MappedTable& table);

} // namespace planner::tplan
