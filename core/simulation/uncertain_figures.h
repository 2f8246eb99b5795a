// SPDX-License-Identifier: Apache-2.0
#pragma once
// Between which figures a capacity or a population may lie.

#include "core/base/random.h"
#include "core/model/operation.h"
#include "core/simulation/assumptions.h"

#include <vector>

namespace planner {

/// A triangular distribution: `low` <= `mode` <= `high`, the mode being the figure in force.
struct FigureRange {
    People low;
    People mode;
    People high;
    bool isPublished = false; ///< the range comes from rival published figures

    /// The figure at a chance from 0 to 1: the inverse of the distribution, rounded to people.
    [[nodiscard]] People at(double chance) const;

    bool operator==(const FigureRange&) const = default;
};

/// The range of each facility's capacity.
[[nodiscard]] std::vector<FigureRange> capacityRanges(const Operation& operation,
                                                      const SimulationAssumptions& assumptions);
/// The range of each facility's population at the start of day 1; never below the people of its cohorts.
[[nodiscard]] std::vector<FigureRange> populationRanges(const Operation& operation,
                                                        const SimulationAssumptions& assumptions);

} // namespace planner
