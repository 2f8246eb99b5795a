// SPDX-License-Identifier: Apache-2.0
#pragma once
// What a plan store is made of, for the files that share its work.

#include "core/storage/plan_store.h"
#include "core/storage/plan_writer.h"

namespace planner {

struct PlanStore::Impl : OpenPlan {
    using OpenPlan::OpenPlan;
    using OpenPlan::take;

    /// Enters the present state in the history, with nothing changed.
    Result<ChangeSet> enter(const Author& author, JournalKind kind, Message description);
    /// Takes the entries after the ones that are known; false where a full reading is needed.
    bool catchUp();
    /// Brings an older file to the present version, after a backup.
    void bringUp(const OpenOptions& options);

    /// Takes a step, and now and then makes a backup after it.
    Result<ChangeSet> take(Step step);

    std::string stateFolder;
    std::int64_t lastBackup = 0; ///< the entry that the newest backup ends with

    /// Takes back or brings back an entry of the journal.
    Result<ChangeSet> step(const Author& author, JournalKind kind, std::int64_t sequence);
};

/// Refused where name or reason is no text.
[[nodiscard]] Result<Done> checkAuthor(const Author& author);
[[nodiscard]] bool isBlank(const std::string& text);
/// A row that has its author and kind, and the rest to come.
[[nodiscard]] JournalRow rowFor(const Author& author, JournalKind kind, Message description);

} // namespace planner
