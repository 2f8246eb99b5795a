// SPDX-License-Identifier: Apache-2.0
#pragma once
// The entries of a history in the words of `tplan log` and in the user's language.

#include "core/edit/history.h"

#include <QString>

namespace planner::ui {

/// What the entry did, to be read after the name of who did it: "moved B-014 to Nasiriyah, 24 Jan to 25 Jan"; of undo
/// and redo with the entries of the whole step: "took back 6 to 10: ...". `history` from entry 1 on.
[[nodiscard]] QString historyText(const JournalEntry& entry, const std::vector<JournalEntry>& history);

} // namespace planner::ui
