// SPDX-License-Identifier: Apache-2.0
#pragma once
// The order of rows in tables means nothing: two plans that differ in nothing else are the same.

#include "core/model/plan.h"

namespace planner {

/// The plan with the rows of every table in the order of their codes, or of their cells where they have none.
[[nodiscard]] Plan withRowsInOrder(Plan plan);

} // namespace planner
