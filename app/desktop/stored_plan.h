// SPDX-License-Identifier: Apache-2.0
#pragma once
// Plan files as the windows see them.

#include "core/storage/store/plan_store.h"
#include "ui/models/plan_files.h"

namespace planner::desktop {

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
    [[nodiscard]] static Result<std::unique_ptr<PlanKeeper>> keepSized(Result<PlanStore> store);
    [[nodiscard]] static Result<std::unique_ptr<PlanKeeper>> keep(Result<PlanStore> store);
};

} // namespace planner::desktop
