// SPDX-License-Identifier: Apache-2.0
#pragma once
// Columns of batches.csv that follow from others: they are not read, but may not say something else.

#include "core/exchange/csv_table.h"
#include "core/model/plan.h"

namespace planner {

/// The columns of a batch that its route, parts and day already say.
struct FollowingColumns {
    explicit FollowingColumns(const CsvTable& table);
    Column arrive, from, to, mode, fleet, categories;
};

/// An error for every cell that is not blank and contradicts the batch. Its route and parts must be sound; `hasDay`
/// says whether its day is.
void reportContradictions(CsvTable& table, const FollowingColumns& columns, const Batch& batch,
                          const Operation& operation, bool hasDay);

} // namespace planner
