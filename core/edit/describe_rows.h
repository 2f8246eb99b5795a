// SPDX-License-Identifier: Apache-2.0
#pragma once
// Sentences about rows that come, change and leave; for describe().

#include "core/edit/edit.h"

namespace planner {

/// "Add cohort C12"
[[nodiscard]] Message describeRow(const Plan& plan, const AddRow& edit);
/// "Change the daily intake of Karkh from 300 to 250"
[[nodiscard]] Message describeRow(const Plan& plan, const SetRow& edit);
/// "Remove route R3"
[[nodiscard]] Message describeRow(const Plan& plan, const RemoveRow& edit);

} // namespace planner
