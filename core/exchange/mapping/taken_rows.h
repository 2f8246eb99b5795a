// SPDX-License-Identifier: Apache-2.0
#pragma once
// The rows of a table in an operation: what planning compares with the plan, to take the difference as one step.

#include "core/exchange/folder_report.h"
#include "core/exchange/mapping/mapped_rows.h"
#include "core/model/operation.h"

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

namespace planner {

struct TakenRow {
    std::uint32_t number = 0; ///< in the file
    std::string code;
    std::optional<std::size_t> before;   ///< position of the row that it changes; nothing for a further one
    std::optional<std::size_t> after;    ///< its position now; nothing where it cannot be made
    std::vector<FolderProblem> problems; ///< why not: fields and sentences, without a place
};

struct TakenRows {
    Operation operation;
    std::vector<TakenRow> rows;

    /// Whether every row could be made.
    [[nodiscard]] bool areWhole() const;
};

/// The operation with the rows of the table: a row whose code is there gets the cells that the table gives and keeps
/// its others, further ones come behind, and what cannot be made is left out and says why. The kind is none of batches.
/// Categories that cohorts name and the operation lacks are added where the mapping says so.
[[nodiscard]] TakenRows takenRows(const Operation& operation, const TableMapping& mapping, const MappedTable& table);

/// What the rows need and the operation lacks: a question for each category, since it decides who may travel with whom.
[[nodiscard]] std::vector<Message> unknownCategories(const Operation& operation, const MappedTable& table);

} // namespace planner
