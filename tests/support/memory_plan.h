// SPDX-License-Identifier: Apache-2.0
#pragma once
// A plan with its history in memory: what windows are tested on without files.

#include "core/edit/plan_keeper.h"

#include <memory>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace planner::test {

/// Behaves as a plan file does: refuses what apply() refuses, undoes without limit, keeps a history.
class MemoryPlan : public PlanKeeper {
public:
    explicit MemoryPlan(Plan plan, std::string path = {});

    [[nodiscard]] const Plan& plan() const override { return m_plan; }
    [[nodiscard]] std::string path() const override { return m_path; }
    [[nodiscard]] Result<ChangeSet> push(const Edit& edit, const Author& author, JournalKind kind) override;
    [[nodiscard]] Result<ChangeSet> undo(const Author& author) override;
    [[nodiscard]] Result<ChangeSet> redo(const Author& author) override;
    [[nodiscard]] bool undoNeedsReason() const override;
    [[nodiscard]] bool redoNeedsReason() const override;
    [[nodiscard]] std::optional<Message> undoDescription() const override;
    [[nodiscard]] std::optional<Message> redoDescription() const override;
    [[nodiscard]] Result<std::vector<JournalEntry>> history() const override { return m_history; }
    [[nodiscard]] Result<bool> hasChangedElsewhere() const override { return m_changedElsewhere.has_value(); }
    [[nodiscard]] Result<ChangeSet> reload() override;
    [[nodiscard]] std::vector<Message> takeWarnings() override { return std::exchange(m_warnings, {}); }

    /// The next change fails with this error and leaves everything as it is.
    void failNext(Error error) { m_nextError = std::move(error); }
    /// As if another program had written this plan.
    void changeElsewhere(Plan plan) { m_changedElsewhere = std::move(plan); }
    /// From now on the plan cannot be read again.
    void failReload(std::optional<Error> error) { m_reloadError = std::move(error); }
    /// What the user should be told next.
    void warn(Message warning) { m_warnings.push_back(std::move(warning)); }

private:
    struct Step {
        Edit opposite; ///< takes the step back, or brings it back
        Message description;
        std::int64_t sequence = 0;
        std::string author{}; ///< of the step itself
    };
    [[nodiscard]] Result<ChangeSet> go(std::vector<Step>& from, std::vector<Step>& to, const Author& author,
                                       JournalKind kind);
    [[nodiscard]] std::optional<Error> takeError();
    std::int64_t record(const Author& author, JournalKind kind, const Message& description, std::int64_t undoes);

    Plan m_plan;
    std::string m_path;
    std::vector<Step> m_done;
    std::vector<Step> m_undone;
    std::vector<JournalEntry> m_history;
    std::optional<Error> m_nextError;
    std::optional<Error> m_reloadError;
    std::optional<Plan> m_changedElsewhere;
    std::vector<Message> m_warnings;
};

} // namespace planner::test
