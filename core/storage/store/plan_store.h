// SPDX-License-Identifier: Apache-2.0
#pragma once
// A plan in its file: one SQLite database that holds the rows, the journal and nothing else.

#include "core/edit/plan_keeper.h"
#include "core/edit/plan_states.h"
#include "core/storage/check/signature_walk.h"
#include "core/storage/store/plan_backups.h"
#include "core/storage/store/plan_watch.h"

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace planner {

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

/// A named state that an approver signed.
struct CertifiedState {
    NamedState state;
    Hash digest{}; ///< of the rows then
    EntrySignature signature;
};

/// Owns the connection. Every change is durable when its call returns. Not for use by two threads at once.
/// The plan in memory is the plan in the file as this store last saw it: whatever fails, both are as before.
class PlanStore final : public PlanKeeper, public PlanStates {
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

    [[nodiscard]] const Plan& plan() const override { return m_open->plan(); }
    /// As it was given to open it.
    [[nodiscard]] std::string path() const override { return m_path; }
    /// Random, given at creation: tells plan files apart whatever they are called.
    [[nodiscard]] const std::string& planId() const { return m_open->planId(); }
    [[nodiscard]] JournalTip tip() const { return m_open->tip(); }
    /// What the user should know of the file: a share, a history shorter than it was, a backup that failed, another
    /// file in its place. All of it, since it was opened; steps and reload() add to it.
    [[nodiscard]] const std::vector<Message>& warnings() const { return m_open->warnings(); }
    /// What takeWarnings() did not give before.
    [[nodiscard]] std::vector<Message> takeWarnings() override;
    /// True where the history is not the one that was seen here before: cut, rewritten, or of an older copy.
    [[nodiscard]] bool isHistoryShorter() const { return m_open->isPinBroken(); }
    /// Why nothing can be written; nothing where it can.
    [[nodiscard]] std::optional<Message> readOnlyReason() const { return m_open->readOnlyReason(); }

    /// The key of this computer's user. In a plan with a list of people it signs the steps that need an answer
    /// (core/edit/people.h), and the author of a step has the name that the list has for it. Such steps are refused
    /// without it, as signingKeyFor() says. Plans without a list know no keys.
    void setSigner(std::optional<Signer> signer) { m_open->setSigner(std::move(signer)); }
    [[nodiscard]] const std::optional<Signer>& signer() const { return m_open->signer(); }
    /// Who answers for each entry of the history, as checkSignatures() says: empty for plans that know no keys.
    [[nodiscard]] Result<std::vector<EntrySignature>> signatures() const;
    /// Gives the present state a name, signed by an approver. Refused as nameState() is, and without a list of people.
    [[nodiscard]] Result<ChangeSet> certifyState(const std::string& name, const Author& author);
    /// In the order of the history. Whether their signatures hold is to be asked of each.
    [[nodiscard]] Result<std::vector<CertifiedState>> certifiedStates() const;

    /// Whether a step could be written now, for which about so many bytes are needed: to be asked before long work for
    /// it. Refused or Failed as the step would be, also where the disk is too full; nothing is changed.
    [[nodiscard]] Result<Done> checkWritable(std::int64_t bytes = 0);

    /// Applies and commits one edit with its journal entry; on refusal or failure nothing has changed. (One failure
    /// is different and says so: the step is in the file and in memory, and the disk did not confirm it.)
    /// `kind` is Edit, Split or Continue; ReplacePlan is entered as Import. Continue makes one step of undo with the
    /// last edit where that is by the same author, at most kLongestPause before, and merged() makes one of both, as
    /// typing does; otherwise it is an Edit. Refused as apply() refuses, without a reason where needsReason() asks for
    /// one, and where another program has changed the file since: see reload().
    [[nodiscard]] Result<ChangeSet> push(const Edit& edit, const Author& author,
                                         JournalKind kind = JournalKind::Edit) override;
    /// Takes back the last edit that is not taken back. Refused where there is none, and as undoNeedsReason() says; the
    /// import that made the file cannot be taken back.
    [[nodiscard]] Result<ChangeSet> undo(const Author& author) override;
    /// Brings back the last edit that was taken back. Refused where there is none, and as redoNeedsReason() says.
    [[nodiscard]] Result<ChangeSet> redo(const Author& author) override;
    [[nodiscard]] bool canUndo() const { return m_open->journal().lastUndoable().has_value(); }
    [[nodiscard]] bool canRedo() const { return m_open->journal().lastRedoable().has_value(); }
    /// True where undo() or redo() is refused without a reason: it changes the date or destination of an approved
    /// batch.
    [[nodiscard]] bool undoNeedsReason() const override;
    [[nodiscard]] bool redoNeedsReason() const override;
    /// What undo() would take back and redo() bring back, in the words of the history; nothing where there is none.
    [[nodiscard]] std::optional<Message> undoDescription() const override;
    [[nodiscard]] std::optional<Message> redoDescription() const override;

    static constexpr std::int64_t kLongestPauseMilliseconds = 5'000;
    static constexpr std::int64_t kEntriesPerBackup = PlanBackups::kEntriesPerBackup;

    [[nodiscard]] Result<std::vector<JournalEntry>> history() const override;
    /// The plan as it was after an entry of the history. Refused where there is no such entry.
    [[nodiscard]] Result<Plan> planAt(std::int64_t sequence) const override;
    /// Gives the present state a name. Refused where it is blank or taken.
    [[nodiscard]] Result<ChangeSet> nameState(const std::string& name, const Author& author) override;
    [[nodiscard]] Result<std::vector<NamedState>> namedStates() const;
    /// Puts the plan back to the state after an entry: one step, which can be taken back like any other. `name` is what
    /// the history calls the state.
    [[nodiscard]] Result<ChangeSet> goBackTo(std::int64_t sequence, const std::string& name,
                                             const Author& author) override;

    /// Writes a plan as a new file that opens as this one does: sealed with its passphrase, which is to be given, where
    /// this one is sealed. It has an id and, sealed, a salt of its own; its history begins with the import. BadInput
    /// where the passphrase is another one, Refused where something is there; a failure leaves nothing.
    [[nodiscard]] Result<Done> branchTo(const std::string& path, Plan plan, const Author& author,
                                        std::string_view passphrase = {}) const override;

    /// Writes a checked copy of the plan file as it is, sealed or not, to a new file. Refused where something is there.
    [[nodiscard]] Result<Done> copyTo(const std::string& path) const;
    /// Makes a backup in the state folder, thinning out older ones; gives its path. Refused without a state folder. Of
    /// a sealed plan the backup is sealed as well.
    [[nodiscard]] Result<std::string> backUp(std::int64_t utcMilliseconds) const;
    /// The same in two parts, as PlanStates has it.
    [[nodiscard]] Result<BackUpWork> prepareBackUp(std::int64_t utcMilliseconds) const override;
    /// verifyHistory() of a copy in memory.
    [[nodiscard]] Result<CheckWork> prepareCheck() const override;
    /// The bytes of the plan file, for sealing.
    [[nodiscard]] Result<std::string> bytes() const override;
    /// Takes the history as it is for the one to compare with from now on, after warnings() said it was cut.
    [[nodiscard]] Result<Done> acceptTip();
    /// Checks the whole file again, and that it holds the plan that is in memory, or did before others went on with it.
    [[nodiscard]] Result<Done> verify() const { return check(Depth::Present); }
    /// verify(), and that every entry of the history, taken back in memory, leads to the state recorded before it.
    [[nodiscard]] Result<Done> verifyHistory() const { return check(Depth::History); }

    /// True where another program has written to the file, put another in its place or taken it away since this store
    /// read it, and after nameState() and goBackTo(); false again after a reload() that found no plan there, until the
    /// file changes once more.
    [[nodiscard]] Result<bool> hasChangedElsewhere() const override;
    /// Takes what others have added to the history and checks that it leads to the digest they recorded; where that
    /// does not do, reads the file that is at the path now with all checks. On failure the plan in memory stays.
    /// Where the file holds another plan now, or a history that lacks what was seen before, that is shown, told by
    /// warnings(), and nothing can be changed any more: see readOnlyReason().
    [[nodiscard]] Result<ChangeSet> reload() override;

private:
    PlanStore(std::string path, PlanFile file, const OpenOptions& options);
    [[nodiscard]] Result<Done> check(Depth depth) const;
    [[nodiscard]] Result<ChangeSet> write(Step step);
    [[nodiscard]] Result<ChangeSet> pushContinuation(const Edit& edit, const Author& author);
    [[nodiscard]] Author named(const Author& author) const;
    [[nodiscard]] Result<ChangeSet> nameState(const std::string& name, const Author& author, MessageId how, Role needs);
    /// Takes back or brings back an entry of the journal.
    [[nodiscard]] Result<ChangeSet> walk(const Author& author, JournalKind kind, std::int64_t sequence);
    /// What takes back or brings back an entry of the journal. Throws Trouble.
    [[nodiscard]] Edit editOf(JournalKind kind, const ChainedEntry& target) const;
    /// False also where the entry cannot be read: taking the step then says why.
    [[nodiscard]] bool needsReasonFor(JournalKind kind, std::optional<std::int64_t> sequence) const;
    [[nodiscard]] std::optional<Message> descriptionOf(std::optional<std::int64_t> sequence) const;
    /// A step that reload() tells of.
    [[nodiscard]] Result<ChangeSet> writeUntold(Step step);

    std::string m_path;
    std::unique_ptr<OpenPlan> m_open;
    PlanBackups m_backups;
    PlanWatch m_watch;
    std::size_t m_toldWarnings = 0;      ///< how many of the warnings were taken
    std::optional<ChangeSet> m_untold{}; ///< by steps of PlanStates
};

} // namespace planner
