// SPDX-License-Identifier: Apache-2.0
#pragma once
// Two operations laid over each other: which rows are the same, and where all of them stand while both are there.

#include "core/model/operation_row.h"
#include "core/model/plan.h"

#include <array>
#include <cstdint>
#include <optional>
#include <vector>

namespace planner {

inline constexpr std::size_t kTableCount = kNamesOf<OperationTable>.names.size();

/// Positions of the rows of one table.
struct MergedTable {
    std::vector<std::uint32_t> ofBefore;             ///< where they stand with the rows of both, by position before
    std::vector<std::uint32_t> ofAfter;              ///< the same, by position in the other operation
    std::vector<std::optional<std::uint32_t>> twins; ///< of a row of the other operation: its position before
    std::vector<bool> isGone;                        ///< by position before: the other operation does not have it
};

class MergedOperation {
public:
    MergedOperation(const Operation& before, const Operation& after);

    [[nodiscard]] const MergedTable& of(OperationTable table) const
    {
        return m_tables[static_cast<std::size_t>(table)];
    }
    /// The row with references to where the rows of both stand.
    [[nodiscard]] OperationRow fromBefore(OperationRow row) const;
    [[nodiscard]] OperationRow fromAfter(OperationRow row) const;
    [[nodiscard]] Batch fromBefore(Batch batch) const;
    [[nodiscard]] Batch fromAfter(Batch batch) const;

private:
    using Positions = std::vector<std::uint32_t> MergedTable::*;
    [[nodiscard]] OperationRow moved(OperationRow row, Positions positions) const;
    [[nodiscard]] Batch moved(Batch batch, Positions positions) const;

    std::array<MergedTable, kTableCount> m_tables;
};

} // namespace planner
