// SPDX-License-Identifier: Apache-2.0
#pragma once
// What a table would do to a plan, row by row, before any of it is taken.

#include "core/exchange/mapping/table_draft.h"
#include "core/exchange/mapping/taken_rows.h"
#include "core/planning/plan_difference.h"

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace planner {

enum class RowOutcome {
    Added,
    Changed,
    Same,    ///< the plan has it so already
    LeftOut, ///< a total, a note, or taken out by hand
    Faulty,  ///< until it is mended nothing of the table is taken
};
inline constexpr std::size_t kRowOutcomeCount = 5;

/// What is wrong with a cell of a row, or missing there.
struct CellFault {
    std::string field;                   ///< as the operation folder calls it
    std::optional<std::uint32_t> column; ///< of the table; nothing where it has none for the field
    Message why;
};

struct RowTaking {
    std::uint32_t number = 0; ///< in the file
    RowOutcome outcome = RowOutcome::Same;
    std::string code;
    std::vector<CellChange> cells; ///< of rows that are added or changed
    std::vector<CellFault> faults;
    Message why; ///< of rows that are left out
};

struct TableTaking {
    MappedTable table;
    std::vector<RowTaking> rows; ///< by number
    std::array<std::size_t, kRowOutcomeCount> counts{};
    std::vector<Message> questions; ///< those of the table, and categories that the plan lacks
    /// One step; nothing where nothing differs, or where something has to be said or mended first.
    std::optional<Edit> edit;
    std::vector<RowChange> changes; ///< all that the step does, categories too
    std::optional<Error> refusal;   ///< why the plan refuses the step
    bool isReady = false;           ///< nothing has to be said or mended

    [[nodiscard]] std::size_t count(RowOutcome outcome) const { return counts[static_cast<std::size_t>(outcome)]; }
};

/// Rows of batches are not taken: those have no outcome but LeftOut.
[[nodiscard]] TableTaking takingOf(const Plan& plan, const TableDraft& draft);

} // namespace planner
