// SPDX-License-Identifier: Apache-2.0
#pragma once
// The history of a plan: who changed what, when and why.

#include "core/base/message.h"

#include <cstdint>
#include <string>

namespace planner {

/// Who makes a step, when and why. The clock is the caller's.
struct Author {
    std::string name;
    std::int64_t utcMilliseconds = 0; ///< since 1970-01-01 00:00 UTC
    std::string reason;
};

enum class JournalKind { Edit, Undo, Redo, Import, Split, Migrate };

/// One line of the history.
struct JournalEntry {
    std::int64_t sequence = 0; ///< from 1, without gaps
    std::int64_t utcMilliseconds = 0;
    std::string author;
    std::string reason;
    JournalKind kind = JournalKind::Edit;
    std::int64_t undoes = 0; ///< the entry that an undo takes back or a redo brings back; 0 for others
    Message description;     ///< of an undo or redo: that of the entry it names
    std::string hash;        ///< 64 hexadecimal digits, chained

    bool operator==(const JournalEntry&) const = default;
};

/// Where a history ends. Kept outside the file, it shows later whether the file's history was cut or rewritten.
struct JournalTip {
    std::int64_t sequence = 0;
    std::string hash; ///< of that entry

    bool operator==(const JournalTip&) const = default;
};

} // namespace planner
