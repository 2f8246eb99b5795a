// SPDX-License-Identifier: Apache-2.0
#pragma once
// Plan files as the windows see them.

#include "core/edit/plan_states.h"
#include "core/storage/store/plan_store.h"
#include "ui/models/plan_files.h"

namespace planner::desktop {

/// A plan that is kept in its file.
class StoredPlan : public PlanKeeper, public PlanStates {
public:
    StoredPlan(PlanStore store, std::string path) : m_store(std::move(store)), m_path(std::move(path)) {}

    [[nodiscard]] const Plan& plan() const override { return m_store.plan(); }
    [[nodiscard]] std::string path() const override { return m_path; }
    [[nodiscard]] Result<ChangeSet> push(const Edit& edit, const Author& author, JournalKind kind) override;
    [[nodiscard]] Result<ChangeSet> undo(const Author& author) override { return m_store.undo(author); }
    [[nodiscard]] Result<ChangeSet> redo(const Author& author) override { return m_store.redo(author); }
    [[nodiscard]] bool undoNeedsReason() const override { return m_store.undoNeedsReason(); }
    [[nodiscard]] bool redoNeedsReason() const override { return m_store.redoNeedsReason(); }
    [[nodiscard]] std::optional<Message> undoDescription() const override { return m_store.undoDescription(); }
    [[nodiscard]] std::optional<Message> redoDescription() const override { return m_store.redoDescription(); }
    [[nodiscard]] Result<std::vector<JournalEntry>> history() const override { return m_store.history(); }
    [[nodiscard]] Result<bool> hasChangedElsewhere() const override;
    [[nodiscard]] Result<Done> reload() override;
    [[nodiscard]] std::vector<Message> takeWarnings() override { return m_store.takeWarnings(); }

    [[nodiscard]] Result<Plan> planAt(std::int64_t sequence) const override { return m_store.planAt(sequence); }
    [[nodiscard]] Result<Done> nameState(const std::string& name, const Author& author) override;
    [[nodiscard]] Result<Done> goBackTo(std::int64_t sequence, const std::string& name, const Author& author) override;
    [[nodiscard]] Result<Done> branchTo(const std::string& path, Plan plan, const Author& author,
                                        std::string_view passphrase) const override
    {
        return m_store.branchTo(path, std::move(plan), author, passphrase);
    }
    [[nodiscard]] Result<BackUpWork> prepareBackUp(std::int64_t utcMilliseconds) const override
    {
        return m_store.prepareBackUp(utcMilliseconds);
    }
    [[nodiscard]] Result<CheckWork> prepareCheck() const override { return m_store.prepareCheck(); }
    [[nodiscard]] Result<std::string> bytes() const override { return m_store.bytes(); }

private:
    [[nodiscard]] Result<Done> noted(const JournalTip& before, const Result<ChangeSet>& changed);

    PlanStore m_store;
    std::string m_path;
    bool m_isStateChanged = false; ///< by what only PlanStates tells
};

class StoredPlanFiles : public ui::PlanFiles {
public:
    [[nodiscard]] Result<std::unique_ptr<PlanKeeper>> open(const std::string& path) override;
    [[nodiscard]] Result<bool> isSealed(const std::string& path) const override;
    [[nodiscard]] Result<std::unique_ptr<PlanKeeper>> openSealed(const std::string& path,
                                                                 std::string_view passphrase) override;
    [[nodiscard]] Result<std::unique_ptr<PlanKeeper>> openToCompare(
        const std::string& path, std::optional<std::string_view> passphrase) override;
    [[nodiscard]] Result<Done> seal(const std::string& bytes, const std::string& to,
                                    std::string_view passphrase) const override;
    [[nodiscard]] PlanStates* statesOf(PlanKeeper& keeper) const override;
    [[nodiscard]] Result<ui::DamagedPlan> lookAt(const std::string& path) override;
    [[nodiscard]] Result<Message> recover(const std::string& damaged, const std::string& made,
                                          const Author& author) override;
    [[nodiscard]] Result<std::unique_ptr<PlanKeeper>> create(const std::string& path, Plan plan,
                                                             const Author& author) override;

private:
    /// As keep(), of a plan that is worked on: what an earlier version approved gets its size.
    [[nodiscard]] static Result<std::unique_ptr<PlanKeeper>> keepSized(Result<PlanStore> store,
                                                                       const std::string& path);
    [[nodiscard]] static Result<std::unique_ptr<PlanKeeper>> keep(Result<PlanStore> store, const std::string& path);
};

} // namespace planner::desktop
