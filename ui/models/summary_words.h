// SPDX-License-Identifier: Apache-2.0
#pragma once
// A plan in one sentence, in the user's words.

#include "core/rules/evaluated_plan.h"

#include <QString>

namespace planner::ui {

/// "7,000 of 7,000 people placed; last arrival 3 Feb; Karkh full from 2 Feb."
[[nodiscard]] QString summaryText(const PlanView& plan, const Findings& findings);
[[nodiscard]] QString summaryText(const EvaluatedPlan& plan);

} // namespace planner::ui
