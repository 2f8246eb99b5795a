// SPDX-License-Identifier: Apache-2.0
#pragma once
// What stands on the sheets of a plan's workbook.

#include "core/exchange/workbook/plan_workbook.h"
#include "core/exchange/workbook/sheet.h"
#include "core/rules/evaluated_plan.h"

#include <vector>

namespace planner {

/// In the order of the workbook. They refer to the plan and the facts, which outlive them.
[[nodiscard]] std::vector<Sheet> sheetsOf(const Plan& plan, const EvaluatedPlan& evaluated, const WorkbookFacts& facts);

/// The sheet Schedule, in the columns of the CSV file.
[[nodiscard]] Sheet scheduleSheet(const EvaluatedPlan& evaluated);
/// The sheet Parts: a row for each batch, cohort and what is said of its people.
[[nodiscard]] Sheet partsSheet(const EvaluatedPlan& evaluated);
[[nodiscard]] Sheet summarySheet(const Plan& plan, const EvaluatedPlan& evaluated, const WorkbookFacts& facts);
[[nodiscard]] Sheet aboutSheet(const Plan& plan, const WorkbookFacts& facts);

} // namespace planner
