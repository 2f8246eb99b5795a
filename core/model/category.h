// SPDX-License-Identifier: Apache-2.0
#pragma once
// A custody category: what decides who may be placed and travel together.

#include "core/base/count.h"

#include <optional>
#include <string>

namespace planner {

/// One row of `categories.csv`; a category that only cohorts name has these defaults and its code as name.
struct Category {
    std::string code;
    std::string name;
    Priority priority{1};
    std::optional<People> peoplePerEscort; ///< at least 1; nothing: no escort needed
    bool travelsAlone = false;
    std::optional<Percent> maxShare; ///< of the must people of the category, in one facility

    bool operator==(const Category&) const = default;
};

} // namespace planner
