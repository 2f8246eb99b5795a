// SPDX-License-Identifier: Apache-2.0
#include "app/desktop/stored_plan.h"

#include <utility>

namespace planner::desktop {
namespace {

Result<std::unique_ptr<PlanKeeper>> keep(Result<PlanStore> store, const std::string& path)
{
    if (!store)
        return store.error();
    return std::unique_ptr<PlanKeeper>(std::make_unique<StoredPlan>(std::move(store).value(), path));
}

} // namespace

Result<ChangeSet> StoredPlan::push(const Edit& edit, const Author& author, JournalKind kind)
{
    return m_store.push(edit, author, kind);
}

Result<std::unique_ptr<PlanKeeper>> StoredPlanFiles::open(const std::string& path)
{
    return keep(PlanStore::open(path), path);
}

Result<std::unique_ptr<PlanKeeper>> StoredPlanFiles::create(const std::string& path, Plan plan, const Author& author)
{
    return keep(PlanStore::create(path, std::move(plan), author), path);
}

} // namespace planner::desktop
