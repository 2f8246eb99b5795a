// SPDX-License-Identifier: Apache-2.0
#pragma once
// The journal of a plan file: its chained entries, and the undo and redo stacks that follow from them.

#include "core/base/result.h"
#include "core/edit/history.h"
#include "core/storage/database/connection.h"
#include "core/storage/database/hash.h"

#include <optional>

namespace planner {

/// One row of the journal table. The texts are edits as JSON. The import that began the file has the whole plan as
/// its redo text (nothing where that would be very large, and in files of version 1); undo, redo, snapshot and migrate
/// have none. The texts of a continuation lead from the state before its whole step to the one after, and back.
struct JournalRow {
    JournalEntry entry;
    std::string redo;
    std::string undo;
    Hash stateDigest{}; ///< of all rows after this entry
    Hash previous{};    ///< hash of the entry before; zeros for the first
    Hash hash{};
};

/// What follows from the entries: where the journal ends and what can be undone and redone.
class JournalState {
public:
    /// Whether the entry is the next one: its sequence, chain and hash, and its place in the stacks.
    [[nodiscard]] bool isFollowedBy(const JournalRow& row) const;
    /// Makes room for the next entry.
    void reserveNext();
    /// Takes the next entry, for which isFollowedBy() holds and reserveNext() made room: after a commit nothing may
    /// fail.
    void take(const JournalRow& row) noexcept;

    [[nodiscard]] std::int64_t sequence() const { return m_sequence; }
    [[nodiscard]] const Hash& hash() const { return m_hash; }
    [[nodiscard]] const Hash& stateDigest() const { return m_stateDigest; }
    [[nodiscard]] std::optional<std::int64_t> lastUndoable() const;
    [[nodiscard]] std::optional<std::int64_t> lastRedoable() const;
    /// True where the newest entry is an edit in force, which a continuation can go on with.
    [[nodiscard]] bool canContinue() const;

private:
    [[nodiscard]] bool isKindAllowed(const JournalEntry& entry) const;
    static void move(std::vector<std::int64_t>& from, std::vector<std::int64_t>& to);

    std::int64_t m_sequence = 0;
    bool m_isEdit = false; ///< the newest entry is an edit or goes on with one
    Hash m_hash{};
    Hash m_stateDigest{};
    std::vector<std::int64_t> m_undoable; ///< sequences of edits that are in force, oldest first
    std::vector<std::int64_t> m_redoable; ///< of edits that were taken back, the next to bring back last
};

/// In characters. Name and reason of an author, and names of states, are text on one line: see isOneLine().
inline constexpr std::size_t kLongestAuthorName = 200;
inline constexpr std::size_t kLongestReason = 10'000;
/// In text that is UTF-8.
[[nodiscard]] std::size_t characters(std::string_view text);
/// Refused where name or reason is no text on one line, or too long. What older files hold may be so.
[[nodiscard]] Result<Done> checkAuthor(const Author& author);
/// A row that has its author and kind, and the rest to come.
[[nodiscard]] JournalRow rowFor(const Author& author, JournalKind kind, Message description);

[[nodiscard]] Hash hashOf(const JournalRow& row);
/// Fills in sequence, previous and hash so that the row follows `state`.
void chain(JournalRow& row, const JournalState& state);
void append(const Connection& connection, const JournalRow& row);

struct Tip {
    std::int64_t sequence = 0;
    Hash hash{};
    std::string author; ///< of the newest entry
    bool operator==(const Tip&) const = default;
};
/// The newest entry in the file.
[[nodiscard]] Tip readTip(const Connection& connection);
/// Nothing where it cannot be read.
[[nodiscard]] std::optional<Message> readDescription(const Connection& connection, std::int64_t sequence);
/// The hash that an entry has in the file at this moment; nothing where there is no such entry.
[[nodiscard]] std::optional<Hash> readHash(const Connection& connection, std::int64_t sequence);
[[nodiscard]] JournalRow readRow(const Connection& connection, std::int64_t sequence);
/// The entries that are one step of undo with the entry: itself, and those that it continues, oldest first.
[[nodiscard]] std::vector<std::int64_t> stepOf(const Connection& connection, std::int64_t sequence);
/// Reads and checks the entries after `state`, which takes them. Gives their rows where those are kept; otherwise reads
/// whatever the table holds, also entries with impossible numbers. Throws Trouble naming the first that is not sound.
std::vector<JournalRow> readJournalOn(const Connection& connection, JournalState& state, bool keepsRows = false);
/// Reads and checks the whole chain. Throws Trouble naming the first entry that is not what was written.
[[nodiscard]] JournalState readJournal(const Connection& connection);
[[nodiscard]] std::vector<JournalEntry> readEntries(const Connection& connection);

} // namespace planner
