// SPDX-License-Identifier: Apache-2.0
#pragma once
// The figures over a column: who is there now, who is planned, the limit and the target, and how long its bar is.

#include "core/base/count.h"
#include "core/base/index.h"

namespace planner {
struct Operation;
}

namespace planner::ui {

class PlanDocument;

struct ColumnFigures {
    People now;     ///< at the start of day 1
    People planned; ///< at the close of the last day
    People limit;   ///< of the last day, like the next two
    People target;
    People capacity;
    bool isOver = false;    ///< above the limit on some day
    bool isOutside = false; ///< custody ends there: the limit and the next two mean nothing

    bool operator==(const ColumnFigures&) const = default;
};
[[nodiscard]] ColumnFigures figuresOf(const PlanDocument& document, FacilityId facility);

/// Whether some route leads there.
[[nodiscard]] bool isReached(const Operation& operation, FacilityId facility);

/// The most usable seats of any route.
[[nodiscard]] int largestVehicle(const Operation& operation);

/// Parts of the length of a bar, 0 to 1. The limit stands at 87 per cent unless more people are there.
struct BarLengths {
    double now = 0;
    double planned = 0;
    double limit = 0;
    double target = 0;
};
[[nodiscard]] BarLengths barLengths(const ColumnFigures& figures);

} // namespace planner::ui
