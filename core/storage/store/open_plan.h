// SPDX-License-Identifier: Apache-2.0
#pragma once
// A plan that is open: what is known of its file's content, and the one way in which both change.

#include "core/edit/code_index.h"
#include "core/edit/edit.h"
#include "core/journal/signer.h"
#include "core/storage/rescue/pinned_tips.h"
#include "core/storage/store/plan_file.h"

namespace planner {

/// What becomes of the plan and the journal in one step.
struct Step {
    const Edit& edit;
    /// For a continuation: takes the step that it goes on with back first, so that both become one.
    const Edit* before = nullptr;
    bool isMadeBefore = false; ///< applied with replay(), not apply(): undo and redo
    bool isOfAnother = false;  ///< another person's step is taken back or made again
    ChainedEntry entry{};      ///< without the texts and hashes that only the applied edit gives
    /// The rows' digest that must come out, where it is known: undo and redo lead back to a state.
    std::optional<Hash> expectedDigest = std::nullopt;
    /// Undo, redo and snapshot entries have no texts of their own.
    bool hasTexts = true;
    /// The description is made here, of the plan that the edit is applied to.
    bool isDescribed = false;
    /// What the step needs besides what its edit does.
    Role needs = Role::Viewer;
};

class OpenPlan {
public:
    OpenPlan(PlanFile file, CheckedPlan checked, PinnedTips pins);
    OpenPlan(const OpenPlan&) = delete;
    OpenPlan& operator=(const OpenPlan&) = delete;

    [[nodiscard]] PlanFile& file() { return m_file; }
    [[nodiscard]] const PlanFile& file() const { return m_file; }
    [[nodiscard]] const Connection& connection() const { return m_file.connection(); }
    [[nodiscard]] const std::string& path() const { return m_file.path(); }
    [[nodiscard]] const Plan& plan() const { return m_plan; }
    [[nodiscard]] const std::string& planId() const { return m_planId; }
    [[nodiscard]] const CodeIndex& codes() const { return m_codes; }
    [[nodiscard]] const JournalState& journal() const { return m_journal; }
    [[nodiscard]] JournalTip tip() const { return {m_journal.sequence(), toHex(m_journal.hash())}; }
    [[nodiscard]] std::int64_t version() const { return m_version; }
    /// What the file was like when it was last read or written here.
    [[nodiscard]] const FileLook& seen() const { return m_seen; }
    void see(const std::optional<FileMark>& mark) { m_seen.mark = mark; }

    /// Takes what was read anew.
    void adopt(CheckedPlan checked);
    /// Takes what others have added to the history and gives what is different; nothing, and nothing is taken, where a
    /// full reading is needed.
    [[nodiscard]] std::optional<ChangeSet> catchUp();
    /// Begins a write transaction, checks that nobody else has written, takes the step and commits. On any error the
    /// file and the plan in memory are as before; where that cannot be told or done, the plan is stale.
    /// One failure keeps the step in both and says so: the commit reached the file and the disk did not confirm it.
    [[nodiscard]] Result<ChangeSet> write(Step step);

    /// The key of this computer's user, for the steps that are signed.
    void setSigner(std::optional<Signer> signer) { m_signer = std::move(signer); }
    [[nodiscard]] const std::optional<Signer>& signer() const { return m_signer; }

    /// Why nothing can be written; nothing where it can.
    [[nodiscard]] const std::optional<Message>& readOnlyReason() const { return m_readOnlyReason; }
    void setReadOnly(std::optional<Message> reason) { m_readOnlyReason = std::move(reason); }
    /// What the user should know of the file, since it was opened.
    [[nodiscard]] const std::vector<Message>& warnings() const { return m_warnings; }
    void warn(Message warning) { m_warnings.push_back(std::move(warning)); }

    /// Compares the history with where it ended when it was last seen, and remembers where it ends now. What was cut or
    /// rewritten since, and another plan than was seen at this place, is told in warnings() and not remembered.
    void comparePin();
    /// Remembers where the history ends, unless it was found cut. A failure is passed over.
    void rememberTip() const noexcept;
    /// Takes the history for the one to compare with from now on.
    void acceptTip();
    [[nodiscard]] const PinnedTips& pins() const { return m_pins; }
    [[nodiscard]] bool isPinBroken() const { return m_isPinBroken; }
    void setPinBroken(bool isBroken) { m_isPinBroken = isBroken; }
    /// Whether the entry is in the file as it is at this moment: others add to it.
    [[nodiscard]] bool hasEntry(const JournalTip& entry) const;
    /// Whether it is missing for good, and not only in a sealed file that another program has saved meanwhile.
    [[nodiscard]] bool lacks(const JournalTip& entry) const;

private:
    class MemoryGuard;
    [[nodiscard]] Result<Done> checkUnchanged();
    void writeRows(Step& step, const Applied& applied, const Operation* before, const std::optional<SigningKey>& key);
    [[nodiscard]] bool commit(SqlTransaction& writing, const ChainedEntry& entry);
    [[nodiscard]] bool save();
    [[nodiscard]] bool isInFile(const ChainedEntry& entry);

    PlanFile m_file;
    std::string m_planId;
    Plan m_plan;
    CodeIndex m_codes; ///< of the plan's operation
    JournalState m_journal;
    std::int64_t m_version;
    FileLook m_seen;
    /// What memory and file hold may differ after a failure of both: they are compared before anything is written.
    bool m_isStale = false;
    std::optional<Message> m_readOnlyReason;
    std::vector<Message> m_warnings;
    PinnedTips m_pins;
    std::optional<Signer> m_signer;
    bool m_isPinBroken = false;
};

} // namespace planner
