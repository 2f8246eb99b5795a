// SPDX-License-Identifier: Apache-2.0
#include "core/storage/backups.h"

#include "core/base/date.h"
#include "core/storage/file_copy.h"
#include "core/storage/file_identity.h"
#include "core/storage/folder_lock.h"
#include "core/storage/new_file.h"
#include "core/storage/pinned_tips.h"
#include "core/storage/plan_checks.h"
#include "core/storage/real_path.h"
#include "core/storage/sealed_home.h"
#include "core/storage/share_hold.h"
#include "core/storage/trouble.h"

#include <fmt/format.h>
#include <sqlite3.h>

#include <unistd.h>

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <filesystem>
#include <optional>

namespace planner {
namespace {

namespace fs = std::filesystem;

constexpr std::int64_t kNewestKept = 4;
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

std::string nameOf(const Backup& backup)
{
    return fmt::format("{:06}-entry-{}-{}.tplan", backup.number, backup.sequence, backup.utcMilliseconds);
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
        throw Trouble(Message{"{0} stays as it is: it cannot be kept beside under another name: {1}. Maybe restore the "
                              "backup to another folder, by its file",
                              {path, error.message()}});
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

/// The bytes of a copy that is sound, or of a sealed one, which vouches for itself when it is opened.
std::string bytesToRestore(const std::string& copy)
{
    requireFile(copy);
    if (isSealedFile(copy)) {
        std::string bytes = readWholeFile(copy);
        if (const auto header = readSealHeader(bytes); !header)
            throw Trouble(header.error());
        return bytes;
    }
    const Connection connection = openPlanFile(copy);
    [[maybe_unused]] const CheckedPlan checked = checkPlanFile(connection, copy);
    return copyOf(connection).bytes;
}

} // namespace

std::string backupFolder(const std::string& stateFolder, const std::string& path)
{
    return stateFolder + "/backups/" + placeOf(path);
}

std::vector<Backup> findBackups(const std::string& folder)
{
    std::vector<Backup> found;
    std::error_code error;
    for (fs::directory_iterator entry(folder, error), end; !error && entry != end; entry.increment(error)) {
        Backup backup;
        backup.path = entry->path().string();
        long long number = 0;
        long long sequence = 0;
        long long time = 0;
        if (std::sscanf(entry->path().filename().c_str(), "%lld-entry-%lld-%lld.tplan", &number, &sequence, &time) != 3)
            continue;
        backup.number = number;
        backup.sequence = sequence;
        backup.utcMilliseconds = time;
        if (entry->path().filename() == nameOf(backup))
            found.push_back(backup);
    }
    std::sort(found.begin(), found.end(), [](const Backup& a, const Backup& b) { return a.number > b.number; });
    return found;
}

std::vector<std::int64_t> keptNumbers(const std::vector<std::int64_t>& numbers)
{
    std::vector<std::int64_t> kept;
    if (numbers.empty())
        return kept;
    const std::int64_t newest = numbers.back();
    std::int64_t lastBucket = 0; // bounds of ages: kNewestKept * 2^n
    for (const std::int64_t number : numbers) {
        const std::int64_t age = newest - number;
        std::int64_t bucket = kNewestKept;
        while (age >= bucket * 2)
            bucket *= 2;
        if (age < kNewestKept || bucket != lastBucket)
            kept.push_back(number);
        if (age >= kNewestKept)
            lastBucket = bucket;
    }
    return kept;
}

Backup makeBackup(const FileCopy& copy, const std::string& folder, std::int64_t sequence, std::int64_t utcMilliseconds)
{
    fs::create_directories(folder);
    const auto before = findBackups(folder);
    Backup made{{}, before.empty() ? 1 : before.front().number + 1, sequence, utcMilliseconds};
    made.path = folder + "/" + nameOf(made);
    writeCopy(copy, made.path);
    std::vector<std::int64_t> numbers{made.number};
    for (const Backup& backup : before)
        numbers.insert(numbers.begin(), backup.number);
    const auto kept = keptNumbers(numbers);
    for (const Backup& backup : before)
        if (std::find(kept.begin(), kept.end(), backup.number) == kept.end())
            ::unlink(backup.path.c_str());
    return made;
}

Result<std::string> restoreBackup(const std::string& copy, const std::string& given, std::int64_t utcMilliseconds)
{
    return guarded(given, [&]() -> Result<std::string> {
        const std::string path = realPath(given);
        const std::string bytes = bytesToRestore(copy);
        if (!fs::exists(fs::symlink_status(path))) {
            requireFree(path);
            writeNewFile(path, bytes);
            return std::string();
        }
        const auto hold = holdOnShare(path);
        // From the second name to the new file nobody saves: a sealed plan under the folder's lock, others in SQLite's.
        const FolderLock folder(path, kPatience);
        const std::string kept = freeNameBeside(path, utcMilliseconds);
        std::optional<WriteLock> lock;
        if (!isSealedFile(path))
            lock.emplace(path);
        keepBeside(path, kept);
        bool isConfirmed = false;
        try {
            // A journal that a killed program left belongs to the old file and goes with it.
            if (fs::exists(path + "-journal"))
                fs::rename(path + "-journal", kept + "-journal");
            isConfirmed = replaceFile(path, bytes);
        } catch (...) {
            letGo(path, kept);
            throw;
        }
        if (!isConfirmed)
            throw Trouble(Message{"{0} is restored, but the disk did not confirm it; the file that was there is {1}. "
                                  "Maybe check the disk",
                                  {path, kept}});
        return kept;
    });
}

} // namespace planner
