// SPDX-License-Identifier: Apache-2.0
#pragma once
// What the flow model leaves out because groups are whole, as rows of a small program.

#include "core/lp/reduced_program.h"
#include "core/splitter/model/flow_model.h"

#include <vector>

namespace planner {

/// The program of a part of the model's columns, followed by integer columns for the escorts of each category on each
/// load and for the presence of cohorts kept apart. It allows less than the rules: such
/// cohorts may not follow each other at a facility. `least` is a point of the part: its loads are lower ends.
[[nodiscard]] LinearProgram withWholeGroups(const FlowModel& model, const ReducedProgram& part,
                                            const std::vector<double>& least);

} // namespace planner
