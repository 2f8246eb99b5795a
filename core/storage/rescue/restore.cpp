// SPDX-License-Identifier: Apache-2.0
#include "core/storage/rescue/restore.h"

#include "core/base/date.h"
#include "core/base/message_id.h"
#include "core/storage/check/file_identity.h"
#include "core/storage/check/plan_checks.h"
#include "core/storage/database/hardening.h"
#include "core/storage/database/trouble.h"
#include "core/storage/rescue/file_copy.h"
#include "core/storage/seal/sealed_home.h"
#include "core/storage/share/folder_lock.h"
#include "core/storage/share/new_file.h"
#include "core/storage/share/real_path.h"
#include "core/storage/share/share_hold.h"

#include <fmt/format.h>
#include <sqlite3.h>

#include <algorithm>
#include <chrono>
#include <filesystem>
#include <optional>

namespace planner {
namespace {

namespace fs = std::filesystem;

/// How long a restore waits for others who write.
constexpr std::chrono::milliseconds kPatience(1000);

/// "20260121T103200Z"
std::string timeStamp(std::int64_t utcMilliseconds)
{
    const std::int64_t seconds = floorDivide(utcMilliseconds, 1000);
    const std::int64_t days = floorDivide(seconds, 86'400);
    std::string date = toText(Date(static_cast<std::int32_t>(days)));
    std::erase(date, '-');
    const std::int64_t second = seconds - days * 86'400;
    return fmt::format("{}T{:02}{:02}{:02}Z", date, second / 3600, second / 60 % 60, second % 60);
}

/// Holds the file against writers for its life, where it can be read at all.
class WriteLock {
public:
    explicit WriteLock(const std::string& path) : m_connection(Connection::open(path))
    {
        requireOwnJournal(m_connection, path);
        sqlite3_busy_timeout(m_connection.handle(), static_cast<int>(kPatience.count()));
        try {
            m_connection.run("BEGIN IMMEDIATE");
        } catch (const SqlError& error) {
            if ((error.code() & 0xFF) == SQLITE_BUSY)
                throw;
        }
    }

private:
    Connection m_connection;
};

std::string freeNameBeside(const std::string& path, std::int64_t utcMilliseconds)
{
    const std::string base = path + ".before-restore-" + timeStamp(utcMilliseconds);
    std::string name = base;
    for (int i = 2; fs::exists(fs::symlink_status(name)); ++i)
        name = base + "-" + std::to_string(i);
    return name;
}

/// Gives the file a second name that it keeps when another takes its place. Throws Trouble.
void keepBeside(const std::string& path, const std::string& kept)
{
    std::error_code error;
    fs::create_hard_link(path, kept, error);
    if (error)
        throw Trouble(Message{MessageId::CannotBeKeptBeside, {path, error.message()}});
}

/// Takes the second name away again, unless the file has lost its first one.
void letGo(const std::string& path, const std::string& kept)
{
    std::error_code error;
    if (!fs::equivalent(path, kept, error) || error)
        return;
    if (fs::exists(kept + "-journal", error))
        fs::rename(kept + "-journal", path + "-journal", error);
    if (!error)
        fs::remove(kept, error);
}

bool isSealedFile(const std::string& path) { return looksSealed(fileHeader(Connection::open(path))); }

std::string checkedPlanId(const Connection& connection, const std::string& path)
{
    return checkPlanFile(connection, path).loaded.planId;
}

/// The plan in a sealed file. Throws Trouble where the passphrase does not open it.
std::string sealedPlanId(const std::string& path, std::string_view passphrase)
{
    const Connection connection = SealedHome(path, passphrase).connect();
    harden(connection);
    return checkedPlanId(connection, path);
}

/// What shall be put in place.
struct Copy {
    std::string bytes;
    std::optional<SealHeader> seal; ///< of a sealed one
    std::string planId;             ///< empty of a sealed one without its passphrase
};

/// A copy that is sound. Throws Trouble.
Copy readCopy(const std::string& path, std::string_view passphrase)
{
    requireFile(path);
    Copy copy;
    if (isSealedFile(path)) {
        copy.bytes = readWholeFile(path);
        const auto header = readSealHeader(copy.bytes);
        if (!header)
            throw Trouble(header.error());
        copy.seal = header.value();
        if (!passphrase.empty())
            copy.planId = sealedPlanId(path, passphrase);
    } else {
        const Connection connection = openPlanFile(path);
        copy.planId = checkedPlanId(connection, path);
        copy.bytes = copyOf(connection).bytes;
    }
    return copy;
}

/// True where the sealed file at the path is of the same plan, or damaged. Only the id tells: earlier versions gave
/// branches the salt of the plan that they came from.
bool isOfSealed(const Copy& copy, const std::string& path, std::string_view passphrase)
{
    const std::string sealed = readWholeFile(path);
    const auto header = readSealHeader(sealed);
    if (!header)
        return !isOfUnknownForm(sealed);
    if (passphrase.empty())
        return false;
    if (const auto inPlace = planIdIn(path, passphrase))
        return inPlace.value() == copy.planId;
    // The copy opened with the same key, so this one is damaged.
    return copy.seal && copy.seal->salt == header.value().salt && copy.seal->strength == header.value().strength;
}

/// Throws Trouble (Refused) where another plan than the copied one is at the path. A file that is damaged, or no plan,
/// is replaced by any.
void requireSamePlan(const Copy& copy, const std::string& from, const std::string& path, std::string_view passphrase)
{
    bool isSame = true;
    if (isSealedFile(path))
        isSame = isOfSealed(copy, path, passphrase);
    else if (const auto inPlace = planIdIn(path))
        isSame = inPlace.value() == copy.planId;
    if (!isSame)
        throw Trouble(Error{ErrorKind::Refused, {MessageId::BackupIsOfAnotherPlan, {from, path}}});
}

/// Keeps the file at the path under the other name and puts the copy in its place. The caller keeps others from saving.
void putInPlace(const Copy& copy, const std::string& path, const std::string& kept)
{
    keepBeside(path, kept);
    bool isConfirmed = false;
    try {
        // A journal that a killed program left belongs to the old file and goes with it.
        if (fs::exists(path + "-journal"))
            fs::rename(path + "-journal", kept + "-journal");
        isConfirmed = replaceFile(path, copy.bytes);
    } catch (...) {
        letGo(path, kept);
        throw;
    }
    if (!isConfirmed)
        throw Trouble(Message{MessageId::RestoredButUnconfirmed, {path, kept}});
}

} // namespace

Result<std::string> planIdIn(const std::string& path, std::string_view passphrase)
{
    return guarded(path, [&]() -> Result<std::string> {
        requireFile(path);
        return isSealedFile(path) ? sealedPlanId(path, passphrase) : checkedPlanId(openPlanFile(path), path);
    });
}

Result<std::string> restoreBackup(const std::string& copy, const std::string& given, std::int64_t utcMilliseconds,
                                  std::string_view passphrase)
{
    return guarded(given, [&]() -> Result<std::string> {
        const std::string path = realPath(given);
        const Copy fresh = readCopy(copy, passphrase);
        if (!fs::exists(fs::symlink_status(path))) {
            requireFree(path);
            writeNewFile(path, fresh.bytes);
            return std::string();
        }
        const auto hold = holdOnShare(path);
        // From here to the new file nobody saves: a sealed plan under the folder's lock, others in SQLite's.
        const FolderLock folder(path, kPatience);
        std::optional<WriteLock> lock;
        if (!isSealedFile(path))
            lock.emplace(path);
        requireSamePlan(fresh, copy, path, passphrase);
        std::string kept = freeNameBeside(path, utcMilliseconds);
        putInPlace(fresh, path, kept);
        return kept;
    });
}

} // namespace planner
