// SPDX-License-Identifier: Apache-2.0
#pragma once
// Walks a journal in memory: earlier states of a plan, and what another planner added.

#include "core/edit/code_index.h"
#include "core/edit/edit.h"
#include "core/journal/entry.h"

namespace planner {

/// A plan that changes as entries of its journal are taken back or made again; nothing is written. For one use: after
/// an answer of nothing the plan means nothing.
class Replay {
public:
    /// `find` gives the entries that others name.
    Replay(EntryLookup find, Plan plan);
    Replay(const Replay&) = delete;
    Replay& operator=(const Replay&) = delete;

    [[nodiscard]] const Plan& plan() const { return m_plan; }
    [[nodiscard]] Plan takePlan() && { return std::move(m_plan); }
    /// From the state after the entry to the one before; gives what changed. Nothing where the texts are no edits, or
    /// refused ones.
    [[nodiscard]] std::optional<ChangeSet> takeBack(const ChainedEntry& entry) { return walk(entry, Way::Back); }
    /// From the state before the entry to the one after.
    [[nodiscard]] std::optional<ChangeSet> makeAgain(const ChainedEntry& entry) { return walk(entry, Way::Forward); }

private:
    enum class Way { Back, Forward };
    [[nodiscard]] std::optional<ChangeSet> walk(const ChainedEntry& entry, Way way);
    [[nodiscard]] std::vector<std::string> textsOf(const ChainedEntry& entry, Way way) const;
    [[nodiscard]] std::optional<ChangeSet> change(const std::string& text);

    EntryLookup m_find;
    Plan m_plan;
    CodeIndex m_codes;
};

} // namespace planner
