// SPDX-License-Identifier: Apache-2.0
#pragma once
// What a drop would do, in words: reasons, findings made and cured, goals, and what is said afterwards.

#include "core/planning/drop_plan.h"

#include <QString>
#include <QStringList>

namespace planner::ui {

class PlanDocument;

/// Why the drop is forbidden, in one sentence; empty where it is not.
[[nodiscard]] QString forbiddenText(const PlanDocument& document, const DropPlan& plan);
/// "Makes overcrowding by 30"; empty where it makes no finding.
[[nodiscard]] QString madeText(const DropPlan& plan);
/// "Cures daily intake by 20"; empty where it cures none.
[[nodiscard]] QString curedText(const DropPlan& plan);
/// The goals that change, in their order, each with its change: "Delay +120".
[[nodiscard]] QStringList goalChangeTexts(const DropPlan& plan);
/// What was done that the user did not choose: new batches, and batches whose day could not be kept; else empty.
[[nodiscard]] QString outcomeText(const PlanDocument& document, const DropPlan& plan);

} // namespace planner::ui
