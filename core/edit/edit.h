// SPDX-License-Identifier: Apache-2.0
#pragma once
// Edits as values: every change of a plan is one of these.

#include "core/base/result.h"
#include "core/edit/records.h"
#include "core/model/operation_row.h"
#include "core/model/plan.h"

#include <array>
#include <concepts>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

namespace planner {

struct Edit;

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
/// Replaces the parts.
struct ResizeBatch {
    BatchCode code;
    std::vector<Part> parts;
    bool operator==(const ResizeBatch&) const = default;
};
/// Takes `parts` out of `code` into the new batch `newCode` on the same route and day, with the same status and
/// clearances. Both keep at least one person.
struct SplitBatch {
    BatchCode code;
    BatchCode newCode;
    std::vector<Part> parts;
    bool operator==(const SplitBatch&) const = default;
};
/// Adds the parts of `from` to `into`, which keeps its route and day, and the clearances that hold for both; `from` is
/// removed. Both start at the same facility.
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
/// One step along draft, proposed, approved, departed, arrived, or one back; a step back takes with it what was counted
/// at the later one. Steps of earlier versions may have `actual`, the people counted at departure.
struct SetStatus {
    BatchCode code;
    Status status = Status::Draft;
    std::optional<People> actual{};
    bool operator==(const SetStatus&) const = default;
};
/// Replaces what is recorded of the checks.
struct SetClearances {
    BatchCode code;
    Clearances clearances;
    bool operator==(const SetClearances&) const = default;
};
/// Replaces what is recorded of a departure or arrival; `status` is Departed or Arrived and the batch's own, or one
/// step on.
struct RecordCounts {
    BatchCode code;
    Status status = Status::Departed;
    Happened happened;
    bool operator==(const RecordCounts&) const = default;
};
/// Replaces the note on the count of a departed or arrived batch.
struct ExplainCount {
    BatchCode code;
    std::string text;
    bool operator==(const ExplainCount&) const = default;
};
/// Removes batches and puts others, whole, in place of what has their code: what accepting a split does, and the
/// inverse of every batch edit. Fixed batches are neither removed nor changed. What is put has the records of the batch
/// of the same route and day that has all of its people; see continueRecords().
struct ReplaceBatches {
    std::vector<BatchCode> removed;
    std::vector<Batch> put;
    bool operator==(const ReplaceBatches&) const = default;
};
/// Puts batches as they are. Only the program makes this one, as a part of a step that it writes down: what became of
/// records by the other parts.
struct SettleRecords {
    std::vector<Batch> put;
    bool operator==(const SettleRecords&) const = default;
};
/// Replaces the row of the facility with the same code ("change a figure").
struct SetFacility {
    Facility facility;
    bool operator==(const SetFacility&) const = default;
};
/// Puts one of the rival figures in force: its value in the facility, the mark on its row alone. The row is found
/// by everything but its mark.
struct UseFigure {
    RivalFigure figure;
    bool operator==(const UseFigure&) const = default;
};
/// Replaces the rival figures; what is in force in the facilities stays.
struct SetFigures {
    std::vector<RivalFigure> figures;
    bool operator==(const SetFigures&) const = default;
};
struct SetCategory {
    Category category;
    bool operator==(const SetCategory&) const = default;
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
/// Replaces the approved exceptions. Only R01, R04, R05 and R14 can be approved, by a named person with a reason.
struct SetApprovals {
    std::vector<Approval> approvals;
    bool operator==(const SetApprovals&) const = default;
};
/// Replaces the list of people, which always has an approver. No two of it have the same name or key, and a key keeps
/// its name.
struct SetPeople {
    std::vector<Person> people;
    bool operator==(const SetPeople&) const = default;
};
/// Puts another plan in place of this one, with the list of people of this one: an operation folder imported into a
/// plan that exists. Ids of the plan before mean nothing afterwards.
struct ReplacePlan {
    Plan plan;
    bool operator==(const ReplacePlan&) const = default;
};
/// Puts the row into its table, before the one at `position`; behind the last one where that is how many there are.
/// Ids from there on go up by one, wherever they are.
struct AddRow {
    std::uint32_t position = 0;
    OperationRow row;
    bool operator==(const AddRow&) const = default;
};
/// Replaces the row of its table at `position`. Where it has another code, all that refers to it refers to it still.
struct SetRow {
    std::uint32_t position = 0;
    OperationRow row;
    bool operator==(const SetRow&) const = default;
};
/// Takes the row out, which nothing may refer to. Ids behind it go down by one, wherever they are.
struct RemoveRow {
    OperationTable table = OperationTable::Facilities;
    std::uint32_t position = 0;
    bool operator==(const RemoveRow&) const = default;
};
/// Several edits as one step: all or none, each applied to what the ones before it made. Cohorts are counted at
/// the end only, so people may go from batch to batch in any order. Holds no ReplacePlan.
struct Transaction {
    std::vector<Edit> edits;
    bool operator==(const Transaction& other) const;
};

struct Edit {
    using Value =
        std::variant<AddBatch, MoveBatch, RedateBatch, ResizeBatch, SplitBatch, MergeBatches, LockBatch, CancelBatch,
                     SetStatus, SetClearances, RecordCounts, ExplainCount, ReplaceBatches, SettleRecords, SetFacility,
                     UseFigure, SetFigures, SetCategory, SetRoute, SetCalendar, SetSettings, SetApprovals, SetPeople,
                     ReplacePlan, AddRow, SetRow, RemoveRow, Transaction>;

