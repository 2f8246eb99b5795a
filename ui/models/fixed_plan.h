// SPDX-License-Identifier: Apache-2.0
#pragma once
// A plan to look at only: what views of a compared state read.

#include "core/edit/plan_keeper.h"

#include <utility>

namespace planner::ui {

/// Refuses every change.
class FixedPlan : public PlanKeeper {
public:
    explicit FixedPlan(Plan plan) : m_plan(std::move(plan)) {}

    [[nodiscard]] const Plan& plan() const override { return m_plan; }
    [[nodiscard]] std::string path() const override { return {}; }
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
    [[nodiscard]] Result<std::vector<JournalEntry>> history() const override { return std::vector<JournalEntry>(); }
    [[nodiscard]] Result<bool> hasChangedElsewhere() const override { return false; }
    [[nodiscard]] Result<Done> reload() override { return Done{}; }

private:
    [[nodiscard]] static Error refusal()
    {
        return {ErrorKind::Refused, {"This state of a plan is for comparing only. Maybe change the plan itself.", {}}};
    }

    Plan m_plan;
};

} // namespace planner::ui
