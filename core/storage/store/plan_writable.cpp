// SPDX-License-Identifier: Apache-2.0
// The part of the plan store that finds out whether a step could be written, before long work for it.
#include "core/storage/database/trouble.h"
#include "core/storage/store/plan_store_impl.h"

#include <fcntl.h>
#include <sqlite3.h>
#include <sys/statvfs.h>
#include <unistd.h>

#include <algorithm>
#include <chrono>
#include <filesystem>
#include <string>
#include <thread>

namespace planner {
namespace {

constexpr std::chrono::milliseconds kPatienceForOthers(500);
constexpr std::chrono::milliseconds kBetweenTries(20);
constexpr std::int64_t kLeastSpace = 64 * 1024; ///< bytes: a step of any size takes some

/// Marks a page as changed, for which SQLite makes its journal, and takes that back: the file stays as it is.
void tryToWrite(const Connection& connection)
{
    SqlTransaction writing(connection, SqlTransaction::Mode::Write);
    connection.run("PRAGMA user_version = " + std::to_string(connection.number("PRAGMA user_version")));
    writing.rollBack();
}

/// Another program writes for a moment only.
void tryPatiently(const Connection& connection)
{
    const auto end = std::chrono::steady_clock::now() + kPatienceForOthers;
    while (true) {
        try {
            return tryToWrite(connection);
        } catch (const SqlError& error) {
            if ((error.code() & 0xFF) != SQLITE_BUSY || std::chrono::steady_clock::now() >= end)
                throw;
        }
        std::this_thread::sleep_for(kBetweenTries);
    }
}

std::string folderOfPlan(const std::string& path)
{
    const std::filesystem::path folder = std::filesystem::path(path).parent_path();
    return folder.empty() ? "." : folder.string();
}

void requireSpace(const std::string& path, std::int64_t bytes)
{
    struct statvfs disk {};
    if (::statvfs(folderOfPlan(path).c_str(), &disk) != 0)
        return;
    const auto free = static_cast<long double>(disk.f_bavail) * static_cast<long double>(disk.f_frsize);
    if (free < static_cast<long double>(std::max(bytes, kLeastSpace)))
        throw Trouble(Error{ErrorKind::Failed,
                            {"{0}: the disk has {1} bytes left, too few for what would be written; nothing was "
                             "changed. Maybe free some space and try again",
                             {path, static_cast<std::int64_t>(free)}}});
}

/// A sealed plan is written as a new file that takes the place of the old one.
void requireFolder(const std::string& path)
{
    if (::faccessat(AT_FDCWD, folderOfPlan(path).c_str(), W_OK | X_OK, AT_EACCESS) != 0)
        throw Trouble(Error{ErrorKind::Failed,
                            {"{0} cannot be written: the file or its folder is read-only. Maybe copy it to a folder "
                             "of yours",
                             {path}}});
}

} // namespace

Result<Done> PlanStore::checkWritable(std::int64_t bytes)
{
    return guarded(m_impl->path, [&]() -> Result<Done> {
        if (m_impl->readOnlyReason)
            return Error{ErrorKind::Refused, *m_impl->readOnlyReason};
        requireInPlace(*m_impl);
        requireSpace(m_impl->path, bytes);
        if (m_impl->sealed)
            requireFolder(m_impl->path);
        else
            tryPatiently(m_impl->connection);
        return Done{};
    });
}

} // namespace planner