    template <class Kind>
    requires(!std::same_as<std::remove_cvref_t<Kind>, Edit> && std::constructible_from<Value, Kind>) Edit(Kind&& kind)
        : value(std::forward<Kind>(kind)) // NOLINT(google-explicit-constructor)
    {
    }

    Value value;

    bool operator==(const Edit&) const = default;
};

/// Several edits as one step; a single one stays itself. Nothing for none.
[[nodiscard]] std::optional<Edit> asOneStep(std::vector<Edit> edits);

/// What an edit touched: what views refresh and storage writes.
struct ChangeSet {
    std::vector<BatchCode> batches; ///< put, removed, or with ids that moved
    /// By table: positions at which a row is new, another one or, past the end, gone. Ascending.
    std::array<std::vector<std::uint32_t>, kOperationTables.size()> rows;
    bool hasApprovals = false;
    bool hasPeople = false;
    /// The least role whose holder may answer for it, in plans with a list of people; Viewer: nobody has to.
    Role needs = Role::Viewer;
    bool hasNewCodes = false;   ///< a code is new, gone or of another row: what was looked up by code is to be again
    bool hasEverything = false; ///< ids mean other rows than before: what was worked out is to be worked out anew
    bool isOtherPlan = false;   ///< another plan, so hasEverything too; the fields above say nothing

    [[nodiscard]] const std::vector<std::uint32_t>& in(OperationTable table) const
    {
        return rows[static_cast<std::size_t>(table)];
    }
    [[nodiscard]] std::vector<std::uint32_t>& in(OperationTable table) { return rows[static_cast<std::size_t>(table)]; }
    [[nodiscard]] bool has(OperationTable table) const { return hasEverything || !in(table).empty(); }
    /// True where any row of the operation is another one.
    [[nodiscard]] bool hasOperation() const;
    /// Makes it what both touched, the other one later.
    void add(const ChangeSet& more);

    bool operator==(const ChangeSet&) const = default;
};

struct Applied {
    Edit inverse; ///< for replay(): gives the plan before, to the byte
    ChangeSet changes;
    /// For replay(): makes of the plan before the plan after, to the byte. Nothing where the edit itself does.
    std::optional<Edit> written;
    std::vector<LostRecord> lost; ///< clearances that the step took off batches that are still there
};

/// Applies the edit, or refuses with ErrorKind::Refused and leaves the plan as it was. Records follow what changes
/// (core/model/README.md, Records): a batch loses the clearances that hold for other people, another place or
/// day. Refused: unknown, doubled or malformed codes and ids; parts without people; more people of a cohort in batches
/// than it has (unless the plan had so before and the edit adds none); steps that the status order does not know;
/// approval without all five clearances; changing a locked, departed, arrived or cancelled batch, or the route and
/// start that a departed one relies on; a population below the facility's cohorts; rows as an import would refuse them,
/// rows that others refer to taken out, and rows that departed batches rely on changed. Rule findings otherwise are no
/// refusal: they are shown.
///
/// Where the operation wants two persons, steps of an `author` are held to that as well (core/edit/second_person.h);
/// steps that are only tried have none.
[[nodiscard]] Result<Applied> apply(Plan& plan, const Edit& edit, std::string_view author = {});
/// Makes a step that was made before, or its inverse, as it was written: records follow nothing, and only what could
/// make the plan unsound is refused, because the state that it leads to has been there before. `author` is who makes
/// another person's step again or takes it back; empty for steps of their own.
[[nodiscard]] Result<Applied> replay(Plan& plan, const Edit& edit, std::string_view author = {});
/// True where the edit changes the date or destination of an approved batch or takes a clearance off one, or corrects
/// what is recorded of a departure or arrival, or lets one person approve where it took two, so that a reason must be
/// given.
[[nodiscard]] bool needsReason(const Plan& plan, const Edit& edit);
/// True where something that is recorded of a departure or arrival is another afterwards, or no more: a correction.
[[nodiscard]] bool corrects(const Happened& before, const Happened& after);
/// What the edit would take off; nothing where it would be refused.
[[nodiscard]] std::vector<LostRecord> recordsLostBy(Plan plan, const Edit& edit);
/// One edit that does what the two do in a row, where both change the same field of the same thing, as typing
/// does; nothing where they stay two steps. Transactions merge where each of their edits does.
[[nodiscard]] std::optional<Edit> merged(const Edit& earlier, const Edit& later);
/// A sentence that names the step for histories and undo: "Move B-014 from Karkh to Nasiriyah, 2026-01-24 to
/// 2026-01-25".
/// `plan` is the plan before the edit.
[[nodiscard]] Message describe(const Plan& plan, const Edit& edit);
/// The sentence with the clearances that the step takes off.
[[nodiscard]] Message withLost(Message description, const std::vector<LostRecord>& lost);

} // namespace planner
