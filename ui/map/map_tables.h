// SPDX-License-Identifier: Apache-2.0
#pragma once
// What the map shows at a moment, as tables: its sites and its flows.

#include "ui/charts/chart_table.h"

namespace planner::ui {

class MapScene;
class PlanDocument;

/// A row for each facility, in their order.
[[nodiscard]] ChartTable siteTable(const PlanDocument& document, const MapScene& scene);
/// A row for each flow, in their order on the map.
[[nodiscard]] ChartTable flowTable(const PlanDocument& document, const MapScene& scene);

} // namespace planner::ui
