// SPDX-License-Identifier: Apache-2.0
#include "app/desktop/stored_plan.h"

#include "app/approval_sizes.h"
#include "core/base/message_id.h"
#include "core/edit/fixed_plan.h"
#include "core/storage/keys/key_file.h"
#include "core/storage/rescue/pinned_tips.h"
#include "core/storage/rescue/salvage.h"
#include "core/storage/store/sealing.h"

#include <chrono>
#include <utility>

namespace planner::desktop {
namespace {

/// What is kept outside plan files: where their histories ended, and backups.
OpenOptions options()
{
    const auto now = std::chrono::system_clock::now().time_since_epoch();
    return {userStateFolder(),
            {"Transfer Planner", std::chrono::duration_cast<std::chrono::milliseconds>(now).count(), ""},
            std::nullopt};
}

} // namespace

Result<std::unique_ptr<PlanKeeper>> StoredPlanFiles::keep(Result<PlanStore> store)
{
    if (!store)
        return store.error();
    return std::unique_ptr<PlanKeeper>(std::make_unique<PlanStore>(std::move(store).value()));
}

Result<std::unique_ptr<PlanKeeper>> StoredPlanFiles::keepSized(Result<PlanStore> store)
{
    // Where that fails they stay without one, which approves nothing; the plan opens all the same.
    // A key that cannot be used is no key: steps that are signed say so then.
    if (store)
        if (auto signer = KeyFile(userStateFolder()).read())
            store.value().setSigner(std::move(signer).value());
    if (store)
        static_cast<void>(sizeApprovals(store.value(), options().author));
    return keep(std::move(store));
}

Result<ui::DamagedPlan> StoredPlanFiles::lookAt(const std::string& path)
{
    auto saved = salvage(path);
    if (!saved)
        return saved.error();
    if (saved.value().report.isSound())
        return Error{ErrorKind::Failed, {MessageId::PlanIsNotDamaged, {path}}};
    auto& [plan, history, report, how, isWhole] = saved.value();
    FixedPlan::Origin origin{path, std::move(history), {MessageId::DamagedPlanIsReadOnly, {path}}};
    return ui::DamagedPlan{std::make_unique<FixedPlan>(std::move(plan), std::move(origin)), std::move(report.found),
                           std::move(report.lastSound), report.lastEntry, std::move(how)};
}

Result<Message> StoredPlanFiles::recover(const std::string& damaged, const std::string& made, const Author& author)
{
    const Result<Salvaged> saved = salvageTo(damaged, made, author);
    if (!saved)
        return saved.error();
    return saved.value().how;
}

Result<std::unique_ptr<PlanKeeper>> StoredPlanFiles::open(const std::string& path)
{
    return keepSized(PlanStore::open(path, options()));
}

Result<bool> StoredPlanFiles::isSealed(const std::string& path) const { return PlanStore::isSealed(path); }

Result<std::unique_ptr<PlanKeeper>> StoredPlanFiles::openSealed(const std::string& path, std::string_view passphrase)
{
    return keepSized(PlanStore::openSealed(path, passphrase, options()));
}

Result<std::unique_ptr<PlanKeeper>> StoredPlanFiles::openToCompare(const std::string& path,
                                                                   std::optional<std::string_view> passphrase)
{
    OpenOptions look = options();
    look.keepsVersion = true;
    return keep(passphrase ? PlanStore::openSealed(path, *passphrase, look) : PlanStore::open(path, look));
}

Result<Done> StoredPlanFiles::seal(const std::string& bytes, const std::string& to, std::string_view passphrase) const
{
    return sealBytes(bytes, to, passphrase);
}

PlanStates* StoredPlanFiles::statesOf(PlanKeeper& keeper) const { return dynamic_cast<PlanStates*>(&keeper); }

Result<std::unique_ptr<PlanKeeper>> StoredPlanFiles::create(const std::string& path, Plan plan, const Author& author)
{
    return keep(PlanStore::create(path, std::move(plan), author, options()));
}

} // namespace planner::desktop
