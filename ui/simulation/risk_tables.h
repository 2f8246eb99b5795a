// SPDX-License-Identifier: Apache-2.0
#pragma once
// What a simulation found, as rows for tables.

#include "core/simulation/simulation.h"

#include <QString>

class QStandardItemModel;

namespace planner::ui {

/// The first column of a batch's row holds its code, that of a site's row the position of its facility.
inline constexpr int kRiskSubjectRole = Qt::UserRole + 2;

/// "12.3 %" of runs, with one decimal; "under 0.1 %" where it is not 0 but looks so.
[[nodiscard]] QString shareText(std::int64_t hits, std::int64_t runs);
/// Sites, the riskiest first: how often over the limit, by how many in 19 of 20 of those runs, on which day mostly.
void fillSites(QStandardItemModel& model, const Operation& operation, const SimulationResult& result);
/// Days of the last arrival: how many runs end on the day, how many by then.
void fillFinish(QStandardItemModel& model, const Operation& operation, const SimulationResult& result);
/// Batches, the most fragile first: how often late or at a site over its limit, days late on average.
void fillBatches(QStandardItemModel& model, const SimulationResult& result);
/// Two sentences: when the last batch arrives, and how many people do.
[[nodiscard]] QString summaryText(const Operation& operation, const SimulationResult& result);

} // namespace planner::ui
