// SPDX-License-Identifier: Apache-2.0
#pragma once
// A plan to look at only: a state that is compared, or what could be read of a damaged file.

#include "core/base/message_id.h"
#include "core/edit/plan_keeper.h"

#include <utility>

namespace planner {

/// Kept in memory: refuses every change, and writes to no file.
class FixedPlan : public PlanKeeper {
public:
    /// What a plan that is not in memory alone has more than its content.
    struct Origin {
        std::string path;
        std::vector<JournalEntry> history;
        Message refusal{MessageId::StateIsForComparing};
    };

    explicit FixedPlan(Plan plan) : FixedPlan(std::move(plan), Origin()) {}
    FixedPlan(Plan plan, Origin origin) : m_plan(std::move(plan)), m_origin(std::move(origin)) {}

    [[nodiscard]] const Plan& plan() const override { return m_plan; }
    [[nodiscard]] std::string path() const override { return m_origin.path; }
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
    [[nodiscard]] Result<std::vector<JournalEntry>> history() const override { return m_origin.history; }
    [[nodiscard]] Result<bool> hasChangedElsewhere() const override { return false; }
    [[nodiscard]] Result<ChangeSet> reload() override { return ChangeSet{}; }

private:
    [[nodiscard]] Error refusal() const { return {ErrorKind::Refused, m_origin.refusal}; }

    Plan m_plan;
    Origin m_origin;
};

} // namespace planner
