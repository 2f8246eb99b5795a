// SPDX-License-Identifier: Apache-2.0
#pragma once
// Rows that are sums of others without saying so: regions before or after their sites, "institutions", "males".

#include "core/exchange/mapping/table_shape.h"

namespace planner {

/// Marks as totals the data rows that are in at least two columns the sum of the rows since the last total, or of those
/// that follow. One column of numbers sums up by chance, and so do two of which one follows from the other: what could
/// be chance in a table of that length is no total.
void findSums(const GridSheet& sheet, TableShape& shape);

} // namespace planner
