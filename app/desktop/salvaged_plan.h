// SPDX-License-Identifier: Apache-2.0
#pragma once
// What could be read of a damaged plan file, as the windows see it.

#include "core/edit/plan_keeper.h"
#include "core/storage/salvage.h"

namespace planner::desktop {

/// Kept in memory: refuses every change and never writes to the file.
class SalvagedPlan : public PlanKeeper {
public:
    SalvagedPlan(Salvaged saved, std::string path) : m_saved(std::move(saved)), m_path(std::move(path)) {}

    [[nodiscard]] const Plan& plan() const override { return m_saved.plan; }
    [[nodiscard]] std::string path() const override { return m_path; }
    [[nodiscard]] Result<ChangeSet> push(const Edit& /*edit*/, const Author& /*author*/, JournalKind /*kind*/) override
    {
        return refusal();
    }
    [[nodiscard]] Result<ChangeSet> undo(const Author& /*author*/) override { return refusal(); }
    [[nodiscard]] Result<ChangeSet> redo(const Author& /*author*/) override { return refusal(); }
    [[nodiscard]] bool undoNeedsReason() const override { return false; }
    [[nodiscard]] bool redoNeedsReason() const override { return false; }
    [[nodiscard]] std::optional<Message> undoDescription() const override { return std::nullopt; }
    [[nodiscard]] std::optional<Message> redoDescription() const override { return std::nullopt; }
    /// The sound entries.
    [[nodiscard]] Result<std::vector<JournalEntry>> history() const override { return m_saved.history; }
    [[nodiscard]] Result<bool> hasChangedElsewhere() const override { return false; }
    [[nodiscard]] Result<Done> reload() override { return Done{}; }

private:
    [[nodiscard]] Error refusal() const
    {
        return {
            ErrorKind::Refused,
            {"{0} is damaged and open for reading only; nothing was changed. Maybe recover it into a new file first",
             {m_path}}};
    }

    Salvaged m_saved;
    std::string m_path;
};

} // namespace planner::desktop
