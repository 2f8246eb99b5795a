// SPDX-License-Identifier: Apache-2.0
#pragma once
// What a drop would do, worked out before the button is released: the edit, its consequences, and what forbids it.

#include "core/edit/edit.h"
#include "core/edit/records.h"
#include "core/goals/placement_preview.h"
#include "ui/drag/drag_load.h"

#include <optional>
#include <vector>

namespace planner::ui {

class PlanDocument;

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
/// Changes the document's live score and changes it back.
[[nodiscard]] DropPlan planDrop(const PlanDocument& document, const DragLoad& load, const DropTarget& target);
/// The batches a number of days later, or earlier where it is negative, on the routes that they have.
[[nodiscard]] DropPlan planShift(const PlanDocument& document, const std::vector<BatchCode>& batches, Days days);

/// People of the cohort in no batch.
[[nodiscard]] People waitingOf(const PlanDocument& document, CohortId cohort);

} // namespace planner::ui
