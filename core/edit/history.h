// SPDX-License-Identifier: Apache-2.0
#pragma once
// The history of a plan: who changed what, when and why.

#include "core/base/message.h"

#include <cstdint>
#include <string>
#include <vector>

namespace planner {

/// Who makes a step, when and why. The clock is the caller's.
struct Author {
    std::string name;
    std::int64_t utcMilliseconds = 0; ///< since 1970-01-01 00:00 UTC
    std::string reason;
};

enum class JournalKind {
    Edit,
    Undo,
    Redo,
    Import,
    Split,
    Migrate,  ///< the file took the form of a newer version of the program; the plan stayed
    Continue, ///< an edit that goes on with the one before, as typing does: both are one step of undo
    Snapshot, ///< names the state of the plan; the plan stays
    Return,   ///< the plan went back to an earlier state, as one step that can be taken back
};

/// One line of the history.
struct JournalEntry {
    std::int64_t sequence = 0; ///< from 1, without gaps
    std::int64_t utcMilliseconds = 0;
    std::string author;
    std::string reason;
    JournalKind kind = JournalKind::Edit;
    /// The entry that an undo takes back, a redo brings back or a continuation goes on with; 0 for others.
    std::int64_t undoes = 0;
    Message description; ///< of an undo or redo: that of the entry it names
    std::string hash;    ///< 64 hexadecimal digits, chained

    bool operator==(const JournalEntry&) const = default;
};

/// A state of the plan that was given a name.
struct NamedState {
    std::int64_t sequence = 0; ///< the entry that named it
    std::string name;
    std::string author;
    std::int64_t utcMilliseconds = 0;

    bool operator==(const NamedState&) const = default;
};
/// In the order of the history, the oldest first.
[[nodiscard]] std::vector<NamedState> namedStates(const std::vector<JournalEntry>& history);

/// Where a history ends. Kept outside the file, it shows later whether the file's history was cut or rewritten.
struct JournalTip {
    std::int64_t sequence = 0;
    std::string hash; ///< of that entry

    bool operator==(const JournalTip&) const = default;
};

/// What was done, as history tells it after the name of who did it: "moved B-014 from Karkh to Nasiriyah, 2026-01-24 to
/// 2026-01-25"; of an undo or redo, what it took or brought back; of what this version does not know, "did: ...".
[[nodiscard]] Message whatWasDone(const JournalEntry& entry);
/// The number of the entry with which the step of undo begins that the entry `last` ends; `last` itself where it goes
/// on with nothing. `history` from entry 1 on.
[[nodiscard]] std::int64_t beginningOfStep(const std::vector<JournalEntry>& history, std::int64_t last);
/// whatWasDone(), with the whole step that an undo or redo names: "took back 14: moved ...", "took back 6 to 10: ...".
[[nodiscard]] Message pastTense(const JournalEntry& entry, const std::vector<JournalEntry>& history);

} // namespace planner
