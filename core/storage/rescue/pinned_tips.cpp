// SPDX-License-Identifier: Apache-2.0
#include "core/storage/rescue/pinned_tips.h"

#include "core/base/descriptor.h"
#include "core/base/written_file.h"
#include "core/journal/hash.h"
#include "core/storage/rescue/private_folder.h"

#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>

#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <fstream>

namespace planner {
namespace {

namespace fs = std::filesystem;

bool isHex(const std::string& text, std::size_t size)
{
    return text.size() == size && text.find_first_not_of("0123456789abcdef") == std::string::npos;
}

/// Whole or not at all.
void replaceText(const std::string& file, const std::string& text)
{
    const std::string fresh = file + "." + randomId().substr(0, 8);
    const auto write = [&] {
        const Descriptor out(::open(fresh.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, S_IRUSR | S_IWUSR));
        return out.isOpen() && writeAll(out.number(), text) == 0;
    };
    const bool isWritten = write();
    if (!isWritten || std::rename(fresh.c_str(), file.c_str()) != 0)
        std::remove(fresh.c_str());
}

} // namespace

std::string placeOf(const std::string& path)
{
    std::error_code error;
    // Of a relative path that leads nowhere weakly_canonical() alone would not give a place.
    const fs::path place = fs::weakly_canonical(fs::absolute(path, error), error);
    return toHex(sha256(error ? path : place.string())).substr(0, 16);
}

std::string userStateFolder()
{
    const auto absolute = [](const char* name) {
        const char* value = std::getenv(name);
        return value != nullptr && value[0] == '/' ? std::string(value) : std::string();
    };
    if (const std::string state = absolute("XDG_STATE_HOME"); !state.empty())
        return state + "/transfer-planner";
    const std::string home = absolute("HOME");
    return home.empty() ? std::string() : home + "/.local/state/transfer-planner";
}

std::string PinnedTips::fileFor(const std::string& planId, const std::string& path) const
{
    return m_folder + "/tips/" + planId + "-" + placeOf(path);
}

std::string PinnedTips::fileFor(const std::string& path) const { return m_folder + "/tips/" + placeOf(path); }

std::optional<JournalTip> PinnedTips::find(const std::string& planId, const std::string& path) const
{
    if (m_folder.empty() || !isHex(planId, 32))
        return std::nullopt;
    std::ifstream file(fileFor(planId, path));
    JournalTip tip;
    if (!(file >> tip.sequence >> tip.hash) || tip.sequence < 1 || !isHex(tip.hash, 64))
        return std::nullopt;
    return tip;
}

std::optional<std::string> PinnedTips::planAt(const std::string& path) const
{
    std::string planId;
    if (m_folder.empty() || !(std::ifstream(fileFor(path)) >> planId) || !isHex(planId, 32))
        return std::nullopt;
    return planId;
}

void PinnedTips::keep(const std::string& planId, const std::string& path, const JournalTip& tip, bool isRaised) const
{
    if (m_folder.empty() || !isHex(planId, 32))
        return;
    const std::string folder = m_folder + "/tips";
    makePrivateFolder(folder);
    // Without the lock, on file systems that have none, two programs at the same moment may keep the earlier end.
    const Descriptor lock(::open(folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC));
    if (lock.isOpen())
        (void)::flock(lock.number(), LOCK_EX);
    const auto kept = find(planId, path);
    if (!kept || (isRaised ? kept->sequence < tip.sequence : *kept != tip))
        replaceText(fileFor(planId, path), std::to_string(tip.sequence) + ' ' + tip.hash + '\n');
    if (planAt(path) != planId)
        replaceText(fileFor(path), planId + '\n');
}

void PinnedTips::raise(const std::string& planId, const std::string& path, const JournalTip& tip) const noexcept
try {
    keep(planId, path, tip, true);
} catch (...) { // NOLINT(bugprone-empty-catch): as the contract says
}

void PinnedTips::replace(const std::string& planId, const std::string& path, const JournalTip& tip) const noexcept
try {
    keep(planId, path, tip, false);
} catch (...) { // NOLINT(bugprone-empty-catch): as the contract says
}

void PinnedTips::forgetPlanAt(const std::string& path) const noexcept
try {
    if (!m_folder.empty())
        std::remove(fileFor(path).c_str());
} catch (...) { // NOLINT(bugprone-empty-catch): as the contract says
}

} // namespace planner
