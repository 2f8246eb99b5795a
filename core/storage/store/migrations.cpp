// SPDX-License-Identifier: Apache-2.0
#include "core/storage/store/migrations.h"

#include "core/base/message_id.h"
#include "core/storage/database/plan_digest.h"
#include "core/storage/database/trouble.h"
#include "core/storage/rescue/backups.h"

#include <sqlite3.h>

#include <fcntl.h>
#include <unistd.h>

#include <filesystem>

namespace planner {
namespace {

ChainedEntry entryFor(const JournalState& journal, const Author& author, std::int64_t version)
{
    ChainedEntry entry = entryBy(author, JournalKind::Migrate, {MessageId::BringFileToVersion, {version}});
    entry.stateDigest = inVersion(journal.stateDigest(), version - 1, version);
    chain(entry, journal);
    return entry;
}

/// Writes the copy beside the plan. One that was killed after that, or runs at the same time, has left the same.
Result<Done> keepBeside(const OpenPlan& open, const FileCopy& copy)
{
    const std::string kept = open.path() + ".version-" + std::to_string(open.version());
    const auto isKept = [&] { return std::filesystem::exists(kept) && readWholeFile(kept) == copy.bytes; };
    return guarded(open.path(), [&]() -> Result<Done> {
        if (isKept())
            return Done{};
        const auto written = guarded(open.path(), [&]() -> Result<Done> {
            writeCopy(copy, kept);
            return Done{};
        });
        return written || !isKept() ? written : Result<Done>(Done{});
    });
}

/// Keeps a copy of the file as it is, sealed where it is: in the state folder, or beside the file where that folder is
/// not to be had.
Result<Done> keepEarlier(const OpenPlan& open, const std::string& stateFolder, const Author& author)
{
    return guarded(open.path(), [&]() -> Result<Done> {
        const FileCopy copy = open.file().sealed() != nullptr ? open.file().copy() : copyWithin(open.connection());
        const auto made = guarded(stateFolder, [&]() -> Result<bool> {
            if (stateFolder.empty())
                return false;
            makeBackup(copy, backupFolder(stateFolder, open.path()),
                       {{}, 0, open.journal().sequence(), author.utcMilliseconds, open.planId()});
            return true;
        });
        return made && made.value() ? Result<Done>(Done{}) : keepBeside(open, copy);
    });
}

Message onlyForReading(const std::string& path, const Error& why)
{
    return {MessageId::OpensForReadingOnly, {path, why.message}};
}

Message unwritable(const std::string& path) { return {MessageId::EarlierFormCannotBeWritten, {path}}; }

void convert(const Connection& connection, const Author& author, std::int64_t from)
{
    JournalState journal = readJournal(connection);
    for (std::int64_t version = from + 1; version <= kSchemaVersion; ++version) {
        createTablesOf(connection, version);
        connection.run("PRAGMA user_version = " + std::to_string(version));
        const ChainedEntry entry = entryFor(journal, author, version);
        writeEntry(connection, entry);
        journal.reserveNext();
        journal.append(entry);
    }
}

/// In one transaction, so that of two programs the second finds what the first has made. False where no copy of the
/// file as it was could be kept, and nothing was changed.
bool migrate(OpenPlan& open, const std::string& stateFolder, const Author& author)
{
    SqlTransaction writing(open.connection(), SqlTransaction::Mode::Write);
    const std::int64_t found = open.connection().number("PRAGMA user_version");
    if (found < kSchemaVersion) {
        const auto kept = keepEarlier(open, stateFolder, author);
        // Where another program has saved a sealed file meanwhile, saving says so, and what that has made is read.
        const bool isOvertaken = open.file().sealed() != nullptr && open.file().isReplaced();
        if (!kept && !isOvertaken) {
            open.setReadOnly(onlyForReading(open.path(), kept.error()));
            return false;
        }
        convert(open.connection(), author, found);
    }
    CheckedPlan checked = checkWithinTransaction(open.connection(), open.path(), Depth::Present);
    writing.commit();
    checked.dataVersion = open.connection().number("PRAGMA data_version");
    open.adopt(std::move(checked));
    return true;
}

/// The sealed file in place stays whole until the new one replaces it; where that fails, or another program was
/// faster, the plan is what the file holds.
void saveMigrated(OpenPlan& open)
{
    const auto saved = guarded(open.path(), [&]() -> Result<Done> {
        if (!open.file().save())
            open.warn({MessageId::PresentFormIsUnconfirmed, {open.path()}});
        return Done{};
    });
    if (saved)
        return;
    open.file().readSealedAgain();
    open.adopt(checkPlanFile(open.connection(), open.path()));
    if (open.version() < kSchemaVersion)
        open.setReadOnly(onlyForReading(open.path(), saved.error()));
}

/// The file, and its folder: SQLite keeps a journal there while it writes, and a sealed file is replaced.
bool canBeWritten(const std::string& path)
{
    std::error_code error;
    const auto folder = std::filesystem::canonical(path, error).parent_path();
    return !error && ::faccessat(AT_FDCWD, path.c_str(), W_OK, AT_EACCESS) == 0
           && ::faccessat(AT_FDCWD, folder.c_str(), W_OK, AT_EACCESS) == 0;
}

/// What SQLite says where the file or its folder is read-only.
bool isUnwritable(const SqlError& error)
{
    const int code = error.code() & 0xFF;
    return code == SQLITE_READONLY || code == SQLITE_CANTOPEN || code == SQLITE_PERM;
}

} // namespace

void bringUp(OpenPlan& open, const std::string& stateFolder, const Author& author)
{
    if (!canBeWritten(open.path())) {
        open.setReadOnly(unwritable(open.path()));
        return;
    }
    try {
        if (migrate(open, stateFolder, author) && open.file().sealed() != nullptr)
            saveMigrated(open);
    } catch (const SqlError& error) {
        if (!isUnwritable(error))
            throw;
        open.setReadOnly(unwritable(open.path()));
    }
    if (!open.readOnlyReason())
        open.rememberTip();
}

} // namespace planner
