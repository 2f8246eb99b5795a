// SPDX-License-Identifier: Apache-2.0
#pragma once
// Writes a linear program as an MPS file, so that anybody can check an answer and its bound with a solver of theirs.

#include "core/lp/linear_program.h"

#include <functional>
#include <string_view>

namespace planner {

/// MPS that reads as fixed and as free format, with columns C0, C1 ... and rows R0, R1 ..., the held goals as rows H0,
/// H1 ... and the objective OBJ. Its constant is the cost of a column CONSTANT that is fixed at 1: solvers do not agree
/// on the sign of a right side of OBJ. `sink` takes the text piece by piece; false ends it.
[[nodiscard]] bool writeMps(const LinearProgram& program, const LinearForm& objective,
                            const std::vector<HeldGoal>& held, const std::function<bool(std::string_view)>& sink);

} // namespace planner
