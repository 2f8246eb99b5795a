// SPDX-License-Identifier: Apache-2.0
#pragma once
// The plan's mixed integer program for one goal, for others to check our answer and our bound.

#include "core/base/result.h"
#include "core/model/plan.h"

#include <functional>
#include <string_view>

namespace planner {

/// Writes the program whose optimum bounds the goal: people as flows over routes and days, batches as whole numbers,
/// the goals before it in the operation's order held at their values in the plan. Fixed batches are constants.
/// What it leaves out (keep-apart rows, escorts of groups that do not divide evenly) can only lower the optimum.
/// BadInput where the goal is not in the order or is `finish`, which is not linear; Refused where fixed batches break
/// a rule or the operation is too large. `sink` takes the text; where it gives up the result is Failed.
[[nodiscard]] Result<Done> writeGoalProgram(const Plan& plan, Goal goal,
                                            const std::function<bool(std::string_view)>& sink);

} // namespace planner
