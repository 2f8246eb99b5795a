// SPDX-License-Identifier: Apache-2.0
#pragma once
// What a drop would do, worked out before the button is released: the edit, its consequences, and what forbids it.

#include "core/edit/edit.h"
#include "core/edit/records.h"
#include "core/goals/placement_preview.h"

#include <optional>
#include <string>
#include <vector>

namespace planner {

/// Either batches, or cohorts whose waiting people are to become batches.
struct DragLoad {
    std::vector<BatchCode> batches;
    std::vector<std::string> cohorts; ///< codes
    std::optional<People> batchSize;  ///< the most people of a new batch; nothing: as many as a vehicle holds

    [[nodiscard]] bool isEmpty() const { return batches.empty() && cohorts.empty(); }
    bool operator==(const DragLoad&) const = default;
};

/// A column of the board or a cell of the schedule.
struct DropTarget {
    std::optional<FacilityId> facility; ///< nothing: back to waiting
    std::optional<Day> arrival;         ///< of a cell; nothing: keep the day, or take the best

    auto operator<=>(const DropTarget&) const = default;
};

/// Why a drop is no question of rules at all.
struct DropObstacle {
    enum class Kind {
        Gone,    ///< the batch or cohort is not in the plan any more
        Locked,  ///< a locked batch
        Fixed,   ///< departed, arrived or cancelled; approved where it would be taken out of the plan
        NoRoute, ///< no route leads from where the people are
        Nobody,  ///< nobody of the cohort waits
    };
    Kind kind = Kind::Gone;
    std::string code; ///< of the batch or cohort
    std::optional<FacilityId> from;
};

/// A batch before and after the drop; a new batch has no before.
struct DropMove {
    std::optional<Batch> before;
    Batch after;
};

struct DropPlan {
    DropTarget target;
    std::optional<DropObstacle> obstacle;
    std::optional<Edit> edit; ///< nothing where there is an obstacle, or where nothing would change
    std::vector<DropMove> moves;
    std::vector<Batch> removed;   ///< back to waiting
    std::vector<LostRecord> lost; ///< clearances that the drop takes off
    PlacementPreview preview;     ///< without meaning where there is no edit

    [[nodiscard]] bool isForbidden() const
    {
        return obstacle.has_value() || (edit && preview.verdict() == Verdict::Forbidden);
    }
    /// True where the drop may be made and changes something.
    [[nodiscard]] bool isAllowed() const { return edit && !isForbidden(); }
};

/// Batches keep their day where that breaks no rule, else take the best day; the best route is taken.
/// `score` counts all batches of the plan; it is changed and changed back.
[[nodiscard]] DropPlan planDrop(LiveScore& score, const Plan& plan, const DragLoad& load, const DropTarget& target);
/// The batches a number of days later, or earlier where it is negative, on the routes that they have.
[[nodiscard]] DropPlan planShift(LiveScore& score, const Plan& plan, const std::vector<BatchCode>& batches, Days days);

/// People of the cohort in none of the batches that are counted.
[[nodiscard]] People waitingOf(const LiveRules& rules, CohortId cohort);

} // namespace planner
