// SPDX-License-Identifier: Apache-2.0
// The part of an open plan that knows whether its file is the one, and goes on from where, it was last seen.
#include "core/storage/database/trouble.h"
#include "core/storage/store/plan_writer.h"

#include <sqlite3.h>

namespace planner {

bool OpenPlan::hasMoved() const
{
    int hasMoved = 0;
    return !sealed && sqlite3_file_control(connection.handle(), "main", SQLITE_FCNTL_HAS_MOVED, &hasMoved) == SQLITE_OK
           && hasMoved != 0;
}

void OpenPlan::dropPages() const
{
    if (const int code = sqlite3_db_release_memory(connection.handle()); code != SQLITE_OK)
        throw SqlError(code, sqlite3_errmsg(connection.handle()));
}

bool OpenPlan::hasEntry(const JournalTip& entry) const
{
    const auto hash = readHash(connection, entry.sequence);
    return hash && toHex(*hash) == entry.hash;
}

bool OpenPlan::lacks(const JournalTip& entry) const { return !hasEntry(entry) && !(sealed && sealed->hasChanged()); }

void OpenPlan::comparePin()
{
    // A pin is kept after the commit that it is of: what the file lacks after the pin was read, it lost.
    const auto pinned = pins.find(planId, path);
    isPinBroken = pinned && lacks(*pinned);
    const auto other = pins.planAt(path);
    if (isPinBroken)
        warnings.push_back(
            {"{0} ends with entry {1} of its history, and entry {2} that was seen here before is not in it: it is an "
             "older copy, or its history was cut or rewritten. Maybe compare it with a backup, or accept it with tplan "
             "verify --accept",
             {path, journal.sequence(), pinned->sequence}});
    else if (other && *other != planId)
        warnings.push_back(
            {"{0} held another plan when it was last seen here. Maybe check that it is the one you mean, "
             "and accept it with tplan verify --accept",
             {path}});
    else if (!hasMoved())
        rememberTip();
}

void OpenPlan::rememberTip() const noexcept
{
    if (!isPinBroken)
        pins.raise(planId, path, tip());
}

} // namespace planner
