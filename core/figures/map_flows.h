// SPDX-License-Identifier: Apache-2.0
#pragma once
// Who goes from where to where, by which mode and when: the arcs of the map.

#include "core/rules/plan_view.h"

#include <string>
#include <vector>

namespace planner {

/// One batch under way. It is on the road from its departure day to its arrival day, both included.
struct FlowMovement {
    BatchCode batch;
    Day departure{1};
    Day arrival{1};
    People people;

    [[nodiscard]] bool isUnderWay(Day day) const { return departure <= day && day <= arrival; }
    /// How much of the way is done at a moment in days, where 1 is the start of day 1 and 1.5 its noon: 0 to 1.
    /// A batch leaves at the start of its departure day and is there at the close of its arrival day.
    [[nodiscard]] double progress(double moment) const;

    bool operator==(const FlowMovement&) const = default;
};

/// All batches of one pair of facilities and one mode; routes of the same mode are one flow.
struct MapFlow {
    FacilityId from;
    FacilityId to;
    std::string mode;
    People people;                       ///< of all movements
    bool isEstimate = false;             ///< some go by a route whose length is an estimate
    std::vector<FlowMovement> movements; ///< by departure, then code

    [[nodiscard]] People peopleOn(Day day) const; ///< under way on the day
    /// Who has departed by the close of the day.
    [[nodiscard]] People departedBy(Day day) const;
};

/// The flows of all batches that count and hold people, by origin, destination and mode.
[[nodiscard]] std::vector<MapFlow> mapFlows(const PlanView& view);

/// Who is at a facility at the close of the day. Before day 1 the opening, after the last day its close.
[[nodiscard]] People presentAtClose(const PlanView& view, FacilityId facility, Day day);

} // namespace planner
