// SPDX-License-Identifier: Apache-2.0
#pragma once
// Removing rows of an operation with all that refers to them, as one step.

#include "core/edit/edit.h"

#include <cstdint>
#include <string>
#include <vector>

namespace planner {

/// Things of one kind that go, or change, with rows that are removed.
struct GoesWith {
    Message sentence;               ///< "2 cohorts with 340 people"
    std::vector<std::string> names; ///< what sentences call each: code, or what it is about

    [[nodiscard]] std::size_t count() const { return names.size(); }
};

/// What goes with the rows at the positions, which are in the table: of a facility its cohorts, routes, places, figures
/// and dated values; of a cohort its keep-apart rows and its people in batches; of a route its batches and dated
/// values; of a category its cohorts and places, and that facilities accept it; of a fleet its dated values, and that
/// routes need it; and approved exceptions. By kind, in the order of the tables; empty where nothing refers to the
/// rows.
[[nodiscard]] std::vector<GoesWith> whatGoesWith(const Plan& plan, OperationTable table,
                                                 std::vector<std::uint32_t> positions);

/// One edit that removes the rows and what goes with them. It is refused, when it is applied, where a batch that is
/// locked, approved or has departed would go, and where a facility accepts nothing but a category that goes: to accept
/// all would be another thing.
[[nodiscard]] Edit removalOf(const Plan& plan, OperationTable table, std::vector<std::uint32_t> positions);

} // namespace planner
