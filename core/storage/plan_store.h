// SPDX-License-Identifier: Apache-2.0
#pragma once
// A plan in its file: one SQLite database that holds the rows, the journal and nothing else.

#include "core/edit/edit.h"
#include "core/edit/history.h"

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace planner {

enum class Depth;

/// Owns the connection. Every change is durable when its call returns. Not for use by two threads at once.
/// The plan in memory is the plan in the file as this store last saw it: whatever fails, both are as before.
class PlanStore {
public:
    /// Writes a new file, readable by its owner alone, whose first entry is the import. Refused where something
    /// exists at `path`: a plan file is never replaced, because that would lose its edits. A failure leaves nothing.
    [[nodiscard]] static Result<PlanStore> create(const std::string& path, Plan plan, const Author& author);
    /// Opens a file after its identity, size, schema text, integrity and history were checked.
    /// Anything else than a sound plan file is ErrorKind::Failed, and is not changed. What a killed program left
    /// half done is rolled back first.
    [[nodiscard]] static Result<PlanStore> open(const std::string& path);

    PlanStore(PlanStore&&) noexcept;
    PlanStore& operator=(PlanStore&&) noexcept;
    ~PlanStore();

    [[nodiscard]] const Plan& plan() const;
    /// Random, given at creation: tells plan files apart whatever they are called.
    [[nodiscard]] const std::string& planId() const;
    [[nodiscard]] JournalTip tip() const;

    /// Applies and commits one edit with its journal entry; on refusal or failure nothing has changed. (One failure
    /// is different and says so: the step is in the file and in memory, and the disk did not confirm it.)
    /// `kind` is Edit or Split; ReplacePlan is entered as Import. Refused as apply() refuses, without a reason where
    /// needsReason() asks for one, and where another program has changed the file since: see reload().
    [[nodiscard]] Result<ChangeSet> push(const Edit& edit, const Author& author, JournalKind kind = JournalKind::Edit);
    /// Takes back the last edit that is not taken back. Refused where there is none; the import that made the file
    /// cannot be taken back.
    [[nodiscard]] Result<ChangeSet> undo(const Author& author);
    /// Brings back the last edit that was taken back. Refused where there is none.
    [[nodiscard]] Result<ChangeSet> redo(const Author& author);
    [[nodiscard]] bool canUndo() const;
    [[nodiscard]] bool canRedo() const;
    /// What undo() would take back and redo() bring back, in the words of the history; nothing where there is none.
    [[nodiscard]] std::optional<Message> undoDescription() const;
    [[nodiscard]] std::optional<Message> redoDescription() const;

    [[nodiscard]] Result<std::vector<JournalEntry>> history() const;
    /// Checks the whole file again, and that it holds the plan that is in memory.
    [[nodiscard]] Result<Done> verify() const;
    /// verify(), and that every entry of the history, taken back in memory, leads to the state recorded before it.
    [[nodiscard]] Result<Done> verifyHistory() const;

    /// True where another program has written to the file since this store read it.
    [[nodiscard]] Result<bool> hasChangedElsewhere() const;
    /// Reads the file again, with all checks. On failure the plan in memory stays.
    [[nodiscard]] Result<Done> reload();

private:
    struct Impl;
    [[nodiscard]] Result<Done> check(Depth depth) const;
    explicit PlanStore(std::unique_ptr<Impl> impl);
    std::unique_ptr<Impl> m_impl;
};

} // namespace planner
