// SPDX-License-Identifier: Apache-2.0
#pragma once
// Which cohorts are kept apart: the rows of an operation as a set of pairs.

#include "core/model/operation.h"

#include <algorithm>
#include <set>
#include <utility>

namespace planner {

using CohortPair = std::pair<CohortId, CohortId>;

/// The pairs of a scope, each once, the lower cohort first. A cohort cannot be kept apart from itself.
[[nodiscard]] inline std::set<CohortPair> keepApartPairs(const Operation& operation, ApartScope scope)
{
    std::set<CohortPair> pairs;
    for (const KeepApart& row : operation.keepApart)
        if (row.scope == scope && row.first != row.second)
            pairs.insert(std::minmax(row.first, row.second));
    return pairs;
}

} // namespace planner
