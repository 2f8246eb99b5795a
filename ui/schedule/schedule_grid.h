// SPDX-License-Identifier: Apache-2.0
#pragma once
// What stands in the cells of the schedule: for every facility and day the figures and the batches that arrive.

#include "core/base/count.h"
#include "core/base/index.h"

#include <map>
#include <utility>
#include <vector>

namespace planner::ui {

class PlanDocument;

struct CellFigures {
    People population; ///< at the close of the day
    People peak;       ///< the most during the day
    People limit;
    People target;
    People capacity;
    People arrivals;
    People departures;
    bool isOutside = false; ///< custody ends there: no limit, target or capacity
    bool isClosed = false;  ///< nobody may arrive: no intake or no capacity

    /// Below 0 where the facility is over its limit.
    [[nodiscard]] People free() const { return limit - peak; }
    [[nodiscard]] bool isOver() const { return !isOutside && free() < People(0); }
    bool operator==(const CellFigures&) const = default;
};

/// reset() after every change of the document.
class ScheduleGrid {
public:
    explicit ScheduleGrid(const PlanDocument& document);

    void reset();
    /// `day` lies within the operation.
    [[nodiscard]] CellFigures figures(FacilityId facility, Day day) const;
    /// Batches that arrive, in the order of their codes; those that arrive outside the operation are in no cell.
    [[nodiscard]] const std::vector<BatchCode>& batches(FacilityId facility, Day day) const;
    /// The most batches in one cell of the facility.
    [[nodiscard]] std::size_t mostBatches(FacilityId facility) const;

private:
    const PlanDocument& m_document;
    std::map<std::pair<FacilityId, Day>, std::vector<BatchCode>> m_batches;
};

} // namespace planner::ui
