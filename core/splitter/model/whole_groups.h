// SPDX-License-Identifier: Apache-2.0
#pragma once
// What the flow model leaves out because it is made of whole groups, for a program small enough to have it too.

#include "core/lp/reduced_program.h"
#include "core/splitter/model/flow_model.h"

#include <vector>

namespace planner {

/// The program of a part of the model's columns, followed by integer columns for the escorts of each category on each
/// load and for which cohorts kept apart are there. Facilities where such cohorts follow each other in time are left
/// out: that is less than rules allow. `least` are the part's columns at a point: no load that is in the program is
/// below that.
[[nodiscard]] LinearProgram withWholeGroups(const FlowModel& model, const ReducedProgram& part,
                                            const std::vector<double>& least);

} // namespace planner
