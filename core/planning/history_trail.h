// SPDX-License-Identifier: Apache-2.0
#pragma once
// What of a plan's history is in force, and how far every entry is away by undo and redo.

#include "core/edit/history.h"

#include <cstdint>
#include <map>
#include <optional>
#include <vector>

namespace planner {

class HistoryTrail {
public:
    HistoryTrail() = default;
    /// `entries` in the order of their sequence.
    explicit HistoryTrail(const std::vector<JournalEntry>& entries);

    /// How many steps lead to the plan as it was right after the entry: below 0 by undo, above 0 by redo, 0 for now.
    /// Nothing for entries that undo and redo do not lead to: those that were taken back and followed by others.
    [[nodiscard]] std::optional<std::int64_t> stepsTo(std::int64_t sequence) const;
    /// Whether the entry's change is in the plan.
    [[nodiscard]] bool isInForce(std::int64_t sequence) const;
    /// The entry that ends the step of undo which the entry is part of.
    [[nodiscard]] std::int64_t endOfStep(std::int64_t sequence) const;

private:
    std::vector<std::int64_t> m_done;                 ///< sequences of the changes in force, oldest first
    std::vector<std::int64_t> m_undone;               ///< what redo would bring back, the next one last
    std::map<std::int64_t, std::int64_t> m_continued; ///< the entry that goes on with an entry
};

} // namespace planner
