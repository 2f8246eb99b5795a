// SPDX-License-Identifier: Apache-2.0
#pragma once
// Models as others read them: glpsol (Debian glpk-utils), which shares no code with the program's own solver.

#include <optional>
#include <string>

namespace planner::test {

[[nodiscard]] bool hasGlpsol();
/// The optimum that glpsol finds; nothing where the model has no feasible point.
[[nodiscard]] std::optional<double> glpsolOptimum(const std::string& mps);

} // namespace planner::test
