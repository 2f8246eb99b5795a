// SPDX-License-Identifier: Apache-2.0
#include "core/exchange/output_place.h"

#include "core/base/message_id.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cctype>
#include <deque>
#include <filesystem>
#include <map>
#include <mutex>
#include <optional>
#include <string_view>
#include <utility>

namespace planner {
namespace {

namespace fs = std::filesystem;

constexpr int kMostLinks = 40; ///< as Linux has it
constexpr std::string_view kDatabase("SQLite format 3\0", 16);
constexpr std::string_view kSealed("TPLNSEAL", 8);
constexpr std::string_view kJournal("\xd9\xd5\x05\xf9\x20\xa1\x63\xd7", 8);
constexpr std::array<std::string_view, 2> kPlanNames{".tplan", ".sealed"};
constexpr std::array<std::string_view, 2> kBesidePlans{"-journal", "-wal"};

std::optional<struct stat> statusOfName(const std::string& path)
{
    struct stat status {};
    return ::lstat(path.c_str(), &status) == 0 ? std::optional(status) : std::nullopt;
}

/// A link that lies in the folder.
bool mayFollow(const struct stat& link, const std::string& folder, bool isLast)
{
    struct stat around {};
    if (::stat(folder.empty() ? "." : folder.c_str(), &around) != 0)
        return true; // opening will say what is wrong
    const bool isEverybodys = (around.st_mode & S_IWOTH) != 0;
    if (isEverybodys && isLast)
        return false;
    const bool isOthers = isEverybodys || (around.st_mode & S_IWGRP) != 0;
    return !isOthers || link.st_uid == ::geteuid() || link.st_uid == around.st_uid;
}

/// The names of the path in their order; what is left to walk comes behind them.
void putBefore(std::deque<std::string>& names, const std::string& path)
{
    std::deque<std::string> first;
    for (std::size_t at = 0; at <= path.size();) {
        const std::size_t end = std::min(path.find('/', at), path.size());
        if (std::string name = path.substr(at, end - at); !name.empty() && name != ".")
            first.push_back(std::move(name));
        at = end + 1;
    }
    names.insert(names.begin(), first.begin(), first.end());
}

std::string joined(const std::string& folder, const std::string& name)
{
    return folder.empty() || folder == "/" ? folder + name : folder + "/" + name;
}

/// The first bytes of an open file; empty where it is no ordinary file.
std::string beginningOf(int file)
{
    struct stat status {};
    std::string begin(kDatabase.size(), '\0');
    const bool isFile = ::fstat(file, &status) == 0 && S_ISREG(status.st_mode);
    const ssize_t size = isFile ? ::pread(file, begin.data(), begin.size(), 0) : 0;
    begin.resize(static_cast<std::size_t>(std::max<ssize_t>(size, 0)));
    return begin;
}

/// The first bytes of the file; empty where it is no ordinary file or cannot be read. Closing a descriptor drops the
/// locks that SQLite may have on the file in this process, so that of a database stays open and is used again.
std::string beginningOf(const std::string& place)
{
    static std::mutex mutex;
    static std::map<std::pair<dev_t, ino_t>, int> databases;
    const std::lock_guard lock(mutex);
    struct stat status {};
    if (::stat(place.c_str(), &status) != 0 || !S_ISREG(status.st_mode))
        return {};
    const std::pair key(status.st_dev, status.st_ino);
    if (const auto open = databases.find(key); open != databases.end())
        return beginningOf(open->second);
    const int file = ::open(place.c_str(), O_RDONLY | O_CLOEXEC | O_NONBLOCK | O_NOCTTY | O_NOFOLLOW);
    if (file < 0)
        return {};
    std::string begin = beginningOf(file);
    if (begin == kDatabase)
        databases.emplace(key, file);
    else
        ::close(file);
    return begin;
}

bool beginsAsPlan(const std::string& place)
{
    const std::string begin = beginningOf(place);
    return begin == kDatabase || begin.starts_with(kSealed) || begin.starts_with(kJournal);
}

/// Also of damaged plans, which begin with anything.
bool isCalledAsPlan(const std::string& place)
{
    std::error_code error;
    std::string name = fs::path(place).filename().string();
    std::transform(name.begin(), name.end(), name.begin(), [](unsigned char c) { return std::tolower(c); });
    const bool isOne = std::any_of(kPlanNames.begin(), kPlanNames.end(), [&](std::string_view end) {
        return name.size() > end.size() && name.ends_with(end);
    });
    return isOne && fs::is_regular_file(place, error) && fs::file_size(place, error) > 0;
}

bool isJournalOfPlan(const std::string& place)
{
    return std::any_of(kBesidePlans.begin(), kBesidePlans.end(), [&](std::string_view end) {
        return place.size() > end.size() && place.ends_with(end)
               && beginsAsPlan(place.substr(0, place.size() - end.size()));
    });
}

} // namespace

Result<std::string> placeOfOutput(const std::string& path)
{
    std::string place = path.starts_with('/') ? "/" : "";
    std::deque<std::string> names;
    putBefore(names, path);
    int links = 0;
    while (!names.empty()) {
        const std::string name = std::move(names.front());
        names.pop_front();
        std::string here = joined(place, name);
        const auto status = statusOfName(here);
        if (!status || !S_ISLNK(status->st_mode)) {
            place = std::move(here);
            continue;
        }
        if (!mayFollow(*status, place, names.empty()))
            return Error{ErrorKind::Refused, {MessageId::LinkIsUntrusted, {path, here}}};
        std::error_code error;
        const std::string target = fs::read_symlink(here, error).string();
        if (error || ++links > kMostLinks)
            return Error{ErrorKind::Failed, {MessageId::LinkLeadsNowhere, {path, here}}};
        putBefore(names, target);
        if (target.starts_with('/'))
            place = "/";
    }
    return place;
}

Result<Done> requireNoPlan(const std::string& place, const std::string& path)
{
    if (beginsAsPlan(place) || isCalledAsPlan(place))
        return Error{ErrorKind::Refused, {MessageId::OutputIsDatabase, {path}}};
    if (isJournalOfPlan(place))
        return Error{ErrorKind::Refused, {MessageId::OutputIsJournal, {path}}};
    return Done{};
}

Result<Done> requireNoPlans(const std::vector<std::string>& paths)
{
    for (const std::string& path : paths) {
        if (path.empty() || path == "-")
            continue;
        const auto place = placeOfOutput(path);
        if (!place)
            return place.error();
        if (auto isFree = requireNoPlan(place.value(), path); !isFree)
            return isFree;
    }
    return Done{};
}

} // namespace planner
