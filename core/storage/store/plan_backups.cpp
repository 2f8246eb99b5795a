// SPDX-License-Identifier: Apache-2.0
#include "core/storage/store/plan_backups.h"

#include "core/base/message_id.h"
#include "core/storage/database/trouble.h"
#include "core/storage/rescue/backups.h"

#include <algorithm>

namespace planner {
namespace {

constexpr std::int64_t kDay = 86'400'000; ///< in milliseconds

/// What a backup of the present state would be.
Backup presentBackup(const OpenPlan& open, std::int64_t utcMilliseconds)
{
    return {{}, 0, open.journal().sequence(), utcMilliseconds, open.planId()};
}

} // namespace

std::string PlanBackups::folderOf(const OpenPlan& open) const { return backupFolder(m_stateFolder, open.path()); }

void PlanBackups::make(OpenPlan& open, std::int64_t utcMilliseconds)
{
    m_last = open.journal().sequence();
    const auto made = guarded(open.path(), [&]() -> Result<Done> {
        makeBackup(open.file().copy(), folderOf(open), presentBackup(open, utcMilliseconds));
        return Done{};
    });
    if (!made)
        open.warn({MessageId::NoBackupCouldBeMade, {open.path(), made.error().message}});
}

void PlanBackups::onOpening(OpenPlan& open, std::int64_t utcMilliseconds)
{
    if (m_stateFolder.empty())
        return;
    const std::int64_t present = open.journal().sequence();
    const auto backups = findBackups(folderOf(open));
    const auto newest = std::find_if(backups.begin(), backups.end(),
                                     [&](const Backup& backup) { return mayBeOf(backup, open.planId()); });
    const bool isNone = newest == backups.end();
    m_last = isNone ? 0 : newest->sequence;
    const bool isDue =
        isNone ? present > 1 : newest->sequence != present && utcMilliseconds - newest->utcMilliseconds >= kDay;
    if (isDue && !open.readOnlyReason() && !open.isPinBroken())
        make(open, utcMilliseconds);
}

void PlanBackups::afterStep(OpenPlan& open, std::int64_t utcMilliseconds)
{
    // A plan that was put back to an earlier entry is a new one to its backups.
    if (open.journal().sequence() <= m_last)
        m_last = 0;
    if (!m_stateFolder.empty() && open.journal().sequence() >= m_last + kEntriesPerBackup)
        make(open, utcMilliseconds);
}

Result<BackUpWork> PlanBackups::prepare(const OpenPlan& open, std::int64_t utcMilliseconds) const
{
    if (m_stateFolder.empty())
        return Error{ErrorKind::Refused, {MessageId::NoFolderForBackups, {open.path()}}};
    return BackUpWork([copy = open.file().copy(), folder = folderOf(open), path = open.path(),
                       backup = presentBackup(open, utcMilliseconds)] {
        return guarded(path, [&]() -> Result<std::string> { return makeBackup(copy, folder, backup).path; });
    });
}

} // namespace planner
