// SPDX-License-Identifier: Apache-2.0
#pragma once
// Edits as values: every change of a plan is one of these.

#include "core/base/result.h"
#include "core/model/plan.h"

#include <string>
#include <variant>
#include <vector>

namespace planner {

struct AddBatch {
    Batch batch;
    bool operator==(const AddBatch&) const = default;
};
struct MoveBatch {
    BatchCode code;
    RouteId route;
    Day departure;
    bool operator==(const MoveBatch&) const = default;
};
struct RedateBatch {
    BatchCode code;
    Day departure;
    bool operator==(const RedateBatch&) const = default;
};
struct ResizeBatch {
    BatchCode code;
    std::vector<Part> parts;
    bool operator==(const ResizeBatch&) const = default;
};
/// Takes `parts` out of `code` into the new batch `newCode` on the same route and day.
struct SplitBatch {
    BatchCode code;
    BatchCode newCode;
    std::vector<Part> parts;
    bool operator==(const SplitBatch&) const = default;
};
/// Adds the parts of `from` to `into`, which keeps its route and day; `from` is removed.
struct MergeBatches {
    BatchCode into;
    BatchCode from;
    bool operator==(const MergeBatches&) const = default;
};
struct LockBatch {
    BatchCode code;
    bool isLocked = true;
    bool operator==(const LockBatch&) const = default;
};
struct CancelBatch {
    BatchCode code;
    bool operator==(const CancelBatch&) const = default;
};
struct SetStatus {
    BatchCode code;
    Status status;
    std::optional<People> actual;
    bool operator==(const SetStatus&) const = default;
};
struct SetClearances {
    BatchCode code;
    Clearances clearances;
    bool operator==(const SetClearances&) const = default;
};
/// Removes and puts whole batches in one step: what accepting a split does, and the inverse of every batch edit.
struct ReplaceBatches {
    std::vector<BatchCode> removed;
    std::vector<Batch> put;
    bool operator==(const ReplaceBatches&) const = default;
};
/// Replaces the row of the facility with the same code ("change a figure").
struct SetFacility {
    Facility facility;
    bool operator==(const SetFacility&) const = default;
};
struct SetRoute {
    Route route;
    bool operator==(const SetRoute&) const = default;
};
/// Replaces the whole calendar.
struct SetCalendar {
    std::vector<CalendarRow> rows;
    bool operator==(const SetCalendar&) const = default;
};
/// Replaces settings and goal order; start and end may change too.
struct SetSettings {
    Settings settings;
    bool operator==(const SetSettings&) const = default;
};
/// Replaces the approved exceptions.
struct SetApprovals {
    std::vector<Approval> approvals;
    bool operator==(const SetApprovals&) const = default;
};

using Edit = std::variant<AddBatch, MoveBatch, RedateBatch, ResizeBatch, SplitBatch, MergeBatches, LockBatch,
                          CancelBatch, SetStatus, SetClearances, ReplaceBatches, SetFacility, SetRoute, SetCalendar,
                          SetSettings, SetApprovals>;

/// What an edit touched: what views refresh and storage writes.
struct ChangeSet {
    std::vector<BatchCode> batches; ///< put or removed
    std::vector<FacilityId> facilities;
    std::vector<RouteId> routes;
    bool hasCalendar = false;
    bool hasSettings = false;
    bool hasApprovals = false;
};

struct Applied {
    Edit inverse; ///< applied to the changed plan gives the plan before, to the byte
    ChangeSet changes;
};

/// Applies the edit, or refuses with ErrorKind::Refused and leaves the plan as it was.
/// Refused: unknown or doubled codes, people that a cohort does not have, a step between states that the
/// status order does not know, moving a departed batch. Rule findings are no refusal: they are shown.
[[nodiscard]] Result<Applied> apply(Plan& plan, const Edit& edit);
/// A sentence that names the step for histories and undo: "Move B-014 to route HAS-KAR on day 5".
[[nodiscard]] Message describe(const Plan& plan, const Edit& edit);

} // namespace planner
