// SPDX-License-Identifier: Apache-2.0
// The part of the plan store that makes and opens files.
#include "core/storage/check/file_identity.h"
#include "core/storage/database/hardening.h"
#include "core/storage/database/new_plan.h"
#include "core/storage/database/trouble.h"
#include "core/storage/share/network_share.h"
#include "core/storage/share/new_file.h"
#include "core/storage/share/real_path.h"
#include "core/storage/store/migrations.h"
#include "core/storage/store/plan_store_impl.h"

namespace planner {
namespace {

/// What a network share asks for: a hold and a warning; neither on a local disk.
struct Share {
    std::unique_ptr<ShareHold> hold;
    std::optional<Message> warning;

    void giveTo(OpenPlan& open)
    {
        open.hold = std::move(hold);
        if (warning)
            open.warnings.push_back(std::move(*warning));
    }
};

/// Before the file is read: others may be writing to it.
Share takeShare(const std::string& path, const OpenOptions& options)
{
    const std::string kind = options.isShared ? (*options.isShared ? "test" : "") : networkShareKind(path);
    if (kind.empty())
        return {};
    return {
        std::make_unique<ShareHold>(path),
        Message{"{0} is on a network share ({1}), where two programs cannot be kept apart safely: it is held against "
                "all others while it is open. Maybe work on a copy on this computer",
                {path, kind}}};
}

} // namespace

Result<PlanStore> PlanStore::create(const std::string& path, Plan plan, const Author& author,
                                    const OpenOptions& options)
{
    return guarded(path, [&]() -> Result<PlanStore> {
        requireFree(path);
        const auto bytes = newPlanFile(std::move(plan), author);
        if (!bytes)
            return bytes.error();
        writeNewFile(path, bytes.value());
        PinnedTips(options.stateFolder).forgetPlanAt(path);
        return open(path, options);
    });
}

Result<Done> PlanStore::branchTo(const std::string& path, Plan plan, const Author& author,
                                 std::string_view passphrase) const
{
    return guarded(path, [&]() -> Result<Done> {
        requireFree(path);
        const auto bytes = newPlanFile(std::move(plan), author);
        if (!bytes)
            return bytes.error();
        writeNewFile(path, m_impl->sealed ? m_impl->sealed->sealAnother(bytes.value(), passphrase) : bytes.value());
        m_impl->pins.forgetPlanAt(path);
        return Done{};
    });
}

Result<PlanStore> PlanStore::open(const std::string& given, const OpenOptions& options)
{
    return guarded(given, [&]() -> Result<PlanStore> {
        const std::string path = realPath(given);
        Share share = takeShare(path, options);
        Connection connection = openPlanFile(path);
        CheckedPlan checked = checkPlanFile(connection, path);
        if (share.hold)
            connection.run("PRAGMA locking_mode = EXCLUSIVE; BEGIN EXCLUSIVE; COMMIT");
        auto impl = std::make_unique<Impl>(path, std::move(connection), std::move(checked));
        share.giveTo(*impl);
        return finishOpening(std::move(impl), options);
    });
}

Result<PlanStore> PlanStore::openSealed(const std::string& given, std::string_view passphrase,
                                        const OpenOptions& options)
{
    return guarded(given, [&]() -> Result<PlanStore> {
        const std::string path = realPath(given);
        Share share = takeShare(path, options);
        auto sealed = std::make_unique<SealedHome>(path, passphrase);
        Connection connection = sealed->connect();
        harden(connection);
        CheckedPlan checked = checkPlanFile(connection, path);
        auto impl = std::make_unique<Impl>(path, std::move(connection), std::move(checked));
        impl->sealed = std::move(sealed);
        share.giveTo(*impl);
        return finishOpening(std::move(impl), options);
    });
}

Result<bool> PlanStore::isSealed(const std::string& path)
{
    return guarded(path, [&]() -> Result<bool> {
        requireFile(path);
        return looksSealed(fileHeader(Connection::open(path)));
    });
}

Result<PlanStore> PlanStore::finishOpening(std::unique_ptr<Impl> impl, const OpenOptions& options)
{
    impl->stateFolder = options.stateFolder;
    impl->pins = PinnedTips(options.stateFolder);
    impl->comparePin();
    const bool isLookedAt = impl->version < kSchemaVersion && options.keepsVersion;
    if (isLookedAt)
        impl->readOnlyReason = Message{"{0} has the form of an earlier version and was opened to be looked at: it is "
                                       "not changed. Maybe open it to work on it",
                                       {impl->path}};
    else if (impl->version < kSchemaVersion)
        bringUp(*impl, options);
    if (impl->version > kSchemaVersion)
        impl->readOnlyReason =
            Message{"{0} was made by a newer version of this program (file version {1}, this program "
                    "knows {2}): it can be read and not changed. Maybe update the program",
                    {impl->path, impl->version, kSchemaVersion}};
    if (impl->readOnlyReason && !isLookedAt)
        impl->warnings.push_back(*impl->readOnlyReason);
    impl->backUpOnOpening(options.author.utcMilliseconds);
    impl->mark = markOf(impl->path);
    return PlanStore(std::move(impl));
}

} // namespace planner
