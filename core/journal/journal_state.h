// SPDX-License-Identifier: Apache-2.0
#pragma once
// What follows from the entries of a journal: its end, and the stacks of undo and redo.

#include "core/journal/entry.h"

#include <optional>
#include <vector>

namespace planner {

/// What follows from the entries: where the journal ends and what can be undone and redone.
class JournalState {
public:
    /// Whether the entry is the next one: its sequence, chain and hash, and its place in the stacks.
    [[nodiscard]] bool isFollowedBy(const ChainedEntry& entry) const;
    /// Makes room for the next entry.
    void reserveNext();
    /// Appends the next entry, for which isFollowedBy() holds and reserveNext() made room: after a commit nothing may
    /// fail.
    void append(const ChainedEntry& entry) noexcept;
    /// Appends the entry where it is the next one; false where it is not, and nothing has changed.
    [[nodiscard]] bool add(const ChainedEntry& entry);

    [[nodiscard]] std::int64_t sequence() const { return m_sequence; }
    [[nodiscard]] const Hash& hash() const { return m_hash; }
    [[nodiscard]] const Hash& stateDigest() const { return m_stateDigest; }
    [[nodiscard]] std::optional<std::int64_t> lastUndoable() const;
    [[nodiscard]] std::optional<std::int64_t> lastRedoable() const;
    /// True where the newest entry is an edit in force, which a continuation can go on with.
    [[nodiscard]] bool canContinue() const;

private:
    [[nodiscard]] bool isKindAllowed(const JournalEntry& line) const;
    static void move(std::vector<std::int64_t>& from, std::vector<std::int64_t>& to);

    std::int64_t m_sequence = 0;
    bool m_isEdit = false; ///< the newest entry is an edit or goes on with one
    Hash m_hash{};
    Hash m_stateDigest{};
    std::vector<std::int64_t> m_undoable; ///< sequences of edits that are in force, oldest first
    std::vector<std::int64_t> m_redoable; ///< of edits that were taken back, the next to bring back last
};

/// Fills in sequence, previous and hash so that the entry follows `state`.
void chain(ChainedEntry& entry, const JournalState& state);

} // namespace planner
