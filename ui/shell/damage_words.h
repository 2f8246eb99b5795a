// SPDX-License-Identifier: Apache-2.0
#pragma once
// What the user reads of a damaged plan file that is open for reading.

#include <QString>

namespace planner::ui {

struct DamagedPlan;

/// What is damaged and since when, what is shown, and what to do.
[[nodiscard]] QString damageText(const DamagedPlan& damaged, const QString& path);

} // namespace planner::ui
