// SPDX-License-Identifier: Apache-2.0
#pragma once
// A plan in its file: one SQLite database that holds the rows, the journal and nothing else.

#include "core/edit/edit.h"
#include "core/edit/history.h"
#include "core/edit/plan_states.h"

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace planner {

enum class Depth;

/// What opening takes from the program around it.
struct OpenOptions {
    /// The program's folder in the user's state directory, for pinned tips and backups; empty: neither is kept.
    std::string stateFolder;
    /// Who is named where the file is brought to the present version.
    Author author;
    /// Treats the file as one on a network share or not, in place of asking the system.
    std::optional<bool> isShared;
    /// The plan is only looked at: a file of an earlier version stays as it is, opens for reading only, and that is
    /// nothing to warn of.
    bool keepsVersion = false;
};

/// Owns the connection. Every change is durable when its call returns. Not for use by two threads at once.
/// The plan in memory is the plan in the file as this store last saw it: whatever fails, both are as before.
class PlanStore {
public:
    /// Writes a new file, readable by its owner alone, whose first entry is the import. Refused where something
    /// exists at `path`: a plan file is never replaced, because that would lose its edits. A failure leaves nothing.
    [[nodiscard]] static Result<PlanStore> create(const std::string& path, Plan plan, const Author& author,
                                                  const OpenOptions& options = {});
    /// Opens a file after its identity, size, schema text, integrity and history were checked.
    /// Anything else than a sound plan file is ErrorKind::Failed, and is not changed. What a killed program left
    /// half done is rolled back first.
    /// A file of an earlier version is brought to the present one after a backup was made and checked; one that cannot
    /// be written or backed up, and one of a newer version, opens for reading only: see readOnlyReason(), which stands
    /// in warnings() too. A file on a network share is held against all other programs while it is open. See
    /// warnings().
    [[nodiscard]] static Result<PlanStore> open(const std::string& path, const OpenOptions& options = {});
    /// Opens a sealed plan: the database is in memory, and every step is durable as a whole sealed file when its call
    /// returns. Plain bytes never reach the disk. BadInput where the passphrase does not open it.
    [[nodiscard]] static Result<PlanStore> openSealed(const std::string& path, std::string_view passphrase,
                                                      const OpenOptions& options = {});
    /// True for a file that openSealed() opens. Failed where there is no file that can be read.
    [[nodiscard]] static Result<bool> isSealed(const std::string& path);

    PlanStore(PlanStore&&) noexcept;
    PlanStore& operator=(PlanStore&&) noexcept;
    ~PlanStore();

    [[nodiscard]] const Plan& plan() const;
    /// Random, given at creation: tells plan files apart whatever they are called.
    [[nodiscard]] const std::string& planId() const;
    [[nodiscard]] JournalTip tip() const;
    /// What the user should know of the file: a share, a history shorter than it was, a backup that failed, another
    /// file in its place. All of it, since it was opened; steps and reload() add to it.
    [[nodiscard]] const std::vector<Message>& warnings() const;
    /// What takeWarnings() did not give before.
    [[nodiscard]] std::vector<Message> takeWarnings();
    /// True where the history is not the one that was seen here before: cut, rewritten, or of an older copy.
    [[nodiscard]] bool isHistoryShorter() const;
    /// Why nothing can be written; nothing where it can.
    [[nodiscard]] std::optional<Message> readOnlyReason() const;

    /// Whether a step could be written now, for which about so many bytes are needed: to be asked before long work for
    /// it. Refused or Failed as the step would be, also where the disk is too full; nothing is changed.
    [[nodiscard]] Result<Done> checkWritable(std::int64_t bytes = 0);

    /// Applies and commits one edit with its journal entry; on refusal or failure nothing has changed. (One failure
    /// is different and says so: the step is in the file and in memory, and the disk did not confirm it.)
    /// `kind` is Edit, Split or Continue; ReplacePlan is entered as Import. Continue makes one step of undo with the
    /// last edit where that is by the same author, at most kLongestPause before, and merged() makes one of both, as
    /// typing does; otherwise it is an Edit. Refused as apply() refuses, without a reason where needsReason() asks for
    /// one, and where another program has changed the file since: see reload().
    [[nodiscard]] Result<ChangeSet> push(const Edit& edit, const Author& author, JournalKind kind = JournalKind::Edit);
    /// Takes back the last edit that is not taken back. Refused where there is none, and as undoNeedsReason() says; the
    /// import that made the file cannot be taken back.
    [[nodiscard]] Result<ChangeSet> undo(const Author& author);
    /// Brings back the last edit that was taken back. Refused where there is none, and as redoNeedsReason() says.
    [[nodiscard]] Result<ChangeSet> redo(const Author& author);
    [[nodiscard]] bool canUndo() const;
    [[nodiscard]] bool canRedo() const;
    /// True where undo() or redo() is refused without a reason: it changes the date or destination of an approved
    /// batch.
    [[nodiscard]] bool undoNeedsReason() const;
    [[nodiscard]] bool redoNeedsReason() const;
    /// What undo() would take back and redo() bring back, in the words of the history; nothing where there is none.
    [[nodiscard]] std::optional<Message> undoDescription() const;
    [[nodiscard]] std::optional<Message> redoDescription() const;

    static constexpr std::int64_t kLongestPauseMilliseconds = 5'000;
    /// With a state folder a backup is made by itself each time the history has grown by this, and when a plan is
    /// opened that has changed and whose newest backup is a day old or missing; see warnings().
    static constexpr std::int64_t kEntriesPerBackup = 100;

    [[nodiscard]] Result<std::vector<JournalEntry>> history() const;
    /// The plan as it was after an entry of the history. Refused where there is no such entry.
    [[nodiscard]] Result<Plan> planAt(std::int64_t sequence) const;
    /// Gives the present state a name. Refused where it is blank or taken.
    [[nodiscard]] Result<ChangeSet> nameState(const std::string& name, const Author& author);
    [[nodiscard]] Result<std::vector<NamedState>> namedStates() const;
    /// Puts the plan back to the state after an entry: one step, which can be taken back like any other. `name` is what
    /// the history calls the state.
    [[nodiscard]] Result<ChangeSet> goBackTo(std::int64_t sequence, const std::string& name, const Author& author);

    /// Writes a plan as a new file that opens as this one does: sealed with its passphrase, which is to be given, where
    /// this one is sealed. It has an id and, sealed, a salt of its own; its history begins with the import. BadInput
    /// where the passphrase is another one, Refused where something is there; a failure leaves nothing.
    [[nodiscard]] Result<Done> branchTo(const std::string& path, Plan plan, const Author& author,
                                        std::string_view passphrase = {}) const;

    /// Writes a checked copy of the plan file as it is, sealed or not, to a new file. Refused where something is there.
    [[nodiscard]] Result<Done> copyTo(const std::string& path) const;
    /// Makes a backup in the state folder, thinning out older ones; gives its path. Refused without a state folder. Of
    /// a sealed plan the backup is sealed as well.
    [[nodiscard]] Result<std::string> backUp(std::int64_t utcMilliseconds) const;
    /// The same in two parts, as PlanStates has it.
    [[nodiscard]] Result<BackUpWork> prepareBackUp(std::int64_t utcMilliseconds) const;
    /// verifyHistory() of a copy in memory.
    [[nodiscard]] Result<CheckWork> prepareCheck() const;
    /// The bytes of the plan file, for sealing.
    [[nodiscard]] Result<std::string> bytes() const;
    /// Takes the history as it is for the one to compare with from now on, after warnings() said it was cut.
    [[nodiscard]] Result<Done> acceptTip();
    /// Checks the whole file again, and that it holds the plan that is in memory, or did before others went on with it.
    [[nodiscard]] Result<Done> verify() const;
    /// verify(), and that every entry of the history, taken back in memory, leads to the state recorded before it.
    [[nodiscard]] Result<Done> verifyHistory() const;

    /// True where another program has written to the file, put another in its place or taken it away since this store
    /// read it; false again after a reload() that found no plan there, until the file changes once more.
    [[nodiscard]] Result<bool> hasChangedElsewhere() const;
    /// Takes what others have added to the history and checks that it leads to the digest they recorded; where that
    /// does not do, reads the file that is at the path now with all checks. On failure the plan in memory stays.
    /// Where the file holds another plan now, or a history that lacks what was seen before, that is shown, told by
    /// warnings(), and nothing can be changed any more: see readOnlyReason().
    [[nodiscard]] Result<Done> reload();

private:
    struct Impl;
    [[nodiscard]] Result<Done> check(Depth depth) const;
    [[nodiscard]] static Result<PlanStore> finishOpening(std::unique_ptr<Impl> impl, const OpenOptions& options);
    [[nodiscard]] Result<ChangeSet> pushContinuation(const Edit& edit, const Author& author);
    explicit PlanStore(std::unique_ptr<Impl> impl);
    std::unique_ptr<Impl> m_impl;
};

} // namespace planner
