// SPDX-License-Identifier: Apache-2.0
#pragma once
// Who is in a batch by category, and the escorts that they need.

#include "core/model/plan.h"

#include <vector>

namespace planner {

struct CategoryPeople {
    CategoryId category;
    People people;

    bool operator==(const CategoryPeople&) const = default;
};

/// People of a batch by category, in the order of the categories; those of whom it has nobody are left out.
[[nodiscard]] std::vector<CategoryPeople> peopleByCategory(const Operation& operation, const Batch& batch);
/// Sum over the categories of ceil(people / people per escort).
[[nodiscard]] Escorts escortsNeeded(const Operation& operation, const std::vector<Part>& parts);

} // namespace planner
