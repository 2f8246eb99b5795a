// SPDX-License-Identifier: Apache-2.0
#pragma once
// What a change of batches would do to a plan, before anybody makes it: previews while dragging, ranked lists.

#include "core/goals/placement_excess.h"

#include <vector>

namespace planner {

/// One facility on its worst day: of the days that the change touches, the one with the least room below the limit
/// afterwards (the first of equals); of all days where it touches none.
struct FacilityOutlook {
    FacilityId facility;
    Day day{1};
    People limit;
    People capacity; ///< 0: occupancy is undefined
    People populationBefore;
    People populationAfter;
    People peakBefore;
    People peakAfter;

    [[nodiscard]] bool isOver() const { return peakAfter > limit; }
    bool operator==(const FacilityOutlook&) const = default;
};

struct PlacementPreview {
    Score before;
    Score after;
    ExcessByRule excessBefore{};
    ExcessByRule excessAfter{};
    ExcessChange change;
    std::vector<FacilityOutlook> facilities; ///< those that the change touches, in their order

    [[nodiscard]] Verdict verdict() const { return verdictOf(change.made); }
    /// Nothing where the change does not touch the facility.
    [[nodiscard]] const FacilityOutlook* outlook(FacilityId facility) const;
};

/// `live` holds the batches of the plan, those to be removed among them. It is changed and changed back.
[[nodiscard]] PlacementPreview previewPlacement(LiveScore& live, const Placement& placement);

} // namespace planner
