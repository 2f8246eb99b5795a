// SPDX-License-Identifier: Apache-2.0
#pragma once
// What the workbook of a plan says besides the plan.

#include "core/exchange/workbook/plan_workbook.h"

namespace planner::ui {

class PlanDocument;

/// In the user's language and direction. Who waits is left out: exportWorkbookOf() finds it out. Where the history
/// cannot be read the workbook does not say which state of the plan it is.
[[nodiscard]] WorkbookFacts workbookFactsOf(const PlanDocument& document);

/// exportWorkbook() with who waits and why; for any thread.
[[nodiscard]] Result<Done> exportWorkbookOf(const Plan& plan, WorkbookFacts facts, const std::string& path,
                                            const CancelFlag& cancel, const ProgressSink& progress);

} // namespace planner::ui
