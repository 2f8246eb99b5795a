// SPDX-License-Identifier: Apache-2.0
#include "app/desktop/stored_plan.h"

#include "core/storage/pinned_tips.h"

#include <chrono>
#include <utility>

namespace planner::desktop {
namespace {

Result<std::unique_ptr<PlanKeeper>> keep(Result<PlanStore> store, const std::string& path)
{
    if (!store)
        return store.error();
    return std::unique_ptr<PlanKeeper>(std::make_unique<StoredPlan>(std::move(store).value(), path));
}

/// What is kept outside plan files: where their histories ended, and backups.
OpenOptions options()
{
    const auto now = std::chrono::system_clock::now().time_since_epoch();
    return {userStateFolder(),
            {"Transfer Planner", std::chrono::duration_cast<std::chrono::milliseconds>(now).count(), ""},
            std::nullopt};
}

} // namespace

Result<ChangeSet> StoredPlan::push(const Edit& edit, const Author& author, JournalKind kind)
{
    return m_store.push(edit, author, kind);
}

Result<std::unique_ptr<PlanKeeper>> StoredPlanFiles::open(const std::string& path)
{
    return keep(PlanStore::open(path, options()), path);
}

Result<std::unique_ptr<PlanKeeper>> StoredPlanFiles::create(const std::string& path, Plan plan, const Author& author)
{
    return keep(PlanStore::create(path, std::move(plan), author, options()), path);
}

} // namespace planner::desktop
