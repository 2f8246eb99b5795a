// SPDX-License-Identifier: Apache-2.0
#include "core/storage/store/plan_file.h"

#include "core/base/message_id.h"
#include "core/storage/database/hardening.h"
#include "core/storage/database/trouble.h"

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
        throw Trouble(
            Error{ErrorKind::Failed, {MessageId::DiskHasTooFewBytes, {path, static_cast<std::int64_t>(free)}}});
}

/// A sealed plan is written as a new file that takes the place of the old one.
void requireFolder(const std::string& path)
{
    if (::faccessat(AT_FDCWD, folderOfPlan(path).c_str(), W_OK | X_OK, AT_EACCESS) != 0)
        throw Trouble(Error{ErrorKind::Failed, {MessageId::PlanFileIsReadOnly, {path}}});
}

} // namespace

PlanFile::PlanFile(std::string path, std::unique_ptr<ShareHold> hold, std::unique_ptr<SealedHome> sealed)
    : m_path(std::move(path)), m_hold(std::move(hold)), m_sealed(std::move(sealed)),
      m_connection(connect(m_path, m_sealed.get()))
{
}

Connection PlanFile::connect(const std::string& path, const SealedHome* sealed)
{
    if (sealed == nullptr)
        return openPlanFile(path);
    Connection connection = sealed->connect();
    harden(connection);
    return connection;
}

void PlanFile::holdAlone(const Connection& connection) const
{
    if (m_hold && !m_sealed)
        connection.run("PRAGMA locking_mode = EXCLUSIVE; BEGIN EXCLUSIVE; COMMIT");
}

FileLook PlanFile::look() const { return {markOf(m_path), m_sealed ? 0 : m_connection.number("PRAGMA data_version")}; }

CheckedPlan PlanFile::check() const
{
    CheckedPlan checked = checkPlanFile(m_connection, m_path);
    holdAlone(m_connection);
    return checked;
}

CheckedPlan PlanFile::openAgain()
{
    auto sealed = m_sealed ? std::make_unique<SealedHome>(*m_sealed) : nullptr;
    if (sealed)
        sealed->readAgain();
    Connection opened = connect(m_path, sealed.get());
    CheckedPlan checked = checkPlanFile(opened, m_path);
    holdAlone(opened);
    m_connection = std::move(opened);
    m_sealed = std::move(sealed);
    return checked;
}

void PlanFile::connectAgain() { m_connection = connect(m_path, m_sealed.get()); }

void PlanFile::readSealedAgain()
{
    if (m_sealed->hasChanged())
        m_sealed->readAgain();
    connectAgain();
}

bool PlanFile::hasMoved() const
{
    int hasMoved = 0;
    return !m_sealed
           && sqlite3_file_control(m_connection.handle(), "main", SQLITE_FCNTL_HAS_MOVED, &hasMoved) == SQLITE_OK
           && hasMoved != 0;
}

void PlanFile::requireInPlace() const
{
    if (m_hold)
        m_hold->requireHeld();
    if (!isReplaced())
        return;
    if (m_sealed)
        throw Trouble(changedMeanwhile(m_path));
    throw Trouble(Message{MessageId::MovedOrReplaced, {m_path}});
}

void PlanFile::requireWritable(std::int64_t bytes) const
{
    requireInPlace();
    requireSpace(m_path, bytes);
    if (m_sealed)
        requireFolder(m_path);
    else
        tryPatiently(m_connection);
}

void PlanFile::dropPages() const
{
    if (const int code = sqlite3_db_release_memory(m_connection.handle()); code != SQLITE_OK)
        throw SqlError(code, sqlite3_errmsg(m_connection.handle()));
}

} // namespace planner
