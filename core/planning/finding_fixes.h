// SPDX-License-Identifier: Apache-2.0
#pragma once
// What can be done about a group of findings here and now: batches that go elsewhere or on another day.

#include "core/edit/edit.h"
#include "core/edit/records.h"
#include "core/goals/placement_preview.h"
#include "core/rules/finding_groups.h"

#include <optional>
#include <vector>

namespace planner {

/// One batch on another journey. It makes nothing worse anywhere and less of what the group says.
struct FindingFix {
    BatchCode batch;
    Message text; ///< "Move B-014 to Karkh", "B-014 2 days later"
    MoveBatch edit;
    std::vector<LostRecord> lost; ///< clearances that the move takes off
    std::int64_t cures = 0;       ///< of the excess of the group's rule, over all days and places
    bool isWhole = false;         ///< nothing of the group is left
    PlacementPreview preview;
};

/// At most `most`, the ones that cure all first, then those that cure most; of equals those that are better by the
/// goals. No two of one batch to one site, and nothing departs before `today`. Looks at batches that may be changed, a
/// few at most: those that the first day concerns, then the last to arrive. `score` counts all batches of the plan; it
/// is changed and changed back.
[[nodiscard]] std::vector<FindingFix> fixesOf(LiveScore& score, const Plan& plan, const FindingGroup& group, Day today,
                                              std::size_t most);

} // namespace planner
