// SPDX-License-Identifier: Apache-2.0
#pragma once
// One step of a plan: applied in memory, written as rows and journal entry, committed. All or nothing.

#include "core/edit/code_index.h"
#include "core/edit/edit.h"
#include "core/storage/check/plan_checks.h"
#include "core/storage/rescue/file_copy.h"
#include "core/storage/rescue/pinned_tips.h"
#include "core/storage/seal/sealed_home.h"
#include "core/storage/share/file_mark.h"
#include "core/storage/share/share_hold.h"

namespace planner {

/// A plan that is open: the file's connection and what is known of its content.
struct OpenPlan {
    OpenPlan(std::string filePath, Connection opened, CheckedPlan checked);

    /// Takes what was read anew.
    void take(CheckedPlan checked);
    /// Compares the history with where it ended when it was last seen, and remembers where it ends now. What was cut or
    /// rewritten since, and another plan than was seen at this place, is told in `warnings` and not remembered.
    void comparePin();
    /// Remembers where the history ends, unless it was found cut. A failure is passed over.
    void rememberTip() const noexcept;
    /// Whether the entry is in the file as it is at this moment: others add to it.
    [[nodiscard]] bool hasEntry(const JournalTip& entry) const;
    /// Whether it is missing for good, and not only in a sealed file that another program has saved meanwhile.
    [[nodiscard]] bool lacks(const JournalTip& entry) const;
    /// True where the file at the path is no longer the one that is open. Never of a sealed plan.
    [[nodiscard]] bool hasMoved() const;
    /// Forgets pages that were read: what was written past SQLite is not seen otherwise.
    void dropPages() const;
    [[nodiscard]] JournalTip tip() const { return {journal.sequence(), toHex(journal.hash())}; }
    /// Of the file, sealed or not. Throws Trouble or SqlError.
    [[nodiscard]] FileCopy copy() const { return sealed ? copyOf(*sealed) : copyOf(connection); }

    std::string path;
    std::unique_ptr<ShareHold> hold; ///< null on a local disk; ends after the connection
    Connection connection;
    std::string planId;
    Plan plan;
    CodeIndex codes; ///< of the plan's operation
    JournalState journal;
    std::int64_t dataVersion = 0;
    std::optional<FileMark> mark; ///< of the file as it was last read or written here
    /// What memory and file hold may differ after a failure of both: they are compared before anything is written.
    bool isStale = false;
    std::int64_t version = kSchemaVersion;
    /// Why nothing can be written; nothing where it can.
    std::optional<Message> readOnlyReason;
    std::unique_ptr<SealedHome> sealed; ///< null for an ordinary file
    PinnedTips pins{{}};
    bool isPinBroken = false;
    std::vector<Message> warnings; ///< what the user should know of the file
};

/// What becomes of the plan and the journal in one step.
struct Step {
    const Edit& edit;
    /// For a continuation: takes the step that it goes on with back first, so that both become one.
    const Edit* before = nullptr;
    bool isMadeBefore = false; ///< applied with replay(), not apply(): undo and redo
    ChainedEntry entry{};      ///< without the texts and hashes that only the applied edit gives
    /// The rows' digest that must come out, where it is known: undo and redo lead back to a state.
    std::optional<Hash> expectedDigest = std::nullopt;
    /// Undo, redo and snapshot entries have no texts of their own.
    bool hasTexts = true;
    /// The description is made here, of the plan that the edit is applied to.
    bool isDescribed = false;
};

/// Throws Trouble where the file at the path is no longer the one that is open: what is written to that would be lost.
void requireInPlace(const OpenPlan& open);

/// Begins a write transaction, checks that nobody else has written, takes the step and commits. On any error the
/// file and the plan in memory are as before; where that cannot be told or done, the plan is stale.
/// One failure keeps the step in both and says so: the commit reached the file and the disk did not confirm it.
[[nodiscard]] Result<ChangeSet> write(OpenPlan& open, Step step);

} // namespace planner
