// SPDX-License-Identifier: Apache-2.0
#pragma once
// What makes another plan of one: rows with their old and new cells to show, and one step to take. For what comes back
// changed from outside: an operation folder, a schedule, a table.

#include "core/edit/edit.h"

#include <map>
#include <optional>
#include <string>
#include <vector>

namespace planner {

struct CellChange {
    std::string field;
    std::string before; ///< as the operation folder has it; "" for a blank cell, and of a row that was not there
    std::string after;

    bool operator==(const CellChange&) const = default;
};

enum class RowFate { Added, Changed, Gone };
template <>
inline constexpr NameTable<RowFate, 3> kNamesOf<RowFate>{{"added", "changed", "gone"}};

struct RowChange {
    std::string table; ///< as kNamesOf<OperationTable> has it, or "batches", "clearances", "approvals"
    std::string row;   ///< its code, or what it is about: "NAS/women"
    RowFate fate = RowFate::Changed;
    /// Of a changed row those that differ, of others those that are not blank.
    std::vector<CellChange> cells;

    bool operator==(const RowChange&) const = default;
};

/// The cells that differ, of rows of one table; with nothing in place of either, those that are not blank.
[[nodiscard]] std::vector<CellChange> cellChanges(const Operation& operationBefore, const OperationRow* before,
                                                  const Operation& operationAfter, const OperationRow* after);
/// All rows that differ, table by table. Rows are the same by their code, else by what they are about; the order of
/// rows means nothing.
[[nodiscard]] std::vector<RowChange> rowChanges(const Plan& before, const Plan& after);

struct PlanDifference {
    std::optional<Edit> edit;    ///< one step; nothing where nothing differs
    std::vector<RowChange> rows; ///< what the step does, with all that follows from it
    std::vector<Message> kept;   ///< what the other plan says otherwise and stays: departures and arrivals are facts
};

/// Which parts of the other plan are meant.
struct DifferenceScope {
    bool hasOperation = true;
    bool hasBatches = true;
    bool hasApprovals = true;
    /// Fields by table, as RowChange names it, that the other plan does not say: rows that both have keep theirs.
    std::map<std::string, std::vector<std::string>, std::less<>> unsaid{};
};

/// The step from `before` to `after`, whose references are its own. Rows that only `after` has come behind the one that
/// they follow there. Batches keep their records as far as these hold (core/model/README.md, Records), but for what
/// `after` says of them otherwise. Refused where apply() refuses the step.
[[nodiscard]] Result<PlanDifference> differenceTo(const Plan& before, const Plan& after,
                                                  const DifferenceScope& scope = {});

} // namespace planner
