// SPDX-License-Identifier: Apache-2.0
#pragma once
// What a window needs of a plan and its file, so that windows know nothing of storage.

#include "core/edit/edit.h"
#include "core/edit/history.h"

#include <optional>
#include <string>
#include <vector>

namespace planner {

/// A plan with its history. The program keeps it in a plan file; tests keep it in memory. For one thread.
/// Every change is durable when its call returns; on refusal or failure nothing has changed.
class PlanKeeper {
public:
    virtual ~PlanKeeper() = default;

    [[nodiscard]] virtual const Plan& plan() const = 0;
    /// Where the plan is kept, for window titles; empty in tests.
    [[nodiscard]] virtual std::string path() const = 0;

    [[nodiscard]] virtual Result<ChangeSet> push(const Edit& edit, const Author& author, JournalKind kind) = 0;
    [[nodiscard]] virtual Result<ChangeSet> undo(const Author& author) = 0;
    [[nodiscard]] virtual Result<ChangeSet> redo(const Author& author) = 0;
    /// True where undo() or redo() is refused without a reason, as needsReason() says of the edit.
    [[nodiscard]] virtual bool undoNeedsReason() const = 0;
    [[nodiscard]] virtual bool redoNeedsReason() const = 0;
    /// What undo() would take back and redo() bring back; nothing where there is nothing.
    [[nodiscard]] virtual std::optional<Message> undoDescription() const = 0;
    [[nodiscard]] virtual std::optional<Message> redoDescription() const = 0;

    [[nodiscard]] virtual Result<std::vector<JournalEntry>> history() const = 0;
    /// True where another program has changed the plan since this keeper read it, or PlanStates has.
    [[nodiscard]] virtual Result<bool> hasChangedElsewhere() const = 0;
    /// Reads what was changed; gives what is different now. On failure the plan stays as it was.
    [[nodiscard]] virtual Result<ChangeSet> reload() = 0;
    /// What the user should know of the plan's file and was not told yet: a backup that failed, a file that was put in
    /// place of it. To be asked after opening, after every step and after reload().
    [[nodiscard]] virtual std::vector<Message> takeWarnings() { return {}; }
};

} // namespace planner
