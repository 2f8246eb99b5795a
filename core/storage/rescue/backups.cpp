// SPDX-License-Identifier: Apache-2.0
#include "core/storage/rescue/backups.h"

#include "core/storage/rescue/file_copy.h"
#include "core/storage/rescue/pinned_tips.h"
#include "core/storage/rescue/private_folder.h"
#include "core/storage/share/folder_lock.h"

#include <fmt/format.h>

#include <unistd.h>

#include <algorithm>
#include <array>
#include <cstdio>
#include <filesystem>
#include <optional>

namespace planner {
namespace {

namespace fs = std::filesystem;

constexpr std::int64_t kNewestKept = 4;

std::string nameOf(const Backup& backup)
{
    return fmt::format("{:06}-entry-{}-{}{}{}.tplan", backup.number, backup.sequence, backup.utcMilliseconds,
                       backup.planId.empty() ? "" : "-", backup.planId);
}

bool isPlanId(const std::string& text)
{
    return text.size() == 32 && text.find_first_not_of("0123456789abcdef") == std::string::npos;
}

/// The backup that the name tells of; nothing where that is another file.
std::optional<Backup> backupOf(const fs::path& path)
{
    const std::string name = path.filename();
    long long number = 0;
    long long sequence = 0;
    long long time = 0;
    std::array<char, 33> planId{};
    if (std::sscanf(name.c_str(), "%lld-entry-%lld-%lld-%32[0-9a-f]", &number, &sequence, &time, planId.data()) < 3)
        return std::nullopt;
    Backup backup{path.string(), number, sequence, time, planId.data()};
    return name == nameOf(backup) ? std::optional(backup) : std::nullopt;
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
        if (auto backup = backupOf(entry->path()))
            found.push_back(std::move(*backup));
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

bool mayBeOf(const Backup& backup, const std::string& planId)
{
    return backup.planId.empty() || backup.planId == planId;
}

Backup makeBackup(const FileCopy& copy, const std::string& folder, Backup made)
{
    makePrivateFolder(folder);
    const FolderLock lock(folder + "/");
    if (!isPlanId(made.planId))
        made.planId.clear(); // a hostile file's: no part of a name
    auto before = findBackups(folder);
    made.number = before.empty() ? 1 : before.front().number + 1;
    made.path = folder + "/" + nameOf(made);
    writeCopy(copy, made.path);
    std::erase_if(before, [&](const Backup& backup) { return backup.planId != made.planId; });
    std::vector<std::int64_t> numbers{made.number};
    for (const Backup& backup : before)
        numbers.insert(numbers.begin(), backup.number);
    const auto kept = keptNumbers(numbers);
    for (const Backup& backup : before)
        if (std::find(kept.begin(), kept.end(), backup.number) == kept.end())
            ::unlink(backup.path.c_str());
    return made;
}

} // namespace planner
