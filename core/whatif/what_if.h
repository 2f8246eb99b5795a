// SPDX-License-Identifier: Apache-2.0
#pragma once
// Another world for a plan: rival figures in force, other limits, intake, transport and end.

#include "core/edit/edit.h"

#include <vector>

namespace planner {

/// The defaults change nothing. What is 0 is closed and stays 0, in a thing's own figure and in the calendar's rows.
struct WhatIf {
    Percent limitPoints{0};             ///< added to every overcrowding limit, which stays at 0 or more
    Percent intake{100};                ///< of every daily intake, rounded down
    Departures departures{0};           ///< more on every route that has a limit, and as many vehicles in every fleet
    Days end{0};                        ///< later; the end stays on or after the start
    std::vector<RivalFigure> figures{}; ///< put in force, as UseFigure does

    [[nodiscard]] bool isNothing() const { return *this == WhatIf{}; }
    bool operator==(const WhatIf&) const = default;
};

/// The edits that make the plan's operation that of the other world, as one step; the batches stay. Refused where a
/// figure cannot be put in force.
[[nodiscard]] Result<Transaction> editsFor(const Plan& plan, const WhatIf& whatIf);
/// A copy of the plan with these edits made.
[[nodiscard]] Result<Plan> changedPlan(const Plan& plan, const WhatIf& whatIf);
/// The rival figures that could be put in force, in their order: those that are not and that the edit allows.
[[nodiscard]] std::vector<RivalFigure> usableFigures(const Plan& plan);

} // namespace planner
