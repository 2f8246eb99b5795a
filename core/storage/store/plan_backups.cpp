// SPDX-License-Identifier: Apache-2.0
// The part of the plan store that makes backups.
#include "core/storage/database/trouble.h"
#include "core/storage/rescue/backups.h"
#include "core/storage/store/plan_store_impl.h"

#include <algorithm>

namespace planner {
namespace {

constexpr std::int64_t kDay = 86'400'000; ///< in milliseconds

} // namespace

Backup PlanStore::Impl::presentBackup(std::int64_t utcMilliseconds) const
{
    return {{}, 0, journal.sequence(), utcMilliseconds, planId};
}

void PlanStore::Impl::backUpByItself(std::int64_t utcMilliseconds)
{
    lastBackup = journal.sequence();
    const auto made = guarded(path, [&]() -> Result<Done> {
        makeBackup(copy(), backupFolder(stateFolder, path), presentBackup(utcMilliseconds));
        return Done{};
    });
    if (!made)
        warnings.push_back({"No backup of {0} could be made: {1}", {path, made.error().message}});
}

void PlanStore::Impl::backUpOnOpening(std::int64_t utcMilliseconds)
{
    if (stateFolder.empty())
        return;
    const auto backups = findBackups(backupFolder(stateFolder, path));
    const auto newest =
        std::find_if(backups.begin(), backups.end(), [&](const Backup& backup) { return mayBeOf(backup, planId); });
    const bool isNone = newest == backups.end();
    lastBackup = isNone ? 0 : newest->sequence;
    const bool isDue =
        isNone ? journal.sequence() > 1
               : newest->sequence != journal.sequence() && utcMilliseconds - newest->utcMilliseconds >= kDay;
    if (isDue && !readOnlyReason && !isPinBroken)
        backUpByItself(utcMilliseconds);
}

Result<BackUpWork> PlanStore::prepareBackUp(std::int64_t utcMilliseconds) const
{
    return guarded(m_impl->path, [&]() -> Result<BackUpWork> {
        if (m_impl->stateFolder.empty())
            return Error{ErrorKind::Refused,
                         {"There is no folder for backups of {0}. Maybe name a file", {m_impl->path}}};
        return BackUpWork([copy = m_impl->copy(), folder = backupFolder(m_impl->stateFolder, m_impl->path),
                           path = m_impl->path, backup = m_impl->presentBackup(utcMilliseconds)] {
            return guarded(path, [&]() -> Result<std::string> { return makeBackup(copy, folder, backup).path; });
        });
    });
}

Result<std::string> PlanStore::backUp(std::int64_t utcMilliseconds) const
{
    const auto work = prepareBackUp(utcMilliseconds);
    return work ? work.value()() : Result<std::string>(work.error());
}

} // namespace planner
