// SPDX-License-Identifier: Apache-2.0
#pragma once
// Which row is the header, and how columns are called by it, the groups above and the tags below.

#include "core/exchange/mapping/table_shape.h"

namespace planner {

/// The row among the first 60 that looks most like the header of what follows: it fills the columns that have data,
/// has texts above columns of numbers, words of the vocabulary, and no cell twice. Nothing where none does.
[[nodiscard]] std::optional<std::size_t> findHeader(const GridSheet& sheet, const Vocabulary& vocabulary);
/// Fills headers, ownNames and tags from the header, and marks titles, groups, tags and units.
void nameColumns(const GridSheet& sheet, const Vocabulary& vocabulary, TableShape& shape);

} // namespace planner
