// SPDX-License-Identifier: Apache-2.0
#pragma once
// One entry of a journal as it is kept: what people read of it, the edit and its inverse, and the chained hashes.

#include "core/base/result.h"
#include "core/edit/history.h"
#include "core/journal/hash.h"
#include "core/journal/signature.h"

#include <functional>
#include <optional>
#include <string>
#include <string_view>

namespace planner {

/// The texts are edits as JSON. The import that began the journal has the whole plan as its redo text (nothing where
/// that would be very large, and in files of version 1); undo, redo, snapshot and migrate have none. The texts of a
/// continuation lead from the state before its whole step to the one after, and back.
struct ChainedEntry {
    JournalEntry line;
    std::string redo;
    std::string undo;
    Hash stateDigest{}; ///< of all rows after this entry
    Hash previous{};    ///< hash of the entry before; zeros for the first
    Hash hash{};
    /// Of whoever answers for the step; nothing where nobody does. Not a part of the hash, which it signs.
    std::optional<Signature> signature{};
};

/// Gives an entry of a journal. What it throws passes through whoever asks it.
using EntryLookup = std::function<ChainedEntry(std::int64_t sequence)>;

/// In characters. Name and reason of an author, and names of states, are text on one line: see isOneLine().
inline constexpr std::size_t kLongestAuthorName = 200;
inline constexpr std::size_t kLongestReason = 10'000;
/// In text that is UTF-8.
[[nodiscard]] std::size_t characters(std::string_view text);
/// Refused where name or reason is no text on one line, or too long. What older journals hold may be so.
[[nodiscard]] Result<Done> checkAuthor(const Author& author);
/// An entry that has its author and kind, and the rest to come.
[[nodiscard]] ChainedEntry entryBy(const Author& author, JournalKind kind, Message description);

/// The word for a kind in journals, and back.
[[nodiscard]] const char* nameOf(JournalKind kind);
[[nodiscard]] std::optional<JournalKind> journalKindFrom(std::string_view name);
/// What the hash of the entry must be.
[[nodiscard]] Hash hashOf(const ChainedEntry& entry);

/// The number of the entry with which the step of undo begins that the entry `last` ends; `last` itself where it goes
/// on with nothing.
[[nodiscard]] std::int64_t beginningOfStep(const EntryLookup& find, std::int64_t last);

} // namespace planner
